#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/strict_test.h"
#include "ui/controls/action_button.h"
#include "ui/controls/clearable_combo.h"
#include "ui/controls/code_edit.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/controls/search_field.h"
#include "ui/controls/strength_meter.h"
#include "ui/theme/paint_fields.h"
#include "ui/theme/theme.h"

using namespace gatehouse;

namespace {

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString descriptionOf(QWidget* widget)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Description) : QString();
}

} // namespace

/// The controls one types into, by keyboard, mouse and clipboard.
class TestEntry final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void passwordIsShownAndHidden();
    void passwordHidesWhenDisabled();
    void passwordCanBePasted();
    void codeTakesDigitsOutOfWhatIsPasted_data();
    void codeTakesDigitsOutOfWhatIsPasted();
    void codeIsTypedAndTakenBack();
    void codeCompletesOncePerCode();
    void comboIsSearchedByTyping();
    void comboIsCleared();
    void comboForgetsWhatIsNoEntry();
    void fieldSaysWhatIsWrong();
    void fieldMnemonicReachesControl();
    void searchIsEmptiedByEscape();
    void meterTellsItsSentence();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestEntry::passwordIsShownAndHidden()
{
    PasswordEdit edit;
    edit.resize(300, 34);
    edit.show();
    auto* toggle = edit.findChild<ActionButton*>(QStringLiteral("passwordToggle"));
    QVERIFY(toggle);
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
    QCOMPARE(nameOf(toggle), QStringLiteral("Show password"));
    QSignalSpy shown(&edit, &PasswordEdit::shownChanged);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(edit.isShown());
    QCOMPARE(toggle->text(), QStringLiteral("Hide"));
    QCOMPARE(nameOf(toggle), QStringLiteral("Hide password"));
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(!edit.isShown());
    QCOMPARE(shown.count(), 2);
    // The letters never run below the button.
    QVERIFY(edit.textMargins().right() > toggle->width() / 2);
}

void TestEntry::passwordHidesWhenDisabled()
{
    PasswordEdit edit;
    edit.setShown(true);
    edit.setEnabled(false);
    QVERIFY(!edit.isShown());
}

void TestEntry::passwordCanBePasted()
{
    PasswordEdit edit;
    QGuiApplication::clipboard()->setText(QStringLiteral("correct horse"));
    QTest::keySequence(&edit, QKeySequence::Paste);
    QCOMPARE(edit.text(), QStringLiteral("correct horse"));
    QGuiApplication::clipboard()->clear();
}

void TestEntry::codeTakesDigitsOutOfWhatIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    QTest::newRow("with words") << QStringLiteral("Your code is 123-456") << QStringLiteral("123456")
                                << QStringLiteral("123 456");
    QTest::newRow("with a space") << QStringLiteral("123 456") << QStringLiteral("123456") << QStringLiteral("123 456");
    QTest::newRow("with lines") << QStringLiteral("\n 1 2 3 4 5 6 \n") << QStringLiteral("123456")
                                << QStringLiteral("123 456");
    QTest::newRow("arabic digits") << QStringLiteral("١٢٣٤٥٦") << QStringLiteral("123456") << QStringLiteral("123 456");
    QTest::newRow("too many") << QStringLiteral("1234567890") << QStringLiteral("123456") << QStringLiteral("123 456");
    QTest::newRow("a few") << QStringLiteral("12") << QStringLiteral("12") << QStringLiteral("12");
    QTest::newRow("none") << QStringLiteral("hello") << QString() << QString();
}

void TestEntry::codeTakesDigitsOutOfWhatIsPasted()
{
    QFETCH(QString, pasted);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    CodeEdit edit;
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keySequence(&edit, QKeySequence::Paste);
    QCOMPARE(edit.code(), code);
    QCOMPARE(edit.text(), shown);
    QCOMPARE(edit.isComplete(), code.size() == 6);
    QGuiApplication::clipboard()->clear();
}

void TestEntry::codeIsTypedAndTakenBack()
{
    CodeEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("12x3 4"));
    QCOMPARE(edit.text(), QStringLiteral("123 4"));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), QStringLiteral("123"));
    QTest::keyClicks(&edit, QStringLiteral("456789"));
    QCOMPARE(edit.code(), QStringLiteral("123456"));
    // Backspace behind the space takes a digit, not the space that would come back.
    edit.setCursorPosition(4);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.code(), QStringLiteral("12456"));
    QCOMPARE(nameOf(&edit), QStringLiteral("Six-digit code"));
}

void TestEntry::codeCompletesOncePerCode()
{
    CodeEdit edit;
    QSignalSpy completed(&edit, &CodeEdit::completed);
    QTest::keyClicks(&edit, QStringLiteral("12345"));
    QCOMPARE(completed.count(), 0);
    QTest::keyClicks(&edit, QStringLiteral("6"));
    QCOMPARE(completed.count(), 1);
    QCOMPARE(completed.first().first().toString(), QStringLiteral("123456"));
    QTest::keyClicks(&edit, QStringLiteral("7"));
    QCOMPARE(completed.count(), 1);
}

namespace {

void fill(ClearableCombo& combo)
{
    combo.addItem(QStringLiteral("Data engineer"), QStringLiteral("data_engineer"));
    combo.addItem(QStringLiteral("Product manager"), QStringLiteral("product_manager"));
    combo.addItem(QStringLiteral("Site engineer"), QStringLiteral("site_engineer"));
    combo.setCurrentIndex(-1);
}

} // namespace

void TestEntry::comboIsSearchedByTyping()
{
    QWidget window;
    QVBoxLayout layout(&window);
    ClearableCombo combo;
    QLineEdit other;
    layout.addWidget(&combo);
    layout.addWidget(&other);
    fill(combo);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    combo.setFocus();
    QTest::keyClicks(combo.lineEdit(), QStringLiteral("MANAG"));
    QCOMPARE(combo.completer()->completionCount(), 1);
    QCOMPARE(combo.completer()->currentCompletion(), QStringLiteral("Product manager"));
    combo.completer()->popup()->hide();
    combo.lineEdit()->setText(QStringLiteral("product MANAGER"));
    other.setFocus();
    QCOMPARE(combo.currentData().toString(), QStringLiteral("product_manager"));
    QCOMPARE(combo.currentText(), QStringLiteral("Product manager"));
}

void TestEntry::comboIsCleared()
{
    ClearableCombo combo;
    fill(combo);
    combo.resize(240, 34);
    combo.setClearName(QStringLiteral("Clear job role"));
    combo.show();
    auto* clear = combo.findChild<ActionButton*>(QStringLiteral("comboClear"));
    QVERIFY(clear);
    QVERIFY(clear->isHidden());
    combo.setCurrentIndex(0);
    QVERIFY(clear->isVisible());
    QCOMPARE(nameOf(clear), QStringLiteral("Clear job role"));
    QVERIFY(combo.rect().contains(clear->geometry()));
    QSignalSpy cleared(&combo, &ClearableCombo::cleared);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!combo.currentData().isValid());
    QVERIFY(combo.currentText().isEmpty());
    QVERIFY(clear->isHidden());
    combo.clearChoice();
    QCOMPARE(cleared.count(), 1);
}

void TestEntry::comboForgetsWhatIsNoEntry()
{
    QWidget window;
    QVBoxLayout layout(&window);
    ClearableCombo combo;
    QLineEdit other;
    layout.addWidget(&combo);
    layout.addWidget(&other);
    fill(combo);
    combo.setCurrentIndex(0);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    combo.setFocus();
    combo.lineEdit()->selectAll();
    QTest::keyClicks(combo.lineEdit(), QStringLiteral("astronaut"));
    other.setFocus();
    QCOMPARE(combo.currentText(), QStringLiteral("Data engineer"));
    QCOMPARE(combo.currentIndex(), 0);
}

void TestEntry::fieldSaysWhatIsWrong()
{
    auto* edit = new QLineEdit;
    LabeledField field(QStringLiteral("&Last name"), edit);
    QCOMPARE(nameOf(edit), QStringLiteral("Last name"));
    field.setHint(QStringLiteral("As in your passport."));
    QCOMPARE(descriptionOf(edit), QStringLiteral("As in your passport."));
    field.setError(QStringLiteral("Enter your last name."));
    QVERIFY(field.hasError());
    QVERIFY(paint::isFieldInvalid(edit));
    QCOMPARE(descriptionOf(edit), QStringLiteral("Enter your last name."));
    field.setError(QString());
    QVERIFY(!paint::isFieldInvalid(edit));
    QCOMPARE(descriptionOf(edit), QStringLiteral("As in your passport."));
}

void TestEntry::fieldMnemonicReachesControl()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto* first = new QLineEdit;
    auto* last = new QLineEdit;
    layout.addWidget(new LabeledField(QStringLiteral("&First name"), first));
    layout.addWidget(new LabeledField(QStringLiteral("&Last name"), last));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QTest::keyClick(&window, Qt::Key_L, Qt::AltModifier);
    QVERIFY(last->hasFocus());
}

void TestEntry::searchIsEmptiedByEscape()
{
    SearchField field(QStringLiteral("Search organizations"));
    field.resize(400, 34);
    QCOMPARE(nameOf(&field), QStringLiteral("Search organizations"));
    field.setStatus(QStringLiteral("214 of 10,482"));
    QCOMPARE(descriptionOf(&field), QStringLiteral("214 of 10,482"));
    QTest::keyClicks(&field, QStringLiteral("hydr"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    // Room for the drawing before the letters and the status behind them, whichever way one reads.
    const int wide = field.textMargins().right();
    QVERIFY(wide > field.textMargins().left());
    field.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(field.textMargins().left(), wide);
}

void TestEntry::meterTellsItsSentence()
{
    StrengthMeter meter;
    meter.setStrength(9, QStringLiteral("Very strong: centuries to guess."));
    QCOMPARE(meter.score(), 4);
    QCOMPARE(meter.sentence(), QStringLiteral("Very strong: centuries to guess."));
    QCOMPARE(descriptionOf(&meter), QStringLiteral("Very strong: centuries to guess."));
    meter.setStrength(-1, QStringLiteral("Weak."));
    QCOMPARE(meter.score(), 0);
}

QTEST_MAIN(TestEntry)
#include "test_entry.moc"
