#include <QJsonObject>

#include "account/profile_service.h"
#include "tests/support/drivers/phone_driver.h"
#include "tests/support/drivers/preferences_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/preferences/contact_form.h"
#include "ui/preferences/preferences_page.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr auto phone = ProfileField::Phone;
constexpr auto last = ProfileField::LastName;

QString s(const char* text) { return QString::fromUtf8(text); }

class Stage final : public PageStage<PreferencesPage, PreferencesDriver> {
public:
    /// The page with its fields loaded, and France chosen for the number.
    [[nodiscard]] bool begin()
    {
        if (!open() || !QTest::qWaitFor([this] { return on->showsFields(); }))
            return false;
        number = std::make_unique<PhoneDriver>(page.get());
        number->choose(s("France"));
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            return false;
        return number->country() == s("Country: France, +33");
    }
    [[nodiscard]] bool isGiven(const char* e164)
    {
        number->paste(s(e164));
        on->save();
        return QTest::qWaitFor([this] { return on->state() == s("Saved"); }) && server() == s(e164);
    }
    [[nodiscard]] QString server() const { return world.me().value(QLatin1String("phone")).toString(); }

    std::unique_ptr<PhoneDriver> number;
};

} // namespace

/// The phone number of Preferences in the real page, over the real client, against the real backend.
class TestPhone final : public StrictTest {
    Q_OBJECT

    /// For the rows of a table, which leave it as they found it.
    Stage& shared()
    {
        if (!m_shared) {
            m_shared = std::make_unique<Stage>();
            if (!m_shared->begin())
                m_shared->page.reset();
        }
        return *m_shared;
    }
    std::unique_ptr<Stage> m_shared;

private Q_SLOTS:
    void cleanupTestCase() { m_shared.reset(); }
    void aTypedNumberIsSpacedAndKept();
    void pasted_data();
    void pasted();
    void aDialCodeThatIsTypedChoosesItsCountry();
    void theCaretStaysAtItsDigit();
    void keysTakeDigitsAndNotSpaces();
    void badInput_data();
    void badInput();
    void theServerHasTheLastWord();
    void theNumberIsRemoved();
    void discardAndUndo();
    void whatIsTypedIsToldWhenLeaving();
    void anotherCountryIsAnotherNumber();
    void countriesAreSearched_data();
    void countriesAreSearched();
    void countriesByKeyboard();
    void countriesByMouse();
    void numbersOfNoCountry();
    void offlineItWaitsAndArrives();
    void twoDevicesAreAsked();
    void changesElsewhereFollow();
    void aServerWithoutPhonesIsNotAsked();
    void walks_data();
    void walks();
    void walksTheCountries_data();
    void walksTheCountries();
};

void TestPhone::aTypedNumberIsSpacedAndKept()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(!stage.page->hasUnsavedInput());
    QVERIFY(!stage.number->example().isEmpty());
    stage.number->type(s("1"));
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    stage.number->goOnTyping(s("99"));
    QCOMPARE(stage.number->text(), s("1 99"));
    stage.number->goOnTyping(s("001234"));
    QCOMPARE(stage.number->textWithCaret(), s("1 99 00 12 34|"));
    stage.number->press(Qt::Key_Return);
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server(), s("+33199001234"));
    QCOMPARE(stage.number->text(), s("1 99 00 12 34"));
    QVERIFY(!stage.page->hasUnsavedInput());
    // The same again with the zero is no change.
    stage.number->type(s("0199001234"));
    QCOMPARE(stage.number->text(), s("01 99 00 12 34"));
    QVERIFY(!stage.page->hasUnsavedInput());
    stage.number->leave();
    QCOMPARE(stage.number->text(), s("1 99 00 12 34"));
}

void TestPhone::pasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("country");
    const auto row = [](const char* name, const char* text, const char* shown, const char* country) {
        QTest::newRow(name) << s(text) << s(shown) << s(country);
    };
    row("national", "01 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("international", "+33 1 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("by 00", "0033199001234", "1 99 00 12 34", "Country: France, +33");
    row("the dial code twice", "+33+33 1 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("the dial code twice without a plus", "33 33 1 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("another country", "+49 30 123456", "30 123456", "Country: Germany, +49");
    row("another country behind the dial code", "+33 +49 30 123456", "30 123456", "Country: Germany, +49");
    row("Canada and not America", "+1 416 555 0123", "416-555-0123", "Country: Canada, +1");
    row("as a link", "tel:+33-1-99-00-12-34", "1 99 00 12 34", "Country: France, +33");
    row("with words", "Tel.: +33 1 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("with an emoji", "📞 +33 1 99 00 12 34", "1 99 00 12 34", "Country: France, +33");
    row("arabic-indic digits", "+٣٣ ١ ٩٩ ٠٠ ١٢ ٣٤", "1 99 00 12 34", "Country: France, +33");
    row("full-width", "＋３３１９９００１２３４", "1 99 00 12 34", "Country: France, +33");
}

void TestPhone::pasted()
{
    QFETCH(QString, text);
    Stage& stage = shared();
    QVERIFY(stage.page);
    stage.number->choose(s("France"));
    stage.number->type(QString());
    stage.number->paste(text);
    QTEST(stage.number->text(), "shown");
    QTEST(stage.number->country(), "country");
    QCOMPARE(stage.number->caret(), static_cast<int>(stage.number->text().size()));
}

void TestPhone::aDialCodeThatIsTypedChoosesItsCountry()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->type(s("+4"));
    QCOMPARE(stage.number->country(), s("Country: France, +33"));
    stage.number->goOnTyping(s("9"));
    QCOMPARE(stage.number->country(), s("Country: Germany, +49"));
    stage.number->goOnTyping(s("30123456"));
    // What is being typed stays where it is until the person goes on.
    QCOMPARE(stage.number->text(), s("+49 30 123456"));
    stage.number->leave();
    QCOMPARE(stage.number->text(), s("30 123456"));
    stage.number->type(s("0033199001234"));
    QCOMPARE(stage.number->country(), s("Country: France, +33"));
    stage.number->leave();
    QCOMPARE(stage.number->text(), s("1 99 00 12 34"));
}

void TestPhone::theCaretStaysAtItsDigit()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->type(s("19900123"));
    QCOMPARE(stage.number->textWithCaret(), s("1 99 00 12 3|"));
    stage.number->putCaret(4);
    QCOMPARE(stage.number->textWithCaret(), s("1 99| 00 12 3"));
    stage.number->goOnTyping(s("5"));
    QCOMPARE(stage.number->textWithCaret(), s("1 99 5|0 01 23"));
    stage.number->press(Qt::Key_Backspace);
    QCOMPARE(stage.number->textWithCaret(), s("1 99| 00 12 3"));
    stage.number->putCaret(0);
    stage.number->goOnTyping(s("0"));
    QCOMPARE(stage.number->textWithCaret(), s("0|1 99 00 12 3"));
    stage.number->press(Qt::Key_Delete);
    QCOMPARE(stage.number->text().remove(QLatin1Char(' ')), s("0990012 3").remove(QLatin1Char(' ')));
}

void TestPhone::keysTakeDigitsAndNotSpaces()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->type(s("199001234"));
    stage.number->putCaret(5);
    QCOMPARE(stage.number->textWithCaret(), s("1 99 |00 12 34"));
    stage.number->press(Qt::Key_Backspace);
    QCOMPARE(stage.number->textWithCaret(), s("1 9|0 01 23 4"));
    stage.number->type(s("199001234"));
    stage.number->putCaret(4);
    stage.number->press(Qt::Key_Delete);
    QCOMPARE(stage.number->textWithCaret(), s("1 99| 01 23 4"));
}

void TestPhone::badInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* text, const char* sentence) {
        QTest::newRow(name) << s(text) << s(sentence);
    };
    row("too short", "6 12 34", "Too short for France: 9 digits expected, 5 given.");
    row("too long", "6 12 34 56 78 90", "Too long for France: 9 digits expected, 11 given.");
    row("an emergency number", "112", "Too short for France: 9 digits expected, 3 given.");
    row("letters", "06 douze", "A phone number has digits only. Take out the letters and other signs.");
    row("an emoji inside", "6 12😀34 56 78", "A phone number has digits only. Take out the letters and other signs.");
    row("an extension", "01 99 00 12 34 ext. 5", "An extension cannot be kept. Enter the number without it.");
    row("no such dial code", "+999 123 456 789", "No country has this dial code. Check the digits after the +.");
    row("two numbers", "12 34 +33 1 99 00 12 34", "This cannot be read as one phone number. Enter a single one.");
    row("a plus alone", "+", "This is too short for a phone number. Enter all of its digits.");
}

void TestPhone::badInput()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->type(text);
    stage.on->typeLastName(s("Lenoir"));
    QVERIFY(stage.page->hasUnsavedInput());
    // Told on leaving the field already.
    QCOMPARE(stage.on->errorAt(phone), sentence);
    QCOMPARE(stage.on->state(), s("Not saved yet. Correct what is marked."));
    const QString typed = stage.number->text();
    stage.on->save();
    QTRY_COMPARE(stage.on->errorAt(phone), sentence);
    QCOMPARE(stage.number->text(), typed);
    QTRY_VERIFY(stage.on->hasKeyboard(phone));
    QCOMPARE(stage.world.proxy->count("PATCH /v1/me"), 0);
    // Put right, everything is saved at once.
    stage.number->type(s("199001234"));
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    stage.number->choose(s("France"));
    stage.on->save();
    QTRY_COMPARE(stage.on->state(), s("Saved"));
    QCOMPARE(stage.server(), s("+33199001234"));
    QCOMPARE(stage.world.me().value(QLatin1String("last_name")).toString(), s("Lenoir"));
}

void TestPhone::theServerHasTheLastWord()
{
    Stage stage;
    QVERIFY(stage.begin());
    const QString words = s("Not a number of France. Check the digits and the country.");
    // A length that there is, and a number that nobody was given: said, and not held against the person.
    stage.number->type(s("06 39 98 12 34"));
    stage.number->leave();
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    QCOMPARE(stage.on->noteAt(phone), words);
    stage.on->save();
    QTRY_COMPARE(stage.on->errorAt(phone), words);
    QTRY_VERIFY(stage.on->hasKeyboard(phone));
    QCOMPARE(stage.number->text(), s("6 39 98 12 34"));
    QCOMPARE(stage.server(), QString());
    stage.number->type(s("0899700000"));
    stage.on->save();
    QTRY_COMPARE(stage.on->errorAt(phone), s("Calls to this number cost extra. Enter an ordinary number."));
    stage.on->discard();
    QCOMPARE(stage.number->text(), QString());
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    QVERIFY(stage.on->noteAt(phone).isEmpty());
}

void TestPhone::theNumberIsRemoved()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(stage.isGiven("+33199001234"));
    stage.number->remove();
    QCOMPARE(stage.number->text(), QString());
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    stage.on->save();
    QTRY_COMPARE(stage.server(), QString());
    QTRY_VERIFY(stage.on->canUndo());
    stage.on->undo();
    QTRY_COMPARE(stage.server(), s("+33199001234"));
    QTRY_COMPARE(stage.number->text(), s("1 99 00 12 34"));
}

void TestPhone::discardAndUndo()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(stage.isGiven("+33199001234"));
    // Half a number is nothing to lose either.
    stage.number->type(s("+4930 12"));
    stage.on->discard();
    QCOMPARE(stage.number->text(), s("1 99 00 12 34"));
    QCOMPARE(stage.number->country(), s("Country: France, +33"));
    QVERIFY(!stage.page->hasUnsavedInput());
    stage.on->undo();
    QCOMPARE(stage.number->text(), s("3012"));
    QCOMPARE(stage.number->country(), s("Country: Germany, +49"));
    QCOMPARE(stage.on->state(), s("1 unsaved change"));
    stage.number->type(s("6 zwölf"));
    stage.on->discard();
    stage.on->undo();
    QCOMPARE(stage.number->text(), s("6 zwölf"));
    QCOMPARE(stage.world.proxy->count("PATCH /v1/me"), 1);
}

void TestPhone::whatIsTypedIsToldWhenLeaving()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->type(s("6"));
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    stage.number->leave();
    QCOMPARE(stage.on->errorAt(phone), s("Too short for France: 9 digits expected, 1 given."));
    stage.number->putCaret(1);
    stage.number->goOnTyping(s("1"));
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    stage.number->type(QString());
    stage.number->leave();
    QVERIFY(stage.on->errorAt(phone).isEmpty());
    QVERIFY(!stage.page->hasUnsavedInput());
}

void TestPhone::anotherCountryIsAnotherNumber()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(stage.isGiven("+33199001234"));
    stage.number->choose(s("Spain"));
    QCOMPARE(stage.number->country(), s("Country: Spain, +34"));
    QVERIFY(stage.page->hasUnsavedInput());
    stage.number->choose(s("France"));
    QVERIFY(!stage.page->hasUnsavedInput());
    // The dial code that was typed goes with its country.
    stage.number->type(s("+33 612"));
    stage.number->choose(s("Spain"));
    QCOMPARE(stage.number->text().remove(QLatin1Char(' ')), s("612"));
}

void TestPhone::countriesAreSearched_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("best");
    QTest::newRow("name") << s("germ") << s("Germany");
    QTest::newRow("in capitals") << s("JAPAN") << s("Japan");
    QTest::newRow("without accents") << s("cote d'i") << s("Côte d’Ivoire");
    QTest::newRow("a later word") << s("kingdom") << s("United Kingdom");
    QTest::newRow("region") << s("jp") << s("Japan");
    QTest::newRow("region before name") << s("us") << s("United States");
    QTest::newRow("dial code") << s("44") << s("United Kingdom");
    QTest::newRow("dial code with a plus") << s("+81") << s("Japan");
    QTest::newRow("dial code by 00") << s("0049") << s("Germany");
    QTest::newRow("shared dial code") << s("+1") << s("United States");
    QTest::newRow("arabic-indic digits") << s("٤٩") << s("Germany");
}

void TestPhone::countriesAreSearched()
{
    QFETCH(QString, typed);
    Stage& stage = shared();
    QVERIFY(stage.page);
    stage.number->openCountries();
    QVERIFY(stage.number->popup());
    QVERIFY(stage.number->countries().size() >= 245);
    stage.number->search(typed);
    QTEST(stage.number->current(), "best");
    QVERIFY(stage.number->said().startsWith(stage.number->current() + s(", +")));
    stage.number->search(s("atlantis"));
    QVERIFY(stage.number->countries().isEmpty());
    QCOMPARE(stage.number->said(), s("No country is called that, and none has this dial code."));
    // Nothing is there to be chosen.
    stage.number->pressInCountries(Qt::Key_Return);
    QVERIFY(stage.number->popup());
    stage.number->pressInCountries(Qt::Key_Escape);
    QVERIFY(stage.number->popup());
    stage.number->pressInCountries(Qt::Key_Escape);
    QVERIFY(!stage.number->popup());
    QCOMPARE(stage.number->country(), s("Country: France, +33"));
}

void TestPhone::countriesByKeyboard()
{
    Stage stage;
    QVERIFY(stage.begin());
    for (const auto& [key, modifiers] : {std::pair{Qt::Key_Space, Qt::NoModifier},
                                         {Qt::Key_Return, Qt::NoModifier},
                                         {Qt::Key_F4, Qt::NoModifier},
                                         {Qt::Key_Down, Qt::AltModifier}}) {
        stage.number->pressOnCountry(key, modifiers);
        QVERIFY(stage.number->popup());
        QCOMPARE(stage.number->current(), s("France"));
        stage.number->pressInCountries(Qt::Key_Escape);
        QVERIFY(!stage.number->popup());
    }
    // A letter is the beginning of a search.
    stage.number->pressOnCountry(Qt::Key_P);
    QCOMPARE(stage.number->searched(), s("p"));
    const QStringList found = stage.number->countries();
    QCOMPARE(stage.number->current(), found.at(0));
    stage.number->pressInCountries(Qt::Key_Down);
    QCOMPARE(stage.number->current(), found.at(1));
    QVERIFY(stage.number->said().startsWith(found.at(1)));
    stage.number->pressInCountries(Qt::Key_PageDown);
    stage.number->pressInCountries(Qt::Key_PageUp);
    stage.number->pressInCountries(Qt::Key_Up);
    stage.number->pressInCountries(Qt::Key_Up);
    QCOMPARE(stage.number->current(), found.at(0));
    stage.number->pressInCountries(Qt::Key_Return);
    QVERIFY(stage.number->country().contains(found.at(0)));
    QVERIFY(!stage.number->popup());
    QTRY_VERIFY(stage.on->hasKeyboard(phone));
}

void TestPhone::countriesByMouse()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.number->openCountries();
    stage.number->search(s("united"));
    const QStringList found = stage.number->countries();
    QVERIFY(found.size() >= 3);
    stage.number->clickCountry(2);
    QVERIFY(!stage.number->popup());
    QVERIFY(stage.number->country().contains(found.at(2)));
}

void TestPhone::numbersOfNoCountry()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(stage.isGiven("+80012345678"));
    QCOMPARE(stage.number->country(), s("Country: International, +800"));
    QCOMPARE(stage.number->text(), s("1234 5678"));
    QVERIFY(!stage.page->hasUnsavedInput());
}

void TestPhone::offlineItWaitsAndArrives()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.world.proxy->setDown(true);
    // What is no number is told without a network too.
    stage.number->type(s("61234"));
    stage.on->save();
    QTRY_VERIFY(!stage.on->errorAt(phone).isEmpty());
    stage.number->type(s("199001234"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(phone));
    QVERIFY(stage.restart());
    stage.number = std::make_unique<PhoneDriver>(stage.page.get());
    QTRY_COMPARE(stage.number->text(), s("1 99 00 12 34"));
    QTRY_VERIFY(stage.on->isWaiting(phone));
    stage.backOnline();
    QTRY_COMPARE(stage.server(), s("+33199001234"));
    QTRY_VERIFY(!stage.on->isWaiting(phone));
    // What the server refuses later comes back to its field.
    stage.world.proxy->setDown(true);
    stage.number->type(s("639981234"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(phone));
    stage.backOnline();
    QTRY_COMPARE(stage.on->errorAt(phone), s("Not a number of France. Check the digits and the country."));
    QCOMPARE(stage.number->text(), s("6 39 98 12 34"));
    QCOMPARE(stage.server(), s("+33199001234"));
}

void TestPhone::twoDevicesAreAsked()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.world.proxy->setDown(true);
    stage.number->type(s("199001234"));
    stage.on->save();
    QTRY_VERIFY(stage.on->isWaiting(phone));
    QVERIFY(stage.world.patchElsewhere({{s("phone"), s("+12025550123")}, {s("last_name"), s("Lenoir")}}));
    stage.backOnline();
    QTRY_VERIFY(stage.on->conflictDialog());
    const QString texts = stage.on->conflictTexts().join(QLatin1Char('\n')).remove(QChar(0x2066)).remove(QChar(0x2069));
    QVERIFY2(texts.contains(s("Your phone number was changed on another device")), qPrintable(texts));
    QVERIFY2(texts.contains(s("+33 1 99 00 12 34")), qPrintable(texts));
    QVERIFY2(texts.contains(s("+1 202-555-0123")), qPrintable(texts));
    stage.on->chooseTheirs();
    stage.on->keep();
    QTRY_VERIFY(!stage.on->conflictDialog());
    QTRY_COMPARE(stage.number->text(), s("202-555-0123"));
    QCOMPARE(stage.number->country(), s("Country: United States, +1"));
    QCOMPARE(stage.server(), s("+12025550123"));
    QCOMPARE(stage.on->lastName(), s("Lenoir"));
}

void TestPhone::changesElsewhereFollow()
{
    Stage stage;
    QVERIFY(stage.begin());
    QVERIFY(stage.world.patchElsewhere({{s("phone"), s("+12025550123")}}));
    stage.world.session().refresh();
    QTRY_COMPARE(stage.number->text(), s("202-555-0123"));
    QCOMPARE(stage.number->country(), s("Country: United States, +1"));
    // What is being typed is not taken away.
    stage.number->type(s("41655"));
    QVERIFY(stage.world.patchElsewhere({{s("phone"), s("+33199001234")}, {s("last_name"), s("Lenoir")}}));
    stage.world.session().refresh();
    QTRY_COMPARE(stage.on->lastName(), s("Lenoir"));
    QCOMPARE(stage.number->text(), s("416-55"));
}

void TestPhone::aServerWithoutPhonesIsNotAsked()
{
    ContactForm form({});
    Profile profile;
    profile.phone = s("+33199001234");
    form.follow(profile);
    QVERIFY(!PhoneDriver(&form).isOffered());
    QVERIFY(form.unsaved().isEmpty());
    // Offered later, it shows what was known already.
    form.offerPhone({s("US"), 1});
    QCOMPARE(PhoneDriver(&form).text(), s("1 99 00 12 34"));
    QVERIFY(form.unsaved().isEmpty());
    // A number that this program cannot read is somebody's all the same, and stays as it is.
    profile.phone = s("+999123");
    form.follow(profile);
    QCOMPARE(PhoneDriver(&form).text(), s("+999123"));
    QVERIFY(form.unsaved().isEmpty());
}

void TestPhone::walks_data() { walkRows(); }

void TestPhone::walks()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.layAsTheRowSays();
    stage.number->type(s("61234"));
    stage.on->typeLastName(s("Lenoir"));
    QVERIFY(!stage.on->errorAt(phone).isEmpty());
    const QString faults = settledFaults(stage.page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

void TestPhone::walksTheCountries_data() { walkRows(); }

void TestPhone::walksTheCountries()
{
    Stage stage;
    QVERIFY(stage.begin());
    stage.layAsTheRowSays();
    stage.number->openCountries();
    QTRY_VERIFY(stage.number->popup());
    QPointer<QWidget> popup = stage.number->popup();
    const QString faults = settledFaults(popup);
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
    QCOMPARE(popup->layoutDirection(), stage.page->layoutDirection());
    QVERIFY(popup->screen()->availableGeometry().contains(popup->geometry()));
    stage.number->search(s("atlantis"));
    const QString none = settledFaults(popup);
    QVERIFY2(none.isEmpty(), qPrintable(none));
    stage.number->pressInCountries(Qt::Key_Escape);
    stage.number->pressInCountries(Qt::Key_Escape);
    QTRY_VERIFY(!popup);
}

int main(int argc, char** argv) { return runPageTest<TestPhone>(argc, argv); }
#include "test_phone.moc"
