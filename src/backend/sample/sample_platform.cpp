#include "backend/sample/sample_platform.h"

#include <QHash>
#include <QSet>

#include "backend/ids.h"
#include "backend/sample/sample_names.h"
#include "backend/services/consent_wordings.h"
#include "backend/store/consents_store.h"
#include "backend/store/members_store.h"
#include "backend/store/organizations_store.h"
#include "backend/store/pictures_store.h"
#include "core/strong_id.h"
#include "picture/drawn_portrait.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// One sample in the making: everything below is inserted in one transaction.
class SampleWriter final {
public:
    SampleWriter(Database& database, const SampleOptions& options, QString passwordHash, qint64 now)
        : m_database(database)
        , m_options(options)
        , m_names(static_cast<quint32>(options.seed))
        , m_passwordHash(std::move(passwordHash))
        , m_now(now)
    {
    }

    void write()
    {
        const QString aline =
            person(QStringLiteral("Aline"), QStringLiteral("Moreau"), QStringLiteral("aline.moreau@example.org"),
                   QStringLiteral("ms"), QStringLiteral("data_engineer"), QStringLiteral("en"));
        const QString dara =
            person(QStringLiteral("Dara"), QStringLiteral("O’Neill"), QStringLiteral("dara.oneill@example.org"),
                   QStringLiteral("none"), QStringLiteral("it_administrator"), QStringLiteral("en"));
        // Of the numbers that France keeps for stories, and America.
        phone(aline, QStringLiteral("+33199001234"));
        phone(dara, QStringLiteral("+12025550123"));
        people();
        companies();
        memberships(aline, dara);
        pictures();
        asked(aline);
        sessionsOf(aline, dara);
        decisionsOf(aline);
        m_database.run(
            "UPDATE organizations SET member_count = (SELECT count(*) FROM memberships m WHERE m.organization_id = "
            "organizations.id)");
    }

private:
    QString person(const QString& first, const QString& last, const QString& email, const QString& salutation,
                   const QString& jobRole, const QString& language)
    {
        const qint64 created = m_now - (30 + m_names.pick(900)) * day;
        const QString id = m_names.id(created);
        m_database.run(
            "INSERT INTO accounts (id, email, email_key, confirmed, password_hash, first_name, last_name, salutation, job_role, "
            "language, created_at, updated_at, password_changed_at) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {id, email, email.toCaseFolded(), m_passwordHash, first, last, salutation,
             jobRole.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(jobRole), language, created,
             created, created});
        m_people.append(id);
        m_called.insert(id, first + QLatin1Char(' ') + last);
        return id;
    }

    void phone(const QString& id, const QString& number)
    {
        m_database.run("UPDATE accounts SET phone = ? WHERE id = ?", {number, id});
    }

    void people()
    {
        const QStringList roles{QString(),
                                QStringLiteral("data_analyst"),
                                QStringLiteral("developer"),
                                QStringLiteral("product_manager"),
                                QStringLiteral("researcher"),
                                QStringLiteral("student")};
        const QStringList salutations{QStringLiteral("mr"), QStringLiteral("ms"), QStringLiteral("none")};
        for (int i = 2; i < m_options.accounts; ++i) {
            const QString first = m_names.firstName();
            const QString last = m_names.lastName();
            // Without an ending that anybody could own (RFC 2606).
            const QString email = QStringLiteral("person%1@people.example").arg(i);
            person(first, last, email, salutations.at(m_names.pick(3)),
                   roles.at(m_names.pick(static_cast<int>(roles.size()))), QStringLiteral("en"));
        }
    }

    QString company(const QString& name, const QString& field, int projects, const QString& description = {})
    {
        const qint64 created = m_now - (200 + m_names.pick(1500)) * day;
        const QString id = m_names.id(created);
        m_database.run(
            "INSERT INTO organizations (id, name, name_key, field, description, visibility, project_count, created_at) VALUES (?, "
            "?, ?, ?, ?, 'public', ?, ?)",
            {id, name, searchKey(name), field, description, projects, created});
        m_companies.append(id);
        m_taken.insert(name);
        return id;
    }

    void companies()
    {
        struct Named final {
            const char* name;
            const char* field;
            int projects;
            const char* description = "";
        };
        constexpr Named named[] = {
            {"Northwind Analytics", "Data", 7, "Forecasts of demand and of wind for grids around the North Sea."},
            {"Rhône Hydro", "Energy", 2, "Keeps the run-of-river plants between Geneva and Lyon."},
            {"Baltic Rail Archive", "Transport", 0},
            {"Vendée Biotech", "Life sciences", 4},
            {"Ostrava Steel", "Industry", 3},
            {"Hydro Alpes", "Energy", 5},
            {"Hydro-Laurentides Données", "Energy", 9},
            {"Hydrogen Grid", "Utilities", 1}};
        for (const Named& one : named) {
            if (m_companies.size() < m_options.organizations)
                company(QString::fromUtf8(one.name), QString::fromLatin1(one.field), one.projects,
                        QString::fromLatin1(one.description));
        }
        while (m_companies.size() < m_options.organizations) {
            SampleNames::Company made = m_names.company();
            const QString base = made.name;
            for (int number = 2; m_taken.contains(made.name); ++number)
                made.name = QStringLiteral("%1 %2").arg(base).arg(number);
            company(made.name, made.field, m_names.pick(12));
        }
    }

    void join(const QString& organization, const QString& account, const char* role, const QVariant& joined)
    {
        MembersStore(m_database)
            .join(OrganizationId(organization), AccountId(account), m_called.value(account),
                  OrganizationRole(QString::fromLatin1(role)),
                  joined.isNull() ? std::nullopt : std::optional(joined.toLongLong()));
    }

    void memberships(const QString& aline, const QString& dara)
    {
        const auto onDay = [](int year, int month, int dayOfMonth) {
            return QVariant(QDateTime(QDate(year, month, dayOfMonth), QTime(9, 12), Qt::UTC).toMSecsSinceEpoch());
        };
        const auto others = static_cast<int>(m_people.size()) - 2;
        const auto someone = [&](int number) { return m_people.at(2 + number % std::max(1, others)); };
        join(m_companies.at(0), aline, "admin", onDay(2024, 3, 14));
        join(m_companies.at(0), dara, "admin", onDay(2024, 5, 2));
        join(m_companies.at(1), aline, "member", onDay(2025, 9, 2));
        join(m_companies.at(1), dara, "admin", onDay(2023, 1, 9));
        if (others <= 0)
            return;
        for (int i = 0; i < 46; ++i) {
            const QVariant joined = m_now - m_names.pick(700) * day;
            // One with a role that a program of today does not know, one from before the record.
            join(m_companies.at(0), someone(i), i == 5 ? "auditor" : "member",
                 i == 9 ? QVariant(QMetaType::fromType<qlonglong>()) : joined);
        }
        for (int i = 0; i < 10; ++i)
            join(m_companies.at(1), someone(50 + i), "member", m_now - m_names.pick(400) * day);
        // Older than the record: the day is unknown.
        if (m_companies.size() > 2)
            join(m_companies.at(2), aline, "member", QVariant(QMetaType::fromType<qlonglong>()));
        for (qsizetype i = 2; i < m_companies.size(); ++i)
            join(m_companies.at(i), someone(static_cast<int>(i)), "admin", m_now - m_names.pick(900) * day);
        const auto open = static_cast<int>(m_companies.size()) - 2;
        for (int i = 0; i < m_options.members && open > 0; ++i) {
            // Few organizations are large, most are small: the product of two picks leans to the small numbers.
            const int spread = m_names.pick(open) * (1 + m_names.pick(100)) / 100;
            join(m_companies.at(2 + spread), someone(m_names.pick(others)), "member", m_now - m_names.pick(900) * day);
        }
    }

    /// Every third of the first people has a picture: drawn shapes, nobody's face.
    void pictures()
    {
        const auto count = std::min<qsizetype>(m_people.size(), 60);
        for (qsizetype i = 3; i < count; i += 3) {
            const PictureFile file = drawnPortrait(static_cast<int>(i));
            PicturesStore(m_database)
                .put(AccountId(m_people.at(i)),
                     {hashed(file.bytes).left(32), QString::fromLatin1(file.mediaType), file.bytes}, QString(),
                     m_now - 40 * day);
        }
    }

    void asked(const QString& aline)
    {
        const auto others = static_cast<int>(m_people.size()) - 2;
        for (int i = 0; i < std::min(3, std::max(0, others - 60)); ++i) {
            m_database.run(
                "INSERT INTO join_requests (organization_id, account_id, message, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO "
                "NOTHING",
                {m_companies.at(0), m_people.at(2 + 60 + i), QStringLiteral("I lead the Gdańsk rollout."),
                 m_now - (i + 2) * day});
        }
        if (m_companies.size() < 7)
            return;
        m_database.run(
            "INSERT INTO join_requests (organization_id, account_id, message, created_at) VALUES (?, ?, '', ?)",
            {m_companies.at(6), aline, m_now - 2 * day});
        const char* roles[] = {"member", "admin"};
        const char* from[] = {"p.leroux@vendee-bio.example", "jana@ostrava-steel.example"};
        for (int i = 0; i < 2; ++i) {
            m_database.run(
                "INSERT INTO invitations (id, organization_id, email_key, role, invited_by, created_at, expires_at) VALUES (?, ?, ?, "
                "?, ?, ?, ?)",
                {m_names.id(m_now - 2 * day), m_companies.at(3 + i), QStringLiteral("aline.moreau@example.org"),
                 QString::fromLatin1(roles[i]), QString::fromLatin1(from[i]), m_now - 2 * day,
                 m_now + (i == 0 ? 5 : 1) * day});
        }
    }

    void session(const QString& account, const SampleNames::Device& device, qint64 signedIn, qint64 active,
                 bool unusual)
    {
        m_database.run(
            "INSERT INTO sessions (id, account_id, application, platform, address, place, unusual, signed_in_at, last_active_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {m_names.id(signedIn), account, device.application, device.platform, device.address, device.place,
             unusual ? 1 : 0, signedIn, active});
    }

    void sessionsOf(const QString& aline, const QString& dara)
    {
        session(aline,
                {QStringLiteral("Firefox 146"), QStringLiteral("Windows 11"), QStringLiteral("203.0.113.77"),
                 QStringLiteral("Riga, LV")},
                m_now - 11 * hour, m_now - 3 * hour, true);
        session(aline,
                {QStringLiteral("Gatehouse 0.1.0"), QStringLiteral("macOS 15"), QStringLiteral("192.0.2.14"),
                 QStringLiteral("Lyon, FR")},
                m_now - 22 * day, m_now - 1 * day, false);
        for (int i = 0; i < 3; ++i)
            session(dara, m_names.device(), m_now - (3 + i) * day, m_now - (1 + i) * day, false);
        const auto count = std::min<qsizetype>(m_people.size(), 400);
        for (qsizetype i = 2; i < count; ++i) {
            const qint64 signedIn = m_now - (1 + m_names.pick(60)) * day;
            session(m_people.at(i), m_names.device(), signedIn, signedIn + m_names.pick(20) * hour, false);
        }
    }

    void decision(const QString& account, const ConsentSubject& subject, const QStringList& allowed,
                  const QString& device, qint64 at)
    {
        const ConsentOffer words = consentOffer(subject, "en");
        Consent consent;
        consent.subject = subject;
        consent.allowed = allowed;
        consent.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        consent.device = device;
        consent.wordingId = words.wordingId;
        consent.wording = words.wording();
        consent.language = words.language;
        ConsentsStore(m_database).append(AccountId(account), consent);
    }

    void decisionsOf(const QString& aline)
    {
        const QString laptop = QStringLiteral("Gatehouse 0.1.0 on macOS 15");
        const QString browser = QStringLiteral("Firefox 146 on Windows 11");
        const QStringList necessary{QStringLiteral("necessary")};
        decision(aline, cookieSubject(), necessary, browser, m_now - 29 * day);
        decision(aline, promotionalSubject(), {}, browser, m_now - 29 * day + minute);
        decision(aline, promotionalSubject(), {QStringLiteral("promotional")}, laptop, m_now - 20 * day);
        decision(aline, cookieSubject(), necessary + QStringList{QStringLiteral("statistics")}, laptop,
                 m_now - 12 * day);
    }

    Database& m_database;
    const SampleOptions m_options;
    SampleNames m_names;
    const QString m_passwordHash;
    const qint64 m_now;
    QStringList m_people;
    QHash<QString, QString> m_called;
    QStringList m_companies;
    QSet<QString> m_taken;
};

} // namespace

Result<QJsonObject> makeSample(Database& database, PasswordHasher& hasher, const Clock& clock,
                               const SampleOptions& options)
{
    qint64 there = 0;
    database.readOne("SELECT count(*) FROM accounts", {}, [&](const Row& row) { there = row.number(0); });
    if (there > 0)
        return fail(Error::coded(Error::Kind::Conflict, QStringLiteral("not_empty"),
                                 QStringLiteral("the platform has accounts already; a sample needs an empty one.")));
    // From another stream of the seed than the people, so that one does not shift the other.
    const QString password = SampleNames(static_cast<quint32>(options.seed) ^ 0x5EEDu).password();
    const QString hash = hasher.hash(SecretText(password));
    database.transaction([&] { SampleWriter(database, options, hash, clock.now().toMSecsSinceEpoch()).write(); });
    const auto who = [&](const char* email) {
        return QJsonObject{{QLatin1String("email"), QString::fromLatin1(email)}, {QLatin1String("password"), password}};
    };
    return QJsonObject{{QLatin1String("user"), who("aline.moreau@example.org")},
                       {QLatin1String("admin"), who("dara.oneill@example.org")}};
}

} // namespace gatehouse::backend
