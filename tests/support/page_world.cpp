#include "tests/support/page_world.h"

#include <QJsonDocument>
#include <QTest>

#include "core/future.h"

namespace gatehouse::test {

namespace {

/// Turns the event loop until the command has answered.
template <typename T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    QObject context;
    std::optional<Result<T>> answer;
    whenDone(std::move(future), &context, [&answer](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
        return fail(Error::Kind::Timeout);
    return *answer;
}

void failTest(const QString& sentence) { QTest::qFail(sentence.toUtf8().constData(), __FILE__, __LINE__); }

} // namespace

PageWorld::PageWorld() = default;

PageWorld::~PageWorld()
{
    m_accounts.reset();
    m_finder.reset();
    m_http.reset();
    m_storage.reset();
    proxy.reset();
    world.stop();
}

void PageWorld::makeClient()
{
    m_http = std::make_unique<QtHttpClient>(m_clock);
    m_finder = std::make_unique<GatehouseFinder>(*m_http, m_clock);
    m_storage = std::make_unique<FileProfileStorage>(m_profile.path(), storageOptions);
    m_accounts = std::make_unique<AccountsService>(*m_finder, *m_storage, secrets, m_clock);
}

bool PageWorld::start(bool sample, bool keep)
{
    // Date headers are the computer's own time: a clock of the test's would look like a wrong one.
    world.useClock(m_clock);
    if (!world.start())
        return false;
    m_person = sample ? world.signedIn(world.fill()) : world.person();
    proxy = std::make_unique<FaultProxy>(world.port());
    proxy->allowStreams(live);
    makeClient();
    const auto started = answerOf(m_accounts->start());
    const auto engine = answerOf(m_finder->find(proxy->address()));
    if (!started || !engine) {
        failTest(QStringLiteral("the client does not start"));
        return false;
    }
    const auto tokens = answerOf((*engine)->authPort()->signIn(
        m_person.email, SecretText(m_person.password), {QStringLiteral("Gatehouse"), QStringLiteral("Debian 12")}));
    if (!tokens) {
        failTest(QStringLiteral("nobody signs in: %1").arg(tokens.error().code));
        return false;
    }
    if (beforeFirstRead)
        beforeFirstRead(*proxy);
    const auto added = answerOf(m_accounts->add(*engine, *tokens, m_person.email, keep));
    if (!added || !m_accounts->current()) {
        failTest(QStringLiteral("the sign-in is not taken in"));
        return false;
    }
    return true;
}

bool PageWorld::restartClient()
{
    m_accounts.reset();
    m_finder.reset();
    m_http.reset();
    m_storage.reset();
    makeClient();
    const auto started = answerOf(m_accounts->start());
    return started && m_accounts->current();
}

QJsonObject PageWorld::me() const { return world.get("/v1/me", m_person.bearer()).json(); }

bool PageWorld::patchElsewhere(const QJsonObject& changes) const
{
    const Reply before = world.get("/v1/me", m_person.bearer());
    Headers headers = m_person.bearer();
    headers.append({"If-Match", before.header("etag")});
    return world.call("PATCH", "/v1/me", headers, QJsonDocument(changes).toJson()).status == 200;
}

} // namespace gatehouse::test
