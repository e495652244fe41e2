#include "flows/email_revert_flow.h"

#include <QUuid>

#include "account/server_service.h"
#include "core/future.h"
#include "engine/ports.h"
#include "flows/enter_account.h"

namespace gatehouse {

namespace {

/// A mail program breaks long lines: white space is no part of the code.
SecretText withoutSpace(const SecretText& typed)
{
    QString plain;
    plain.reserve(typed.expose().size());
    for (const QChar c : typed.expose()) {
        if (!c.isSpace())
            plain += c;
    }
    return SecretText(std::move(plain));
}

} // namespace

EmailRevertFlow::EmailRevertFlow(ServerService& server, QObject* parent)
    : QObject(parent)
    , m_server(server)
{
}

QFuture<Result<QString>> EmailRevertFlow::submit(const SecretText& typed)
{
    const Answer<QString> answer(this);
    const auto engine = m_server.engine();
    const SecretText token = withoutSpace(typed);
    if (m_busy) {
        answer.finish(fail(Error::Kind::Cancelled));
        return answer.future();
    }
    if (!engine) {
        answer.finish(fail(noServer()));
        return answer.future();
    }
    if (token.isEmpty()) {
        answer.finish(fail(fieldFault("/token", QStringLiteral("required"))));
        return answer.future();
    }
    if (m_key.isEmpty() || !(m_token == token)) {
        m_token = token;
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    m_busy = true;
    whenDone(engine->authPort()->revertEmail(token, m_key), this, [this, engine, answer](Result<QString> email) {
        m_busy = false;
        if (email || !email.error().isTransient()) {
            m_token.wipe();
            m_key.clear();
        }
        answer.finish(std::move(email));
    });
    return answer.future();
}

} // namespace gatehouse
