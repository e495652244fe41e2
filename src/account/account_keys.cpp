#include "account/account_keys.h"

#include <sodium.h>

namespace gatehouse {

namespace {

constexpr int keySize = 32;

QString refreshEntry(const AccountId& id) { return id.text() + QLatin1String("/refresh"); }
QString keyEntry(const AccountId& id) { return id.text() + QLatin1String("/key"); }

} // namespace

AccountKeys::AccountKeys(SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

void AccountKeys::enqueue(const QString& entry, Step step)
{
    QList<Step>& steps = m_steps[entry];
    steps.append(std::move(step));
    if (steps.size() == 1)
        runFirst(entry);
}

void AccountKeys::runFirst(const QString& entry)
{
    const Step step = m_steps[entry].first();
    step([this, entry] {
        QList<Step>& steps = m_steps[entry];
        steps.removeFirst();
        if (steps.isEmpty())
            m_steps.remove(entry);
        else
            runFirst(entry);
    });
}

QFuture<Result<std::optional<SecretText>>> AccountKeys::refreshToken(const AccountId& id)
{
    const Answer<std::optional<SecretText>> answer(this);
    enqueue(refreshEntry(id), [this, answer, entry = refreshEntry(id)](const std::function<void()>& done) {
        whenDone(m_secrets.read(entry), this, [answer, done](Result<std::optional<SecretBytes>> read) {
            if (!read)
                answer.finish(fail(read.error()));
            else if (!*read || (*read)->isEmpty())
                answer.finish(std::optional<SecretText>());
            else
                answer.finish(std::optional(SecretText(QString::fromUtf8((*read)->expose()))));
            done();
        });
    });
    return answer.future();
}

QFuture<Result<Done>> AccountKeys::keepRefreshToken(const AccountId& id, const SecretText& token)
{
    const Answer<Done> answer(this);
    enqueue(refreshEntry(id), [this, answer, token, entry = refreshEntry(id)](const std::function<void()>& done) {
        whenDone(m_secrets.write(entry, SecretBytes(token.expose().toUtf8())), this,
                 [answer, done](Result<Done> written) {
                     answer.finish(std::move(written));
                     done();
                 });
    });
    return answer.future();
}

QFuture<Result<SecretBytes>> AccountKeys::sealingKey(const AccountId& id)
{
    const Answer<SecretBytes> answer(this);
    enqueue(keyEntry(id), [this, answer, entry = keyEntry(id)](const std::function<void()>& done) {
        whenDone(m_secrets.read(entry), this, [this, answer, entry, done](Result<std::optional<SecretBytes>> read) {
            if (!read) {
                answer.finish(fail(read.error()));
                done();
            } else if (*read && (*read)->expose().size() == keySize) {
                answer.finish(**read);
                done();
            } else {
                makeKey(entry, answer, done);
            }
        });
    });
    return answer.future();
}

void AccountKeys::makeKey(const QString& entry, const Answer<SecretBytes>& answer, const std::function<void()>& done)
{
    QByteArray bytes(keySize, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    const SecretBytes key(std::move(bytes));
    whenDone(m_secrets.write(entry, key), this, [answer, key, done](Result<Done> written) {
        if (written)
            answer.finish(key);
        else
            answer.finish(fail(written.error()));
        done();
    });
}

QFuture<Result<Done>> AccountKeys::remove(const QString& entry)
{
    const Answer<Done> answer(this);
    enqueue(entry, [this, answer, entry](const std::function<void()>& done) {
        whenDone(m_secrets.remove(entry), this, [answer, done](Result<Done> removed) {
            answer.finish(std::move(removed));
            done();
        });
    });
    return answer.future();
}

QFuture<Result<Done>> AccountKeys::forgetRefreshToken(const AccountId& id) { return remove(refreshEntry(id)); }
QFuture<Result<Done>> AccountKeys::forgetSealingKey(const AccountId& id) { return remove(keyEntry(id)); }

} // namespace gatehouse
