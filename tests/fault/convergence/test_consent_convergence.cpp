#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

#include "account/information_service.h"
#include "core/future.h"
#include "tests/fault/convergence/device.h"
#include "tests/fault/convergence/served_platform.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// Two devices of one account decide on news and cookies at the same time, over networks that fail. A decision that was
/// acknowledged is on record once, over the decision that its author had seen; one that was not is there once or not at
/// all; and in the end both show the newest. GATEHOUSE_SEED as in TestConvergence.
class TestConsentConvergence final : public StrictTest {
    Q_OBJECT

    struct Ask final {
        QString subject;
        QString device;
        QString allowed;
        std::optional<QDateTime> seen; ///< Time of the decision that was shown.
        std::optional<bool> done;
    };
    QRandomGenerator m_random;
    std::unique_ptr<ServedPlatform> m_platform;
    std::unique_ptr<Device> m_devices[2];
    QList<Ask> m_asked;
    QObject m_context;

    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    void follow(QFuture<Result<Done>> command, const Ask& ask)
    {
        m_asked.append(ask);
        whenDone(std::move(command), &m_context, [this, number = m_asked.size() - 1](const Result<Done>& answer) {
            m_asked[number].done = answer.has_value();
        });
    }
    void decide(Device& device)
    {
        InformationService& service = device.session().information();
        if (below(2) == 0 && service.information().value) {
            const bool on = below(2) == 0;
            Ask ask{QStringLiteral("promotional"),
                    device.nameAtServer(),
                    on ? QStringLiteral("promotional") : QString(),
                    service.information().value->at,
                    {}};
            follow(service.setPromotional(on), ask);
        } else if (service.cookies().value) {
            const CookieChoice choice{below(2) == 0, below(2) == 0, below(2) == 0};
            QStringList allowed{QStringLiteral("necessary")};
            if (choice.preferences)
                allowed.append(QStringLiteral("preferences"));
            if (choice.statistics)
                allowed.append(QStringLiteral("statistics"));
            if (choice.marketing)
                allowed.append(QStringLiteral("marketing"));
            Ask ask{QStringLiteral("cookies"),
                    device.nameAtServer(),
                    allowed.join(QLatin1Char(' ')),
                    service.cookies().value->at,
                    {}};
            follow(service.setCookies(choice), ask);
        }
    }
    /// Decisions on record that answer to this one, which may have been asked for more than once until it was heard of.
    [[nodiscard]] int recorded(const Ask& ask)
    {
        const QList<Decision> all = m_platform->decisions(ask.subject);
        int count = 0;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const std::optional<QDateTime> over = i == 0 ? std::nullopt : std::optional(all[i - 1].at);
            count +=
                all[i].device == ask.device && all[i].allowed.simplified() == ask.allowed && over == ask.seen ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] bool showsTheNewest(const Device& device)
    {
        InformationService& service = device.session().information();
        const auto news = m_platform->decisions(QStringLiteral("promotional"));
        const auto cookies = m_platform->decisions(QStringLiteral("cookies"));
        return service.information().value && service.cookies().value && !news.isEmpty() && !cookies.isEmpty() &&
               service.information().value->at == news.last().at && service.cookies().value->at == cookies.last().at;
    }

private Q_SLOTS:
    void decisionsConverge()
    {
        bool given = false;
        const uint chosen = qEnvironmentVariable("GATEHOUSE_SEED").toUInt(&given);
        const quint32 seed = given ? chosen : QRandomGenerator::global()->generate();
        qInfo("GATEHOUSE_SEED=%u", seed);
        m_random.seed(seed);
        m_platform = std::make_unique<ServedPlatform>();
        QVERIFY(m_platform->begin());
        for (int i = 0; i < 2; ++i) {
            m_devices[i] =
                std::make_unique<Device>(i == 0 ? QStringLiteral("A") : QStringLiteral("B"), m_platform->port());
            QVERIFY(m_devices[i]->signIn(m_platform->email(), m_platform->password()));
        }
        using Kind = Fault::Kind;
        const QList<Kind> kinds{Kind::HoldAnswer, Kind::Cut,         Kind::Reset,
                                Kind::LoseAnswer, Kind::HalfAnswer,  Kind::SlowAnswer,
                                Kind::Duplicate,  Kind::ServerError, Kind::Garbage};
        const QList<QByteArray> lines{"PATCH /v1/me/information", "PUT /v1/me/cookie", "GET /v1/me/information",
                                      "GET /v1/me/cookie"};
        for (int step = 0; step < 200; ++step) {
            Device& device = *m_devices[below(2)];
            const int chance = below(10);
            if (chance < 5)
                decide(device);
            else if (chance < 7)
                device.proxy().inject(lines.at(below(4)), {kinds.at(below(static_cast<int>(kinds.size()))), 1});
            else if (chance < 8)
                device.session().information().refresh();
            else if (chance < 9)
                device.proxy().release();
            else
                (void)device.letWaitsPass();
            const QDeadlineTimer patience(std::chrono::milliseconds(below(40)));
            while (!patience.hasExpired())
                QTest::qWait(0);
        }
        for (const auto& device : m_devices)
            device->proxy().clearFaults();
        const QDeadlineTimer limit(std::chrono::seconds(20));
        const auto open = [this] { return std::ranges::any_of(m_asked, [](const Ask& ask) { return !ask.done; }); };
        while (open() || !showsTheNewest(*m_devices[0]) || !showsTheNewest(*m_devices[1])) {
            QVERIFY2(!limit.hasExpired(), "something waits for good");
            for (const auto& device : m_devices) {
                device->proxy().release();
                (void)device->letWaitsPass();
            }
            QTest::qWait(0);
        }
        int done = 0;
        for (const Ask& ask : m_asked) {
            done += *ask.done ? 1 : 0;
            const int times = recorded(ask);
            QVERIFY2(times <= 1 && (times == 1 || !*ask.done),
                     qPrintable(QStringLiteral("%1 of %2 on \"%3\": %4 times on record")
                                    .arg(*ask.done ? QStringLiteral("done") : QStringLiteral("not done"), ask.device,
                                         ask.allowed)
                                    .arg(times)));
        }
        const qsizetype onRecord = m_platform->decisions(QStringLiteral("promotional")).size() +
                                   m_platform->decisions(QStringLiteral("cookies")).size();
        qInfo("%lld asked, %d done, %lld on record", static_cast<long long>(m_asked.size()), done,
              static_cast<long long>(onRecord));
        QVERIFY(onRecord <= m_asked.size());
        QVERIFY(done > 10);
    }
    void cleanupTestCase()
    {
        for (auto& device : m_devices)
            device.reset();
        m_platform.reset();
    }
};

QTEST_GUILESS_MAIN(TestConsentConvergence)
#include "test_consent_convergence.moc"
