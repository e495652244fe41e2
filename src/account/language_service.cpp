#include "account/language_service.h"

#include <utility>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "core/future.h"
#include "storage/profile_storage.h"

namespace gatehouse {

namespace {

const QString settingName = QStringLiteral("language");
const QString asComputer = QStringLiteral("computer");

QString languageOf(const QString& tag) { return tag.section(QLatin1Char('-'), 0, 0).toLower(); }

} // namespace

LanguageService::LanguageService(AccountsService& accounts, ProfileStorage& storage, QStringList languages,
                                 const QLocale& computer, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_storage(storage)
    , m_languages(std::move(languages))
    , m_computer(computer)
    , m_computers([this] {
        for (const QString& tag : m_computer.uiLanguages()) {
            if (const QString language = spoken(tag); !language.isEmpty())
                return language;
        }
        return m_languages.value(0, QStringLiteral("en"));
    }())
    , m_shown(m_computers)
{
    read();
    connect(&m_accounts, &AccountsService::currentChanged, this, &LanguageService::followAccount);
    connect(&m_accounts, &AccountsService::accountsChanged, this, [this] {
        // What is known of an account leaves this computer with it.
        const auto before = m_known.size();
        m_known.removeIf([this](const std::pair<const AccountId&, QString&>& known) {
            for (const KnownAccount& account : m_accounts.accounts()) {
                if (account.id == known.first)
                    return false;
            }
            return true;
        });
        if (m_known.size() != before)
            keep();
    });
    followAccount();
}

QString LanguageService::spoken(const QString& tag) const
{
    const QString language = languageOf(tag);
    return m_languages.contains(language) ? language : QString();
}

void LanguageService::read()
{
    const QJsonObject kept = m_storage.setting(settingName);
    const QString chosen = kept.value(QLatin1String("chosen")).toString();
    if (chosen == asComputer || m_languages.contains(chosen))
        m_chosen = chosen;
    const QJsonObject known = kept.value(QLatin1String("accounts")).toObject();
    for (auto it = known.constBegin(); it != known.constEnd(); ++it)
        m_known.insert(AccountId(it.key()), it.value().toString());
    const QString shown = spoken(kept.value(QLatin1String("shown")).toString());
    if (m_chosen == asComputer)
        m_shown = m_computers;
    else if (!m_chosen.isEmpty())
        m_shown = m_chosen;
    else if (!shown.isEmpty())
        m_shown = shown;
}

void LanguageService::keep()
{
    if (m_held)
        return;
    QJsonObject known;
    for (auto it = m_known.constBegin(); it != m_known.constEnd(); ++it)
        known.insert(it.key().text(), it.value());
    QJsonObject kept{{QLatin1String("accounts"), known}};
    if (!m_chosen.isEmpty())
        kept.insert(QLatin1String("chosen"), m_chosen);
    // The account's language greets its owner at the next start, before the account is read.
    if (m_chosen.isEmpty() && !followsComputer())
        kept.insert(QLatin1String("shown"), m_shown);
    // Not worth a word where it cannot be kept: the folder's trouble has its own banner.
    (void)m_storage.setSetting(settingName, kept);
}

bool LanguageService::followsComputer() const
{
    return m_chosen == asComputer || (m_chosen.isEmpty() && m_known.isEmpty() && m_shown == m_computers);
}

QLocale LanguageService::locale() const
{
    if (languageOf(m_computer.bcp47Name()) == m_shown)
        return m_computer;
    const QLocale language(m_shown);
    const QLocale here(language.language(), m_computer.territory());
    return here.language() == language.language() && here.territory() == m_computer.territory() ? here : language;
}

bool LanguageService::isWaiting() const
{
    return m_session && m_session->profile().edit().waiting.contains(ProfileField::Language);
}

void LanguageService::choose(const QString& language)
{
    if (!language.isEmpty() && !m_languages.contains(language))
        return;
    m_held = false;
    m_chosen = language.isEmpty() ? asComputer : language;
    m_accountTrouble.reset();
    settle();
    tellAccount();
    keep();
    Q_EMIT changed();
}

void LanguageService::hold(const QString& language)
{
    if (!m_languages.contains(language))
        return;
    m_held = true;
    if (std::exchange(m_shown, language) != language)
        Q_EMIT languageChanged();
}

void LanguageService::followAccount()
{
    if (m_session)
        disconnect(&m_session->profile(), nullptr, this, nullptr);
    m_session = m_accounts.current();
    m_accountTrouble.reset();
    m_telling = 0;
    if (m_session) {
        connect(&m_session->profile(), &ProfileService::profileChanged, this, &LanguageService::followProfile);
        connect(&m_session->profile(), &ProfileService::editChanged, this, &LanguageService::changed);
        followProfile();
    }
    Q_EMIT changed();
}

void LanguageService::followProfile()
{
    // Until the account has answered to a choice, what moves there is that choice, or an older one of this computer.
    if (m_telling != 0)
        return;
    const auto& profile = m_session->profile().profile().value;
    if (!profile)
        return;
    const AccountId id = m_session->account().id;
    const QString language = spoken(profile->language);
    // One that there are no words for is the account's own affair.
    if (language.isEmpty())
        return;
    const QString before = m_known.value(id);
    if (before != language) {
        m_known.insert(id, language);
        // Changed since this computer last looked, and not from here: that is the newer choice. What falls back because
        // the server did not take ours is none.
        const auto& refused = m_session->profile().edit().refusedPatch;
        const bool fellBack = refused && refused->language && spoken(*refused->language) == before;
        if (!before.isEmpty() && language != m_shown && !fellBack)
            m_chosen.clear();
    }
    settle();
    if (before != language) {
        keep();
        Q_EMIT changed();
    }
}

void LanguageService::settle()
{
    if (m_held)
        return;
    QString shown = m_shown;
    if (m_chosen == asComputer)
        shown = m_computers;
    else if (!m_chosen.isEmpty())
        shown = m_chosen;
    else if (m_session && m_known.contains(m_session->account().id))
        shown = m_known.value(m_session->account().id);
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT languageChanged();
}

void LanguageService::tellAccount()
{
    if (!m_session || m_session->endedCode() || !m_session->profile().profile().value)
        return;
    if (m_telling == 0 && spoken(m_session->profile().profile().value->language) == m_shown)
        return;
    const quint64 choice = m_telling = ++m_choices;
    ProfilePatch patch;
    patch.language = m_shown;
    whenDone(m_session->profile().save(patch), this, [this, choice](const Result<ProfileService::Outcome>& saved) {
        // Only the newest choice counts, and only to the account that it was made with.
        if (choice != m_telling || !m_session)
            return;
        m_telling = 0;
        if (!saved && saved.error().kind != Error::Kind::Cancelled)
            m_accountTrouble = saved.error();
        followProfile();
        Q_EMIT changed();
    });
}

} // namespace gatehouse
