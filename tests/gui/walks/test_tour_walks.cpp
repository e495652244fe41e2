#include <QApplication>
#include <QLayout>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "app/gatehouse/tour.h"
#include "app/gatehouse/tour_visitor.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// How the program looks while it is walked.
struct Setting final {
    QString name;
    QSize size{metrics::windowWidth, metrics::windowHeight};
    double text = 1.0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Theme::Mode mode = Theme::Mode::Light;
};

const QSize small{metrics::windowMinimumWidth, metrics::windowMinimumHeight};

/// Walks every state of the tour in each of some settings and keeps the faults, as "state, setting: fault".
class Walker final : public TourVisitor {
public:
    explicit Walker(QList<Setting> settings)
        : m_settings(std::move(settings))
    {
    }
    ~Walker() override { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void begin(QWidget& window, Theme& theme, LanguageService&) override
    {
        m_window = &window;
        m_theme = &theme;
    }
    [[nodiscard]] int looks() const override { return int(m_settings.size()); }
    void prepare(int look) override
    {
        const Setting& setting = m_settings.at(look);
        m_theme->setMode(setting.mode);
        m_theme->setTextFactor(setting.text);
        QGuiApplication::setLayoutDirection(setting.direction);
        m_window->resize(setting.size);
        // Tab goes nowhere in a window that is not the active one, and without a window manager nobody makes it so.
        (QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window)->activateWindow();
    }
    bool visit(const QString& state, int look, QWidget* over) override
    {
        const Setting& setting = m_settings.at(look);
        // On a busy computer the turn after prepare() may end before every nested layout has had its say.
        settle(m_window);
        if (over)
            settle(over);
        QStringList found;
        if (m_window->size() != setting.size)
            found.append(QStringLiteral("the window wants to be %1×%2 where %3×%4 was asked for")
                             .arg(m_window->width())
                             .arg(m_window->height())
                             .arg(setting.size.width())
                             .arg(setting.size.height()));
        if (auto* menu = qobject_cast<QMenu*>(over))
            found += menuFaults(menu);
        else
            found += allFaults(over ? over : m_window);
        // On a larger screen a dialog may be larger than its window; on the smallest it must be able to fit.
        if (over && over->windowType() == Qt::Dialog &&
            over->minimumSizeHint().boundedTo(small) != over->minimumSizeHint())
            found.append(QStringLiteral("%1 does not fit the smallest window").arg(over->objectName()));
        for (const QString& fault : std::as_const(found))
            m_faults.append(QStringLiteral("%1, %2: %3").arg(state, setting.name, fault));
        ++m_visits;
        return true;
    }
    void end() override {}

    [[nodiscard]] QStringList faults() const { return m_faults; }
    [[nodiscard]] int visits() const { return m_visits; }

private:
    /// Lays everything out as it will be once the loop is idle: a wrapped text may ask for height when its width is
    /// known, and what is around it once more after that.
    static void settle(QWidget* top)
    {
        for (int pass = 0; pass < 3; ++pass) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QList<QWidget*> all = top->findChildren<QWidget*>();
            all.append(top);
            for (QWidget* widget : std::as_const(all)) {
                if (widget->isVisible() && widget->layout())
                    widget->layout()->activate();
            }
        }
    }

    /// A menu has no widgets to walk: its entries have letters of their own, and it stays within the window.
    [[nodiscard]] QStringList menuFaults(const QMenu* menu) const
    {
        QStringList faults = letterFaults(menu);
        if (!QRect(m_window->mapToGlobal(QPoint()), m_window->size()).contains(menu->geometry()))
            faults.append(QStringLiteral("%1 stands outside of the window").arg(menu->objectName()));
        return faults;
    }

    const QList<Setting> m_settings;
    QWidget* m_window = nullptr;
    Theme* m_theme = nullptr;
    QStringList m_faults;
    int m_visits = 0;
};

} // namespace

/// Every page, dialog and state of the tour holds to what the generic walks ask, in every setting.
class TestTourWalks final : public StrictTest {
    Q_OBJECT

    /// One failure for each fault, so that a run shows them all.
    /// `language` as Seams::holdLanguage has it, or "pseudo".
    void go(const QList<Setting>& settings, const QString& language)
    {
        Walker walker(settings);
        Seams seams;
        seams.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        seams.pseudo = language == QLatin1String("pseudo");
        if (!seams.pseudo)
            seams.holdLanguage = language;
        Tour tour(*qApp, walker, seams);
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 240000));
        QCOMPARE(finished.first().first().toInt(), 0);
        QVERIFY(walker.visits() >= 40 * settings.size());
        for (const QString& fault : walker.faults())
            QTest::qFail(qUtf8Printable(fault), __FILE__, __LINE__);
    }

private Q_SLOTS:
    void holdsInEnglish()
    {
        const QString en = QStringLiteral("en ");
        go({{en + QStringLiteral("640×480"), small},
            {en + QStringLiteral("text 200 % 640×480"), small, 2.0},
            {en + QStringLiteral("text 200 % 1100×800"), QSize(1100, 800), 2.0},
            {en + QStringLiteral("right-to-left"), QSize(1100, 800), 1.0, Qt::RightToLeft},
            {en + QStringLiteral("right-to-left 640×480"), small, 1.0, Qt::RightToLeft},
            {en + QStringLiteral("high contrast"), QSize(1100, 800), 1.0, Qt::LeftToRight, Theme::Mode::HighContrast},
            {en + QStringLiteral("1100×800")}},
           QStringLiteral("en"));
    }
    void holdsInALongerLanguage()
    {
        go({{QStringLiteral("pseudo 640×480"), small}, {QStringLiteral("pseudo 1100×800")}}, QStringLiteral("pseudo"));
    }
    void holdsInTheOtherLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("fr") << QStringLiteral("fr");
        QTest::newRow("ja") << QStringLiteral("ja");
    }
    void holdsInTheOtherLanguages()
    {
        QFETCH(QString, language);
        go({{language + QStringLiteral(" 640×480"), small},
            {language + QStringLiteral(" text 200 % 640×480"), small, 2.0},
            {language + QStringLiteral(" 1100×800")}},
           language);
    }
};

QTEST_MAIN(TestTourWalks)
#include "test_tour_walks.moc"
