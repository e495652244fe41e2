#pragma once
#include <QHash>
#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <optional>

#include "core/error.h"
#include "core/strong_id.h"

namespace gatehouse {

class AccountsService;
class AccountSession;
class ProfileStorage;

/// The language that the program speaks, and whose choice that is (docs/decisions/0007). The newest choice of the
/// person wins: one made on this computer holds until the account's language is changed on another device; without one
/// the account in front decides, and before any account the computer. A choice is kept in the profile folder, and told
/// to the account that is signed in. UI thread; owned by the composition.
class LanguageService final : public QObject {
    Q_OBJECT
public:
    /// `languages`: those there are words for, as BCP 47 names, English first. `computer`: how this computer is set.
    LanguageService(AccountsService& accounts, ProfileStorage& storage, QStringList languages, const QLocale& computer,
                    QObject* parent = nullptr);

    [[nodiscard]] const QStringList& languages() const { return m_languages; }
    /// One of languages().
    [[nodiscard]] const QString& shown() const { return m_shown; }
    /// The language that following the computer comes to.
    [[nodiscard]] const QString& computers() const { return m_computers; }
    /// True where the person asked for the computer's language, or nothing says otherwise.
    [[nodiscard]] bool followsComputer() const;
    /// How the shown language writes dates, numbers and lists: as in the computer's region, where it is written there.
    [[nodiscard]] QLocale locale() const;
    /// Why the account could not be told of the last choice, which holds on this computer all the same.
    [[nodiscard]] const std::optional<Error>& accountTrouble() const { return m_accountTrouble; }
    /// True while the account's side of the last choice waits for the connection.
    [[nodiscard]] bool isWaiting() const;

    /// The person's choice: one of languages(), or empty for the computer's. Tells the account in front, too.
    void choose(const QString& language);
    /// Shows `language` whatever the accounts say, as tests and pictures need it; keeps nothing.
    void hold(const QString& language);

Q_SIGNALS:
    /// shown() is another.
    void languageChanged();
    /// Anything else of the above is.
    void changed();

private:
    void read();
    void keep();
    void followAccount();
    void followProfile();
    void tellAccount();
    void settle();
    [[nodiscard]] QString spoken(const QString& tag) const;

    AccountsService& m_accounts;
    ProfileStorage& m_storage;
    const QStringList m_languages;
    const QLocale m_computer;
    const QString m_computers;
    QPointer<AccountSession> m_session;
    QString m_chosen;                  ///< On this computer: a language, "computer", or nothing.
    QHash<AccountId, QString> m_known; ///< What this computer last saw each account's language to be.
    QString m_shown;
    std::optional<Error> m_accountTrouble;
    quint64 m_choices = 0;
    quint64 m_telling = 0; ///< The choice that the account is being told of; 0 while none is.
    bool m_held = false;
};

} // namespace gatehouse
