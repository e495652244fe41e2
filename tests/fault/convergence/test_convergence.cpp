#include <QDeadlineTimer>
#include <QTest>
#include <QTextStream>
#include <algorithm>

#include "tests/fault/convergence/author.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr int steps = 1000;
constexpr int stepsBetweenCalms = 100;
constexpr int linesTold = 120;

quint32 chosenSeed()
{
    bool given = false;
    const uint seed = qEnvironmentVariable("GATEHOUSE_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::global()->generate();
}

} // namespace

/// Two devices of one account edit its profile at the same time, by turns of chance, over networks and a server that
/// fail in every way that we know. Whatever came in between: no acknowledged edit is lost, none is applied twice, none
/// writes over what its author had not seen, nothing waits for good, and in the end all have the same.
///
/// GATEHOUSE_SEED chooses what happens; without it each run is another, and says which.
class TestConvergence final : public StrictTest {
    Q_OBJECT

    QRandomGenerator m_random;
    std::unique_ptr<ServedPlatform> m_platform;
    EditLedger m_ledger;
    std::unique_ptr<Device> m_devices[2];
    std::unique_ptr<Author> m_authors[2];
    QStringList m_story;
    int m_conflicts = 0;
    int m_kills = 0;

    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    void say(const QString& what) { m_story.append(what); }
    /// True where `right`; otherwise tells what led to it. (Qt Test cuts a long message short.)
    [[nodiscard]] bool holds(bool right, const QString& why) const
    {
        if (right)
            return true;
        QTextStream out(stderr);
        out << m_story.mid(std::max<qsizetype>(0, m_story.size() - linesTold)).join(QLatin1Char('\n')) << Qt::endl;
        for (const auto& device : m_devices)
            out << device->state() << Qt::endl;
        for (const auto& author : m_authors)
            out << author->unanswered() << " not answered" << Qt::endl;
        out << "the server: "
            << QStringList(m_ledger.atServer().begin(), m_ledger.atServer().end()).join(QLatin1Char('/')) << Qt::endl;
        out << why << Qt::endl;
        return false;
    }

    [[nodiscard]] QStringList faults()
    {
        m_ledger.committed(m_platform->newVersions());
        QStringList faults = m_ledger.faults();
        for (const auto& author : m_authors)
            faults += author->faults() + author->device().faults();
        return faults;
    }

    [[nodiscard]] bool serveAgain()
    {
        if (m_platform->isServing())
            return true;
        say(QStringLiteral("the server is back"));
        if (!m_platform->serve())
            return false;
        for (const auto& device : m_devices)
            device->proxy().setServerPort(m_platform->port());
        return true;
    }

    void injectFault(Device& device)
    {
        using Kind = Fault::Kind;
        static const QList<Kind> kinds{Kind::Hold,       Kind::HoldAnswer,  Kind::Cut,         Kind::Reset,
                                       Kind::LoseAnswer, Kind::HalfAnswer,  Kind::WrongLength, Kind::SlowAnswer,
                                       Kind::Duplicate,  Kind::ServerError, Kind::Garbage};
        static const QList<QByteArray> lines{"PATCH /v1/me ", "PATCH /v1/me ", "PATCH /v1/me ",          "GET /v1/me ",
                                             "GET /v1/me ",   "GET /v1/",      "POST /v1/tokens/refresh"};
        const Kind kind = kinds.at(below(static_cast<int>(kinds.size())));
        const QByteArray& line = lines.at(below(static_cast<int>(lines.size())));
        const int times = below(2) + 1;
        say(QStringLiteral("%1 fault %2 for %3, %4 times")
                .arg(device.name())
                .arg(static_cast<int>(kind))
                .arg(QString::fromLatin1(line))
                .arg(times));
        device.proxy().inject(line, {kind, times});
    }

    void step()
    {
        Author& author = *m_authors[below(2)];
        Device& device = author.device();
        const int chance = below(100);
        if (chance < 34) {
            author.edit();
        } else if (chance < 45) {
            author.type();
        } else if (chance < 53) {
            author.undo();
        } else if (chance < 62) {
            m_conflicts += author.resolve() ? 1 : 0;
        } else if (chance < 69) {
            say(device.name() + QStringLiteral(" reads"));
            if (below(4) == 0)
                device.session().refresh();
            else
                device.profile().refresh();
        } else if (chance < 82) {
            injectFault(device);
        } else if (chance < 86) {
            say(device.name() + QStringLiteral(" is let go on"));
            device.proxy().release();
        } else if (chance < 91) {
            say(device.name() + QStringLiteral(" changes its connection"));
            device.setConnected(!device.isConnected());
        } else if (chance < 95) {
            say(device.name() + QStringLiteral(" tries again"));
            (void)device.letWaitsPass();
        } else if (chance < 98) {
            say(device.name() + QStringLiteral(" is killed"));
            author.restarts();
            QVERIFY(device.restart());
        } else {
            say(QStringLiteral("the server is killed"));
            m_platform->kill();
            ++m_kills;
        }
        // Nothing is away for long.
        if (!m_platform->isServing() && below(4) == 0)
            QVERIFY(serveAgain());
        for (const auto& one : m_devices) {
            if (!one->isConnected() && below(6) == 0)
                one->setConnected(true);
        }
    }

    /// Between two steps nothing at all comes about, or a little, or everything that can.
    void goOn()
    {
        const int pace = below(3);
        const int turns = pace == 0 ? 0 : below(60);
        for (int i = 0; i < turns; ++i)
            QTest::qWait(0);
        if (pace != 2)
            return;
        const auto busy = [](const auto& author) {
            return author->unanswered() > 0 || author->device().profile().profile().refreshing;
        };
        const QDeadlineTimer patience(std::chrono::milliseconds(60));
        while (!patience.hasExpired() && (busy(m_authors[0]) || busy(m_authors[1])))
            QTest::qWait(0);
    }

    /// The faults end; the persons decide what is theirs to decide. Then all must come to rest by itself.
    void calm()
    {
        say(QStringLiteral("-- calm --"));
        QVERIFY(serveAgain());
        for (const auto& device : m_devices) {
            device->proxy().clearFaults();
            device->setConnected(true);
        }
        const QDeadlineTimer limit(std::chrono::seconds(20));
        const auto isSettled = [this] {
            m_ledger.committed(m_platform->newVersions());
            return m_authors[0]->isSettled() && m_authors[1]->isSettled();
        };
        for (int turn = 1; !isSettled(); ++turn) {
            QVERIFY(holds(!limit.hasExpired(), QStringLiteral("something waits for good")));
            for (const auto& author : m_authors) {
                if (author->unanswered() == 0)
                    m_conflicts += author->resolve() ? 1 : 0;
                author->device().proxy().release();
                if (turn % 50 == 0)
                    (void)author->device().letWaitsPass();
            }
            QTest::qWait(0);
        }
        const QStringList wrong = faults() + m_ledger.lost();
        QVERIFY(holds(wrong.isEmpty(), wrong.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void twoDevicesConverge()
    {
        const quint32 seed = chosenSeed();
        qInfo("GATEHOUSE_SEED=%u", seed);
        m_random.seed(seed);
        m_platform = std::make_unique<ServedPlatform>();
        QVERIFY(m_platform->begin());
        m_ledger.committed(m_platform->newVersions());
        const auto tell = [this](const QString& what) { say(what); };
        for (int i = 0; i < 2; ++i) {
            m_devices[i] =
                std::make_unique<Device>(i == 0 ? QStringLiteral("A") : QStringLiteral("B"), m_platform->port());
            QVERIFY(m_devices[i]->signIn(m_platform->email(), m_platform->password()));
            m_authors[i] = std::make_unique<Author>(*m_devices[i], *m_platform, m_ledger, m_random, tell);
        }
        calm();
        for (int n = 1; n <= steps && !QTest::currentTestFailed(); ++n) {
            step();
            if (QTest::currentTestFailed())
                return;
            goOn();
            const QStringList wrong = faults();
            QVERIFY(holds(wrong.isEmpty(), wrong.join(QLatin1Char('\n'))));
            if (n % stepsBetweenCalms == 0)
                calm();
        }
        if (QTest::currentTestFailed())
            return;
        // What is on the disks is the same as well.
        for (int i = 0; i < 2; ++i) {
            m_devices[i]->setConnected(false);
            m_authors[i]->restarts();
            QVERIFY(m_devices[i]->restart());
            const auto& profile = m_devices[i]->profile();
            QTRY_VERIFY(profile.profile().value && !profile.profile().refreshing);
            QVERIFY(holds(textsOf(*profile.profile().value) == m_ledger.atServer(),
                          QStringLiteral("its disk has something else")));
            QVERIFY(profile.edit().waiting.isEmpty());
        }
        qInfo("%lld versions at the server, %d conflicts decided, the server killed %d times",
              static_cast<long long>(m_ledger.commits()), m_conflicts, m_kills);
        QVERIFY(m_ledger.commits() > steps / 10);
        QVERIFY(m_conflicts > 5);
    }
    void cleanupTestCase()
    {
        for (auto& author : m_authors)
            author.reset();
        for (auto& device : m_devices)
            device.reset();
        m_platform.reset();
    }
};

QTEST_GUILESS_MAIN(TestConvergence)
#include "test_convergence.moc"
