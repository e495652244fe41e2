#pragma once
#include <QUuid>

#include "core/result.h"
#include "core/secret.h"

namespace gatehouse {

/// A key for one command: the same one for its repeats after an answer that did not arrive.
class CommandKey final {
public:
    QString forCommand(const SecretText& what)
    {
        if (m_key.isEmpty() || !(m_what == what)) {
            m_what = what;
            m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        return m_key;
    }
    /// The command has its answer, unless it may have been lost.
    template <typename T>
    void answered(const Result<T>& result)
    {
        if (!result && (result.error().isTransient() || result.error().code == QLatin1String("request_in_progress")))
            return;
        m_key.clear();
        m_what.wipe();
    }

private:
    SecretText m_what;
    QString m_key;
};

} // namespace gatehouse
