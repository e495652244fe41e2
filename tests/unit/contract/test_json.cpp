#include <QJsonDocument>
#include <QTest>

#include "contract/discovery_json.h"
#include "contract/json_reader.h"
#include "contract/member_json.h"
#include "contract/organization_json.h"
#include "contract/page_json.h"
#include "contract/password_json.h"
#include "contract/problem.h"
#include "contract/profile_json.h"
#include "contract/session_json.h"
#include "contract/sign_in_json.h"
#include "contract/times.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

const QDateTime someTime(QDate(2026, 11, 24), QTime(8, 55, 1, 7), Qt::UTC);

QJsonObject parsed(const char* json) { return QJsonDocument::fromJson(json).object(); }

Profile someProfile()
{
    Profile profile;
    profile.id = AccountId(QStringLiteral("0190"));
    profile.firstName = QString::fromUtf8("Ame\u0301lie");
    profile.lastName = QStringLiteral("\"Quote\" \\ \u0001");
    profile.salutation = Salutation(QStringLiteral("captain"));
    profile.jobRole = JobRoleId(QStringLiteral("wizard"));
    profile.phone = QStringLiteral("+33612345678");
    profile.email = QStringLiteral("a@example.org");
    profile.pendingEmail = PendingEmail{QStringLiteral("b@example.org"), someTime};
    profile.language = QStringLiteral("fr");
    profile.createdAt = someTime;
    profile.updatedAt = someTime.addMSecs(1);
    profile.updatedBy = QStringLiteral("Gatehouse on Debian 12");
    profile.extra = {{QLatin1String("pronouns"), QStringLiteral("they")},
                     {QLatin1String("list"), QJsonArray{1, QJsonObject()}}};
    return profile;
}

} // namespace

/// JSON of the contract and back: nothing is lost, what is unknown is kept, what is wrong is refused.
class TestJson final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void profileGoesRound()
    {
        const Profile profile = someProfile();
        const auto back = profileFromJson(parsed(QJsonDocument(toJson(profile)).toJson().constData()));
        QVERIFY(back.has_value());
        QCOMPARE(*back, profile);
        Profile plain = profile;
        plain.jobRole.reset();
        plain.phone.reset();
        plain.extra = {};
        QVERIFY(toJson(plain).value(QLatin1String("job_role")).isNull());
        QCOMPARE(*profileFromJson(toJson(plain)), plain);
    }

    void everyMissingOrWrongFieldIsRefused()
    {
        const QJsonObject whole = toJson(someProfile());
        for (const char* field :
             {"id", "first_name", "last_name", "salutation", "email", "language", "created_at", "updated_at"}) {
            for (const QJsonValue& wrong :
                 {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(1), QJsonValue(QJsonObject())}) {
                QJsonObject broken = whole;
                broken[QLatin1String(field)] = wrong;
                const auto read = profileFromJson(broken);
                QVERIFY2(!read.has_value(), field);
                QCOMPARE(read.error().kind, Error::Kind::Protocol);
                QCOMPARE(read.error().code, QStringLiteral("unexpected_answer"));
                QVERIFY(read.error().detail.contains(QLatin1String(field)));
            }
        }
        QJsonObject broken = whole;
        broken[QLatin1String("created_at")] = QStringLiteral("yesterday");
        QVERIFY(!profileFromJson(broken));
    }

    void patchesTellAbsentFromNull()
    {
        ProfilePatch patch;
        QVERIFY(toJson(patch).isEmpty());
        patch.firstName = QStringLiteral("A");
        patch.jobRole.emplace();
        patch.phone.emplace();
        QCOMPARE(QJsonDocument(toJson(patch)).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"first_name":"A","job_role":null,"phone":null})"));
        QCOMPARE(*profilePatchFromJson(toJson(patch)), patch);
        patch = {};
        patch.phone = QStringLiteral("+33612345678");
        patch.language = QStringLiteral("fr");
        QCOMPARE(QJsonDocument(toJson(patch)).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"language":"fr","phone":"+33612345678"})"));
        QCOMPARE(*profilePatchFromJson(toJson(patch)), patch);
        QCOMPARE(patch.fields(), QList<ProfileField>({ProfileField::Phone, ProfileField::Language}));
        QVERIFY(profilePatchFromJson({})->isEmpty());
        QVERIFY(profilePatchFromJson(parsed(R"({"last_name":null,"language":null})"))->isEmpty());
        QVERIFY(!profilePatchFromJson(parsed(R"({"job_role":1})")));
        QVERIFY(!profilePatchFromJson(parsed(R"({"phone":33})")));
        QVERIFY(!profilePatchFromJson(parsed(R"({"language":["fr"]})")));
    }

    void organizationsGoRound()
    {
        Organization organization;
        organization.id = OrganizationId(QStringLiteral("1"));
        organization.name = QString::fromUtf8("Rhône");
        organization.role = OrganizationRole(QStringLiteral("overlord"));
        organization.joinedAt = someTime;
        organization.members = 0;
        organization.extra = {{QLatin1String("colour"), QStringLiteral("red")}};
        QCOMPARE(*organizationFromJson(toJson(organization)), organization);
        organization.joinedAt.reset();
        organization.members.reset();
        QCOMPARE(*organizationFromJson(toJson(organization)), organization);
        const AvailableOrganization available{OrganizationId(QStringLiteral("2")), QStringLiteral("n"),
                                              QStringLiteral("f"), 3};
        QCOMPARE(*availableOrganizationFromJson(toJson(available)), available);
        QVERIFY(!availableOrganizationFromJson(parsed(R"({"id":"1","name":"n","members":1.5})")));
        QVERIFY(!availableOrganizationFromJson(parsed(R"({"id":"1","name":"n","members":3000000000})")));
    }

    void membersGoRound()
    {
        Member member;
        member.account = AccountId(QStringLiteral("1"));
        member.displayName = QString::fromUtf8("Zoë");
        member.role = OrganizationRole(QStringLiteral("overlord"));
        QCOMPARE(*memberFromJson(toJson(member)), member);
        member.picture = QStringLiteral("v");
        member.joinedAt = someTime;
        member.email = QStringLiteral("zoe@example.org");
        member.extra = {{QLatin1String("colour"), QStringLiteral("red")}};
        QCOMPARE(*memberFromJson(toJson(member)), member);
        for (const char* wrong : {R"({})", R"({"account_id":"1","display_name":"n"})",
                                  R"({"account_id":"1","display_name":"n","role":"r","picture":{"x":1}})",
                                  R"({"account_id":"1","display_name":"n","role":"r","joined_at":"yesterday"})",
                                  R"({"account_id":1,"display_name":"n","role":"r"})"})
            QVERIFY2(!memberFromJson(parsed(wrong)), wrong);
        OrganizationDetails details;
        details.organization.id = OrganizationId(QStringLiteral("1"));
        details.organization.name = QStringLiteral("n");
        details.organization.role = OrganizationRole(QStringLiteral("member"));
        details.organization.extra = {{QLatin1String("colour"), QStringLiteral("red")}};
        details.description = QString::fromUtf8("Über");
        details.visibility = OrganizationVisibility(QStringLiteral("secret"));
        QCOMPARE(*organizationDetailsFromJson(toJson(details)), details);
        // An older server says neither.
        QVERIFY(organizationDetailsFromJson(toJson(details.organization)));
        QVERIFY(!organizationDetailsFromJson(parsed(R"({"id":"1","name":"n","role":"r","description":1})")));
    }

    void sessionsGoRound()
    {
        Session session;
        session.id = SessionId(QStringLiteral("1"));
        session.signedInAt = someTime;
        session.lastActiveAt = someTime;
        session.current = true;
        session.label = QStringLiteral("Kitchen");
        session.etag = QStringLiteral("\"l1\"");
        session.extra = {{QLatin1String("risk"), 3}};
        QCOMPARE(*sessionFromJson(toJson(session)), session);
    }

    void passwordsGoRound()
    {
        PasswordState state{someTime, {{QLatin1String("expires"), false}}};
        QCOMPARE(*passwordStateFromJson(toJson(state)), state);
        state.changedAt = QDateTime();
        QCOMPARE(*passwordStateFromJson(toJson(state)), state);
        QVERIFY(!passwordStateFromJson(parsed(R"({"changed_at":7})")));
        const PasswordChanged changed{{someTime, {{QLatin1String("hint"), 1}}}, 3};
        const auto again = passwordChangedFromJson(toJson(changed));
        QCOMPARE(again->ended, 3);
        QCOMPARE(again->state, changed.state);
        QVERIFY(!passwordChangedFromJson(parsed(R"({"changed_at":null})")));
        const QJsonObject sent =
            toJson(PasswordChange{SecretText(QStringLiteral("a")), SecretText(QStringLiteral("b")), false});
        QCOMPARE(sent, parsed(R"({"current_password":"a","new_password":"b","end_other_sessions":false})"));
    }

    void discoveryGoesRoundAndKnowsItsOwn()
    {
        Discovery discovery;
        discovery.name = QStringLiteral("P");
        discovery.version = QStringLiteral("1.2.3");
        discovery.capabilities = QStringList{QStringLiteral("sign_up"), QStringLiteral("teleport")};
        discovery.jobRoles = {{JobRoleId(QStringLiteral("x")), QStringLiteral("X")}};
        discovery.deliversLocally = true;
        discovery.extra = {{QLatin1String("providers"), QJsonArray()}};
        QCOMPARE(*discoveryFromJson(toJson(discovery)), discovery);
        QCOMPARE(discoveryFromJson({}).error().code, QStringLiteral("not_gatehouse"));
        QJsonObject other = toJson(discovery);
        other[QLatin1String("product")] = QStringLiteral("other");
        QCOMPARE(discoveryFromJson(other).error().code, QStringLiteral("not_gatehouse"));
        other = toJson(discovery);
        other[QLatin1String("job_roles")] = QJsonArray{1};
        QVERIFY(!discoveryFromJson(other));
        other = toJson(discovery);
        other[QLatin1String("password_rules")] = QJsonObject();
        QVERIFY(!discoveryFromJson(other));
    }

    void signInGoesRound()
    {
        SessionTokens tokens;
        tokens.account = AccountId(QStringLiteral("a"));
        tokens.session = SessionId(QStringLiteral("s"));
        tokens.access = SecretText(QStringLiteral("x"));
        tokens.refresh = SecretText(QStringLiteral("y"));
        tokens.accessLifetime = std::chrono::seconds(42);
        const auto back = tokensFromJson(toJson(tokens));
        QVERIFY(back.has_value());
        QCOMPARE(back->refresh, tokens.refresh);
        QCOMPARE(back->accessLifetime, tokens.accessLifetime);
        QVERIFY(!tokensFromJson(parsed(R"({"account_id":"a"})")));
        const DeviceInfo device{QString(300, QLatin1Char('x')), QStringLiteral("p")};
        QCOMPARE(deviceFromJson(toJson(device))->application.size(), 100);
        SignUp signUp;
        signUp.firstName = QStringLiteral("A");
        signUp.password = SecretText(QStringLiteral("p"));
        signUp.termsAccepted = true;
        const auto signUpBack = signUpFromJson(toJson(signUp));
        QVERIFY(signUpBack.has_value());
        QCOMPARE(signUpBack->password, signUp.password);
        QVERIFY(signUpBack->termsAccepted);
    }

    void pagesGoRound()
    {
        Page<AvailableOrganization> page;
        page.items = {{OrganizationId(QStringLiteral("1")), QStringLiteral("a"), QString(), 1}};
        page.nextCursor = QStringLiteral("c");
        page.total = 9;
        const auto read = [](const QJsonObject& json) {
            return pageFromJson<AvailableOrganization>(json, &availableOrganizationFromJson);
        };
        QCOMPARE(*read(pageToJson(page)), page);
        page.nextCursor.reset();
        QCOMPARE(*read(pageToJson(page)), page);
        QVERIFY(!read(parsed(R"({"items":[{}],"total":1,"next_cursor":null})")));
        QVERIFY(!read(parsed(R"({"items":{},"total":1})")));
        QVERIFY(!read(parsed(R"({"items":[]})")));
    }

    void timesAreUtcWithMilliseconds()
    {
        QCOMPARE(toWireTime(someTime), QStringLiteral("2026-11-24T08:55:01.007Z"));
        QCOMPARE(*fromWireTime(toWireTime(someTime)), someTime);
        QCOMPARE(*fromWireTime(QStringLiteral("2026-11-24T10:55:01.007+02:00")), someTime);
        QCOMPARE(*fromWireTime(QStringLiteral("2026-11-24T08:55:01Z")), someTime.addMSecs(-7));
        for (const char* wrong : {"", "2026-11-24", "2026-11-24T08:55:01", "2026-13-01T00:00:00Z", "now"})
            QVERIFY2(!fromWireTime(QString::fromLatin1(wrong)), wrong);
    }

    void problemsGoRound()
    {
        Problem problem;
        problem.status = 422;
        problem.code = QStringLiteral("validation");
        problem.title = QStringLiteral("T");
        problem.requestId = QStringLiteral("r");
        problem.retryAfter = std::chrono::seconds(30);
        problem.errors = {
            {QStringLiteral("/first_name"), QStringLiteral("too_long"), {{QStringLiteral("max"), 100.0}}}};
        QCOMPARE(problemFromJson(toJson(problem), 422), problem);
        // The HTTP status is the truth, and nothing that is sent is trusted.
        QCOMPARE(problemFromJson(toJson(problem), 500).status, 500);
        QCOMPARE(problemFromJson({}, 418).status, 418);
        QVERIFY(problemFromJson(parsed(R"({"code":1,"errors":"x","retry_after":-1,"title":{}})"), 400).code.isEmpty());
        QVERIFY(!problemFromJson(parsed(R"({"retry_after":1e300})"), 429).retryAfter);
        QJsonArray many;
        for (int i = 0; i < 5000; ++i)
            many.append(QJsonObject{{QLatin1String("pointer"), QStringLiteral("/x")},
                                    {QLatin1String("code"), QStringLiteral("c")}});
        QCOMPARE(problemFromJson({{QLatin1String("errors"), many}}, 422).errors.size(), 100);
        QCOMPARE(problemFromJson({{QLatin1String("code"), QString(10'000, QLatin1Char('x'))}}, 400).code.size(), 100);
    }

    void problemsBecomeErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, const char* code, Error::Kind kind) {
            QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << static_cast<int>(kind);
        };
        using Kind = Error::Kind;
        row(400, "malformed_json", Kind::Validation);
        row(401, "session_ended", Kind::SignedOut);
        row(401, "wrong_credentials", Kind::Validation);
        row(401, "insufficient_user_authentication", Kind::StepUpRequired);
        row(403, "x", Kind::Forbidden);
        row(404, "x", Kind::NotFound);
        row(408, "x", Kind::Timeout);
        row(409, "x", Kind::Conflict);
        row(412, "x", Kind::Conflict);
        row(413, "x", Kind::Validation);
        row(422, "x", Kind::Validation);
        row(428, "x", Kind::Conflict);
        row(429, "x", Kind::RateLimited);
        row(418, "x", Kind::Protocol);
        row(302, "x", Kind::Protocol);
        row(500, "x", Kind::Server);
        row(503, "x", Kind::Server);
    }
    void problemsBecomeErrors()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(int, kind);
        Problem problem;
        problem.status = status;
        problem.code = code;
        const Error error = errorFromProblem(problem);
        QCOMPARE(static_cast<int>(error.kind), kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.code, code);
    }

    void onlyObjectsAreParsed()
    {
        QVERIFY(parseObject("{}").has_value());
        for (const QByteArray& wrong : {QByteArray(), QByteArray("[]"), QByteArray("null"), QByteArray("{"),
                                        QByteArray("{}x"), QByteArray(5000, '{')})
            QCOMPARE(parseObject(wrong).error().code, QStringLiteral("malformed_json"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
