#include <QCoreApplication>

#include "backend/http/router.h"
#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// The document and the backend describe the same API, and both stop at the same borders.
class TestContract final : public ApiTest {
    Q_OBJECT
private Q_SLOTS:
    void documentIsSound()
    {
        const ContractDocument document;
        QCOMPARE(document.ownFaults(), QStringList());
    }

    void documentAndRoutesAreTheSame()
    {
        const ContractDocument document;
        QStringList routes;
        for (const auto& route : world().platform().router().routes())
            routes.append(QString::fromLatin1(route.method) + QLatin1Char(' ') + route.pattern);
        QStringList documented = document.operations();
        routes.sort();
        documented.sort();
        QCOMPARE(documented, routes);
    }

    /// The checker must be able to fail, or every other test proves nothing.
    void checkerSeesFaults()
    {
        const ContractDocument document;
        const Reply right = world().get("/health");
        QCOMPARE(right.status, 200);
        const ContractExchange exchange{"GET", QStringLiteral("/health"), {}, 200, right.headers, right.body};
        QCOMPARE(document.faultsOf(exchange), QStringList());
        auto wrong = exchange;
        wrong.body = R"({"status":"ok","secret":1})";
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong.body = R"({"status":"fine"})";
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong.body = "{}";
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong = exchange;
        wrong.status = 201;
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong = exchange;
        wrong.headers.remove("x-request-id");
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong = exchange;
        wrong.headers.insert("content-type", "text/html");
        QVERIFY(!document.faultsOf(wrong).isEmpty());
        wrong = exchange;
        wrong.headers.insert("etag", "\"x\"");
        QVERIFY(!document.faultsOf(wrong).isEmpty());
    }

    void everyRouteAnswersHeadAndRefusesOtherMethods()
    {
        const Person person = world().person();
        for (const QString& operation : ContractDocument().operations()) {
            const QByteArray path = operation.section(QLatin1Char(' '), 1).toLatin1();
            const Reply other = world().call("PROPFIND", path, person.bearer());
            QCOMPARE(other.status, 405);
            QCOMPARE(other.code(), QStringLiteral("method_not_allowed"));
            QVERIFY(other.header("allow").contains(operation.section(QLatin1Char(' '), 0, 0).toLatin1()));
            if (!operation.startsWith(QLatin1String("GET ")))
                continue;
            if (path == "/v1/events") {
                // A stream has no end to wait for: see test_events.
                QCOMPARE(world().call("HEAD", path, person.bearer()).status, 200);
                continue;
            }
            const Reply got = world().get(path, person.bearer());
            const Reply head = world().call("HEAD", path, person.bearer());
            QCOMPARE(head.status, got.status);
            // There is no picture yet, and no organization of such a name; all else is there.
            // A file has to be asked for in one of its forms.
            const bool missing = path.endsWith("/picture") || path.contains('{');
            QCOMPARE(got.status, path.endsWith("/export/file") ? 400 : missing ? 404 : 200);
            QCOMPARE(head.header("etag"), got.header("etag"));
            QCOMPARE(head.header("content-length"), got.header("content-length"));
            QVERIFY(other.header("allow").contains("HEAD"));
        }
    }

    void everySignedInRouteRefusesStrangers()
    {
        for (const QString& operation : ContractDocument().operations()) {
            if (!operation.contains(QLatin1String("/v1/me")) &&
                !operation.contains(QLatin1String("/v1/organizations")) &&
                !operation.contains(QLatin1String("/v1/changes")) && !operation.contains(QLatin1String("/v1/events")))
                continue;
            const QByteArray method = operation.section(QLatin1Char(' '), 0, 0).toLatin1();
            const QByteArray path = operation.section(QLatin1Char(' '), 1).toLatin1();
            for (const QByteArray& authorization : {QByteArray(), QByteArray("Bearer"), QByteArray("Bearer x"),
                                                    QByteArray("Basic YTpi"), "Bearer " + QByteArray(5000, 'a')}) {
                Headers headers;
                if (!authorization.isEmpty())
                    headers.append({"Authorization", authorization});
                const Reply reply = world().call(method, path, headers);
                QCOMPARE(reply.status, 401);
                QCOMPARE(reply.code(), QStringLiteral("token_invalid"));
            }
        }
    }

    void unknownAddressIsAProblem()
    {
        for (const char* path : {"/", "/v1", "/v1/", "/v1/me/", "/v1/me/x", "/v2/me", "//v1/me", "/v1/me%2Fnothing/x",
                                 "/%00", "/v1/me%00", "/.well-known/", "/v1/../v1/m"}) {
            const Reply reply = world().get(path);
            QVERIFY2(reply.status == 404, path);
            QCOMPARE(reply.code(), QStringLiteral("not_found"));
        }
    }

    void requestIdIsEchoedWhereItIsHarmless()
    {
        const QByteArray fine("abc-DEF_1.2");
        const Reply echoed = world().get("/v1/none", {{"X-Request-Id", fine}});
        QCOMPARE(echoed.header("x-request-id"), fine);
        QCOMPARE(echoed.json().value(QLatin1String("request_id")).toString(), QString::fromLatin1(fine));
        for (const QByteArray& bad : {QByteArray(65, 'a'), QByteArray("a b"), QByteArray("\"}"), QByteArray("é")}) {
            const QByteArray given = world().get("/health", {{"X-Request-Id", bad}}).header("x-request-id");
            QVERIFY(given != bad);
            QVERIFY(!given.isEmpty());
        }
    }

    void bodiesAreJsonObjects()
    {
        const auto send = [&](const QByteArray& body, const QByteArray& type) {
            return world().call("POST", "/v1/sign-in", {{"Content-Type", type}}, body);
        };
        QCOMPARE(send("{}", "text/plain").code(), QStringLiteral("unsupported_media_type"));
        QCOMPARE(send("{}", "application/x-www-form-urlencoded").status, 415);
        for (const QByteArray& body : {QByteArray(""), QByteArray("{"), QByteArray("[]"), QByteArray("1"),
                                       QByteArray("{\"a\":1}x"), QByteArray("\xff\xfe"), QByteArray(100'000, '[')})
            QCOMPARE(send(body, "application/json").code(), QStringLiteral("malformed_json"));
        QCOMPARE(send("{}", "application/json; charset=utf-8").firstField(), QStringLiteral("/email required"));
        QCOMPARE(send(R"({"email":1,"password":"x"})", "APPLICATION/JSON").firstField(),
                 QStringLiteral("/email required"));
    }

    void discoverySaysWhatThisIs()
    {
        const Reply plain = world().get("/.well-known/gatehouse");
        QCOMPARE(plain.status, 200);
        QCOMPARE(plain.json().value(QLatin1String("product")).toString(), QStringLiteral("gatehouse"));
        QCOMPARE(plain.json().value(QLatin1String("delivers_locally")).toBool(), true);
        const Reply french = world().get("/.well-known/gatehouse", {{"Accept-Language", "de, fr;q=0.8"}});
        QVERIFY(french.body != plain.body);
        QVERIFY(french.header("etag") != plain.header("etag"));
        const Reply unchanged = world().get("/.well-known/gatehouse", {{"If-None-Match", plain.header("etag")}});
        QCOMPARE(unchanged.status, 304);
        QVERIFY(unchanged.body.isEmpty());
        QCOMPARE(
            world().get("/.well-known/gatehouse", {{"If-None-Match", "\"other\", W/" + plain.header("etag")}}).status,
            304);
        QCOMPARE(world().get("/.well-known/gatehouse", {{"If-None-Match", "\"other\""}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
