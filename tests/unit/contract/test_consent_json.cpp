#include <QJsonDocument>
#include <QTest>

#include "contract/consent_json.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

const QDateTime someTime(QDate(2026, 11, 24), QTime(8, 55, 1, 7), Qt::UTC);

ConsentOffer offerOf(const QStringList& ids)
{
    ConsentOffer offer{QStringLiteral("w-1"), QStringLiteral("ja"), {}};
    for (const QString& id : ids)
        offer.lines.append({id, QStringLiteral("Title of ") + id, QString::fromUtf8("説明。")});
    return offer;
}

CookiePreferences someCookies()
{
    CookiePreferences cookies;
    cookies.choice = {false, true, false};
    cookies.at = someTime;
    cookies.device = QStringLiteral("Firefox on Windows");
    cookies.offer = offerOf({QStringLiteral("necessary"), QStringLiteral("preferences"), QStringLiteral("statistics"),
                             QStringLiteral("marketing"), QStringLiteral("of_a_newer_server")});
    cookies.extra = {{QLatin1String("of_a_newer_server"), true}};
    return cookies;
}

} // namespace

/// JSON of consents and back.
class TestConsentJson final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void consentsGoRound()
    {
        InformationPreferences information;
        information.offer = offerOf({QStringLiteral("promotional")});
        QCOMPARE(*informationPreferencesFromJson(toJson(information)), information);
        information.promotional = true;
        information.at = someTime;
        information.device = QStringLiteral("Gatehouse on Debian 12");
        information.wordingId = QStringLiteral("w-0");
        information.wording = QStringLiteral("a\nb");
        information.extra = {{QLatin1String("surveys"), QJsonObject()}};
        QCOMPARE(*informationPreferencesFromJson(toJson(information)), information);

        CookiePreferences cookies = someCookies();
        QCOMPARE(*cookiePreferencesFromJson(toJson(cookies)), cookies);
        cookies.at.reset();
        QCOMPARE(*cookiePreferencesFromJson(toJson(cookies)), cookies);

        Consent consent{3,
                        ConsentSubject(QStringLiteral("surveys")),
                        {QStringLiteral("a"), QStringLiteral("b")},
                        someTime,
                        QStringLiteral("a device"),
                        QStringLiteral("w"),
                        QStringLiteral("words"),
                        QStringLiteral("fr"),
                        {}};
        QCOMPARE(*consentFromJson(toJson(consent)), consent);
        consent.allowed.clear();
        QCOMPARE(*consentFromJson(toJson(consent)), consent);

        const PromotionalDecision news{true, QStringLiteral("w"), QStringLiteral("en")};
        QCOMPARE(*promotionalDecisionFromJson(toJson(news)), news);
        const CookieDecision choice{true, {true, false, true}, QStringLiteral("w"), QStringLiteral("en")};
        QCOMPARE(*cookieDecisionFromJson(toJson(choice)), choice);
    }

    /// What is missing must not read as a consent.
    void everyMissingOrWrongFieldIsRefused()
    {
        const QJsonObject whole = toJson(someCookies());
        for (const char* field : {"necessary", "preferences", "statistics", "marketing", "offer"}) {
            for (const QJsonValue& wrong : {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(1)}) {
                QJsonObject broken = whole;
                broken[QLatin1String(field)] = wrong;
                QVERIFY2(!cookiePreferencesFromJson(broken), field);
            }
        }
        CookiePreferences lacking = someCookies();
        lacking.offer.lines.removeAt(2);
        QVERIFY(!cookiePreferencesFromJson(toJson(lacking)));
        QVERIFY(!informationPreferencesFromJson({}));
        QVERIFY(!informationPreferencesFromJson({{QLatin1String("promotional"), true}}));
        QJsonObject consent = toJson(Consent());
        consent[QLatin1String("at")] = QStringLiteral("yesterday");
        QVERIFY(!consentFromJson(consent));
    }

    void theWordingIsAllThatWasRead()
    {
        const ConsentOffer offer = offerOf({QStringLiteral("one"), QStringLiteral("two")});
        QCOMPARE(offer.wording(), QString::fromUtf8("Title of one: 説明。\nTitle of two: 説明。"));
        QCOMPARE(offer.line(QLatin1String("two")).title, QStringLiteral("Title of two"));
        QCOMPARE(offer.line(QLatin1String("three")).title, QString());
    }
};

QTEST_GUILESS_MAIN(TestConsentJson)
#include "test_consent_json.moc"
