#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/data_export.h"

namespace gatehouse {

class AccountDataPort;
class ConnectionService;

/// The export of the account's data: where it stands at the server, asked every second while it is made, so that it is
/// found again by whoever looks later. Its files go from the server to where the person wants them and nowhere else:
/// nothing of it is cached. Commands may answer StepUpRequired: run them through a StepUpFlow. UI thread; owned by its
/// AccountSession; commands run to their end even when their caller is gone.
class DataExportService final : public QObject {
    Q_OBJECT
public:
    /// Without `offered` nothing is asked.
    DataExportService(AccountDataPort& port, ConnectionService& connection, bool offered, QObject* parent = nullptr);
    ~DataExportService() override;

    [[nodiscard]] const Loaded<DataExport>& dataExport() const;
    /// False while the server is known to be out of reach.
    [[nodiscard]] bool isReachable() const;

    /// A command with the same key is applied at most once.
    [[nodiscard]] QFuture<Result<Done>> make(const QString& key);
    [[nodiscard]] QFuture<Result<Done>> remove();
    /// The file of the export that is ready. Errors: NotFound "no_export" (it expired or was removed; read anew then).
    [[nodiscard]] QFuture<Result<QByteArray>> fetch(ExportFormat format);
    /// Writes a file whole or not at all, readable by its owner only; off the UI thread. Errors: Storage "disk_full",
    /// "read_only", "io".
    [[nodiscard]] QFuture<Result<Done>> save(const QByteArray& content, const QString& path);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
