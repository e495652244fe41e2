#pragma once
#include <QApplication>
#include <QLocale>
#include <QTest>
#include <memory>

#include "account/connection_service.h"
#include "tests/support/page_world.h"
#include "ui/texts/translation_loader.h"
#include "ui/theme/theme.h"

namespace gatehouse::test {

/// A page in a window of its own over a world of its own, and the driver that works it. What else a test asks about the
/// two stands in a class that derives from this one.
template <typename Page, typename Driver>
class PageStage {
public:
    [[nodiscard]] bool open(bool sample = false, bool keep = true) { return world.start(sample, keep) && show(); }
    [[nodiscard]] bool show()
    {
        page = std::make_unique<Page>(world.session(), world.clock());
        page->resize(1100, 1000);
        page->show();
        page->activateWindow();
        on = std::make_unique<Driver>(page.get());
        return QTest::qWaitForWindowActive(page.get());
    }
    /// The program closed and opened again.
    [[nodiscard]] bool restart()
    {
        on.reset();
        page.reset();
        return world.restartClient() && show();
    }
    void backOnline()
    {
        world.proxy->setDown(false);
        world.session().connection().tryAgain();
    }
    /// Lays the page out as the row of walkRows() says that runs now.
    void layAsTheRowSays()
    {
        QFETCH(QSize, size);
        QFETCH(bool, rightToLeft);
        page->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        page->resize(size);
    }

    PageWorld world;
    std::unique_ptr<Page> page;
    std::unique_ptr<Driver> on;
};

/// The rows of a walk over a page: how wide it is and which way it reads.
inline void walkRows()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("usual") << QSize(1100, 800) << false;
    QTest::newRow("smallest") << QSize(640, 480) << false;
    QTest::newRow("right to left") << QSize(1100, 800) << true;
}

/// main() of a test of pages: in English as written, in the light theme.
template <typename Test>
[[nodiscard]] int runPageTest(int argc, char** argv)
{
    QApplication application(argc, argv);
    TranslationLoader translations;
    translations.use(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(&application);
    theme.setMode(Theme::Mode::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace gatehouse::test
