#include "account/information_service.h"

#include <QUuid>

#include "account/cached_read.h"
#include "contract/consent_json.h"

namespace gatehouse {

namespace {

constexpr int consentsAsked = 20;

/// A decision that was sent. Where no answer came, the same one is sent under the same key.
template <typename Choice>
struct Sent final {
    Choice choice;
    ConsentOffer shown;
    QString etag;
    QString key;
    [[nodiscard]] bool isSame(const Choice& other, const ConsentOffer& words, const QString& tag) const
    {
        return choice == other && shown == words && etag == tag;
    }
};

} // namespace

class InformationService::Private final {
public:
    Private(InformationService* q, PrivacyPort& ourPort, AccountStorage& storage, ConnectionService& ourConnection,
            Offered theOffered)
        : port(ourPort)
        , connection(ourConnection)
        , offered(theOffered)
        , information(QStringLiteral("information_preferences"), storage, connection,
                      {[this](const QString& etag) { return port.information(etag); },
                       [](const InformationPreferences& value) { return toJson(value); },
                       [](const QJsonObject& json) { return informationPreferencesFromJson(json); },
                       [q] { Q_EMIT q->informationChanged(); }, [this](bool) { release(informationWaits); }})
        , cookies(QStringLiteral("cookie_preferences"), storage, connection,
                  {[this](const QString& etag) { return port.cookies(etag); },
                   [](const CookiePreferences& value) { return toJson(value); },
                   [](const QJsonObject& json) { return cookiePreferencesFromJson(json); },
                   [q] { Q_EMIT q->cookiesChanged(); }, [this](bool) { release(cookiesWait); }})
    {
    }

    using Waiting = QList<std::function<void()>>;
    static void release(Waiting& waiting)
    {
        const Waiting all = std::exchange(waiting, {});
        for (const auto& then : all)
            then();
    }

    /// Takes in what the server said to a decision, then answers.
    template <typename T, typename Choice>
    void finish(const Result<Fetched<T>>& got, CachedRead<T>& read, std::optional<Sent<Choice>>& sent, Waiting& waiting,
                const Answer<Done>& answer)
    {
        if (got && got->value) {
            connection.succeeded();
            sent.reset();
            read.put(*got->value, got->etag);
            answer.finish(Done{});
            // A read that somebody waits for is overtaken by this.
            release(waiting);
            return;
        }
        const Error error = got ? Error::of(Error::Kind::Protocol) : got.error();
        connection.failed(error);
        // Whoever asked should see the newer state, or the newer words, together with the refusal.
        const bool underWay = error.code == QLatin1String("request_in_progress");
        if ((error.kind == Error::Kind::Conflict && !underWay) || error.kind == Error::Kind::Validation) {
            sent.reset();
            waiting.append([answer, error] { answer.finish(fail(error)); });
            read.refresh();
            return;
        }
        if (!error.isTransient() && !underWay)
            sent.reset();
        answer.finish(fail(error));
    }

    PrivacyPort& port;
    ConnectionService& connection;
    const Offered offered;
    Waiting informationWaits;
    Waiting cookiesWait;
    CachedRead<InformationPreferences> information;
    CachedRead<CookiePreferences> cookies;
    std::optional<Sent<bool>> sentPromotional;
    std::optional<Sent<CookieChoice>> sentCookies;
};

InformationService::InformationService(PrivacyPort& port, AccountStorage& storage, ConnectionService& connection,
                                       Offered offered, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, port, storage, connection, offered))
{
    connect(&connection, &ConnectionService::retryDue, this, &InformationService::refresh);
    connect(&connection, &ConnectionService::reachableChanged, this, &InformationService::canDecideChanged);
}

InformationService::~InformationService() = default;

InformationService::Offered InformationService::offered() const { return d->offered; }

const Loaded<InformationPreferences>& InformationService::information() const { return d->information.loaded(); }

const Loaded<CookiePreferences>& InformationService::cookies() const { return d->cookies.loaded(); }

bool InformationService::canDecide() const { return d->connection.isReachable(); }

QFuture<Result<Done>> InformationService::setPromotional(bool on)
{
    const Answer<Done> answer(this);
    const auto& value = d->information.loaded().value;
    if (!value) {
        answer.finish(fail(Error::of(Error::Kind::Internal)));
        return answer.future();
    }
    auto& sent = d->sentPromotional;
    const QString& etag = d->information.etag();
    if (!sent || !sent->isSame(on, value->offer, etag))
        sent = Sent<bool>{on, value->offer, etag, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    whenDone(d->port.setPromotional(on, sent->shown, etag, sent->key), this,
             [this, answer](const Result<Fetched<InformationPreferences>>& got) {
                 d->finish(got, d->information, d->sentPromotional, d->informationWaits, answer);
             });
    return answer.future();
}

QFuture<Result<Done>> InformationService::setCookies(const CookieChoice& choice)
{
    const Answer<Done> answer(this);
    const auto& value = d->cookies.loaded().value;
    if (!value) {
        answer.finish(fail(Error::of(Error::Kind::Internal)));
        return answer.future();
    }
    auto& sent = d->sentCookies;
    const QString& etag = d->cookies.etag();
    if (!sent || !sent->isSame(choice, value->offer, etag))
        sent = Sent<CookieChoice>{choice, value->offer, etag, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    whenDone(d->port.setCookies(choice, sent->shown, etag, sent->key), this,
             [this, answer](const Result<Fetched<CookiePreferences>>& got) {
                 d->finish(got, d->cookies, d->sentCookies, d->cookiesWait, answer);
             });
    return answer.future();
}

QFuture<Result<Page<Consent>>> InformationService::consents(const QString& cursor)
{
    const Answer<Page<Consent>> answer(this);
    whenDone(d->port.consents(cursor, consentsAsked), this, [this, answer](const Result<Page<Consent>>& page) {
        if (page)
            d->connection.succeeded();
        else
            d->connection.failed(page.error());
        answer.finish(page);
    });
    return answer.future();
}

void InformationService::refresh()
{
    if (d->offered.promotional)
        d->information.refresh();
    if (d->offered.cookies)
        d->cookies.refresh();
}

void InformationService::start()
{
    if (d->offered.promotional)
        d->information.loadCache([this] { d->information.refresh(); });
    if (d->offered.cookies)
        d->cookies.loadCache([this] { d->cookies.refresh(); });
}

} // namespace gatehouse
