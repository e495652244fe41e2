#pragma once
#include <QFuture>
#include <QObject>

#include "core/result.h"
#include "core/secret.h"

namespace gatehouse {

class ServerService;

/// "I did not change my address": takes a change back with the code of the mail to the old address. UI thread; one
/// object a page.
class EmailRevertFlow final : public QObject {
    Q_OBJECT
public:
    explicit EmailRevertFlow(ServerService& server, QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Gives the address that is the account's again; a new password is to be set for it. Errors: Validation at /token
    /// ("required", "unknown_token") or "email_taken", Offline …
    [[nodiscard]] QFuture<Result<QString>> submit(const SecretText& token);

private:
    ServerService& m_server;
    bool m_busy = false;
    SecretText m_token; ///< Sent without an answer.
    QString m_key;      ///< Of its request, for the repeat.
};

} // namespace gatehouse
