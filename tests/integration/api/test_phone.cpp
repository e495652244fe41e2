#include "tests/integration/api/api_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

} // namespace

/// The telephone number of a profile: validated, kept as E.164, cleared by null, refused with a reason at the field.
class TestPhone final : public ApiTest {
    Q_OBJECT

    Reply patch(const Person& person, const QJsonValue& phone, QJsonObject body = {})
    {
        Headers headers = person.bearer();
        headers.append({"If-Match", world().get("/v1/me", person.bearer()).header("etag")});
        body.insert(QLatin1String("phone"), phone);
        return world().call("PATCH", "/v1/me", headers, QJsonDocument(body).toJson());
    }
    QJsonValue phoneOf(const Person& person)
    {
        return world().get("/v1/me", person.bearer()).json().value(QLatin1String("phone"));
    }
    static QJsonObject faultOf(const Reply& reply)
    {
        return reply.json().value(QLatin1String("errors")).toArray().at(0).toObject();
    }

private Q_SLOTS:
    void aNumberIsKeptAsE164()
    {
        const Person person = world().person();
        QVERIFY(phoneOf(person).isNull());
        for (const char* written : {"+33199001234", "+33 1 99 00 12 34", "+33 (0)1.99.00.12.34",
                                    "tel:+33-1-99-00-12-34", "+٣٣ ١٩٩٠٠١٢٣٤", "＋３３１９９００１２３４"}) {
            const Reply reply = patch(person, s(written));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.contractFaults, QStringList());
            QCOMPARE(reply.json().value(QLatin1String("phone")).toString(), s("+33199001234"));
        }
        QCOMPARE(phoneOf(person).toString(), s("+33199001234"));
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE phone = '+33199001234'"), 1);
    }

    void nullClearsAndAbsenceLeaves()
    {
        const Person person = world().person();
        QCOMPARE(patch(person, s("+12025550123")).status, 200);
        Headers headers = person.bearer();
        headers.append({"If-Match", world().get("/v1/me", person.bearer()).header("etag")});
        QCOMPARE(world().call("PATCH", "/v1/me", headers, R"({"first_name":"Alina"})").status, 200);
        QCOMPARE(phoneOf(person).toString(), s("+12025550123"));
        const Reply cleared = patch(person, QJsonValue());
        QCOMPARE(cleared.status, 200);
        QVERIFY(cleared.json().value(QLatin1String("phone")).isNull());
        QVERIFY(phoneOf(person).isNull());
    }

    void refusalsSayWhy()
    {
        const Person person = world().person();
        QCOMPARE(patch(person, s("+33199001234")).status, 200);
        const struct {
            QString phone;
            const char* code;
        } rows[] = {{s(""), "phone_no_country"},
                    {s("01 99 00 12 34"), "phone_no_country"},
                    {s("0033199001234"), "phone_no_country"},
                    {s("+33 6 12 34"), "phone_too_short"},
                    {s("+33 112"), "phone_too_short"},
                    {s("+33 6 12 34 56 78 90"), "phone_too_long"},
                    {QString(100000, QLatin1Char('9')), "phone_too_long"},
                    {s("+33 +33 1 99 00 12 34"), "phone_not_possible"},
                    {s("+33 33 1 99 00 12 34"), "phone_too_long"},
                    {s("+999 123 456 789"), "phone_unknown_country"},
                    {s("+33 six"), "phone_letters"},
                    {s("+33 1 99 00 12 3😀"), "phone_letters"},
                    {s("+1 202 555 0123 ext. 5"), "phone_extension"},
                    {s("+33 6 39 98 12 34"), "phone_invalid"},
                    {s("+33 899 70 00 00"), "phone_premium"}};
        for (const auto& row : rows) {
            const Reply reply = patch(person, row.phone);
            QVERIFY2(reply.status == 422, row.code);
            QCOMPARE(reply.contractFaults, QStringList());
            const QJsonObject fault = faultOf(reply);
            QCOMPARE(fault.value(QLatin1String("pointer")).toString(), s("/phone"));
            QCOMPARE(fault.value(QLatin1String("code")).toString(), s(row.code));
        }
        const QJsonObject params = faultOf(patch(person, s("+33 6 12 34"))).value(QLatin1String("params")).toObject();
        QCOMPARE(params, (QJsonObject{{s("region"), s("FR")}, {s("given"), 5}, {s("least"), 9}, {s("most"), 9}}));
        for (const QJsonValue& wrong :
             {QJsonValue(33), QJsonValue(true), QJsonValue(QJsonArray()), QJsonValue(QJsonObject())})
            QCOMPARE(patch(person, wrong).status, 400);
        QCOMPARE(phoneOf(person).toString(), s("+33199001234"));
    }

    /// One refused field refuses all: nothing is half written.
    void aRefusedNumberHoldsBackTheRest()
    {
        const Person person = world().person();
        const Reply reply = patch(person, s("+33"), {{s("first_name"), QString()}, {s("last_name"), s("Durand")}});
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.json().value(QLatin1String("errors")).toArray().size(), 2);
        QCOMPARE(world().get("/v1/me", person.bearer()).json().value(QLatin1String("last_name")).toString(),
                 s("Moreau"));
    }

    void aNumberIsItsOwnersAlone()
    {
        const Person aline = world().person();
        const Person other = world().person();
        QCOMPARE(patch(aline, s("+33199001234")).status, 200);
        QVERIFY(phoneOf(other).isNull());
        // The same number may be that of two people who share a line; it signs nobody in.
        QCOMPARE(patch(other, s("+33199001234")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "test_phone.moc"
