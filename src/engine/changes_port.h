#pragma once
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "core/result.h"
#include "domain/change.h"

namespace gatehouse {

/// Changes of the account as they happen. Deleting it ends it, without a word; not within its own signals. UI thread.
class ChangesStream : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// What was missed has been told; from now on changes come as they happen. With `reset` the number that was
    /// followed from is not of this server's history: everything has to be read anew.
    void ready(qint64 latest, bool reset);
    void changed(const gatehouse::Change& change);
    /// Once, from the event loop. None: the server ended it in good order, and the client may come again.
    void closed(const std::optional<gatehouse::Error>& why);
};

/// What changes in the account on other devices.
class ChangesPort {
public:
    virtual ~ChangesPort() = default;
    /// NotFound where the engine has no such thing.
    [[nodiscard]] virtual QFuture<Result<ChangesSince>> changesSince(qint64 number) = 0;
    /// From what comes after `number` on; null where the engine has no streams.
    [[nodiscard]] virtual std::unique_ptr<ChangesStream> follow(qint64 number) = 0;
};

} // namespace gatehouse
