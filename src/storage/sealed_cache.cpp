#include "storage/sealed_cache.h"

#include <QJsonDocument>

#include "core/logging.h"

namespace gatehouse {

namespace {

constexpr char table[] = "resources";

} // namespace

std::optional<CachedResource> SealedCache::read(const QString& key)
{
    std::optional<CachedResource> resource;
    bool damaged = false;
    m_database.readOne("SELECT fetched_at, sealed FROM resources WHERE key = ?", {key}, [&](const SqliteRow& row) {
        const auto body = m_seal.open(table, key.toUtf8(), row.bytes(1));
        const auto document = body ? QJsonDocument::fromJson(*body) : QJsonDocument();
        if (!document.isObject()) {
            damaged = true;
            return;
        }
        const QJsonObject object = document.object();
        resource = CachedResource{object[QLatin1String("etag")].toString(),
                                  QDateTime::fromMSecsSinceEpoch(row.number(0), Qt::UTC),
                                  object[QLatin1String("body")].toObject()};
    });
    if (damaged) {
        qCWarning(lcStorage) << "a cached resource does not open and was dropped";
        m_database.run("DELETE FROM resources WHERE key = ?", {key});
    }
    return resource;
}

void SealedCache::keep(const QString& key, const CachedResource& resource)
{
    const QJsonObject object{{QLatin1String("etag"), resource.etag}, {QLatin1String("body"), resource.body}};
    m_database.run("INSERT OR REPLACE INTO resources (key, fetched_at, sealed) VALUES (?, ?, ?)",
                   {key, resource.fetchedAt.toMSecsSinceEpoch(),
                    m_seal.close(table, key.toUtf8(), QJsonDocument(object).toJson(QJsonDocument::Compact))});
}

void SealedCache::confirm(const QString& key, const QDateTime& when)
{
    m_database.run("UPDATE resources SET fetched_at = ? WHERE key = ?", {when.toMSecsSinceEpoch(), key});
}

} // namespace gatehouse
