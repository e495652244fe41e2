#include "backend/store/pictures_store.h"

namespace gatehouse::backend {

std::optional<StoredPicture> PicturesStore::find(const AccountId& account)
{
    StoredPicture found;
    const bool known = m_database.readOne("SELECT version, media_type, bytes FROM pictures WHERE account_id = ?",
                                          {account.text()}, [&](const Row& row) {
                                              found = {row.text(0), row.text(1), row.bytes(2)};
                                          });
    return known ? std::optional(found) : std::nullopt;
}

std::optional<QString> PicturesStore::version(const AccountId& account)
{
    QString found;
    const bool known = m_database.readOne("SELECT version FROM pictures WHERE account_id = ?", {account.text()},
                                          [&](const Row& row) { found = row.text(0); });
    return known ? std::optional(found) : std::nullopt;
}

void PicturesStore::put(const AccountId& account, const StoredPicture& picture, const QString& by, qint64 now)
{
    m_database.run("DELETE FROM pictures WHERE account_id = ?", {account.text()});
    m_database.run("INSERT INTO pictures (account_id, version, media_type, bytes, updated_at) VALUES (?, ?, ?, ?, ?)",
                   {account.text(), picture.version, picture.mediaType, picture.bytes, now});
    touch(account, picture.version, by, now);
}

void PicturesStore::remove(const AccountId& account, const QString& by, qint64 now)
{
    m_database.run("DELETE FROM pictures WHERE account_id = ?", {account.text()});
    touch(account, QVariant(QMetaType::fromType<QString>()), by, now);
}

void PicturesStore::touch(const AccountId& account, const QVariant& version, const QString& by, qint64 now)
{
    m_database.run(
        "UPDATE accounts SET picture = ?, version = version + 1, updated_by = ?, updated_at = ? WHERE id = ?",
        {version, by, now, account.text()});
}

} // namespace gatehouse::backend
