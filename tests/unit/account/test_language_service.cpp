#include <QSignalSpy>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/language_service.h"
#include "account/profile_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_profile_storage.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/strict_test.h"
#include "tests/support/until.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
AccountId idOf(const char* id) { return AccountId(s(id)); }

/// What stays over a restart, and the services that do not.
struct World final {
    QLocale computer{QLocale::English, QLocale::UnitedKingdom};
    FakeClock clock;
    FakeEngineFinder finder;
    FakeProfileStorage storage;
    FakeSecretStore secrets;
    std::unique_ptr<AccountsService> accounts;
    std::unique_ptr<LanguageService> language;

    World() { begin(); }
    void begin()
    {
        accounts = std::make_unique<AccountsService>(finder, storage, secrets, clock);
        language =
            std::make_unique<LanguageService>(*accounts, storage, QStringList{s("en"), s("fr"), s("ja")}, computer);
    }
    void restart()
    {
        language.reset();
        accounts.reset();
        finder.engine->opened.clear();
        begin();
    }
    /// Signs somebody in whose account has this language.
    [[nodiscard]] bool signIn(const char* id, const char* accountLanguage = nullptr)
    {
        if (accountLanguage)
            server(id).profile.language = s(accountLanguage);
        SessionTokens tokens;
        tokens.account = idOf(id);
        tokens.session = SessionId(s("ses"));
        tokens.access = SecretText(s("access"));
        tokens.refresh = SecretText(s("refresh"));
        return answered(accounts->add(finder.engine, tokens, s(id) + s("@company.example"), true)).has_value() &&
               settled();
    }
    [[nodiscard]] bool settled() const
    {
        return until([this] {
            const auto& profile = accounts->current()->profile().profile();
            return !profile.refreshing && profile.value.has_value();
        });
    }
    /// Another device sets the account's language, and this one reads it.
    [[nodiscard]] bool changeElsewhere(const char* id, const char* accountLanguage)
    {
        server(id).profile.language = s(accountLanguage);
        ++server(id).version;
        accounts->current()->refresh();
        return settled();
    }
    FakeProfileServer& server(const char* id) { return *finder.engine->server(idOf(id)); }
    [[nodiscard]] QString shown() const { return language->shown(); }
};

} // namespace

class TestLanguageService final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void speaksTheComputersLanguageAtFirst_data()
    {
        QTest::addColumn<QLocale>("computer");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("formats");
        QTest::newRow("British") << QLocale(s("en_GB")) << s("en") << s("en_GB");
        QTest::newRow("French") << QLocale(s("fr_FR")) << s("fr") << s("fr_FR");
        QTest::newRow("Canadian French") << QLocale(s("fr_CA")) << s("fr") << s("fr_CA");
        QTest::newRow("Japanese") << QLocale(s("ja_JP")) << s("ja") << s("ja_JP");
        // No German words: English as it is written there.
        QTest::newRow("German") << QLocale(s("de_DE")) << s("en") << s("en_DE");
        QTest::newRow("for machines") << QLocale::c() << s("en") << s("C");
    }
    void speaksTheComputersLanguageAtFirst()
    {
        QFETCH(QLocale, computer);
        World world;
        world.computer = computer;
        world.restart();
        QTEST(world.shown(), "shown");
        QTEST(world.language->locale().name(), "formats");
        QVERIFY(world.language->followsComputer());
    }
    void keepsTheRegionWhereTheChosenLanguageIsWrittenThere()
    {
        World world;
        world.computer = QLocale(s("en_CA"));
        world.restart();
        world.language->choose(s("fr"));
        QCOMPARE(world.language->locale().name(), s("fr_CA"));
        world.language->choose(s("ja"));
        QCOMPARE(world.language->locale().name(), s("ja_JP"));
    }

    void keepsAChoiceWithoutAnAccount()
    {
        World world;
        QSignalSpy changed(world.language.get(), &LanguageService::languageChanged);
        world.language->choose(s("ja"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(world.shown(), s("ja"));
        QVERIFY(!world.language->followsComputer());
        world.restart();
        QCOMPARE(world.shown(), s("ja"));
        world.language->choose(QString());
        QCOMPARE(world.shown(), s("en"));
        QVERIFY(world.language->followsComputer());
        world.language->choose(s("tlh"));
        QCOMPARE(world.shown(), s("en"));
    }

    void adoptsTheAccountsLanguageAtSignIn()
    {
        World world;
        QVERIFY(world.signIn("a", "fr-CA"));
        QCOMPARE(world.shown(), s("fr"));
        QVERIFY(!world.language->followsComputer());
        // At the next start before anything of the account is read.
        world.restart();
        QCOMPARE(world.shown(), s("fr"));
        QVERIFY(world.server("a").seen.isEmpty());
    }
    void leavesAnAccountAloneWhoseLanguageItDoesNotSpeak()
    {
        World world;
        QVERIFY(world.signIn("a", "fi"));
        QCOMPARE(world.shown(), s("en"));
        QVERIFY(world.server("a").seen.isEmpty());
    }
    void aChoiceOnThisComputerHoldsAtSignIn()
    {
        World world;
        world.language->choose(s("ja"));
        QVERIFY(world.signIn("a", "fr"));
        QCOMPARE(world.shown(), s("ja"));
        // Signing in is no choice: the account keeps its own.
        QCOMPARE(world.server("a").profile.language, s("fr"));
    }

    void tellsTheAccountOfAChoice()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        world.language->choose(s("fr"));
        QCOMPARE(world.shown(), s("fr"));
        QVERIFY(until([&] { return world.server("a").profile.language == s("fr"); }));
        QVERIFY(world.settled());
        QCOMPARE(world.shown(), s("fr"));
        QCOMPARE(world.server("a").seen.size(), 1);
        // Following the computer is a choice, too: the mails are to be in the same language.
        world.language->choose(QString());
        QCOMPARE(world.shown(), s("en"));
        QVERIFY(until([&] { return world.server("a").profile.language == s("en"); }));
        QVERIFY(world.language->followsComputer());
    }
    void keepsAChoiceForTheAccountWithoutAConnection()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        world.server("a").faults = {FakeProfileServer::Fault::Offline};
        world.language->choose(s("ja"));
        QCOMPARE(world.shown(), s("ja"));
        QVERIFY(until([&] { return world.language->isWaiting(); }));
        QCOMPARE(world.server("a").profile.language, s("en"));
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QCOMPARE(world.shown(), s("ja"));
        QVERIFY(until([&] { return world.server("a").profile.language == s("ja"); }));
        QVERIFY(until([&] { return !world.language->isWaiting(); }));
        QCOMPARE(world.shown(), s("ja"));
    }
    void saysWhyTheAccountCouldNotBeTold()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        world.storage.disks.value(s("a"))->failAlways = Error::coded(Error::Kind::Storage, s("disk_full"));
        world.language->choose(s("fr"));
        QVERIFY(until([&] { return world.language->accountTrouble().has_value(); }));
        QCOMPARE(world.shown(), s("fr"));
    }
    void aChoiceHoldsHereThatTheServerRefuses()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        QSignalSpy switched(world.language.get(), &LanguageService::languageChanged);
        world.server("a").faults = {FakeProfileServer::Fault::Refused};
        world.language->choose(s("fr"));
        QVERIFY(until([&] { return world.language->accountTrouble().has_value(); }));
        QCOMPARE(world.shown(), s("fr"));
        QCOMPARE(switched.size(), 1);
        QVERIFY(world.changeElsewhere("a", "ja"));
        QCOMPARE(world.shown(), s("ja"));
    }
    void aChoiceHoldsHereThatTheServerRefusesLater()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        world.server("a").faults = {FakeProfileServer::Fault::Offline};
        world.language->choose(s("fr"));
        QVERIFY(until([&] { return world.language->isWaiting(); }));
        world.restart();
        world.server("a").faults = {FakeProfileServer::Fault::Refused};
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(until([&] {
            return world.accounts->current() &&
                   world.accounts->current()->profile().edit().phase == ProfileEditState::Phase::Refused;
        }));
        QCOMPARE(world.shown(), s("fr"));
        QVERIFY(!world.language->followsComputer());
    }
    void theLastOfChoicesInARowHolds()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        QSignalSpy switched(world.language.get(), &LanguageService::languageChanged);
        world.language->choose(s("fr"));
        world.language->choose(s("ja"));
        world.language->choose(QString());
        QVERIFY(until([&] { return !world.language->isWaiting() && world.server("a").profile.language == s("en"); }));
        QVERIFY(world.settled());
        QCOMPARE(world.shown(), s("en"));
        QVERIFY(world.language->followsComputer());
        QCOMPARE(switched.size(), 3);
    }

    void followsAChoiceOnAnotherDevice()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        QVERIFY(world.changeElsewhere("a", "fr"));
        QCOMPARE(world.shown(), s("fr"));
    }
    void theNewerOfTwoChoicesWins()
    {
        World world;
        QVERIFY(world.signIn("a", "en"));
        world.language->choose(s("fr"));
        QVERIFY(until([&] { return world.server("a").profile.language == s("fr"); }));
        QVERIFY(world.settled());
        QVERIFY(world.changeElsewhere("a", "ja"));
        QCOMPARE(world.shown(), s("ja"));
        QCOMPARE(world.server("a").profile.language, s("ja"));
        world.language->choose(s("en"));
        QVERIFY(until([&] { return world.server("a").profile.language == s("en"); }));
        QCOMPARE(world.shown(), s("en"));
    }
    void eachAccountBringsItsOwnWhereNothingWasChosenHere()
    {
        World world;
        QVERIFY(world.signIn("a", "fr"));
        QVERIFY(world.signIn("b", "ja"));
        QCOMPARE(world.shown(), s("ja"));
        QVERIFY(answered(world.accounts->switchTo(idOf("a"))).has_value());
        QVERIFY(until([&] { return world.shown() == s("fr"); }));
    }
    void forgetsAnAccountThatSignsOut()
    {
        World world;
        QVERIFY(world.signIn("a", "fr"));
        QVERIFY(world.storage.settings.value(s("language")).value(s("accounts")).toObject().contains(s("a")));
        QVERIFY(answered(world.accounts->signOut(idOf("a"))).has_value());
        QVERIFY(world.storage.settings.value(s("language")).value(s("accounts")).toObject().isEmpty());
        // Whoever signs out sees the page in the language they know.
        QCOMPARE(world.shown(), s("fr"));
    }
    void holdsALanguageForPictures()
    {
        World world;
        world.language->hold(s("ja"));
        QVERIFY(world.signIn("a", "fr"));
        QCOMPARE(world.shown(), s("ja"));
        world.restart();
        QVERIFY(world.shown() != s("ja"));
    }
};

QTEST_GUILESS_MAIN(TestLanguageService)
#include "test_language_service.moc"
