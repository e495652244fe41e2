#include "storage/keychain_secret_store.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

#include "core/future.h"
#include "core/logging.h"
#include "storage/secret_service.h"

namespace gatehouse {

namespace {

Error refusal(const char* code, const QString& detail = {})
{
    return Error::coded(Error::Kind::Keychain, QString::fromLatin1(code), detail);
}

/// What is left to say of a failed job once the Secret Service was asked.
Error refusalOf(QKeychain::Error error, const QString& text, SecretServiceState state)
{
    if (state == SecretServiceState::Locked)
        return refusal("locked", text);
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return refusal("locked", text);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return refusal("missing", text);
    case QKeychain::OtherError:
        // Without D-Bus or a service it says so, and where somebody closed the prompt.
        if (state == SecretServiceState::Missing)
            return refusal("missing", text);
        return refusal(text.contains(QLatin1String("dismiss"), Qt::CaseInsensitive) ||
                               text.contains(QLatin1String("cancel"), Qt::CaseInsensitive)
                           ? "locked"
                           : "io",
                       text);
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry: break;
    }
    return refusal("io", text);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString& service, std::chrono::milliseconds limit)
    : m_service(service)
    , m_limit(limit)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

template <typename T, typename J, typename F>
QFuture<Result<T>> KeychainSecretStore::start(J* job, const QString& key, F&& outcome)
{
    Answer<T> answer(this);
    job->setKey(key);
    job->setInsecureFallback(false);
    // The job has no parent and deletes itself: libsecret calls back into it even where nobody waits any more.
    auto* limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [answer, limit] {
        limit->deleteLater();
        answer.finish(fail(refusal("locked", QStringLiteral("no answer within the time limit"))));
    });
    connect(job, &QKeychain::Job::finished, this, [this, answer, limit, job, key, outcome] {
        const QKeychain::Error error = job->error();
        if (error == QKeychain::NoError) {
            limit->stop();
            limit->deleteLater();
            answer.finish(outcome(job));
            return;
        }
        const QString text = job->errorString();
        askSecretService(this, m_service, key, [answer, limit, outcome, error, text](SecretServiceState state) {
            limit->stop();
            limit->deleteLater();
            if (error == QKeychain::EntryNotFound && state != SecretServiceState::Locked) {
                answer.finish(outcome(nullptr));
                return;
            }
            const Error told = refusalOf(error, text, state);
            qCInfo(lcStorage).noquote() << "the keychain refused:" << told.code << told.detail;
            answer.finish(fail(told));
        });
    });
    limit->start(m_limit);
    job->start();
    return answer.future();
}

QFuture<Result<std::optional<SecretBytes>>> KeychainSecretStore::read(const QString& key)
{
    using Value = std::optional<SecretBytes>;
    return start<Value>(new QKeychain::ReadPasswordJob(m_service), key,
                        [](QKeychain::ReadPasswordJob* job) -> Result<Value> {
                            return job ? Value(SecretBytes(job->binaryData())) : Value();
                        });
}

QFuture<Result<Done>> KeychainSecretStore::write(const QString& key, const SecretBytes& value)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value.expose());
    return start<Done>(job, key, [](QKeychain::WritePasswordJob*) -> Result<Done> { return Done{}; });
}

QFuture<Result<Done>> KeychainSecretStore::remove(const QString& key)
{
    return start<Done>(new QKeychain::DeletePasswordJob(m_service), key,
                       [](QKeychain::DeletePasswordJob*) -> Result<Done> { return Done{}; });
}

} // namespace gatehouse
