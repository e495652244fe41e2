#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
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

class TestAccountsService final : public StrictTest {
    Q_OBJECT

    /// The program's parts that stay over a restart, and the service that does not.
    struct World final {
        FakeClock clock;
        FakeEngineFinder finder;
        FakeProfileStorage storage;
        FakeSecretStore secrets;
        std::unique_ptr<AccountsService> accounts = std::make_unique<AccountsService>(finder, storage, secrets, clock);

        void restart()
        {
            accounts.reset();
            finder.engine->opened.clear();
            accounts = std::make_unique<AccountsService>(finder, storage, secrets, clock);
        }
        Result<AccountsService::Added> add(const char* id, bool keep = true)
        {
            return answered(accounts->add(finder.engine, tokens(id),
                                          QString::fromLatin1(id) + QStringLiteral("@company.example"), keep));
        }
        [[nodiscard]] AccountSession& current() const { return *accounts->current(); }
        [[nodiscard]] FakeEngineSession& engineSession() const { return *finder.engine->opened.last(); }
        [[nodiscard]] QString secret(const char* name) const
        {
            return QString::fromUtf8(secrets.entries.value(QString::fromLatin1(name)).expose());
        }
        [[nodiscard]] bool settled() const
        {
            return until(
                [this] { return !current().profile().profile().refreshing && current().profile().profile().value; });
        }
    };

    static SessionTokens tokens(const char* id)
    {
        SessionTokens made;
        made.account = AccountId(QString::fromLatin1(id));
        made.session = SessionId(QStringLiteral("ses"));
        made.access = SecretText(QStringLiteral("access"));
        made.refresh = SecretText(QStringLiteral("refresh-of-") + QString::fromLatin1(id));
        return made;
    }
    static AccountId idOf(const char* id) { return AccountId(QString::fromLatin1(id)); }
    static ProfilePatch rename(const char* name)
    {
        ProfilePatch patch;
        patch.firstName = QString::fromLatin1(name);
        return patch;
    }

private Q_SLOTS:
    void startsWithNobody()
    {
        World world;
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(!world.accounts->current());
        QVERIFY(world.accounts->accounts().isEmpty());
        QVERIFY(!world.accounts->trouble());
    }

    void keepsAFreshSignIn()
    {
        World world;
        QSignalSpy shown(world.accounts.get(), &AccountsService::currentChanged);
        const auto added = world.add("a");
        QVERIFY(added->kept);
        QCOMPARE(shown.size(), 1);
        QVERIFY(world.settled());
        QVERIFY(world.current().isKept());
        QCOMPARE(world.secret("a/refresh"), QStringLiteral("refresh-of-a"));
        QCOMPARE(world.secrets.entries.value(QStringLiteral("a/key")).expose().size(), 32);
        // Nothing secret in the settings.
        for (const QJsonObject& setting : std::as_const(world.storage.settings))
            QVERIFY(!QJsonDocument(setting).toJson().contains("refresh-of-a"));
        QCOMPARE(world.accounts->accounts().first().displayName, QStringLiteral("Aline Moreau"));
        QCOMPARE(world.accounts->accounts().first().serverName, QStringLiteral("Data Platform"));
    }

    void opensTheLastAccountFromTheCacheWithoutTheServer()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.settled());
        world.restart();
        world.finder.engine->readsFail = Error::of(Error::Kind::Offline);
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(world.accounts->current());
        QCOMPARE(world.engineSession().tokens.refresh.expose(), QStringLiteral("refresh-of-a"));
        QVERIFY(world.engineSession().tokens.access.isEmpty());
        QVERIFY(until([&] { return world.current().profile().profile().value.has_value(); }));
        QVERIFY(until([&] { return world.current().connection().state() == ConnectionService::State::Offline; }));
        QCOMPARE(world.current().account().displayName, QStringLiteral("Aline Moreau"));
    }

    void asksForANewSignInWhereTheKeychainDoesNotAnswer_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QStringLiteral("missing");
        QTest::newRow("locked") << QStringLiteral("locked");
    }
    void asksForANewSignInWhereTheKeychainDoesNotAnswer()
    {
        QFETCH(QString, code);
        World world;
        QVERIFY(world.add("a").has_value());
        world.restart();
        world.secrets.refuseWith = code;
        QCOMPARE(answered(world.accounts->start()).error().kind, Error::Kind::Keychain);
        QVERIFY(!world.accounts->current());
        QCOMPARE(world.accounts->accounts().size(), 1);
        QCOMPARE(world.accounts->trouble()->code, code);
        // Opened later, it is all there.
        world.secrets.refuseWith.reset();
        QVERIFY(answered(world.accounts->switchTo(idOf("a"))).has_value());
        QVERIFY(world.accounts->current());
        QVERIFY(!world.accounts->trouble());
    }

    void lastsUntilTheProgramQuitsWithoutAKeychain()
    {
        World world;
        world.secrets.refuseWith = QStringLiteral("missing");
        const auto added = world.add("a");
        QVERIFY(!added->kept);
        QCOMPARE(added->keychain->kind, Error::Kind::Keychain);
        QVERIFY(!world.current().isKept());
        QVERIFY(world.accounts->trouble().has_value());
        QVERIFY(world.settled());
        QVERIFY(world.storage.disks.isEmpty());
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(world.accounts->accounts().isEmpty());
    }

    void leavesNoTraceOfASignInThatIsNotToBeKept()
    {
        World world;
        const auto added = world.add("a", false);
        QVERIFY(!added->kept && !added->keychain);
        QVERIFY(!world.accounts->trouble());
        QVERIFY(world.settled());
        QVERIFY(world.secrets.entries.isEmpty());
        QVERIFY(world.storage.disks.isEmpty());
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(world.accounts->accounts().isEmpty());
    }

    void goesOnInMemoryWhereTheFolderIsReadOnly()
    {
        World world;
        world.storage.writingFails = Error::coded(Error::Kind::Storage, QStringLiteral("read_only"));
        const auto added = world.add("a");
        QVERIFY(!added->kept);
        QCOMPARE(added->keychain->kind, Error::Kind::Storage);
        QCOMPARE(world.accounts->trouble()->code, QStringLiteral("read_only"));
        QVERIFY(world.settled());
        QVERIFY(until([&] { return !world.secrets.entries.contains(QStringLiteral("a/refresh")); }));
    }

    void keepsARotatedTokenAndSaysWhereItCannot()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("second")));
        QVERIFY(until([&] { return world.secret("a/refresh") == QStringLiteral("second"); }));
        world.secrets.refuseWith = QStringLiteral("locked");
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("third")));
        QVERIFY(until([&] { return world.accounts->trouble().has_value(); }));
        QVERIFY(!world.current().isKept());
        QCOMPARE(world.secret("a/refresh"), QStringLiteral("second"));
        QVERIFY(world.accounts->current());
        world.secrets.refuseWith.reset();
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("fourth")));
        QVERIFY(until([&] { return world.current().isKept(); }));
        QCOMPARE(world.secret("a/refresh"), QStringLiteral("fourth"));
        QVERIFY(!world.accounts->trouble());
    }

    void givesTheKeychainWhatItRefusedOnceItAnswers()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        FakeEngineSession& first = world.engineSession();
        QVERIFY(world.add("b").has_value());
        world.secrets.refuseWith = QStringLiteral("locked");
        Q_EMIT first.refreshTokenChanged(SecretText(QStringLiteral("second")));
        QVERIFY(until([&] { return world.accounts->hasUnkept(); }));
        QCOMPARE(answered(world.accounts->keepRest()).error().kind, Error::Kind::Keychain);
        QVERIFY(world.accounts->hasUnkept());
        // Another account's token goes in, and with it what was left.
        world.secrets.refuseWith.reset();
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("other")));
        QVERIFY(until([&] { return world.secret("a/refresh") == QStringLiteral("second"); }));
        QVERIFY(until([&] { return !world.accounts->hasUnkept(); }));
        QVERIFY(!world.accounts->trouble());
        QCOMPARE(world.secret("b/refresh"), QStringLiteral("other"));
    }

    void keepsTheRestBeforeItQuits()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(answered(world.accounts->keepRest()).has_value());
        world.secrets.refuseWith = QStringLiteral("locked");
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("second")));
        QVERIFY(until([&] { return world.accounts->hasUnkept(); }));
        world.secrets.refuseWith.reset();
        QVERIFY(answered(world.accounts->keepRest()).has_value());
        QVERIFY(!world.accounts->hasUnkept());
        QCOMPARE(world.secret("a/refresh"), QStringLiteral("second"));
    }

    void holdsSeveralAccountsSideBySide()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.add("b").has_value());
        QCOMPARE(world.accounts->accounts().size(), 2);
        QCOMPARE(world.current().account().id, idOf("b"));
        QVERIFY(answered(world.accounts->switchTo(idOf("a"))).has_value());
        QCOMPARE(world.current().account().id, idOf("a"));
        QCOMPARE(world.finder.engine->opened.size(), 2);
        QCOMPARE(answered(world.accounts->switchTo(idOf("c"))).error().kind, Error::Kind::NotFound);
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QCOMPARE(world.current().account().id, idOf("a"));
        QCOMPARE(world.accounts->shownLast(), idOf("a"));
        QVERIFY(answered(world.accounts->switchTo(idOf("b"))).has_value());
        QCOMPARE(world.current().account().id, idOf("b"));
    }

    void listsAnAccountOnce()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        const QPointer<AccountSession> before(&world.current());
        const QPointer<FakeEngineSession> engineBefore(&world.engineSession());
        QVERIFY(world.add("a").has_value());
        QCOMPARE(world.accounts->accounts().size(), 1);
        QVERIFY(until([&] { return !before && !engineBefore; }));
        QVERIFY(world.settled());
    }

    void wipesEverythingAtSignOut_data()
    {
        QTest::addColumn<bool>("reached");
        QTest::newRow("online") << true;
        QTest::newRow("offline") << false;
    }
    void wipesEverythingAtSignOut()
    {
        QFETCH(bool, reached);
        World world;
        if (!reached)
            world.finder.engine->signOutFails = Error::of(Error::Kind::Offline);
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.settled());
        QSignalSpy shown(world.accounts.get(), &AccountsService::currentChanged);
        const QPointer<FakeEngineSession> engine(&world.engineSession());
        const auto result = answered(world.accounts->signOut(idOf("a")));
        QCOMPARE(result.has_value(), reached);
        if (!reached)
            QCOMPARE(result.error().kind, Error::Kind::Offline);
        QCOMPARE(shown.size(), 1);
        QVERIFY(!world.accounts->current());
        QVERIFY(world.accounts->accounts().isEmpty());
        QVERIFY(world.secrets.entries.isEmpty());
        QVERIFY(world.storage.disks.isEmpty());
        QCOMPARE(world.storage.openWhileWiped, QString());
        QVERIFY(until([&] { return engine.isNull(); }));
        const QByteArray list = QJsonDocument(world.storage.settings.value(QStringLiteral("accounts"))).toJson();
        QVERIFY(!list.contains("a@company.example"));
    }

    void doesNotLetALateTokenComeBackAfterASignOut()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        Q_EMIT world.engineSession().refreshTokenChanged(SecretText(QStringLiteral("second")));
        QVERIFY(answered(world.accounts->signOut(idOf("a"))).has_value());
        QVERIFY(world.secrets.entries.isEmpty());
    }

    void signsOutAnAccountThatIsNotOpen()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.add("b").has_value());
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(answered(world.accounts->signOut(idOf("a"))).has_value());
        QCOMPARE(world.accounts->accounts().size(), 1);
        QCOMPARE(world.current().account().id, idOf("b"));
        QVERIFY(!world.secrets.entries.contains(QStringLiteral("a/refresh")));
        QVERIFY(!world.secrets.entries.contains(QStringLiteral("a/key")));
    }

    void showsAnotherAccountAfterASignOut()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.add("b").has_value());
        QVERIFY(answered(world.accounts->signOut(idOf("b"))).has_value());
        QCOMPARE(world.current().account().id, idOf("a"));
        QCOMPARE(answered(world.accounts->signOut(idOf("b"))).error().kind, Error::Kind::NotFound);
    }

    void wipesTheCacheOfAnEndedSessionAndKeepsItsEdits()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.settled());
        world.finder.engine->server(idOf("a"))->faults = {FakeProfileServer::Fault::Offline};
        QVERIFY(answered(world.current().profile().save(rename("Lina"))).has_value());
        QVERIFY(world.current().hasUnsentEdits());
        QSignalSpy ended(&world.current(), &AccountSession::ended);
        Q_EMIT world.engineSession().ended(QStringLiteral("session_ended"));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(world.current().endedCode().value(), QStringLiteral("session_ended"));
        QVERIFY(until([&] { return !world.storage.wiped.isEmpty(); }));
        QCOMPARE(world.storage.wiped, QStringList{QStringLiteral("a")});
        QCOMPARE(world.storage.openWhileWiped, QString());
        QVERIFY(world.storage.disks.value(QStringLiteral("a"))->cache.isEmpty());
        QVERIFY(until([&] { return !world.secrets.entries.contains(QStringLiteral("a/refresh")); }));
        QVERIFY(world.secrets.entries.contains(QStringLiteral("a/key")));
        QVERIFY(world.current().hasUnsentEdits());
        QVERIFY(answered(world.accounts->forget(idOf("a"))).has_value());
        QVERIFY(!world.accounts->current());
        QVERIFY(world.accounts->accounts().isEmpty());
        // The next sign-in to the same account sends it.
        QVERIFY(world.add("a").has_value());
        QVERIFY(
            until([&] { return world.finder.engine->server(idOf("a"))->profile.firstName == QStringLiteral("Lina"); }));
        QCOMPARE(world.finder.engine->server(idOf("a"))->applied.size(), 1);
    }

    void keepsNothingOfAnEndedSessionWithoutEdits()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        QVERIFY(world.settled());
        Q_EMIT world.engineSession().ended(QStringLiteral("refresh_reused"));
        QVERIFY(until([&] { return world.secrets.entries.isEmpty(); }));
        QVERIFY(world.storage.disks.isEmpty());
        world.restart();
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(!world.accounts->current());
        QCOMPARE(world.accounts->accounts().size(), 1);
        QCOMPARE(answered(world.accounts->switchTo(idOf("a"))).error().kind, Error::Kind::SignedOut);
    }

    void carriesEditsInMemoryOverToTheNextSignIn()
    {
        World world;
        QVERIFY(world.add("a", false).has_value());
        QVERIFY(world.settled());
        world.finder.engine->server(idOf("a"))->faults = {FakeProfileServer::Fault::SignedOut};
        QVERIFY(!answered(world.current().profile().save(rename("Lina"))).has_value());
        Q_EMIT world.engineSession().ended(QStringLiteral("session_ended"));
        QVERIFY(world.add("a").has_value());
        QVERIFY(
            until([&] { return world.finder.engine->server(idOf("a"))->profile.firstName == QStringLiteral("Lina"); }));
    }

    void learnsWhatItsServerOffersNow()
    {
        World world;
        QVERIFY(world.add("a").has_value());
        world.restart();
        world.finder.engine = std::make_shared<FakeEngine>();
        world.finder.engine->what.name = QStringLiteral("New Platform");
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(until([&] { return world.accounts->accounts().first().serverName == QStringLiteral("New Platform"); }));
        QCOMPARE(world.current().discovery().name, QStringLiteral("New Platform"));
        QCOMPARE(world.current().account().serverName, QStringLiteral("New Platform"));
    }

    void readsAListThatMakesNoSense()
    {
        World world;
        const QJsonObject half{{QLatin1String("id"), QStringLiteral("x")}};
        const QJsonArray entries{1, half, QJsonObject(), QJsonArray()};
        world.storage.settings.insert(QStringLiteral("accounts"), {{QLatin1String("accounts"), entries},
                                                                   {QLatin1String("shown"), QStringLiteral("x")}});
        QVERIFY(answered(world.accounts->start()).has_value());
        QVERIFY(world.accounts->accounts().isEmpty());
    }

    void saysWhatTheFolderSuffersFrom()
    {
        World world;
        world.storage.foundTrouble = Error::coded(Error::Kind::Storage, QStringLiteral("disk_full"));
        QVERIFY(answered(world.accounts->start()).has_value());
        QCOMPARE(world.accounts->trouble()->code, QStringLiteral("disk_full"));
    }
};

QTEST_GUILESS_MAIN(TestAccountsService)
#include "test_accounts_service.moc"
