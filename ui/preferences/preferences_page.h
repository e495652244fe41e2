#pragma once

#include "core/clock.h"
#include "core/strong_id.h"

#include <QPointer>
#include <QWidget>
#include <optional>

#include "account/profile_service.h"

namespace gatehouse {

class AccountSession;
class ConflictDialog;
class EmailChangeFlow;
class ContactCard;
class LanguageService;
class LocalPlatformService;
class MyOrganizationsCard;
class PictureLine;

/// The page "Preferences": contact information and the person's organizations. GUI thread.
class PreferencesPage final : public QWidget {
    Q_OBJECT
public:
    /// The session and the clock outlive the page.
    /// `language`, where given, can be chosen on it; `local` may be the account's server, whose mails it can show.
    PreferencesPage(AccountSession& session, const Clock& clock, LanguageService* language = nullptr,
                    LocalPlatformService* local = nullptr, QWidget* parent = nullptr);

    /// True while something is typed that was not saved.
    [[nodiscard]] bool hasUnsavedInput() const;

Q_SIGNALS:
    /// The account will be gone at `at`, and its session is over: this device has to forget it.
    void deletionScheduled(const QDateTime& at);
    /// One of the person's own organizations is to be shown.
    void organizationOpened(const gatehouse::OrganizationId& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void offerPicture();
    void offerPhone();
    void offerEmailChange();
    void followConflict();
    void openConflict();

    AccountSession& m_session;
    const Clock& m_clock;
    LocalPlatformService* m_local;
    ContactCard* m_contact;
    bool m_phoneOffered = false;
    EmailChangeFlow* m_emailChange = nullptr; ///< Where the server offers it.
    MyOrganizationsCard* m_organizations;
    PictureLine* m_picture = nullptr;
    QPointer<ConflictDialog> m_dialog;
    std::optional<ProfileConflict> m_asked; ///< The conflict that the person was asked about last.
};

} // namespace gatehouse
