#pragma once
#include <QDir>
#include <QFile>
#include <QObject>

#include "core/future.h"
#include "storage/secret_store.h"

namespace gatehouse::test {

/// A keychain that outlives the process, in plain files: for tests that kill the client only.
class FileSecretStore final : public QObject, public SecretStore {
public:
    explicit FileSecretStore(QString folder)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }
    [[nodiscard]] QFuture<Result<std::optional<SecretBytes>>> read(const QString& key) override
    {
        Answer<std::optional<SecretBytes>> answer(this);
        QFile file(fileOf(key));
        answer.finish(file.open(QIODevice::ReadOnly) ? std::optional<SecretBytes>(SecretBytes(file.readAll()))
                                                     : std::optional<SecretBytes>());
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Done>> write(const QString& key, const SecretBytes& value) override
    {
        // As a real keychain: whole or not at all.
        const QString part = fileOf(key) + QStringLiteral(".part");
        QFile file(part);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(value.expose());
            file.close();
            QFile::remove(fileOf(key));
            file.rename(fileOf(key));
        }
        return done();
    }
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& key) override
    {
        QFile::remove(fileOf(key));
        return done();
    }

private:
    [[nodiscard]] QFuture<Result<Done>> done()
    {
        Answer<Done> answer(this);
        answer.finish(Done{});
        return answer.future();
    }
    [[nodiscard]] QString fileOf(const QString& key) const
    {
        return QDir(m_folder).filePath(QString::fromLatin1(key.toUtf8().toHex()));
    }
    const QString m_folder;
};

} // namespace gatehouse::test
