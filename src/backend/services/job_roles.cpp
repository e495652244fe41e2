#include "backend/services/job_roles.h"

#include <QRegularExpression>

namespace gatehouse::backend {

namespace {

struct Role final {
    const char* id;
    const char* english;
    const char* french;
    const char* japanese;
};

constexpr Role roles[] = {
    {"business_analyst", "Business analyst", "Analyste métier", "ビジネスアナリスト"},
    {"data_analyst", "Data analyst", "Analyste de données", "データアナリスト"},
    {"data_engineer", "Data engineer", "Ingénieur de données", "データエンジニア"},
    {"data_scientist", "Data scientist", "Scientifique des données", "データサイエンティスト"},
    {"developer", "Developer", "Développeur", "開発者"},
    {"executive", "Executive", "Dirigeant", "経営者"},
    {"it_administrator", "IT administrator", "Administrateur informatique", "IT管理者"},
    {"product_manager", "Product manager", "Chef de produit", "プロダクトマネージャー"},
    {"project_manager", "Project manager", "Chef de projet", "プロジェクトマネージャー"},
    {"researcher", "Researcher", "Chercheur", "研究者"},
    {"security_officer", "Security officer", "Responsable sécurité", "セキュリティ責任者"},
    {"student", "Student", "Étudiant", "学生"},
    {"teacher", "Teacher", "Enseignant", "教員"},
    {"other", "Other", "Autre", "その他"},
};

} // namespace

QString pickLanguage(const QByteArray& acceptLanguage)
{
    for (const QByteArray& part : acceptLanguage.split(',')) {
        const QByteArray language = part.trimmed().left(2).toLower();
        if (language == "en" || language == "fr" || language == "ja")
            return QString::fromLatin1(language);
    }
    return QStringLiteral("en");
}

bool isKnownLanguage(const QString& tag)
{
    static const QRegularExpression shape(QStringLiteral("\\A(en|fr|ja)(-[a-z0-9]{1,8})*\\z"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr int longestTag = 35; // RFC 5646, 4.4.1
    return tag.size() <= longestTag && shape.match(tag).hasMatch();
}

QList<JobRole> jobRoles(const QByteArray& acceptLanguage)
{
    const QString language = pickLanguage(acceptLanguage);
    QList<JobRole> list;
    for (const Role& role : roles) {
        const char* name = language == QLatin1String("fr")   ? role.french
                           : language == QLatin1String("ja") ? role.japanese
                                                             : role.english;
        list.append({JobRoleId(QString::fromLatin1(role.id)), QString::fromUtf8(name)});
    }
    return list;
}

bool isJobRole(const QString& id)
{
    for (const Role& role : roles) {
        if (id == QLatin1String(role.id))
            return true;
    }
    return false;
}

} // namespace gatehouse::backend
