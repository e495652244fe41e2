#include "engine/gatehouse/gatehouse_sessions.h"

#include <QSet>
#include <algorithm>

#include "contract/page_json.h"
#include "contract/session_json.h"
#include "engine/gatehouse/gatehouse_session.h"

namespace gatehouse {

namespace {

constexpr int pageSize = 200;
const QString path = QStringLiteral("/v1/me/sessions");

QString pathOf(const SessionId& id) { return path + QLatin1Char('/') + id.text(); }

} // namespace

/// A read over several pages.
struct GatehouseSessions::Walk final {
    Walk(int most, QObject* context)
        : left(most)
        , answer(context)
    {
    }
    int left;
    Page<Session> collected;
    QSet<SessionId> seen; ///< The list moves while its pages are read.
    Answer<Fetched<Page<Session>>> answer;
};

void GatehouseSessions::page(const std::shared_ptr<Walk>& walk, const QString& cursor, const QString& knownEtag)
{
    QString target = path + QStringLiteral("?limit=%1").arg(std::min(walk->left, pageSize));
    if (!cursor.isEmpty())
        target += QStringLiteral("&cursor=") + cursor;
    whenDone(m_session.call(m_session.read(target, knownEtag)), this, [this, walk, cursor](Result<WireAnswer> wire) {
        if (!wire) {
            walk->answer.finish(fail(wire.error()));
            return;
        }
        if (wire->status == 304) {
            walk->answer.finish(Fetched<Page<Session>>{std::nullopt, wire->etag});
            return;
        }
        const auto got = pageFromJson<Session>(wire->object, &sessionFromJson);
        if (!got) {
            walk->answer.finish(fail(got.error()));
            return;
        }
        for (const Session& session : got->items) {
            if (walk->seen.contains(session.id))
                continue;
            walk->seen.insert(session.id);
            walk->collected.items.append(session);
        }
        walk->collected.total = got->total;
        walk->collected.nextCursor = got->nextCursor;
        walk->left -= static_cast<int>(got->items.size());
        if (got->nextCursor && !got->items.isEmpty() && walk->left > 0) {
            page(walk, *got->nextCursor, QString());
            return;
        }
        // With several pages the first one's tag cannot speak for all.
        walk->answer.finish(Fetched<Page<Session>>{walk->collected, cursor.isEmpty() ? wire->etag : QString()});
    });
}

QFuture<Result<Fetched<Page<Session>>>> GatehouseSessions::sessions(int most, const QString& knownEtag)
{
    const auto walk = std::make_shared<Walk>(most, this);
    page(walk, QString(), knownEtag);
    return walk->answer.future();
}

QFuture<Result<Session>> GatehouseSessions::setLabel(const SessionId& id, const QString& label, const QString& etag,
                                                     const QString& key)
{
    HttpRequest request = m_session.write("PATCH", pathOf(id), {{QLatin1String("label"), label}}, key);
    request.headers.insert("If-Match", etag.toLatin1());
    return converted<Session>(m_session.call(request), this,
                              [](const WireAnswer& wire) { return sessionFromJson(wire.object); });
}

QFuture<Result<Done>> GatehouseSessions::endSession(const SessionId& id, const QString& key)
{
    return converted<Done>(m_session.call(m_session.removal(pathOf(id), key)), this,
                           [](const WireAnswer&) -> Result<Done> { return Done{}; });
}

QFuture<Result<int>> GatehouseSessions::endOthers(const QString& key)
{
    return converted<int>(m_session.call(m_session.removal(path, key)), this,
                          [](const WireAnswer& wire) -> Result<int> {
                              JsonReader reader(wire.object);
                              const int ended = reader.number(QLatin1String("ended"));
                              if (auto error = reader.error())
                                  return fail(*error);
                              return ended;
                          });
}

} // namespace gatehouse
