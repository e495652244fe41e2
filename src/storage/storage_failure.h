#pragma once
#include <exception>

#include "core/error.h"

namespace gatehouse {

/// A call to the disk failed. Thrown inside src/storage only, on the storage thread, where almost every line may fail
/// so; SerialExecutor turns it into the command's Result. Carries Error::Kind::Storage with code "disk_full",
/// "read_only", "corrupt" or "io", or Error::Kind::Cancelled.
class StorageFailure final : public std::exception {
public:
    explicit StorageFailure(Error error)
        : m_error(std::move(error))
        , m_what(m_error.detail.toUtf8())
    {
    }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] bool isCorruption() const { return m_error.code == QLatin1String("corrupt"); }
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    Error m_error;
    QByteArray m_what;
};

} // namespace gatehouse
