#include <QAccessible>
#include <QAccessibleTableInterface>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include "tests/support/strict_test.h"
#include "ui/controls/account_button.h"
#include "ui/controls/action_button.h"
#include "ui/controls/badge.h"
#include "ui/controls/banner.h"
#include "ui/controls/check_line.h"
#include "ui/controls/choice_card.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/initials.h"
#include "ui/controls/list_row.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/progress_ring.h"
#include "ui/controls/row_list.h"
#include "ui/controls/switch.h"
#include "ui/controls/tab_strip.h"
#include "ui/controls/table_view.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

using namespace gatehouse;

namespace {

QAccessibleInterface* accessibleOf(QWidget* widget) { return QAccessible::queryAccessibleInterface(widget); }

QString nameOf(QWidget* widget) { return accessibleOf(widget)->text(QAccessible::Name); }

} // namespace

/// The controls one chooses, opens and reads with.
class TestChoice final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void choiceCardsByArrowKeys();
    void choiceCardWraps();
    void switchTogglesAndIsACheckBox();
    void checkLineTogglesByItsText();
    void busyButtonTakesNoClicks();
    void noticeLeavesByItself();
    void noticeStaysUnderPointerAndKeyboard();
    void noticeIsReplaced();
    void noticeIsUndone();
    void noticeLeavesByEscape();
    void tabsByArrowKeysAndNames();
    void tableOpensByReturnAndClick();
    void tableGrowsWithItsRows();
    void tableLetsTabPass();
    void rowListGivesFocusOn();
    void failureShowsDetails();
    void bannerActs();
    void accountButtonNamesAPerson();
    void ringAndBadge();
    void initials_data();
    void initials();
    void labelBreaksAndCuts();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestChoice::choiceCardsByArrowKeys()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto* mine = new ChoiceCard(QStringLiteral("Moreau"), QStringLiteral("This computer"));
    auto* theirs = new ChoiceCard(QStringLiteral("Lenoir"), QStringLiteral("On the server"));
    layout.addWidget(mine);
    layout.addWidget(theirs);
    mine->setChecked(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_Down);
    QVERIFY(theirs->hasFocus());
    QVERIFY(theirs->isChecked());
    QVERIFY(!mine->isChecked());
    QTest::mouseClick(mine, Qt::LeftButton);
    QVERIFY(mine->isChecked() && !theirs->isChecked());
    QCOMPARE(nameOf(mine), QStringLiteral("Moreau"));
    QCOMPARE(accessibleOf(mine)->text(QAccessible::Description), QStringLiteral("This computer"));
    QVERIFY(accessibleOf(mine)->state().checked);
}

void TestChoice::choiceCardWraps()
{
    ChoiceCard card(QStringLiteral("Moreau"), QStringLiteral("This computer, today at 09:12, waiting to be sent"));
    const int wide = card.sizeHint().width();
    QCOMPARE(card.heightForWidth(wide), card.sizeHint().height());
    QVERIFY(card.heightForWidth(wide / 2) > card.heightForWidth(wide));
    // A word that is longer than the line goes on below as well.
    ChoiceCard name(QString(200, QLatin1Char('w')), QString());
    QVERIFY(name.heightForWidth(300) > 3 * QFontMetrics(name.font()).height());
    QVERIFY(name.minimumSizeHint().width() < 400);
}

void TestChoice::switchTogglesAndIsACheckBox()
{
    Switch toggle(QStringLiteral("News about products"));
    QVERIFY(toggle.sizeHint().height() >= metrics::targetMinimum);
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(!toggle.isChecked());
    QCOMPARE(nameOf(&toggle), QStringLiteral("News about products"));
    QVERIFY(accessibleOf(&toggle)->state().checkable);
}

void TestChoice::checkLineTogglesByItsText()
{
    CheckLine line(QStringLiteral("I accept the <a href=\"terms\">terms of use</a>"));
    line.resize(400, 40);
    line.show();
    QCOMPARE(nameOf(line.box()), QStringLiteral("I accept the terms of use"));
    QSignalSpy toggled(&line, &CheckLine::toggled);
    QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(390, 20));
    QVERIFY(line.isChecked());
    QTest::keyClick(line.box(), Qt::Key_Space);
    QVERIFY(!line.isChecked());
    QCOMPARE(toggled.count(), 2);
    // A click on the words toggles, one on a link follows the link and nothing else.
    auto* words = line.findChild<TextLabel*>();
    QTest::mouseClick(words, Qt::LeftButton, {}, QPoint(4, words->height() / 2));
    QCOMPARE(toggled.count(), 3);
    QSignalSpy followed(&line, &CheckLine::linkActivated);
    const int before = words->fontMetrics().horizontalAdvance(QStringLiteral("I accept the "));
    QTest::mouseClick(words, Qt::LeftButton, {}, QPoint(before + 20, words->height() / 2));
    QCOMPARE(followed.count(), 1);
    QCOMPARE(toggled.count(), 3);
}

void TestChoice::busyButtonTakesNoClicks()
{
    ActionButton button(QStringLiteral("&Save"), ButtonRole::Primary);
    QSignalSpy clicked(&button, &QPushButton::clicked);
    const int width = button.sizeHint().width();
    button.setBusy(true);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(button.sizeHint().width(), width);
    QVERIFY(button.isEnabled());
    QVERIFY(!accessibleOf(&button)->text(QAccessible::Description).isEmpty());
    button.setBusy(false);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(accessibleOf(&button)->text(QAccessible::Description).isEmpty());
}

namespace {

/// A window with a notice bar over it.
struct Noticed final {
    QWidget window;
    QLineEdit elsewhere{&window}; ///< has the keyboard at first
    NoticeBar bar{&window};
    QSignalSpy dismissed{&bar, &NoticeBar::dismissed};
    QTimer* timer = bar.findChild<QTimer*>();

    Noticed()
    {
        window.resize(640, 480);
        elsewhere.setFocus();
        window.show();
    }
};

} // namespace

void TestChoice::noticeLeavesByItself()
{
    Noticed noticed;
    QVERIFY(noticed.bar.isHidden());
    noticed.bar.showNotice(QStringLiteral("Declined."), QStringLiteral("Undo"));
    QVERIFY(noticed.bar.isVisible());
    QVERIFY(noticed.window.rect().contains(noticed.bar.geometry()));
    QVERIFY(noticed.timer->isActive());
    QCOMPARE(noticed.timer->interval(), metrics::noticeMs);
    noticed.timer->start(1);
    QTRY_COMPARE(noticed.dismissed.count(), 1);
    QVERIFY(noticed.bar.isHidden());
}

void TestChoice::noticeStaysUnderPointerAndKeyboard()
{
    Noticed noticed;
    QVERIFY(QTest::qWaitForWindowActive(&noticed.window));
    noticed.bar.showNotice(QStringLiteral("Declined."), QStringLiteral("Undo"));
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QCoreApplication::sendEvent(&noticed.bar, &enter);
    QVERIFY(!noticed.timer->isActive());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&noticed.bar, &leave);
    QVERIFY(noticed.timer->isActive());
    noticed.bar.undoButton()->setFocus(Qt::TabFocusReason);
    QVERIFY(!noticed.timer->isActive());
    noticed.bar.undoButton()->clearFocus();
    QVERIFY(noticed.timer->isActive());
    QCOMPARE(noticed.dismissed.count(), 0);
}

void TestChoice::noticeIsReplaced()
{
    Noticed noticed;
    noticed.bar.showNotice(QStringLiteral("First."));
    QVERIFY(noticed.bar.undoButton()->isHidden());
    noticed.bar.showNotice(QStringLiteral("Second."));
    QCOMPARE(noticed.dismissed.count(), 1);
    QCOMPARE(noticed.bar.text(), QStringLiteral("Second."));
    QCOMPARE(nameOf(&noticed.bar), QStringLiteral("Second."));
    QVERIFY(noticed.bar.isVisible());
    noticed.window.resize(700, 500);
    QTRY_VERIFY(noticed.bar.geometry().bottom() > 450);
}

void TestChoice::noticeIsUndone()
{
    Noticed noticed;
    QSignalSpy undo(&noticed.bar, &NoticeBar::undoRequested);
    noticed.bar.showNotice(QStringLiteral("Declined."), QStringLiteral("Undo"));
    QTest::mouseClick(noticed.bar.undoButton(), Qt::LeftButton);
    QCOMPARE(undo.count(), 1);
    QCOMPARE(noticed.dismissed.count(), 1);
}

void TestChoice::noticeLeavesByEscape()
{
    Noticed noticed;
    noticed.bar.showNotice(QStringLiteral("Declined."), QStringLiteral("Undo"));
    QTest::keyClick(noticed.bar.undoButton(), Qt::Key_Escape);
    QCOMPARE(noticed.dismissed.count(), 1);
    noticed.bar.dismiss();
    QCOMPARE(noticed.dismissed.count(), 1);
}

void TestChoice::tabsByArrowKeysAndNames()
{
    TabStrip tabs;
    tabs.addTab(QStringLiteral("&Preferences"));
    tabs.addTab(QStringLiteral("&Organizations"));
    const int before = tabs.sizeHint().width();
    tabs.setCount(1, 2, QStringLiteral("2 invitations"));
    QVERIFY(tabs.sizeHint().width() > before);
    QCOMPARE(tabs.countOf(1), 2);
    tabs.show();
    QCOMPARE(accessibleOf(&tabs)->child(1)->text(QAccessible::Name), QStringLiteral("Organizations, 2 invitations"));
    QTest::keyClick(&tabs, Qt::Key_Right);
    QCOMPARE(tabs.currentIndex(), 1);
    QTest::keyClick(&tabs, Qt::Key_Left);
    QCOMPARE(tabs.currentIndex(), 0);
    tabs.setCount(1, 0);
    QCOMPARE(tabs.sizeHint().width(), before);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
    QCOMPARE(tabs.currentIndex(), 1);
}

namespace {

void fill(QStandardItemModel& model, int rows)
{
    model.setHorizontalHeaderLabels({QStringLiteral("Organization"), QStringLiteral("Role")});
    for (int i = 0; i < rows; ++i)
        model.appendRow(
            {new QStandardItem(QStringLiteral("Company %1").arg(i)), new QStandardItem(QStringLiteral("Member"))});
}

} // namespace

void TestChoice::tableOpensByReturnAndClick()
{
    QStandardItemModel model;
    fill(model, 3);
    TableView table(QStringLiteral("My organizations"));
    table.setModel(&model);
    table.setStretchColumn(0);
    table.resize(500, 300);
    table.show();
    QSignalSpy opened(&table, &TableView::rowOpened);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.last().first().toModelIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Enter);
    QCOMPARE(opened.last().first().toModelIndex().row(), 2);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(model.index(0, 1)).center());
    QCOMPARE(opened.count(), 3);
    QCOMPARE(opened.last().first().toModelIndex().row(), 0);
    QCOMPARE(nameOf(&table), QStringLiteral("My organizations"));
    QCOMPARE(accessibleOf(&table)->tableInterface()->rowCount(), 3);
}

void TestChoice::tableGrowsWithItsRows()
{
    QStandardItemModel model;
    fill(model, 3);
    TableView table(QStringLiteral("My organizations"));
    table.setGrowing(true);
    table.setModel(&model);
    const int three = table.sizeHint().height();
    fill(model, 2);
    QCOMPARE(table.sizeHint().height(), three + 2 * metrics::tableRowHeight);
    QCOMPARE(table.minimumSizeHint().height(), table.sizeHint().height());
    QStandardItemModel other;
    table.setModel(&other);
    QVERIFY(table.sizeHint().height() < three);
}

void TestChoice::tableLetsTabPass()
{
    QWidget window;
    QVBoxLayout layout(&window);
    TableView table(QStringLiteral("My organizations"));
    QStandardItemModel model;
    fill(model, 3);
    table.setModel(&model);
    ActionButton after(QStringLiteral("After"), ButtonRole::Secondary);
    layout.addWidget(&table);
    layout.addWidget(&after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Tab);
    QVERIFY(after.hasFocus());
}

void TestChoice::rowListGivesFocusOn()
{
    QWidget window;
    QVBoxLayout layout(&window);
    RowList list(QStringLiteral("Sessions"));
    layout.addWidget(&list);
    QList<ActionButton*> buttons;
    for (int i = 0; i < 3; ++i) {
        auto* row = new ListRow(QStringLiteral("Session %1").arg(i));
        buttons.append(new ActionButton(QStringLiteral("End"), ButtonRole::Danger));
        row->addTrailing(buttons.last());
        list.addRow(row);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    buttons.at(1)->setFocus();
    list.removeRow(list.row(1));
    QVERIFY(buttons.at(2)->hasFocus());
    list.removeRow(list.row(1));
    QVERIFY(buttons.at(0)->hasFocus());
    QCOMPARE(list.count(), 1);
}

void TestChoice::failureShowsDetails()
{
    FailedState failed;
    failed.setFailure(QStringLiteral("The server cannot be reached."));
    QVERIFY(failed.detailsButton()->isHidden());
    failed.setFailure(QStringLiteral("Something went wrong."), QStringLiteral("Request: 1"));
    QVERIFY(!failed.detailsButton()->isHidden());
    auto* details = failed.findChild<TextLabel*>(QStringLiteral("failureDetails"));
    QVERIFY(details->isHidden());
    QTest::mouseClick(failed.detailsButton(), Qt::LeftButton);
    QVERIFY(!details->isHidden());
    QSignalSpy retry(&failed, &FailedState::retryRequested);
    QTest::mouseClick(failed.retryButton(), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    failed.setBusy(true);
    QTest::mouseClick(failed.retryButton(), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    failed.setFailure(QStringLiteral("Still."), QStringLiteral("Request: 2"));
    QVERIFY(details->isHidden());
    QVERIFY(!failed.retryButton()->isBusy());
}

void TestChoice::bannerActs()
{
    Banner banner;
    banner.setText(QStringLiteral("Offline."), QStringLiteral("Showing what was saved."));
    QVERIFY(banner.actionButton()->isHidden());
    banner.setAction(QStringLiteral("Try again"));
    QSignalSpy acted(&banner, &Banner::actionTriggered);
    QTest::mouseClick(banner.actionButton(), Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    QCOMPARE(nameOf(&banner), QStringLiteral("Offline. Showing what was saved."));
}

void TestChoice::accountButtonNamesAPerson()
{
    AccountButton button;
    QVERIFY(!nameOf(&button).isEmpty());
    button.setAccount(QStringLiteral("Aline Moreau"), QStringLiteral("Data Platform"));
    QCOMPARE(nameOf(&button), QStringLiteral("Account: Aline Moreau"));
    const int narrow = button.minimumSizeHint().width();
    QVERIFY(button.sizeHint().width() > narrow);
    QVERIFY(button.minimumSizeHint().height() >= metrics::targetMinimum);
    // However narrow it gets, drawing it warns of nothing.
    for (const int width : {narrow, narrow + 40, button.sizeHint().width()}) {
        button.resize(width, button.sizeHint().height());
        QVERIFY(!button.grab().isNull());
    }
}

void TestChoice::ringAndBadge()
{
    ProgressRing ring;
    ring.setProgress(3, 4);
    QCOMPARE(nameOf(&ring), QStringLiteral("3 of 4 done"));
    ring.setProgress(9, 0);
    QCOMPARE(nameOf(&ring), QStringLiteral("1 of 1 done"));
    Badge badge;
    badge.setCount(120);
    QCOMPARE(badge.text(), QStringLiteral("99+"));
    badge.setCount(0);
    QVERIFY(badge.isHidden());
}

void TestChoice::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << QStringLiteral("Rhône Hydro") << QStringLiteral("RH");
    QTest::newRow("three words") << QStringLiteral("Anna de Vries") << QStringLiteral("AV");
    QTest::newRow("one word") << QStringLiteral("demand") << QStringLiteral("D");
    QTest::newRow("sign between") << QStringLiteral("Night & Day") << QStringLiteral("ND");
    QTest::newRow("ideographs") << QStringLiteral("山田 太郎") << QStringLiteral("山");
    QTest::newRow("accent of its own") << QStringLiteral("e\u0301lan vital") << QStringLiteral("E\u0301V");
    QTest::newRow("outside the basic plane") << QStringLiteral("𐐀𐐁 x") << QStringLiteral("𐐀X");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("signs only") << QStringLiteral("--- !") << QString();
}

void TestChoice::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(initialsOf(name), letters);
}

void TestChoice::labelBreaksAndCuts()
{
    TextLabel label(QStringLiteral("Changes are kept here and sent when the connection is back."), TextRole::Body);
    const int one = label.heightForWidth(2000);
    QVERIFY(label.heightForWidth(120) >= 3 * one);
    label.setElided(true);
    label.resize(100, one);
    label.show();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(2000, one);
    QTRY_VERIFY(label.toolTip().isEmpty());
}

QTEST_MAIN(TestChoice)
#include "test_choice.moc"
