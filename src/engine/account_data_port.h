#pragma once
#include <QFuture>

#include "core/result.h"
#include "domain/data_export.h"
#include "engine/fetched.h"

namespace gatehouse {

/// Everything of an account: its export, and its end. A command with the same `key` is applied at most once, however
/// often it is sent.
class AccountDataPort {
public:
    virtual ~AccountDataPort() = default;
    [[nodiscard]] virtual QFuture<Result<Fetched<DataExport>>> dataExport(const QString& knownEtag) = 0;
    /// Asks for a new export, in place of one that is done. Errors: StepUpRequired; Conflict "export_in_progress";
    /// RateLimited "rate_limited".
    [[nodiscard]] virtual QFuture<Result<DataExport>> startExport(const QString& key) = 0;
    /// The file of the export that is ready. Errors: StepUpRequired; NotFound "no_export".
    [[nodiscard]] virtual QFuture<Result<QByteArray>> exportFile(ExportFormat format) = 0;
    /// Ends the export under way, or removes its files.
    [[nodiscard]] virtual QFuture<Result<Done>> removeExport() = 0;
    /// Asks for the account's deletion and gives when it will be gone; every session ends with it. `email` is its
    /// address as typed. Errors: StepUpRequired; Validation "email_mismatch" at /email; Conflict "sole_admin" (see
    /// domain/account_deletion.h).
    [[nodiscard]] virtual QFuture<Result<QDateTime>> deleteAccount(const QString& email, const QString& key) = 0;
};

} // namespace gatehouse
