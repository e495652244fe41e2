#include "engine/gatehouse/gatehouse_session.h"

#include <QUrlQuery>

#include "contract/organization_json.h"
#include "contract/page_json.h"
#include "contract/profile_json.h"
#include "contract/sign_in_json.h"
#include "engine/gatehouse/gatehouse_account_data.h"
#include "engine/gatehouse/gatehouse_changes.h"
#include "engine/gatehouse/gatehouse_email.h"
#include "engine/gatehouse/gatehouse_members.h"
#include "engine/gatehouse/gatehouse_password.h"
#include "engine/gatehouse/gatehouse_picture.h"
#include "engine/gatehouse/gatehouse_privacy.h"
#include "engine/gatehouse/gatehouse_sessions.h"
#include "engine/gatehouse/gatehouse_verification.h"

namespace gatehouse {

namespace {

constexpr std::chrono::seconds renewBefore{30};

Error signedOut(const QString& code) { return Error::coded(Error::Kind::SignedOut, code); }

} // namespace

GatehouseSession::GatehouseSession(HttpClient& http, const Clock& clock, QUrl address, Capabilities capabilities,
                                   const SessionTokens& tokens)
    : m_http(http)
    , m_clock(clock)
    , m_address(std::move(address))
    , m_capabilities(std::move(capabilities))
    , m_tokens(tokens)
    , m_verification(std::make_unique<GatehouseVerification>(*this))
    , m_privacy(std::make_unique<GatehousePrivacy>(*this))
    , m_picture(std::make_unique<GatehousePicture>(*this))
    , m_email(std::make_unique<GatehouseEmail>(*this))
    , m_changes(std::make_unique<GatehouseChanges>(*this))
    , m_members(std::make_unique<GatehouseMembers>(*this))
    , m_sessions(std::make_unique<GatehouseSessions>(*this))
    , m_password(std::make_unique<GatehousePassword>(*this))
    , m_accountData(std::make_unique<GatehouseAccountData>(*this))
{
    if (!m_tokens.access.isEmpty())
        m_accessUntil = m_clock.monotonic() + m_tokens.accessLifetime - renewBefore;
}

GatehouseSession::~GatehouseSession() = default;

VerificationPort* GatehouseSession::verificationPort() { return m_verification.get(); }

PrivacyPort* GatehouseSession::privacyPort() { return m_privacy.get(); }
PicturePort* GatehouseSession::picturePort() { return m_picture.get(); }
EmailPort* GatehouseSession::emailPort() { return m_email.get(); }
ChangesPort* GatehouseSession::changesPort() { return m_changes.get(); }
MembersPort* GatehouseSession::membersPort() { return m_members.get(); }
SessionsPort* GatehouseSession::sessionsPort() { return m_sessions.get(); }
PasswordPort* GatehouseSession::passwordPort() { return m_password.get(); }
AccountDataPort* GatehouseSession::accountDataPort() { return m_accountData.get(); }

void GatehouseSession::noteSkew()
{
    const auto seen = m_http.clockSkew();
    if (!seen)
        return;
    const auto difference = *seen > m_skew ? *seen - m_skew : m_skew - *seen;
    if (difference > std::chrono::seconds(30)) {
        m_skew = *seen;
        Q_EMIT clockSkewChanged(m_skew);
    }
}

QFuture<Result<WireAnswer>> GatehouseSession::call(const HttpRequest& request)
{
    Sent answer(this);
    if (m_over) {
        answer.finish(fail(signedOut(QStringLiteral("session_ended"))));
    } else if (m_tokens.access.isEmpty() || m_clock.monotonic() >= m_accessUntil) {
        renew([this, request, answer](const Result<Done>& done) {
            if (done)
                attempt(request, answer, true);
            else
                answer.finish(fail(done.error()));
        });
    } else {
        attempt(request, answer, false);
    }
    return answer.future();
}

void GatehouseSession::withAccess(const QString& spent, const std::function<void(const Result<QString>&)>& then)
{
    if (m_over)
        return then(fail(signedOut(QStringLiteral("session_ended"))));
    const bool good = !m_tokens.access.isEmpty() && m_clock.monotonic() < m_accessUntil;
    if (good && m_tokens.access.expose() != spent)
        return then(m_tokens.access.expose());
    renew([this, then](const Result<Done>& done) {
        if (done)
            then(m_tokens.access.expose());
        else
            then(fail(done.error()));
    });
}

void GatehouseSession::attempt(const HttpRequest& request, const Sent& answer, bool renewed)
{
    HttpRequest signedRequest = request;
    const QString access = m_tokens.access.expose();
    signedRequest.headers.insert("Authorization", "Bearer " + access.toLatin1());
    whenDone(m_http.send(signedRequest), this, [this, request, answer, renewed, access](Result<HttpAnswer> http) {
        noteSkew();
        auto wire = understand(http);
        if (wire || wire.error().kind != Error::Kind::SignedOut) {
            answer.finish(std::move(wire));
            return;
        }
        const QString code = wire.error().code;
        if (code == QLatin1String("session_ended")) {
            end(code);
            answer.finish(fail(wire.error()));
            return;
        }
        if (renewed) {
            answer.finish(fail(wire.error()));
            return;
        }
        const auto again = [this, request, answer](const Result<Done>& done) {
            if (done)
                attempt(request, answer, true);
            else
                answer.finish(fail(done.error()));
        };
        // Somebody else may have renewed it while this request was on its way.
        if (m_tokens.access.expose() != access)
            again(Done{});
        else
            renew(again);
    });
}

void GatehouseSession::renew(const std::function<void(const Result<Done>&)>& then)
{
    m_waiting.append(then);
    if (m_renewing)
        return;
    m_renewing = true;
    const HttpRequest request = jsonRequest("POST", under(m_address, QStringLiteral("/v1/tokens/refresh")),
                                            {{QLatin1String("refresh_token"), m_tokens.refresh.expose()}});
    whenDone(m_http.send(request), this, [this](Result<HttpAnswer> http) { renewed(http); });
}

void GatehouseSession::renewed(const Result<HttpAnswer>& http)
{
    m_renewing = false;
    noteSkew();
    Result<Done> outcome = Done{};
    const auto wire = understand(http);
    if (wire) {
        auto tokens = tokensFromJson(wire->object);
        if (tokens) {
            m_tokens = *tokens;
            m_accessUntil = m_clock.monotonic() + m_tokens.accessLifetime - renewBefore;
            Q_EMIT refreshTokenChanged(m_tokens.refresh);
        } else {
            outcome = fail(tokens.error());
        }
    } else {
        outcome = fail(wire.error());
        if (wire.error().kind == Error::Kind::SignedOut)
            end(wire.error().code);
    }
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& then : waiting)
        then(outcome);
}

void GatehouseSession::end(const QString& code)
{
    if (m_over)
        return;
    m_over = true;
    m_tokens = SessionTokens();
    Q_EMIT ended(code);
}

QFuture<Result<Done>> GatehouseSession::signOut()
{
    HttpRequest request = jsonRequest("POST", under(m_address, QStringLiteral("/v1/sign-out")),
                                      {{QLatin1String("refresh_token"), m_tokens.refresh.expose()}});
    request.limit = std::chrono::seconds(5);
    m_over = true;
    return converted<Done>(m_http.send(request), this, [](const HttpAnswer& answer) -> Result<Done> {
        const auto wire = understand(answer);
        if (!wire && wire.error().kind != Error::Kind::SignedOut)
            return fail(wire.error());
        return Done{};
    });
}

HttpRequest GatehouseSession::read(const QString& path, const QString& knownEtag) const
{
    HttpRequest request;
    request.address = under(m_address, path);
    if (!knownEtag.isEmpty())
        request.headers.insert("If-None-Match", knownEtag.toLatin1());
    return request;
}

HttpRequest GatehouseSession::write(const QByteArray& method, const QString& path, const QJsonObject& body,
                                    const QString& key) const
{
    HttpRequest request = jsonRequest(method, under(m_address, path), body);
    request.headers.insert("Idempotency-Key", key.toLatin1());
    return request;
}

HttpRequest GatehouseSession::removal(const QString& path, const QString& key) const
{
    HttpRequest request = read(path, QString());
    request.method = "DELETE";
    if (!key.isEmpty())
        request.headers.insert("Idempotency-Key", key.toLatin1());
    return request;
}

QFuture<Result<Fetched<Profile>>> GatehouseSession::profile(const QString& knownEtag)
{
    return converted<Fetched<Profile>>(call(read(QStringLiteral("/v1/me"), knownEtag)), this,
                                       [](const WireAnswer& wire) { return fetched<Profile>(wire, &profileFromJson); });
}

QFuture<Result<Fetched<Profile>>> GatehouseSession::update(const ProfilePatch& patch, const QString& etag,
                                                           const QString& key)
{
    HttpRequest request = jsonRequest("PATCH", under(m_address, QStringLiteral("/v1/me")), toJson(patch));
    request.headers.insert("If-Match", etag.toLatin1());
    request.headers.insert("Idempotency-Key", key.toLatin1());
    return converted<Fetched<Profile>>(call(request), this,
                                       [](const WireAnswer& wire) { return fetched<Profile>(wire, &profileFromJson); });
}

void GatehouseSession::minePage(const QString& cursor, const QString& knownEtag,
                                const std::shared_ptr<Page<Organization>>& collected,
                                const Answer<Fetched<Page<Organization>>>& answer, const QString& firstEtag)
{
    QString path = QStringLiteral("/v1/organizations?limit=200");
    if (!cursor.isEmpty())
        path += QStringLiteral("&cursor=") + cursor;
    whenDone(call(read(path, knownEtag)), this, [this, collected, answer, firstEtag, cursor](Result<WireAnswer> wire) {
        if (!wire) {
            answer.finish(fail(wire.error()));
            return;
        }
        auto page = fetched<Page<Organization>>(
            *wire, [](const QJsonObject& o) { return pageFromJson<Organization>(o, &organizationFromJson); });
        if (!page || !page->value) {
            answer.finish(std::move(page));
            return;
        }
        collected->items += page->value->items;
        collected->total = page->value->total;
        const QString etag = cursor.isEmpty() ? page->etag : firstEtag;
        if (page->value->nextCursor) {
            minePage(*page->value->nextCursor, QString(), collected, answer, etag);
            return;
        }
        // With several pages the first one's tag cannot speak for all.
        answer.finish(Fetched<Page<Organization>>{*collected, cursor.isEmpty() ? etag : QString()});
    });
}

QFuture<Result<Fetched<Page<Organization>>>> GatehouseSession::mine(const QString& knownEtag)
{
    const Answer<Fetched<Page<Organization>>> answer(this);
    minePage(QString(), knownEtag, std::make_shared<Page<Organization>>(), answer, QString());
    return answer.future();
}

QFuture<Result<Page<AvailableOrganization>>> GatehouseSession::available(const QString& cursor, int limit)
{
    QString path = QStringLiteral("/v1/organizations/available?limit=%1").arg(limit);
    if (!cursor.isEmpty())
        path += QStringLiteral("&cursor=") + cursor;
    return converted<Page<AvailableOrganization>>(call(read(path, QString())), this, [](const WireAnswer& wire) {
        return pageFromJson<AvailableOrganization>(wire.object, &availableOrganizationFromJson);
    });
}

} // namespace gatehouse
