#include "backend/routes/consent_routes.h"

#include "backend/refusal.h"
#include "backend/services/consent_wordings.h"
#include "contract/consent_json.h"
#include "contract/page_json.h"

namespace gatehouse::backend {

namespace {

/// Nobody changes their mind so often; each decision is kept for good.
constexpr int mostDecisions = 60;
constexpr std::chrono::seconds window{600};

using Decided = std::optional<Consent>;

/// The state is the newest decision and the words for the next one, which differ by language and version.
QByteArray tagOf(const Decided& newest, const ConsentOffer& offer)
{
    return "\"v" + QByteArray::number(newest ? newest->number : 0) + '.' + offer.wordingId.toLatin1() + '.' +
           offer.language.toLatin1() + '"';
}

bool isOf(const QByteArray& match, const Decided& newest)
{
    return match.startsWith("\"v" + QByteArray::number(newest ? newest->number : 0) + '.');
}

Response answerOf(const ConsentSubject& subject, const Decided& newest, const ConsentOffer& offer)
{
    const QStringList allowed = newest ? newest->allowed : QStringList();
    const auto at = newest ? std::optional(newest->at) : std::nullopt;
    QJsonObject body;
    if (subject == promotionalSubject()) {
        InformationPreferences preferences;
        preferences.promotional = allowed.contains(QLatin1String("promotional"));
        preferences.at = at;
        preferences.offer = offer;
        if (newest) {
            preferences.device = newest->device;
            preferences.wordingId = newest->wordingId;
            preferences.wording = newest->wording;
        }
        body = toJson(preferences);
    } else {
        CookiePreferences preferences;
        preferences.choice = {allowed.contains(QLatin1String("preferences")),
                              allowed.contains(QLatin1String("statistics")),
                              allowed.contains(QLatin1String("marketing"))};
        preferences.at = at;
        preferences.device = newest ? newest->device : QString();
        preferences.offer = offer;
        body = toJson(preferences);
    }
    return Response::json(200, body).with("ETag", tagOf(newest, offer));
}

/// What a person decided, on words that this server has put before them.
struct Decision final {
    QStringList allowed;
    ConsentOffer words;
};

ConsentOffer namedWords(const ConsentSubject& subject, const QString& wordingId, const QString& language,
                        const QString& at, QList<FieldError>& faults)
{
    const ConsentOffer words = consentOffer(subject, language.toLatin1());
    if (words.wordingId != wordingId)
        faults.append({at + QStringLiteral("/wording_id"), QStringLiteral("unknown_value"), {}});
    if (words.language != language)
        faults.append({at + QStringLiteral("/language"), QStringLiteral("unknown_value"), {}});
    return words;
}

Refusal wrongType() { return Refusal::of(400, "malformed_json", "A field is missing or of the wrong type"); }

Decision promotionalDecision(const Request& request)
{
    const auto given = promotionalDecisionFromJson(bodyOf(request));
    if (!given)
        throw wrongType();
    QList<FieldError> faults;
    Decision decision;
    decision.words =
        namedWords(promotionalSubject(), given->wordingId, given->language, QStringLiteral("/promotional"), faults);
    if (!faults.isEmpty())
        throw Refusal::validation(faults);
    if (given->on)
        decision.allowed.append(QStringLiteral("promotional"));
    return decision;
}

Decision cookieDecision(const Request& request)
{
    const auto given = cookieDecisionFromJson(bodyOf(request));
    if (!given)
        throw wrongType();
    QList<FieldError> faults;
    if (!given->necessary)
        faults.append({QStringLiteral("/necessary"), QStringLiteral("always_on"), {}});
    Decision decision;
    decision.words = namedWords(cookieSubject(), given->wordingId, given->language, QString(), faults);
    if (!faults.isEmpty())
        throw Refusal::validation(faults);
    decision.allowed.append(QStringLiteral("necessary"));
    if (given->choice.preferences)
        decision.allowed.append(QStringLiteral("preferences"));
    if (given->choice.statistics)
        decision.allowed.append(QStringLiteral("statistics"));
    if (given->choice.marketing)
        decision.allowed.append(QStringLiteral("marketing"));
    return decision;
}

class ConsentWriter final {
public:
    ConsentWriter(ConsentsStore& consents, ChangesStore& changes, LimitsStore& limits, const Clock& clock)
        : m_consents(consents)
        , m_changes(changes)
        , m_limits(limits)
        , m_clock(clock)
    {
    }
    Response write(const ConsentSubject& subject, const Request& request, const SessionRecord& session, Once& once,
                   Decision (*read)(const Request&)) const
    {
        const QByteArray match = ifMatchOf(request);
        const Decision decision = read(request);
        const QDateTime now = m_clock.now();
        const LimitState state = m_limits.hit(QStringLiteral("consents:") + session.account.text(), mostDecisions,
                                              window, now.toMSecsSinceEpoch());
        if (!state.allowed)
            throw Refusal::of(429, "rate_limited", "Too many decisions").after(state.resetIn);
        return once.commit([&] {
            const Decided before = m_consents.newest(session.account, subject);
            if (!isOf(match, before))
                return changedMeanwhile(request, "Another decision was made meanwhile", tagOf(before, decision.words));
            Consent consent;
            consent.subject = subject;
            consent.allowed = decision.allowed;
            consent.at = now;
            consent.device = session.platform.isEmpty()
                                 ? session.application
                                 : QStringLiteral("%1 on %2").arg(session.application, session.platform);
            consent.wordingId = decision.words.wordingId;
            consent.wording = decision.words.wording();
            consent.language = decision.words.language;
            m_consents.append(session.account, consent);
            m_changes.add(session.account, ChangeKind::Preferences);
            return answerOf(subject, m_consents.newest(session.account, subject), decision.words);
        });
    }

private:
    ConsentsStore& m_consents;
    ChangesStore& m_changes;
    LimitsStore& m_limits;
    const Clock& m_clock;
};

int numberOf(const ListQuery& query)
{
    if (query.after.isEmpty() && query.offset == 0)
        return 0;
    bool number = false;
    const int before = query.after.toInt(&number);
    if (!number || before < 1)
        throw Refusal::of(400, "bad_cursor", "The cursor is not one of ours");
    return before;
}

} // namespace

void addConsentRoutes(Router& router, Gate& gate, ConsentsStore& consents, ChangesStore& changes, LimitsStore& limits,
                      const Clock& clock)
{
    const ConsentWriter writer(consents, changes, limits, clock);
    const auto read = [&consents](const ConsentSubject& subject) {
        return [&consents, subject](const Request& request, const SessionRecord& session) {
            return answerOf(subject, consents.newest(session.account, subject),
                            consentOffer(subject, request.header("accept-language")))
                .with("Vary", "Accept-Language");
        };
    };
    const auto write = [writer](const ConsentSubject& subject, Decision (*decision)(const Request&)) {
        return [writer, subject, decision](const Request& request, const SessionRecord& session, Once& once) {
            return writer.write(subject, request, session, once, decision);
        };
    };
    const QString information = QStringLiteral("/v1/me/information-preferences");
    const QString cookies = QStringLiteral("/v1/me/cookie-preferences");
    router.add("GET", information, gate.read(read(promotionalSubject())));
    router.add("PATCH", information, gate.signedOnce(write(promotionalSubject(), &promotionalDecision)));
    router.add("GET", cookies, gate.read(read(cookieSubject())));
    router.add("PUT", cookies, gate.signedOnce(write(cookieSubject(), &cookieDecision)));
    router.add("GET", QStringLiteral("/v1/me/consents"),
               gate.read([&consents](const Request& request, const SessionRecord& session) {
                   const ListQuery query = listQuery(request, 200);
                   const int before = numberOf(query);
                   Page<Consent> page = consents.list(session.account, before, query.limit);
                   if (page.items.size() == query.limit && page.items.last().number > 1)
                       page.nextCursor = afterCursor(QString::number(page.items.last().number));
                   return Response::json(200, pageToJson(page));
               }));
}

} // namespace gatehouse::backend
