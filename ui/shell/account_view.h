#pragma once
#include <QList>
#include <QPointer>
#include <QWidget>

#include "core/clock.h"
#include "core/strong_id.h"

class QStackedWidget;

namespace gatehouse {

class AccountBanners;
class AccountsService;
class AccountSession;
class EmptyState;
class OrganizationView;
class LanguageService;
class LocalPlatformService;
class PreferencesPage;

/// One signed-in account: banners, and its three pages, each made when it is first shown. Once the session is over it
/// says so in their place, with the way back in.
class AccountView final : public QWidget {
    Q_OBJECT
public:
    enum Page { Preferences, Security, Organizations };
    static constexpr int pageCount = 3;

    /// The session outlives the view.
    AccountView(AccountSession& session, AccountsService& accounts, LanguageService& language,
                LocalPlatformService& local, const Clock& clock, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] AccountSession& session() { return m_session; }
    /// Something typed that was not saved would be lost with this view.
    [[nodiscard]] bool hasUnsavedInput() const;
    /// Gives the keyboard to the page's search, where it has one.
    void focusSearch();

Q_SIGNALS:
    /// From the place of an ended session.
    void signInAgainRequested();
    /// The account will be gone at `at`, and its session is over: this device has to forget it.
    void deletionScheduled(const QDateTime& at);

private:
    [[nodiscard]] QWidget* makePage(Page page);
    /// Over the page in front, until the person goes back or to another page.
    void openOrganization(const OrganizationId& id);
    void closeOrganization();
    [[nodiscard]] QDateTime shownSince() const;
    void sayEnded();
    void showEnded();

    AccountSession& m_session;
    LanguageService& m_language;
    LocalPlatformService& m_local;
    const Clock& m_clock;
    QList<QWidget*> m_pages{nullptr, nullptr, nullptr};
    PreferencesPage* m_preferences = nullptr;
    OrganizationView* m_organization = nullptr;
    QPointer<QWidget> m_openedFrom; ///< What had the keyboard when it was opened.
    Page m_page = Preferences;
    AccountBanners* m_banners; ///< After what it asks for as soon as it is made.
    QStackedWidget* m_stack;
    QWidget* m_ended;
    EmptyState* m_endedState;
};

} // namespace gatehouse
