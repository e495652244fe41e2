#include <QJsonArray>
#include <QSet>

#include "backend/ids.h"
#include "backend/store/organizations_store.h"
#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// Sessions, own organizations, and the search for others.
class TestLists final : public ApiTest {
    Q_OBJECT

    static QStringList names(const Reply& reply, const char* field = "name")
    {
        QStringList list;
        for (const QJsonValue& item : reply.json().value(QLatin1String("items")).toArray())
            list.append(item.toObject().value(QLatin1String(field)).toString());
        return list;
    }
    static int total(const Reply& reply) { return reply.json().value(QLatin1String("total")).toInt(); }

    /// Every page from the first to the last, and how many there were.
    QStringList walk(const Person& person, const QByteArray& target, int& pages)
    {
        QStringList all;
        QByteArray cursor;
        pages = 0;
        do {
            const Reply page =
                world().get(target + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor), person.bearer());
            if (page.status != 200)
                return {};
            all += names(page, "id");
            cursor = page.json().value(QLatin1String("next_cursor")).toString().toLatin1();
            ++pages;
        } while (!cursor.isEmpty() && pages < 100);
        return all;
    }

    void organization(const QString& name, const char* visibility = "public")
    {
        world().platform().database().run(
            "INSERT INTO organizations (id, name, name_key, visibility, created_at) VALUES (?, ?, ?, ?, 0)",
            {backend::newId(world().clock.now().toMSecsSinceEpoch()), name, backend::searchKey(name),
             QString::fromLatin1(visibility)});
    }

private Q_SLOTS:
    void sessionsListTheCurrentOneFirst()
    {
        const Person first = world().person();
        world().clock.pass(1h);
        const Person second = world().signedIn(first);
        const Person stranger = world().person();
        world().clock.pass(1min);
        const Reply list = world().get("/v1/me/sessions", second.bearer());
        QCOMPARE(total(list), 2);
        const QJsonArray items = list.json().value(QLatin1String("items")).toArray();
        QCOMPARE(items.at(0).toObject().value(QLatin1String("current")).toBool(), true);
        QCOMPARE(items.at(1).toObject().value(QLatin1String("current")).toBool(), false);
        QCOMPARE(items.at(0).toObject().value(QLatin1String("address")).toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(items.at(0).toObject().value(QLatin1String("application")).toString(),
                 QStringLiteral("Gatehouse 0.1.0"));
        QCOMPARE(items.at(0).toObject().value(QLatin1String("last_active_at")).toString(),
                 QStringLiteral("2026-03-02T10:01:00.000Z"));
        QCOMPARE(total(world().get("/v1/me/sessions", stranger.bearer())), 1);
        (void)world().call("POST", "/v1/sign-out", second.bearer());
        world().clock.pass(1s);
        const Person third = world().signedIn(first);
        QCOMPARE(total(world().get("/v1/me/sessions", third.bearer())), 2);
        const Reply page = world().get("/v1/me/sessions?limit=1", third.bearer());
        QVERIFY(!page.json().value(QLatin1String("next_cursor")).isNull());
        int pages = 0;
        QCOMPARE(walk(third, "/v1/me/sessions?limit=1", pages).size(), 2);
        QCOMPARE(pages, 2);
    }

    void anUnchangedListIsNotSentAgain()
    {
        const Person person = world().person();
        for (const char* path : {"/v1/organizations", "/v1/organizations/available"}) {
            Headers headers = person.bearer();
            headers.append({"If-None-Match", world().get(path, person.bearer()).header("etag")});
            QCOMPARE(world().get(path, headers).status, 304);
        }
    }

    void badQueriesAreRefused()
    {
        const Person person = world().person();
        const auto code = [&](const QByteArray& query) {
            return world().get("/v1/organizations?" + query, person.bearer()).code();
        };
        for (const char* limit : {"limit=0", "limit=201", "limit=-1", "limit=x", "limit=9999999999"})
            QCOMPARE(code(limit), QStringLiteral("bad_limit"));
        for (const char* cursor : {"cursor=x", "cursor=%00", "cursor=bzA1eA", "cursor=by0x", "cursor=~~~"})
            QCOMPARE(code(cursor), QStringLiteral("bad_cursor"));
        QCOMPARE(world().get("/v1/organizations/available?limit=1000", person.bearer()).status, 200);
        QCOMPARE(world().get("/v1/organizations/available?limit=1001", person.bearer()).code(),
                 QStringLiteral("bad_limit"));
    }

    void mineAreMine()
    {
        const Person aline = world().signedIn(world().fill());
        const Reply mine = world().get("/v1/organizations", aline.bearer());
        QCOMPARE(names(mine), QStringList({QStringLiteral("Baltic Rail Archive"), QStringLiteral("Northwind Analytics"),
                                           QString::fromUtf8("Rhône Hydro")}));
        const QJsonArray items = mine.json().value(QLatin1String("items")).toArray();
        QVERIFY(items.at(0).toObject().value(QLatin1String("joined_at")).isNull());
        QCOMPARE(items.at(1).toObject().value(QLatin1String("role")).toString(), QStringLiteral("admin"));
        QCOMPARE(items.at(1).toObject().value(QLatin1String("waiting_requests")).toInt(), 3);
        // Who asks to join is for admins.
        QVERIFY(items.at(2).toObject().value(QLatin1String("waiting_requests")).isNull());
        QVERIFY(items.at(1).toObject().value(QLatin1String("members")).toInt() >= 48);
        int pages = 0;
        QCOMPARE(walk(aline, "/v1/organizations?limit=2", pages).size(), 3);
        QCOMPARE(pages, 2);
        QCOMPARE(total(world().get("/v1/organizations", world().person().bearer())), 0);
    }

    void availableAreAllOthersOnce()
    {
        const Person aline = world().signedIn(world().fill());
        organization(QStringLiteral("Hidden"), "private");
        for (const char* target :
             {"/v1/organizations/available?limit=70", "/v1/organizations/available?limit=30&q=h"}) {
            int pages = 0;
            const QStringList all = walk(aline, target, pages);
            QVERIFY(pages > 1);
            QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
            QCOMPARE(all.size(), total(world().get(target, aline.bearer())));
        }
        QCOMPARE(total(world().get("/v1/organizations/available", aline.bearer())), 400 - 3);
        const QStringList found = names(world().get("/v1/organizations/available?q=northwind", aline.bearer()));
        QVERIFY(!found.contains(QStringLiteral("Northwind Analytics")));
    }

    void searchFoldsCaseAndAccents()
    {
        const Person person = world().person();
        for (const char* name : {"Vendée Biotech", "Hydro-Laurentides Données", "Hydrogen Grid", "Straße & Söhne",
                                 "100% Solar_Power", "Łódź Textile", "ＦＵＬＬ Width", "日本データ"})
            organization(QString::fromUtf8(name));
        organization(QStringLiteral("Hydro Secret"), "private");
        const auto search = [&](const char* words) {
            return names(
                world().get("/v1/organizations/available?q=" + QByteArray(words).toPercentEncoding(), person.bearer()));
        };
        QCOMPARE(search("VENDEE"), QStringList(QString::fromUtf8("Vendée Biotech")));
        QCOMPARE(search("biot vend"), QStringList(QString::fromUtf8("Vendée Biotech")));
        QCOMPARE(search("hydro"),
                 QStringList({QString::fromUtf8("Hydro-Laurentides Données"), QStringLiteral("Hydrogen Grid")}));
        QCOMPARE(search("drogen"), QStringList()); // Words are found by their beginning.
        QCOMPARE(search("strasse"), QStringList(QString::fromUtf8("Straße & Söhne")));
        QCOMPARE(search("sohne"), QStringList(QString::fromUtf8("Straße & Söhne")));
        QCOMPARE(search("full width"), QStringList(QString::fromUtf8("ＦＵＬＬ Width")));
        QCOMPARE(search("日本"), QStringList(QString::fromUtf8("日本データ")));
        QCOMPARE(search("100%"), QStringList(QStringLiteral("100% Solar_Power")));
        QCOMPARE(search("%").size(), 8); // No word at all: the whole list.
        QCOMPARE(search("sol%er"), QStringList());
        QCOMPARE(search("'; DROP TABLE organizations; --"), QStringList());
        // An encoded percent sign is a percent sign, and is not decoded twice.
        QCOMPARE(names(world().get("/v1/organizations/available?q=%2556endee", person.bearer())), QStringList());
        QCOMPARE(names(world().get("/v1/organizations/available?q=vendee+bio", person.bearer())).size(), 1);
        QCOMPARE(world().get("/v1/organizations/available?q=" + QByteArray(4000, 'x'), person.bearer()).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
