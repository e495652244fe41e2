#pragma once
#include <QJsonObject>
#include <QObject>
#include <functional>
#include <utility>

#include "account/connection_service.h"
#include "account/loaded.h"
#include "core/future.h"
#include "core/logging.h"
#include "engine/ports.h"
#include "storage/account_storage.h"

namespace gatehouse {

/// One resource of the server as this computer holds it: from the cache first, then from the network, where the newest
/// answer wins. Tells of a change only where there is something new to paint. Private part of a service; UI thread.
template <typename T>
class CachedRead final {
public:
    struct Ways final {
        std::function<QFuture<Result<Fetched<T>>>(const QString& knownEtag)> fetch;
        std::function<QJsonObject(const T&)> toJson;
        std::function<Result<T>(const QJsonObject&)> fromJson;
        std::function<void()> changed;       ///< Value, error, or (without a value) `refreshing` is another.
        std::function<void(bool fine)> read; ///< A read came to its end, whether it changed anything or not.
    };
    CachedRead(QString key, AccountStorage& storage, ConnectionService& connection, Ways ways)
        : m_key(std::move(key))
        , m_storage(storage)
        , m_connection(connection)
        , m_ways(std::move(ways))
    {
    }

    [[nodiscard]] const Loaded<T>& loaded() const { return m_loaded; }
    [[nodiscard]] const QString& etag() const { return m_etag; }
    /// The server itself gave or confirmed the value in this run.
    [[nodiscard]] bool isConfirmed() const { return m_confirmed; }

    /// Takes what the cache has, unless the server was faster; then calls `then`.
    void loadCache(std::function<void()> then)
    {
        whenDone(m_storage.cached(m_key), &m_context,
                 [this, then = std::move(then)](Result<std::optional<CachedResource>> cached) {
                     if (cached && *cached && !m_confirmed)
                         takeCached(**cached);
                     then();
                 });
    }

    /// Asks the server. An answer to an earlier question is dropped.
    void refresh()
    {
        const quint64 number = ++m_newest;
        m_loaded.refreshing = true;
        if (!m_loaded.value)
            m_ways.changed();
        whenDone(m_ways.fetch(m_loaded.value ? m_etag : QString()), &m_context, [this, number](Result<Fetched<T>> got) {
            if (number == m_newest)
                finish(std::move(got));
        });
    }

    /// The answer to a write: newer than what every read under way may bring.
    void put(const T& value, const QString& etag)
    {
        ++m_newest;
        take(value, etag);
    }

    /// What is loaded may not be the newest that the server has said: until the next read nothing is built on it.
    void doubt() { m_confirmed = false; }

private:
    void takeCached(const CachedResource& cached)
    {
        Result<T> value = m_ways.fromJson(cached.body);
        if (!value) {
            qCInfo(lcStorage) << "a cached resource is not readable:" << m_key;
            return;
        }
        m_loaded.value = std::move(*value);
        m_loaded.fetchedAt = cached.fetchedAt;
        m_etag = cached.etag;
        m_ways.changed();
    }
    void finish(Result<Fetched<T>> got)
    {
        if (!got) {
            const bool repaint = m_loaded.error != got.error() || !m_loaded.value;
            m_loaded.refreshing = false;
            m_loaded.error = got.error();
            m_connection.failed(got.error());
            if (repaint)
                m_ways.changed();
            m_ways.read(false);
            return;
        }
        m_connection.succeeded();
        if (got->value) {
            take(*got->value, got->etag);
        } else {
            const bool repaint = m_loaded.error.has_value();
            settle();
            (void)m_storage.confirm(m_key, m_loaded.fetchedAt);
            if (repaint)
                m_ways.changed();
        }
        m_ways.read(true);
    }
    void take(const T& value, const QString& etag)
    {
        const bool repaint = m_loaded.error.has_value() || m_loaded.value != value;
        m_loaded.value = value;
        m_etag = etag;
        settle();
        // Losing this costs one more download; the outbox holds what must not be lost.
        (void)m_storage.keep(m_key, CachedResource{etag, m_loaded.fetchedAt, m_ways.toJson(value)});
        if (repaint)
            m_ways.changed();
    }
    void settle()
    {
        m_confirmed = true;
        m_loaded.refreshing = false;
        m_loaded.error.reset();
        m_loaded.fetchedAt = m_connection.lastContact();
    }

    const QString m_key;
    AccountStorage& m_storage;
    ConnectionService& m_connection;
    const Ways m_ways;
    QObject m_context;
    Loaded<T> m_loaded;
    QString m_etag;
    bool m_confirmed = false;
    quint64 m_newest = 0;
};

} // namespace gatehouse
