#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "backend/delivery/mail_texts.h"
#include "backend/services/consent_wordings.h"
#include "backend/services/job_roles.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::backend;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const QStringList& languages()
{
    static const QStringList all{s("en"), s("fr"), s("ja")};
    return all;
}

Letter letter(const QString& kind, const QString& language)
{
    Message message;
    message.kind = kind;
    message.language = language;
    message.code = kind.startsWith(s("deletion_")) ? s("2026-12-09T08:00:00.000Z") : s("123456");
    return letterOf(message, s("Data Platform"));
}

/// The kinds of message that the services send, read out of their sources.
QStringList sentKinds()
{
    static const QRegularExpression sends(
        s("(?:addMessage|sendCode)\\([^;{]*?QStringLiteral\\(\"([a-z_]+)\"\\)|QStringLiteral\\(\"email\"\\),\\s*"
          "QStringLiteral\\(\"([a-z_]+)\"\\)"));
    QStringList kinds;
    QDirIterator files(s(GATEHOUSE_SOURCE "/src/backend/services"), {s("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QRegularExpressionMatchIterator found = sends.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            const QString kind = match.captured(1) + match.captured(2);
            if (!kinds.contains(kind))
                kinds.append(kind);
        }
    }
    return kinds;
}

} // namespace

/// What the backend says in words of its own, it says in each language.
class TestLanguages final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everyMailThatIsSentHasWords()
    {
        const QStringList sent = sentKinds();
        QVERIFY2(sent.size() >= 10, qPrintable(sent.join(QLatin1Char(' '))));
        for (const QString& kind : sent)
            QVERIFY2(letterKinds().contains(kind), qPrintable(kind));
    }

    void everyMailIsThereInEachLanguage()
    {
        for (const QString& kind : letterKinds()) {
            const bool hasCode = letter(kind, s("en")).text.contains(s("123456"));
            QStringList subjects;
            for (const QString& language : languages()) {
                const Letter one = letter(kind, language);
                const QString what = kind + QLatin1Char(' ') + language;
                QVERIFY2(!subjects.contains(one.subject), qPrintable(what));
                subjects.append(one.subject);
                QVERIFY2(one.subject.contains(s("Data Platform")), qPrintable(what));
                QVERIFY2(one.text.contains(s("123456")) == hasCode, qPrintable(what));
                QVERIFY2(!one.text.contains(QLatin1Char('%')) && !one.subject.contains(QLatin1Char('%')),
                         qPrintable(what));
            }
            // A region changes nothing, and a language without words gets English.
            QCOMPARE(letter(kind, s("fr-CA")).subject, letter(kind, s("fr")).subject);
            QCOMPARE(letter(kind, s("tlh")).subject, letter(kind, s("en")).subject);
        }
    }

    void frenchMailsAreTypeset()
    {
        static const QRegularExpression plain(s(" [:;?!»]|« |'"));
        for (const QString& kind : letterKinds()) {
            const Letter one = letter(kind, s("fr"));
            QVERIFY2(!plain.match(one.subject + one.text).hasMatch(), qPrintable(one.text));
        }
    }

    void everyConsentIsThereInEachLanguage()
    {
        for (const ConsentSubject& subject : {promotionalSubject(), cookieSubject()}) {
            const ConsentOffer english = consentOffer(subject, "en");
            QVERIFY(!english.lines.isEmpty());
            for (const QString& language : languages()) {
                const ConsentOffer offer = consentOffer(subject, language.toLatin1());
                QCOMPARE(offer.language, language);
                QCOMPARE(offer.wordingId, english.wordingId);
                QCOMPARE(offer.lines.size(), english.lines.size());
                for (int i = 0; i < offer.lines.size(); ++i) {
                    QCOMPARE(offer.lines[i].id, english.lines[i].id);
                    QVERIFY(!offer.lines[i].title.isEmpty() && !offer.lines[i].text.isEmpty());
                    QVERIFY(language == s("en") || offer.lines[i].text != english.lines[i].text);
                }
            }
        }
    }

    void everyJobRoleIsThereInEachLanguage()
    {
        const QList<JobRole> english = jobRoles("en");
        for (const QString& language : languages()) {
            const QList<JobRole> roles = jobRoles(language.toLatin1());
            QCOMPARE(roles.size(), english.size());
            for (int i = 0; i < roles.size(); ++i) {
                QCOMPARE(roles[i].id, english[i].id);
                QVERIFY(!roles[i].name.isEmpty());
                QVERIFY(language == s("en") || roles[i].name != english[i].name);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "test_languages.moc"
