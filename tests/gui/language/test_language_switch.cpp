#include <QApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include "account/language_service.h"
#include "app/gatehouse/tour.h"
#include "app/gatehouse/tour_visitor.h"
#include "tests/gui/language/shown_words.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// What is read of each state in each language: "state, language" → place → words.
using Readings = QMap<QString, QMap<QString, QString>>;

/// Reads every state of the tour in one language after the other, and goes on in the first.
class Interpreter final : public TourVisitor {
public:
    explicit Interpreter(const QStringList& languages)
        : m_languages(languages + QStringList{languages.first()})
    {
    }
    void begin(QWidget& window, Theme&, LanguageService& language) override
    {
        m_window = &window;
        m_language = &language;
    }
    [[nodiscard]] int looks() const override { return int(m_languages.size()); }
    void prepare(int look) override { m_language->hold(m_languages.at(look)); }
    [[nodiscard]] bool visit(const QString& state, int look, QWidget* over) override
    {
        // What the server says in words of its own comes a moment later: read until it stays the same.
        QMap<QString, QString> read;
        int same = 0;
        const bool settled = QTest::qWaitFor(
            [&] {
                QMap<QString, QString> now = shownWords(m_window);
                if (over)
                    now.insert(shownWords(over));
                same = now == read ? same + 1 : 0;
                read = now;
                return same > 8;
            },
            5000);
        const QString key = state + QStringLiteral(", ") + m_languages.at(look);
        // The first language was read before the others: coming back to it, all must be as it was.
        if (look == m_languages.size() - 1)
            compare(key + QStringLiteral(" again"), readings.value(key), read);
        else
            readings.insert(key, read);
        return settled;
    }
    void end() override {}

    void compare(const QString& what, const QMap<QString, QString>& wanted, const QMap<QString, QString>& read)
    {
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            const auto found = read.constFind(it.key());
            if (found != read.cend() && *found != *it && !isOfItsMoment(it.key()))
                faults.append(QStringLiteral("%1: %2 says \"%3\" in place of \"%4\"").arg(what, it.key(), *found, *it));
        }
    }

    /// A mail is in the language that it was sent in; the organizations of an account come in while it is deleted.
    [[nodiscard]] static bool isOfItsMoment(const QString& place)
    {
        return place.contains(QLatin1String("localMessages")) || place.contains(QLatin1String("deletionLosses"));
    }

    Readings readings;
    QStringList faults;

private:
    const QStringList m_languages;
    QWidget* m_window = nullptr;
    LanguageService* m_language = nullptr;
};

} // namespace

/// Whatever is on the screen when the language changes says what it would say had it been made in that language.
class TestLanguageSwitch final : public StrictTest {
    Q_OBJECT

    void tour(Interpreter& interpreter, const QString& first)
    {
        Seams seams;
        seams.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        seams.holdLanguage = first;
        Tour tour(*qApp, interpreter, seams);
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 280000));
        QCOMPARE(finished.first().first().toInt(), 0);
    }

    Interpreter m_fromEnglish{{QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja")}};
    Interpreter m_fromFrench{{QStringLiteral("fr"), QStringLiteral("ja"), QStringLiteral("en")}};

private Q_SLOTS:
    // What was made in English is read in the others here, and what was made in French there: whatever does not follow
    // is another text in the two.
    void madeInEnglish() { tour(m_fromEnglish, QStringLiteral("en")); }
    void madeInFrench() { tour(m_fromFrench, QStringLiteral("fr")); }

    void everythingFollows()
    {
        QVERIFY(m_fromEnglish.readings.size() >= 3 * 40);
        Interpreter both({QStringLiteral("en")});
        for (auto it = m_fromEnglish.readings.cbegin(); it != m_fromEnglish.readings.cend(); ++it)
            both.compare(it.key(), m_fromFrench.readings.value(it.key()), it.value());
        QStringList faults = m_fromEnglish.faults + m_fromFrench.faults + both.faults;
        faults.removeDuplicates();
        for (const QString& fault : std::as_const(faults))
            QTest::qFail(qUtf8Printable(fault), __FILE__, __LINE__);
        QCOMPARE(m_fromEnglish.readings.keys(), m_fromFrench.readings.keys());
    }
};

QTEST_MAIN(TestLanguageSwitch)
#include "test_language_switch.moc"
