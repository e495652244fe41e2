#include "backend/services/consent_wordings.h"

#include "backend/services/job_roles.h"

namespace gatehouse::backend {

namespace {

struct Words final {
    const char* subject;
    const char* id;
    const char* language;
    const char* title;
    const char* text;
};

constexpr Words words[] = {
    {"promotional", "promotional", "en", "News about products and services",
     "At most two e-mails a month. You can opt out at any time."},
    {"promotional", "promotional", "fr", "Actualités des produits et services",
     "Deux e-mails par mois au plus. Vous pouvez vous désinscrire à tout moment."},
    {"promotional", "promotional", "ja", "製品とサービスのお知らせ", "メールは月に2通までです。いつでも停止できます。"},
    {"cookies", "necessary", "en", "Necessary", "They keep you signed in and the pages safe. Always on."},
    {"cookies", "necessary", "fr", "Nécessaires",
     "Ils maintiennent votre connexion et protègent les pages. Toujours actifs."},
    {"cookies", "necessary", "ja", "必須", "サインインの維持とページの保護に使います。常に有効です。"},
    {"cookies", "preferences", "en", "Preferences", "They remember choices such as language and layout."},
    {"cookies", "preferences", "fr", "Préférences", "Ils retiennent vos choix, comme la langue et l’affichage."},
    {"cookies", "preferences", "ja", "設定", "言語や表示などの選択を記憶します。"},
    {"cookies", "statistics", "en", "Statistics", "They count which pages are used, without your name."},
    {"cookies", "statistics", "fr", "Statistiques", "Ils comptent les pages consultées, sans votre nom."},
    {"cookies", "statistics", "ja", "統計", "どのページが使われたかを、お名前なしで数えます。"},
    {"cookies", "marketing", "en", "Marketing", "They show offers that suit what you looked at."},
    {"cookies", "marketing", "fr", "Marketing", "Ils présentent des offres liées à ce que vous avez consulté."},
    {"cookies", "marketing", "ja", "マーケティング", "閲覧した内容に合わせた案内を表示します。"},
};

} // namespace

ConsentSubject promotionalSubject() { return ConsentSubject(QStringLiteral("promotional")); }

ConsentSubject cookieSubject() { return ConsentSubject(QStringLiteral("cookies")); }

ConsentOffer consentOffer(const ConsentSubject& subject, const QByteArray& acceptLanguage)
{
    ConsentOffer offer;
    offer.wordingId = subject.text() + QStringLiteral("-2026-11");
    offer.language = pickLanguage(acceptLanguage);
    for (const Words& one : words) {
        if (subject.is(QLatin1String(one.subject)) && offer.language == QLatin1String(one.language))
            offer.lines.append(
                {QString::fromLatin1(one.id), QString::fromUtf8(one.title), QString::fromUtf8(one.text)});
    }
    return offer;
}

} // namespace gatehouse::backend
