#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/strict_test.h"
#include "ui/theme/button_role.h"
#include "ui/theme/gatehouse_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

using namespace gatehouse;

class TestTheme final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void switchesWhileRunning();
    void everyModeHasItsTokens();
    void textGrows();
    void factorIsKeptInBounds();
    void reducedMotionReachesWidgets();
    void mnemonicsShowWhileAltIsHeld();
    void targetsAreLargeEnough();
    void rolesAreKept();
    void givesBackWhatItFound();
};

void TestTheme::switchesWhileRunning()
{
    Theme theme(qApp);
    theme.setMode(Theme::Mode::Light);
    QPushButton button(QStringLiteral("Save"));
    setButtonRole(&button, ButtonRole::Primary);
    const auto middle = [&button] {
        button.resize(100, 40);
        const QImage picture = button.grab().toImage();
        return picture.pixelColor(8, picture.height() / 2);
    };
    QCOMPARE(tokensOf(&button), Tokens::light());
    QCOMPARE(middle(), Tokens::light().accent);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(tokensOf(&button), Tokens::dark());
    QCOMPARE(middle(), Tokens::dark().accent);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::dark().ground);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::everyModeHasItsTokens()
{
    Theme theme(qApp);
    theme.setMode(Theme::Mode::HighContrast);
    QVERIFY(theme.tokens().isHighContrast);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(theme.tokens(), Tokens::light());
    theme.setMode(Theme::Mode::System);
    QVERIFY(!theme.tokens().isHighContrast);
}

void TestTheme::textGrows()
{
    Theme theme(qApp);
    QLineEdit edit;
    const int before = edit.sizeHint().height();
    const double small = fontFor(&edit, TextRole::Body).pointSizeF();
    QVERIFY(before >= metrics::controlHeight);
    theme.setTextFactor(2.0);
    QCOMPARE(fontFor(&edit, TextRole::Body).pointSizeF(), small * 2);
    QVERIFY(edit.sizeHint().height() > before);
    theme.setTextFactor(1.0);
    QCOMPARE(edit.sizeHint().height(), before);
}

void TestTheme::factorIsKeptInBounds()
{
    Theme theme(qApp);
    theme.setTextFactor(50);
    QCOMPARE(theme.textFactor(), 3.0);
    theme.setTextFactor(0.1);
    QCOMPARE(theme.textFactor(), 0.8);
}

void TestTheme::reducedMotionReachesWidgets()
{
    Theme theme(qApp);
    const QWidget widget;
    theme.setReducedMotion(true);
    QVERIFY(isMotionReduced(&widget));
    QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    theme.setReducedMotion(false);
    QCOMPARE(isMotionReduced(&widget), theme.isReducedMotion());
}

void TestTheme::mnemonicsShowWhileAltIsHeld()
{
    Theme theme(qApp);
    QPushButton button(QStringLiteral("&Save"));
    const auto shown = [&button] {
        return button.style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, &button) != 0;
    };
    QVERIFY(!shown());
    QTest::keyPress(&button, Qt::Key_Alt);
    QVERIFY(shown());
    QTest::keyRelease(&button, Qt::Key_Alt);
    QVERIFY(!shown());
}

void TestTheme::targetsAreLargeEnough()
{
    Theme theme(qApp);
    theme.setTextFactor(0.8);
    QPushButton button(QStringLiteral("x"));
    for (const ButtonRole role : {ButtonRole::Primary, ButtonRole::Link, ButtonRole::Quiet}) {
        setButtonRole(&button, role);
        QVERIFY(button.sizeHint().width() >= metrics::targetMinimum);
        QVERIFY(button.sizeHint().height() >= metrics::targetMinimum);
    }
}

void TestTheme::rolesAreKept()
{
    QPushButton button;
    QCOMPARE(buttonRole(&button), ButtonRole::Secondary);
    setButtonRole(&button, ButtonRole::Danger);
    QCOMPARE(buttonRole(&button), ButtonRole::Danger);
    QCOMPARE(buttonRole(nullptr), ButtonRole::Secondary);
}

void TestTheme::givesBackWhatItFound()
{
    const QFont font = QApplication::font();
    const QColor ground = QApplication::palette().color(QPalette::Window);
    QFont first;
    {
        Theme theme(qApp);
        theme.setMode(Theme::Mode::Dark);
        theme.setTextFactor(2.0);
        theme.setTextFactor(1.0);
        first = QApplication::font();
        QVERIFY(first != font);
    }
    QCOMPARE(QApplication::font(), font);
    QCOMPARE(QApplication::palette().color(QPalette::Window), ground);
    // Or every one would be a twentieth larger than the one before.
    const Theme next(qApp);
    QCOMPARE(QApplication::font(), first);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
