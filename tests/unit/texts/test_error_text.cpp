#include <QTest>

#include "tests/support/strict_test.h"
#include "ui/texts/error_text.h"
#include "ui/texts/translation_loader.h"

using namespace gatehouse;

namespace {

using Kind = Error::Kind;

QList<Kind> allKinds()
{
    QList<Kind> kinds;
    for (int i = static_cast<int>(Kind::Cancelled); i <= static_cast<int>(Kind::Internal); ++i)
        kinds.append(static_cast<Kind>(i));
    return kinds;
}

/// Every code that the contract, the engine, the storage and the local platform are known to give, and one they are
/// not.
const char* const codes[] = {"",
                             "account_unconfirmed",
                             "address_in_use",
                             "address_invalid",
                             "bad_cursor",
                             "bad_limit",
                             "body_too_large",
                             "breached",
                             "busy",
                             "changed_meanwhile",
                             "code_expired",
                             "config_invalid",
                             "corrupt",
                             "crashed",
                             "database_invalid",
                             "did_not_start",
                             "disk_full",
                             "email_taken",
                             "forbidden_character",
                             "idempotency_key_invalid",
                             "idempotency_key_missing",
                             "idempotency_key_reused",
                             "if_match_missing",
                             "insufficient_user_authentication",
                             "internal",
                             "invalid_address",
                             "invalid_email",
                             "io",
                             "locked",
                             "locked_out",
                             "malformed_json",
                             "method_not_allowed",
                             "missing",
                             "newer_schema",
                             "no_email_change",
                             "not_empty",
                             "not_found",
                             "not_gatehouse",
                             "not_http",
                             "not_offered",
                             "picture_damaged",
                             "picture_file",
                             "picture_heavy",
                             "picture_huge",
                             "picture_kind",
                             "picture_unreadable",
                             "picture_worker_missing",
                             "plain_http",
                             "program_missing",
                             "rate_limited",
                             "read_only",
                             "refresh_invalid",
                             "refresh_reused",
                             "request_in_progress",
                             "required",
                             "resend_too_early",
                             "same_email",
                             "session_ended",
                             "storage_full",
                             "tls_invalid",
                             "token_expired",
                             "token_invalid",
                             "too_large",
                             "too_long",
                             "too_many_tries",
                             "too_short",
                             "too_weak",
                             "unexpected_answer",
                             "unknown_token",
                             "unknown_value",
                             "unsupported_media_type",
                             "validation",
                             "wrong_code",
                             "wrong_credentials",
                             "wrong_password",
                             "a_code_of_next_year"};

/// A sentence for a person: whole, without places left open, without the words of machines.
QString faultOf(const QString& sentence, const QString& code)
{
    if (sentence.isEmpty() || !sentence.endsWith(QLatin1Char('.')))
        return QStringLiteral("not a sentence");
    if (sentence.contains(QLatin1String("%1")) || sentence.contains(QLatin1String("%2")) ||
        sentence.contains(QLatin1String("%n")))
        return QStringLiteral("an open place");
    if (code.contains(QLatin1Char('_')) && sentence.contains(code))
        return QStringLiteral("a raw code");
    if (sentence.contains(QLatin1Char('_')) || sentence.contains(QLatin1Char('<')))
        return QStringLiteral("a machine's word");
    return {};
}

} // namespace

class TestErrorText final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyKindAndCodeIsASentence_data();
    void everyKindAndCodeIsASentence();
    void knownCodesHaveTheirOwnWords_data();
    void knownCodesHaveTheirOwnWords();
    void retryAfterIsSaidInWords();
    void detailsHoldWhatSupportNeeds();
    void detailsHoldNothingElse();
    void fieldsAreSentences_data();
    void fieldsAreSentences();
    void numbersOfFieldsAreSaid();
    void oneRefusedFieldSpeaksForTheError();

private:
    TranslationLoader m_loader;
};

void TestErrorText::everyKindAndCodeIsASentence_data()
{
    QTest::addColumn<Error>("error");
    for (const Kind kind : allKinds()) {
        for (const char* code : codes) {
            Error error = Error::coded(kind, QString::fromLatin1(code), QStringLiteral("log only: SELECT 1"));
            QTest::addRow("%s %s", kindName(kind), code) << error;
            error.retryAfter = std::chrono::seconds(90);
            QTest::addRow("%s %s, wait", kindName(kind), code) << error;
        }
    }
}

void TestErrorText::everyKindAndCodeIsASentence()
{
    QFETCH(Error, error);
    const ErrorText text = errorText(error);
    const QString fault = faultOf(text.sentence, error.code);
    QVERIFY2(fault.isEmpty(), qPrintable(fault + QStringLiteral(": ") + text.sentence));
    QVERIFY(!text.sentence.contains(error.detail));
    QVERIFY(!text.details.contains(error.detail));
}

void TestErrorText::knownCodesHaveTheirOwnWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto add = [](Kind kind, std::initializer_list<const char*> own) {
        for (const char* code : own)
            QTest::addRow("%s %s", kindName(kind), code) << static_cast<int>(kind) << QString::fromLatin1(code);
    };
    add(Kind::SignedOut, {"session_ended", "refresh_reused"});
    add(Kind::Forbidden, {"account_unconfirmed"});
    add(Kind::Conflict, {"request_in_progress"});
    add(Kind::Validation,
        {"wrong_credentials", "wrong_code", "code_expired", "invalid_address", "plain_http", "body_too_large"});
    add(Kind::RateLimited, {"locked_out", "too_many_tries", "resend_too_early"});
    add(Kind::Server, {"storage_full", "busy"});
    add(Kind::Protocol, {"not_gatehouse", "too_large", "not_http"});
    add(Kind::Keychain, {"missing", "locked"});
    add(Kind::Storage, {"disk_full", "read_only", "corrupt", "newer_schema", "busy"});
    add(Kind::Internal, {"program_missing", "did_not_start", "crashed"});
}

void TestErrorText::knownCodesHaveTheirOwnWords()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const auto sentence = [kind](const QString& of) {
        return errorText(Error::coded(static_cast<Kind>(kind), of)).sentence;
    };
    QVERIFY(sentence(code) != sentence(QStringLiteral("a_code_of_next_year")));
}

void TestErrorText::retryAfterIsSaidInWords()
{
    Error error = Error::coded(Kind::RateLimited, QStringLiteral("locked_out"));
    error.retryAfter = std::chrono::seconds(120);
    QVERIFY2(errorText(error).sentence.endsWith(QLatin1String("Try again in 2 minutes.")),
             qPrintable(errorText(error).sentence));
    error.retryAfter = std::chrono::seconds(1);
    QVERIFY2(errorText(error).sentence.endsWith(QLatin1String("Try again in 1 second.")),
             qPrintable(errorText(error).sentence));
    error.retryAfter = std::chrono::seconds(0);
    QVERIFY(errorText(error).sentence.endsWith(QLatin1String("Try again now.")));
    error.retryAfter.reset();
    QVERIFY(errorText(error).sentence.endsWith(QLatin1String("Try again later.")));
}

void TestErrorText::detailsHoldWhatSupportNeeds()
{
    Error error = Error::coded(Kind::Server, QStringLiteral("internal"));
    QVERIFY(!errorText(error).details.contains(QLatin1String("HTTP")));
    error.httpStatus = 503;
    error.requestId = QStringLiteral("0192f0c1-aaaa-7bbb-8ccc-0123456789ab");
    const QString details = errorText(error).details;
    QVERIFY(details.contains(error.requestId));
    QVERIFY(details.contains(QLatin1String("503")));
    QVERIFY(details.contains(QLatin1String("internal")));
    QVERIFY(errorText(Error::of(Kind::Offline)).details.isEmpty());
}

void TestErrorText::detailsHoldNothingElse()
{
    // A hostile server writes what it likes into these two.
    Error error = Error::coded(Kind::Server, QStringLiteral("x\n<b>call 555 & pay</b>\u202e"));
    error.requestId = QString(5000, QLatin1Char('a')) + QStringLiteral("<script>");
    const QString details = errorText(error).details;
    QVERIFY(!details.contains(QLatin1Char('<')));
    QVERIFY(!details.contains(QChar(0x202e)));
    QVERIFY(details.size() < 400);
    QVERIFY(details.count(QLatin1Char('\n')) <= 2);
}

void TestErrorText::fieldsAreSentences_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    for (const char* pointer : {"", "/first_name", "/last_name", "/email", "/password", "/code", "/terms_accepted",
                                "/salutation", "/job_role", "/something/0/else"}) {
        for (const char* code : codes)
            QTest::addRow("%s %s", pointer, code) << QString::fromLatin1(pointer) << QString::fromLatin1(code);
    }
}

void TestErrorText::fieldsAreSentences()
{
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    const QString text = fieldErrorText({pointer, code, {}});
    const QString fault = faultOf(text, code);
    QVERIFY2(fault.isEmpty(), qPrintable(fault + QStringLiteral(": ") + text));
}

void TestErrorText::numbersOfFieldsAreSaid()
{
    const auto text = [](const char* code, const QVariantMap& params) {
        return fieldErrorText({QStringLiteral("/password"), QString::fromLatin1(code), params});
    };
    QCOMPARE(text("too_long", {{QStringLiteral("max"), 100}}), QStringLiteral("Too long: at most 100 characters."));
    // From JSON every number is a double.
    QCOMPARE(text("too_short", {{QStringLiteral("min"), 15.0}}), QStringLiteral("Too short: at least 15 characters."));
    QCOMPARE(text("too_short", {{QStringLiteral("min"), 1}}), QStringLiteral("Too short: at least 1 character."));
    QCOMPARE(text("too_short", {{QStringLiteral("min"), QStringLiteral("many")}}),
             QStringLiteral("This is too short. Make it longer."));
    QCOMPARE(fieldErrorText({QStringLiteral("/last_name"), QStringLiteral("required"), {}}),
             QStringLiteral("Enter your last name."));
}

void TestErrorText::oneRefusedFieldSpeaksForTheError()
{
    Error error = Error::coded(Kind::Validation, QStringLiteral("validation"));
    error.fields = {{QStringLiteral("/email"), QStringLiteral("required"), {}}};
    QCOMPARE(errorText(error).sentence, QStringLiteral("Enter your email address."));
    error.fields.append({QStringLiteral("/last_name"), QStringLiteral("required"), {}});
    QVERIFY(errorText(error).sentence.startsWith(QLatin1String("Some fields")));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "test_error_text.moc"
