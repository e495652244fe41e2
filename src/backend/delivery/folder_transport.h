#pragma once
#include "backend/delivery/transport.h"

namespace gatehouse::backend {

/// Without a gateway: each message is a JSON file in a folder, for local mode and for tests. Readable by its owner
/// only.
class FolderTransport final : public Transport {
public:
    explicit FolderTransport(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] Result<Done> send(const Letter& letter, const QDateTime& now) override;

private:
    const QString m_folder;
};

} // namespace gatehouse::backend
