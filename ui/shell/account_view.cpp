#include "ui/shell/account_view.h"

#include "account/account_session.h"
#include "account/organizations_service.h"
#include "account/profile_service.h"
#include "account/sessions_service.h"
#include "ui/controls/action_button.h"
#include "ui/controls/card.h"
#include "ui/controls/card_column.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/search_field.h"
#include "ui/organizations/organization_view.h"
#include "ui/organizations/organizations_page.h"
#include "ui/preferences/preferences_page.h"
#include "ui/security/security_page.h"
#include "ui/shell/account_banners.h"
#include "ui/texts/domain_text.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

AccountView::AccountView(AccountSession& session, AccountsService& accounts, LanguageService& language,
                         LocalPlatformService& local, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
    , m_local(local)
    , m_clock(clock)
    , m_banners(new AccountBanners(session, accounts, clock, [this] { return shownSince(); }))
    , m_stack(new QStackedWidget)
    , m_ended(new QWidget)
    , m_endedState(new EmptyState(QString()))
{
    setObjectName(QStringLiteral("accountView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_stack, 1);

    auto* column = new CardColumn;
    auto* card = new Card;
    auto* ended = new QVBoxLayout(m_ended);
    ended->setContentsMargins({});
    ended->addWidget(column);
    card->body()->addWidget(m_endedState);
    column->addCard(card);
    m_ended->setObjectName(QStringLiteral("endedView"));
    m_endedState->actionButton()->setRole(ButtonRole::Primary);
    m_endedState->actionButton()->setObjectName(QStringLiteral("endedSignIn"));
    m_stack->addWidget(m_ended);
    connect(m_endedState, &EmptyState::actionTriggered, this, &AccountView::signInAgainRequested);

    connect(&m_session, &AccountSession::ended, this, &AccountView::showEnded);
    // The age in the banner is that of the page in front.
    connect(&m_session.profile(), &ProfileService::profileChanged, m_banners, &AccountBanners::follow);
    connect(&m_session.sessions(), &SessionsService::changed, m_banners, &AccountBanners::follow);
    connect(&m_session.organizations(), &OrganizationsService::mineChanged, m_banners, &AccountBanners::follow);
    inEveryLanguage(this, [this] { sayEnded(); });
    if (m_session.endedCode())
        showEnded();
}

void AccountView::showPage(Page page)
{
    closeOrganization();
    m_page = page;
    if (m_session.endedCode())
        return;
    QWidget*& shown = m_pages[page];
    if (!shown) {
        shown = makePage(page);
        m_stack->addWidget(shown);
    }
    m_stack->setCurrentWidget(shown);
    m_banners->follow();
}

QWidget* AccountView::makePage(Page page)
{
    switch (page) {
    case Preferences:
        m_preferences = new PreferencesPage(m_session, m_clock, &m_language, &m_local);
        connect(m_preferences, &PreferencesPage::deletionScheduled, this, &AccountView::deletionScheduled);
        connect(m_preferences, &PreferencesPage::organizationOpened, this, &AccountView::openOrganization);
        return m_preferences;
    case Security: return new SecurityPage(m_session, m_clock);
    case Organizations: {
        auto* organizations = new OrganizationsPage(m_session, m_clock);
        connect(organizations, &OrganizationsPage::organizationOpened, this, &AccountView::openOrganization);
        return organizations;
    }
    }
    Q_UNREACHABLE();
}

void AccountView::openOrganization(const OrganizationId& id)
{
    if (m_organization || m_session.endedCode())
        return;
    m_openedFrom = focusWidget();
    const auto from = [page = m_page] { return page == Preferences ? tr("Preferences") : tr("Organizations"); };
    m_organization = new OrganizationView(m_session, id, from);
    m_stack->addWidget(m_organization);
    m_stack->setCurrentWidget(m_organization);
    connect(m_organization, &OrganizationView::backRequested, this, &AccountView::closeOrganization);
    connect(m_organization, &OrganizationView::changed, m_banners, &AccountBanners::follow);
    m_organization->takeKeyboard();
    m_banners->follow();
}

void AccountView::closeOrganization()
{
    if (!m_organization)
        return;
    OrganizationView* closed = std::exchange(m_organization, nullptr);
    disconnect(closed, nullptr, this, nullptr);
    disconnect(closed, nullptr, m_banners, nullptr);
    m_stack->setCurrentWidget(m_pages[m_page]);
    m_stack->removeWidget(closed);
    closed->hide();
    // It may be its own button that led here.
    closed->deleteLater();
    if (m_openedFrom && m_pages[m_page]->isAncestorOf(m_openedFrom))
        m_openedFrom->setFocus(Qt::OtherFocusReason);
    m_openedFrom.clear();
    m_banners->follow();
}

QDateTime AccountView::shownSince() const
{
    if (m_organization)
        return m_organization->service().details().fetchedAt;
    switch (m_page) {
    case Preferences: return m_session.profile().profile().fetchedAt;
    case Security: return m_session.sessions().sessions().fetchedAt;
    case Organizations: return m_session.organizations().mine().fetchedAt;
    }
    Q_UNREACHABLE();
}

bool AccountView::hasUnsavedInput() const { return m_preferences && m_preferences->hasUnsavedInput(); }

void AccountView::focusSearch()
{
    const auto fields = m_stack->currentWidget()->findChildren<SearchField*>();
    for (SearchField* field : fields) {
        if (field->isVisible()) {
            field->setFocus(Qt::ShortcutFocusReason);
            field->selectAll();
            return;
        }
    }
}

void AccountView::sayEnded()
{
    m_endedState->setTitle(tr("You are signed out here"));
    m_endedState->setAction(tr("Sign &in again"));
    if (!m_session.endedCode())
        return;
    QString sentence = endedText(m_session.endedCode().value_or(QString()));
    if (m_session.hasUnsentEdits())
        sentence += QLatin1Char(' ') + tr("Your changes that were not sent yet are kept for then.");
    m_endedState->setSentence(sentence);
}

void AccountView::showEnded()
{
    closeOrganization();
    sayEnded();
    m_banners->hide();
    m_stack->setCurrentWidget(m_ended);
    m_endedState->actionButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
