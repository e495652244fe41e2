#include <QTest>

#include "tests/support/strict_test.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/translation_loader.h"

using namespace gatehouse;

class TestDomainText final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void unknownWordsStayAsTheyCame();
    void everyProfileFieldHasAName();
    void strengthSaysWhyAndWhatHelps_data();
    void strengthSaysWhyAndWhatHelps();
    void strongOnesSayHowLong();
    void clockSkew();
    void endedNeverBlames();

private:
    TranslationLoader m_loader;
};

void TestDomainText::unknownWordsStayAsTheyCame()
{
    QCOMPARE(salutationText(Salutation(QStringLiteral("mr"))), QStringLiteral("Mr"));
    QCOMPARE(salutationText(Salutation(QStringLiteral("ms"))), QStringLiteral("Ms"));
    QCOMPARE(salutationText(Salutation(QStringLiteral("none"))), QStringLiteral("None"));
    QCOMPARE(salutationText(Salutation(QStringLiteral("dr"))), QStringLiteral("dr"));
    QCOMPARE(organizationRoleText(OrganizationRole(QStringLiteral("admin"))), QStringLiteral("Admin"));
    QCOMPARE(organizationRoleText(OrganizationRole(QStringLiteral("member"))), QStringLiteral("Member"));
    QCOMPARE(organizationRoleText(OrganizationRole(QStringLiteral("auditor"))), QStringLiteral("auditor"));
    QCOMPARE(organizationRoleText(OrganizationRole()), QStringLiteral("–"));
}

void TestDomainText::everyProfileFieldHasAName()
{
    QSet<QString> names;
    for (const ProfileField field : allProfileFields()) {
        QVERIFY(!profileFieldText(field).isEmpty());
        names.insert(profileFieldText(field));
    }
    QCOMPARE(names.size(), allProfileFields().size());
    QCOMPARE(profileFieldText(ProfileField::LastName), QStringLiteral("last name"));
}

void TestDomainText::strengthSaysWhyAndWhatHelps_data()
{
    QTest::addColumn<int>("weakness");
    QTest::addColumn<int>("score");
    for (int weakness = 0; weakness <= static_cast<int>(PasswordStrength::Weakness::Date); ++weakness)
        for (int score = -1; score <= 5; ++score)
            QTest::addRow("weakness %d score %d", weakness, score) << weakness << score;
}

void TestDomainText::strengthSaysWhyAndWhatHelps()
{
    QFETCH(int, weakness);
    QFETCH(int, score);
    PasswordStrength strength;
    strength.score = score;
    strength.guesses = score * 3;
    strength.weakness = static_cast<PasswordStrength::Weakness>(weakness);
    const QString text = strengthText(strength, PasswordRules{});
    QVERIFY(text.endsWith(QLatin1Char('.')));
    QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
    if (strength.weakness == PasswordStrength::Weakness::TooShort)
        QCOMPARE(text, QStringLiteral("Too short: at least 15 characters."));
    else if (strength.weakness != PasswordStrength::Weakness::Empty && score < 3)
        QVERIFY2(text.endsWith(QLatin1String("Add an uncommon word or two.")), qPrintable(text));
}

void TestDomainText::strongOnesSayHowLong()
{
    PasswordStrength strength;
    strength.score = 4;
    strength.guesses = 18;
    QCOMPARE(strengthText(strength, PasswordRules{}), QStringLiteral("Very strong: centuries to guess."));
    strength.score = 3;
    strength.guesses = 12.2;
    QCOMPARE(strengthText(strength, PasswordRules{}), QStringLiteral("Strong: years to guess."));
    strength.score = 2;
    strength.weakness = PasswordStrength::Weakness::Word;
    QCOMPARE(strengthText(strength, PasswordRules{}),
             QStringLiteral("Fair: common words. Add an uncommon word or two."));
}

void TestDomainText::clockSkew()
{
    QVERIFY(clockSkewText(std::chrono::seconds(0)).isEmpty());
    QVERIFY(clockSkewText(std::chrono::seconds(300)).contains(QLatin1String("5 minutes slow")));
    QVERIFY(clockSkewText(std::chrono::seconds(-300)).contains(QLatin1String("5 minutes fast")));
}

void TestDomainText::endedNeverBlames()
{
    for (const char* code : {"session_ended", "refresh_reused", "refresh_invalid", "token_expired", ""}) {
        const QString text = endedText(QString::fromLatin1(code));
        QVERIFY(text.contains(QLatin1String("Sign in again")));
        for (const char* word : {"hack", "intruder", "attack", "thief", "_"})
            QVERIFY(!text.contains(QLatin1String(word), Qt::CaseInsensitive));
    }
}

QTEST_GUILESS_MAIN(TestDomainText)
#include "test_domain_text.moc"
