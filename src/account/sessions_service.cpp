#include "account/sessions_service.h"

#include <algorithm>

#include "account/cached_read.h"
#include "contract/page_json.h"
#include "contract/session_json.h"

namespace gatehouse {

namespace {

constexpr int sessionsShown = 200;

void sortSessions(Page<Session>& page)
{
    std::stable_sort(page.items.begin(), page.items.end(), [](const Session& a, const Session& b) {
        return a.current != b.current ? a.current : a.lastActiveAt > b.lastActiveAt;
    });
}

} // namespace

class SessionsService::Private final {
public:
    Private(SessionsService* q, SessionsPort& port, AccountStorage& storage, ConnectionService& connection)
        : read(QStringLiteral("sessions"), storage, connection,
               {[&port](const QString& etag) { return port.sessions(sessionsShown, etag); },
                [](const Page<Session>& page) { return pageToJson(page); },
                [](const QJsonObject& json) { return pageFromJson<Session>(json, &sessionFromJson); },
                [this, q] {
                    shown = read.loaded();
                    if (shown.value)
                        sortSessions(*shown.value);
                    Q_EMIT q->changed();
                },
                [this](bool) {
                    // Times of the last read move without anything to paint.
                    shown.fetchedAt = read.loaded().fetchedAt;
                    shown.refreshing = false;
                }})
    {
    }
    Loaded<Page<Session>> shown;
    CachedRead<Page<Session>> read;
};

SessionsService::SessionsService(SessionsPort& port, AccountStorage& storage, ConnectionService& connection,
                                 QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection))
{
    connect(&connection, &ConnectionService::retryDue, this, &SessionsService::refresh);
}

SessionsService::~SessionsService() = default;

const Loaded<Page<Session>>& SessionsService::sessions() const { return d->shown; }

void SessionsService::refresh()
{
    d->shown.refreshing = true;
    d->read.refresh();
}

void SessionsService::start()
{
    d->read.loadCache([this] { refresh(); });
}

} // namespace gatehouse
