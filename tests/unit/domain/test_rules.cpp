#include <QTest>

#include "domain/email_address.h"
#include "domain/folded_text.h"
#include "domain/name_rules.h"
#include "domain/password_rules.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

/// What a name, an address and a password may be.
class TestRules final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const QString& typed, const QString& kept, const char* fault) {
            QTest::newRow(name) << typed << kept << QString::fromLatin1(fault);
        };
        row("plain", QStringLiteral("Aline"), QStringLiteral("Aline"), "");
        row("one letter", QStringLiteral("O"), QStringLiteral("O"), "");
        row("white space", QString::fromUtf8(" \t Anne\u00A0\u2003 Rose\n"), QStringLiteral("Anne Rose"), "");
        row("composed", QString::fromUtf8("Ame\u0301lie"), QString::fromUtf8("Amélie"), "");
        row("Japanese", QString::fromUtf8("山田"), QString::fromUtf8("山田"), "");
        row("Arabic", QString::fromUtf8("محمد"), QString::fromUtf8("محمد"), "");
        row("joiner", QString::fromUtf8("می\u200Cخواهم"), QString::fromUtf8("می\u200Cخواهم"), "");
        row("apostrophe", QString::fromUtf8("O’Neill"), QString::fromUtf8("O’Neill"), "");
        row("nothing", QString(), QString(), "required");
        row("only space", QString::fromUtf8(" \u3000 "), QString(), "required");
        row("hundred", QString(100, QLatin1Char('a')), QString(100, QLatin1Char('a')), "");
        row("over", QString(101, QLatin1Char('a')), QString(101, QLatin1Char('a')), "too_long");
        row("hundred families", QString::fromUtf8("👩‍👩‍👧").repeated(100),
            QString::fromUtf8("👩‍👩‍👧").repeated(100), "");
        row("one book of marks", QLatin1Char('q') + QString(900, QChar(0x0323)),
            QLatin1Char('q') + QString(900, QChar(0x0323)), "too_long");
        row("override", QStringLiteral("a\u202Eb"), QStringLiteral("a\u202Eb"), "forbidden_character");
        row("isolate", QStringLiteral("a\u2066b"), QStringLiteral("a\u2066b"), "forbidden_character");
        row("control", QStringLiteral("a\u0007b"), QStringLiteral("a\u0007b"), "forbidden_character");
        row("NUL", QStringLiteral("a") + QChar(0) + QLatin1Char('b'), QStringLiteral("a") + QChar(0) + QLatin1Char('b'),
            "forbidden_character");
        row("surrogate", QString(QChar(0xD800)), QString(QChar(0xD800)), "forbidden_character");
        row("private", QString(QChar(0xE000)), QString(QChar(0xE000)), "forbidden_character");
        row("unassigned", QString(QChar(0x0378)), QString(QChar(0x0378)), "forbidden_character");
    }
    void names()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(QString, fault);
        QCOMPARE(normalizedName(typed), kept);
        QCOMPARE(nameFault(normalizedName(typed)).value_or(QString()), fault);
        QCOMPARE(normalizedName(normalizedName(typed)), normalizedName(typed));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fault");
        const auto row = [](const QString& typed, const char* fault) {
            QTest::newRow(qPrintable(typed.left(40) + QString::number(typed.size())))
                << typed << QString::fromLatin1(fault);
        };
        for (const char* fine : {"a@b.cd", "first.last+tag@sub.example.org", "o'neill@example.org",
                                 "x_y-z@exa-mple.org", "a@xn--caf-dma.fr"})
            row(QString::fromLatin1(fine), "");
        row(QString::fromUtf8("andré@café.fr"), "");
        row(QString(), "required");
        for (const char* bad : {"a",        "@b.cd",           "a@",       "a@b",        "a@b.",     "a@.b",
                                "a@b..cd",  ".a@b.cd",         "a.@b.cd",  "a..b@b.cd",  "a b@c.de", "a@b@c.de",
                                "a@-b.cd",  "a@b-.cd",         "<a@b.cd>", "\"a\"@b.cd", "a,b@c.de", "a@[127.0.0.1]",
                                "a@b_c.de", "a@b.cd\r\nBcc: x"})
            row(QString::fromLatin1(bad), "invalid_email");
        row(QString(65, QLatin1Char('a')) + QStringLiteral("@example.org"), "invalid_email");
        row(QStringLiteral("a@") + QString(64, QLatin1Char('b')) + QStringLiteral(".org"), "invalid_email");
        row(QString(64, QLatin1Char('a')) + QLatin1Char('@') +
                (QString(60, QLatin1Char('b')) + QLatin1Char('.')).repeated(3) + QStringLiteral("organizations"),
            "too_long");
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, fault);
        QCOMPARE(emailFault(normalizedEmail(typed)).value_or(QString()), fault);
    }

    void addressesAreTheSameInAnyCase()
    {
        QCOMPARE(normalizedEmail(QStringLiteral(" Aline@EXAMPLE.Org ")), QStringLiteral("Aline@example.org"));
        QCOMPARE(emailKey(normalizedEmail(QStringLiteral("ALINE@example.org"))),
                 emailKey(normalizedEmail(QStringLiteral("aline@Example.ORG"))));
        QCOMPARE(normalizedEmail(QStringLiteral("nothing")), QStringLiteral("nothing"));
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("fault");
        QTest::newRow("none") << QString() << QStringLiteral("required");
        QTest::newRow("short") << QStringLiteral("k8#fP2!xQz9") << QStringLiteral("too_short");
        QTest::newRow("fourteen emoji") << QString::fromUtf8("🐙🦊🌵🎲🚂🧭🪁🛶🌋🎻🧶🦉🍋🔭")
                                        << QStringLiteral("too_short");
        QTest::newRow("long") << QString(129, QLatin1Char('x')) << QStringLiteral("too_long");
        QTest::newRow("repeats") << QStringLiteral("aaaaaaaaaaaaaaaa") << QStringLiteral("too_weak");
        QTest::newRow("keyboard") << QStringLiteral("qwertyuiopasdfgh") << QStringLiteral("too_weak");
        QTest::newRow("personal") << QStringLiteral("aline.moreau.aline") << QStringLiteral("too_weak");
        QTest::newRow("words") << QStringLiteral("umber-lantern-quartz-7351") << QString();
        QTest::newRow("spaces count") << QStringLiteral("harbor velvet tundra") << QString();
        QTest::newRow("any script") << QString::fromUtf8("海と山の間に赤い橋がある静かな町") << QString();
    }
    void passwords()
    {
        QFETCH(QString, password);
        QFETCH(QString, fault);
        const QStringList context{QStringLiteral("Aline"), QStringLiteral("Moreau"),
                                  QStringLiteral("aline@example.org")};
        QCOMPARE(passwordFault(normalizedPassword(SecretText(password)), PasswordRules(), context).value_or(QString()),
                 fault);
    }

    void passwordsAreTheSameHoweverComposed()
    {
        QCOMPARE(normalizedPassword(SecretText(QString::fromUtf8("cafe\u0301"))),
                 normalizedPassword(SecretText(QString::fromUtf8("café"))));
        QCOMPARE(normalizedPassword(SecretText(QStringLiteral(" x "))).expose(),
                 QStringLiteral(" x ")); // Nothing trimmed.
    }

    void strengthSaysWhatIsWeak()
    {
        using Weakness = PasswordStrength::Weakness;
        QCOMPARE(passwordStrength(SecretText(), {}).weakness, Weakness::Empty);
        QCOMPARE(passwordStrength(SecretText(QStringLiteral("aaaaaaaaaaaaaaaa")), {}).score, 0);
        QCOMPARE(passwordStrength(SecretText(QStringLiteral("moreaumoreaumore")), {QStringLiteral("Moreau")}).weakness,
                 Weakness::Personal);
        QCOMPARE(passwordStrength(SecretText(QStringLiteral("umber-lantern-quartz-7351")), {}).score, 4);
        // However long, it takes no time to speak of.
        QCOMPARE(passwordStrength(SecretText(QString(100'000, QLatin1Char('x'))), {}).score < 3, true);
    }

    void textsFold()
    {
        QCOMPARE(foldedText(QString::fromUtf8("  Hydro-Laurentides  DONNÉES ")),
                 QStringLiteral("hydro laurentides donnees"));
        QCOMPARE(foldedText(QString::fromUtf8("Straße Œuvre Łódź Øresund")),
                 QStringLiteral("strasse oeuvre lodz oresund"));
        QCOMPARE(foldedText(QString::fromUtf8("ＦＵＬＬ")), QStringLiteral("full"));
        QCOMPARE(foldedText(QString::fromUtf8("日本data")), QString::fromUtf8("日 本 data"));
        QCOMPARE(foldedText(QStringLiteral("%_'\"*")), QString());
        for (const char* text : {"Straße & Söhne", "日本データ", "ﬁnance", "İstanbul"})
            QCOMPARE(foldedText(foldedText(QString::fromUtf8(text))), foldedText(QString::fromUtf8(text)));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
