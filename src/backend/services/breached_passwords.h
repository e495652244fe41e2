#pragma once
#include <QString>

#include "core/secret.h"

namespace gatehouse::backend {

/// Whether a password is known from breaches: a small built-in list, and an offline file of hashes as large as the
/// operator likes, searched where it lies without loading it. Any thread.
class BreachedPasswords final {
public:
    /// `file`: lines of upper-case SHA-1 hex in ascending order, each optionally followed by ":count"; empty for none.
    explicit BreachedPasswords(QString file)
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] bool contains(const SecretText& password) const;

private:
    [[nodiscard]] bool inFile(const QByteArray& sha1Hex) const;
    const QString m_file;
};

} // namespace gatehouse::backend
