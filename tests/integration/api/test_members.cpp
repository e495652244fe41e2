#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

#include "backend/ids.h"
#include "backend/store/members_store.h"
#include "backend/store/organizations_store.h"
#include "tests/integration/api/api_test.h"
#include "tests/support/picture_files.h"

using namespace gatehouse;
using namespace gatehouse::backend;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QStringList texts(const Reply& reply, const char* field)
{
    QStringList list;
    for (const QJsonValue& item : reply.json().value(QLatin1String("items")).toArray())
        list.append(item.toObject().value(QLatin1String(field)).toString());
    return list;
}

QStringList names(const Reply& reply) { return texts(reply, "display_name"); }
int total(const Reply& reply) { return reply.json().value(QLatin1String("total")).toInt(); }

/// A problem without what is another with every request.
QJsonObject problemOf(const Reply& reply)
{
    QJsonObject problem = reply.json();
    problem.remove(QLatin1String("request_id"));
    return problem;
}

} // namespace

/// An organization, its members and their pictures: who may see what, in every role, and how it is searched.
class TestMembers final : public ApiTest {
    Q_OBJECT

    QString organization(const QString& name, const char* visibility = "private")
    {
        const QString id = newId(world().clock.now().toMSecsSinceEpoch());
        world().platform().database().run(
            "INSERT INTO organizations (id, name, name_key, description, visibility, created_at) VALUES (?, ?, ?, "
            "'What we do.', ?, 0)",
            {id, name, searchKey(name), QString::fromLatin1(visibility)});
        return id;
    }
    void join(const QString& id, const QString& account, const QString& name, const char* role = "member",
              std::optional<qint64> joined = 86'400'000)
    {
        MembersStore(world().platform().database())
            .join(OrganizationId(id), AccountId(account), name, OrganizationRole(QString::fromLatin1(role)), joined);
        world().platform().database().run(
            "UPDATE organizations SET member_count = (SELECT count(*) FROM memberships m WHERE m.organization_id = "
            "organizations.id) WHERE id = ?",
            {id});
    }
    void joinPerson(const QString& id, const Person& person, const char* role = "member")
    {
        join(id, person.account, QStringLiteral("Aline Moreau"), role);
    }
    /// An account that nobody signs in to.
    QString somebody(const QString& first, const QString& last)
    {
        const QString id = newId(world().clock.now().toMSecsSinceEpoch());
        world().platform().database().run(
            "INSERT INTO accounts (id, email, email_key, confirmed, password_hash, first_name, last_name, language, "
            "created_at, updated_at) VALUES (?, ?, ?, 1, '', ?, ?, 'en', 0, 0)",
            {id, id + QStringLiteral("@people.example"), id + QStringLiteral("@people.example"), first, last});
        return id;
    }
    void member(const QString& id, const char* first, const char* last, const char* role = "member",
                std::optional<qint64> joined = 86'400'000)
    {
        join(id, somebody(s(first), s(last)), s(first) + QLatin1Char(' ') + s(last), role, joined);
    }
    static QByteArray path(const QString& id) { return "/v1/organizations/" + id.toLatin1(); }
    Reply members(const QString& id, const Person& reader, const QByteArray& query = {})
    {
        return world().get(path(id) + "/members" + (query.isEmpty() ? "" : "?" + query), reader.bearer());
    }
    QString setPicture(const Person& person)
    {
        Headers headers = person.bearer();
        headers.append(QPair<QByteArray, QByteArray>("Content-Type", "image/png"));
        const Reply old = world().get("/v1/me/picture", person.bearer());
        const QByteArray tag = old.header("etag");
        headers.append(old.status == 200 ? QPair<QByteArray, QByteArray>("If-Match", tag)
                                         : QPair<QByteArray, QByteArray>("If-None-Match", "*"));
        const QImage image = cornerImage(600, 600).mirrored(old.status == 200, false);
        return world()
            .call("PUT", "/v1/me/picture", headers, pictureFile(image, "png"))
            .json()
            .value(QLatin1String("version"))
            .toString();
    }

private Q_SLOTS:
    void aMemberSeesTheOrganization()
    {
        const Person admin = world().person();
        const Person member = world().person();
        const QString id = organization(s("Rhône Hydro"));
        joinPerson(id, admin, "admin");
        joinPerson(id, member);
        world().platform().database().run(
            "INSERT INTO join_requests (organization_id, account_id, created_at) VALUES (?, ?, 0)",
            {id, somebody(s("Tomasz"), s("Kowal"))});

        const Reply seen = world().get(path(id), member.bearer());
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.json().value(QLatin1String("name")).toString(), s("Rhône Hydro"));
        QCOMPARE(seen.json().value(QLatin1String("description")).toString(), s("What we do."));
        QCOMPARE(seen.json().value(QLatin1String("visibility")).toString(), s("private"));
        QCOMPARE(seen.json().value(QLatin1String("members")).toInt(), 2);
        QCOMPARE(seen.json().value(QLatin1String("role")).toString(), s("member"));
        QCOMPARE(seen.json().value(QLatin1String("joined_at")).toString(), s("1970-01-02T00:00:00.000Z"));
        // Who asks to join is for admins.
        QVERIFY(seen.json().value(QLatin1String("waiting_requests")).isNull());
        const Reply ruled = world().get(path(id), admin.bearer());
        QCOMPARE(ruled.json().value(QLatin1String("waiting_requests")).toInt(), 1);
        QCOMPARE(ruled.json().value(QLatin1String("role")).toString(), s("admin"));

        Headers again = member.bearer();
        again.append({"If-None-Match", seen.header("etag")});
        QCOMPARE(world().get(path(id), again).status, 304);
        joinPerson(id, world().person());
        QCOMPARE(world().get(path(id), again).status, 200);
    }

    void toOthersItIsNotThere()
    {
        const Person inside = world().person();
        const Person outside = world().person();
        const QString version = setPicture(inside);
        const QString hidden = organization(s("Hidden"));
        const QString open = organization(s("Open"), "public");
        const QString elsewhere = organization(s("Elsewhere"));
        joinPerson(hidden, inside, "admin");
        joinPerson(open, inside, "admin");
        joinPerson(elsewhere, outside, "admin");
        const QString missing = newId(0);

        for (const QByteArray& below :
             {QByteArray(), QByteArray("/members"), QByteArray("/members?q=a&limit=1"),
              "/members/" + inside.account.toLatin1() + "/picture",
              "/members/" + inside.account.toLatin1() + "/picture?version=" + version.toLatin1()}) {
            const Reply nothing = world().get(path(missing) + below, outside.bearer());
            QCOMPARE(nothing.status, 404);
            for (const QString& id :
                 {hidden, open, s("x"), s("%00"), s("a%20b"), s("%C3%A9"), QString(3000, QLatin1Char('x'))}) {
                const Reply reply = world().get(path(id) + below, outside.bearer());
                QCOMPARE(reply.status, 404);
                QCOMPARE(problemOf(reply), problemOf(nothing));
            }
            QCOMPARE(world().get(path(hidden) + below).status, 401);
        }
        // Nor through an organization of one's own, to which the other does not belong.
        const QByteArray picture = "/members/" + inside.account.toLatin1() + "/picture";
        QCOMPARE(world().get(path(elsewhere) + picture, outside.bearer()).status, 404);
        QCOMPARE(world().get(path(hidden) + picture, inside.bearer()).status, 200);
    }

    void whoLeavesSeesNothingMore()
    {
        const Person person = world().person();
        const QString id = organization(s("Left"));
        joinPerson(id, person, "admin");
        QCOMPARE(members(id, person).status, 200);
        world().platform().database().run("DELETE FROM memberships WHERE organization_id = ? AND account_id = ?",
                                          {id, person.account});
        QCOMPARE(members(id, person).status, 404);
        QCOMPARE(world().get(path(id), person.bearer()).status, 404);
    }

    void addressesAreForAdmins()
    {
        const Person admin = world().person();
        const Person member = world().person();
        const Person auditor = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, admin, "admin");
        joinPerson(id, member);
        joinPerson(id, auditor, "auditor");
        for (const Person& reader : {member, auditor}) {
            const Reply list = members(id, reader);
            QCOMPARE(total(list), 3);
            QCOMPARE(texts(list, "email"), QStringList({QString(), QString(), QString()}));
            QVERIFY(!list.body.contains(admin.email.toLatin1()));
        }
        QStringList seen = texts(members(id, admin), "email");
        QStringList wanted{admin.email, member.email, auditor.email};
        seen.sort();
        wanted.sort();
        QCOMPARE(seen, wanted);
        // A role that this program does not know is given as it is.
        QVERIFY(texts(members(id, member), "role").contains(s("auditor")));
    }

    void searchFoldsCaseAndAccents()
    {
        const Person person = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, person);
        member(id, "Étienne", "Łukasiewicz");
        member(id, "Zoë", "van der Straße");
        member(id, "李", "小龍");
        const auto found = [&](const char* typed) {
            return names(members(id, person, "q=" + QUrl::toPercentEncoding(s(typed))));
        };
        QCOMPARE(found("etienne"), QStringList({s("Étienne Łukasiewicz")}));
        QCOMPARE(found("LUKA éti"), QStringList({s("Étienne Łukasiewicz")}));
        QCOMPARE(found("strasse"), QStringList({s("Zoë van der Straße")}));
        QCOMPARE(found("小"), QStringList({s("李 小龍")}));
        QCOMPARE(found("tienne"), QStringList()); // A word's beginning, not its middle.
        for (const char* nobody : {"%", "_", "'", "a' OR '1'='1", "\\"})
            QVERIFY(found(nobody).size() == 0 || found(nobody).size() == 4); // No letters: all. Else nobody.
        QCOMPARE(found("a' OR '1'='1").size(), 0);
        QCOMPARE(found("").size(), 4);
        // A new name is found at once, and the old one no more.
        Headers headers = person.bearer();
        const QByteArray tag = world().get("/v1/me", person.bearer()).header("etag");
        headers.append({"If-Match", tag});
        QCOMPARE(world().call("PATCH", "/v1/me", headers, R"({"first_name":"Béatrice"})").status, 200);
        QCOMPARE(found("beatrice").size(), 1);
        QCOMPARE(found("aline").size(), 0);
    }

    void sortingKeepsTheUnknownAtTheEnd()
    {
        const Person person = world().person();
        const QString id = organization(s("Northwind"));
        join(id, person.account, s("Aline Moreau"), "member", 3000);
        member(id, "Berta", "Amann", "admin", 1000);
        member(id, "Carl", "Amann", "auditor", std::nullopt);
        member(id, "Dora", "Amann", "member", 2000);
        const auto sorted = [&](const char* by) {
            QStringList first;
            for (const QString& name : names(members(id, person, QByteArray("sort=") + by)))
                first.append(name.left(1));
            return first.join(QString());
        };
        QCOMPARE(sorted(""), s("ABCD"));
        QCOMPARE(sorted("name"), s("ABCD"));
        QCOMPARE(sorted("-name"), s("DCBA"));
        QCOMPARE(sorted("role"), s("BCAD"));
        QCOMPARE(sorted("-role"), s("ADCB"));
        QCOMPARE(sorted("joined"), s("BDAC"));
        QCOMPARE(sorted("-joined"), s("ADBC"));
    }

    void badQueriesAreRefused()
    {
        const Person person = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, person);
        for (const char* query : {"sort=email", "sort=--name", "sort=name%20DESC", "sort=-"})
            QCOMPARE(members(id, person, query).code(), s("bad_sort"));
        for (const char* query : {"limit=0", "limit=201", "limit=x"})
            QCOMPARE(members(id, person, query).code(), s("bad_limit"));
        QCOMPARE(members(id, person, "cursor=x").code(), s("bad_cursor"));
        QCOMPARE(members(id, person, "q=" + QByteArray(1500, 'a')).status, 200);
        QVERIFY(members(id, person, "cursor=" + QByteArray("o99999").toBase64(QByteArray::OmitTrailingEquals))
                    .json()
                    .value(QLatin1String("next_cursor"))
                    .isNull());
    }

    void pagesHoldEverybodyOnce()
    {
        const Person person = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, person);
        for (int i = 0; i < 24; ++i)
            member(id, "Same", "Name", "member", i % 3 == 0 ? std::optional<qint64>() : 5000);
        for (const char* order : {"name", "-name", "role", "-role", "joined", "-joined"}) {
            QStringList all;
            QByteArray cursor;
            do {
                const Reply page = members(id, person,
                                           QByteArray("limit=7&sort=") + order +
                                               (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
                QCOMPARE(total(page), 25);
                all += texts(page, "account_id");
                cursor = page.json().value(QLatin1String("next_cursor")).toString().toLatin1();
            } while (!cursor.isEmpty());
            QCOMPARE(all.size(), 25);
            QCOMPARE(all.removeDuplicates(), 0);
        }
    }

    void membersSeeEachOthersPictures()
    {
        const Person one = world().person();
        const Person other = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, one);
        joinPerson(id, other);
        const QByteArray picture = path(id) + "/members/" + other.account.toLatin1() + "/picture";
        const Reply none = world().get(picture, one.bearer());
        QCOMPARE(none.status, 404);
        QCOMPARE(problemOf(none), problemOf(world().get(path(newId(0)), one.bearer())));
        const QString version = setPicture(other);
        const QJsonArray items = members(id, one).json().value(QLatin1String("items")).toArray();
        QStringList versions;
        for (const QJsonValue& item : items)
            versions.append(
                item.toObject().value(QLatin1String("picture")).toObject().value(QLatin1String("version")).toString());
        versions.sort();
        QCOMPARE(versions, QStringList({QString(), version}));

        const Reply seen = world().get(picture, one.bearer());
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.body, world().get("/v1/me/picture", other.bearer()).body);
        QCOMPARE(seen.header("cache-control"), QByteArray("private, no-cache"));
        Headers again = one.bearer();
        again.append({"If-None-Match", seen.header("etag")});
        QCOMPARE(world().get(picture, again).status, 304);
        const Reply exact = world().get(picture + "?version=" + version.toLatin1(), one.bearer());
        QCOMPARE(exact.status, 200);
        QVERIFY(exact.header("cache-control").contains("immutable"));
        QVERIFY(exact.header("cache-control").startsWith("private"));
        const QString newer = setPicture(other);
        QVERIFY(newer != version);
        QCOMPARE(world().get(picture + "?version=" + version.toLatin1(), one.bearer()).status, 404);
        QCOMPARE(world().get(picture + "?version=" + newer.toLatin1(), one.bearer()).status, 200);
    }

    void membershipsOlderThanTheSearchAreFilledAtTheStart()
    {
        const Person person = world().person();
        const QString id = organization(s("Northwind"));
        joinPerson(id, person);
        for (int i = 0; i < 3; ++i) {
            world().platform().database().run(
                "INSERT INTO memberships (organization_id, account_id, role) VALUES (?, ?, 'member')",
                {id, somebody(s("Élodie"), s("Brun"))});
        }
        QCOMPARE(total(members(id, person, "q=elodie")), 0);
        QVERIFY(world().restart());
        QCOMPARE(total(members(id, person, "q=elodie")), 3);
        QCOMPARE(number("SELECT count(*) FROM memberships WHERE name_key = ''"), 0);
    }

    void aPageOfThousandsIsFoundInTheIndexAlone()
    {
        if (onPostgres())
            QSKIP("The plan is SQLite's.");
        for (const char* word : {"name", "-name", "role", "-role", "joined", "-joined"}) {
            const MemberOrder order = *MemberOrder::of(QString::fromLatin1(word));
            const QByteArray explain = QByteArray("EXPLAIN QUERY PLAN ") + MembersStore::pageStatement(order);
            QStringList plan;
            world().platform().database().read(explain.constData(), {s("x"), s("%"), s("%"), s("%"), s("%"), 50, 0},
                                               [&](const Row& row) { plan.append(row.text(3)); });
            const QString steps = plan.join(QLatin1Char('\n'));
            QVERIFY2(steps.contains(QLatin1String("COVERING INDEX memberships_by_name (organization_id=?)")),
                     qPrintable(steps));
            QVERIFY2(!steps.contains(QLatin1String("SCAN a")), qPrintable(steps));
        }
    }
};

QTEST_GUILESS_MAIN(TestMembers)
#include "test_members.moc"
