#include "ui/sign_in/welcome_view.h"

#include "account/local_platform_service.h"
#include "account/server_service.h"
#include "core/future.h"
#include "ui/language/language_button.h"
#include "ui/sign_in/code_page.h"
#include "ui/sign_in/keep_account_page.h"
#include "ui/sign_in/reset_page.h"
#include "ui/sign_in/revert_page.h"
#include "ui/sign_in/server_page.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/sign_in/sign_up_page.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

WelcomeView::WelcomeView(ServerService& server, AccountsService& accounts, LocalPlatformService& local,
                         LanguageService& language, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_accounts(accounts)
    , m_local(local)
    , m_signUp(server, accounts)
    , m_pages(new QStackedWidget)
    , m_serverPage(new ServerPage(server))
    , m_signInPage(new SignInPage(server, accounts))
    , m_signUpPage(new SignUpPage(server, m_signUp))
    , m_codePage(new CodePage(m_signUp, local))
    , m_resetPage(new ResetPage(server, accounts, local))
    , m_revertPage(new RevertPage(server, local))
    , m_keepPage(new KeepAccountPage(m_signInPage->flow()))
{
    setObjectName(QStringLiteral("welcomeView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(new LanguageButton(language));
    const std::initializer_list<QWidget*> pages{m_serverPage, m_signInPage, m_signUpPage, m_codePage,
                                                m_resetPage,  m_revertPage, m_keepPage};
    for (QWidget* page : pages)
        m_pages->addWidget(page);
    m_signInPage->setBackShown(false);

    auto* back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &WelcomeView::goBack);

    connect(m_serverPage, &ServerPage::chosen, this, &WelcomeView::showSignIn);
    connect(m_serverPage, &ServerPage::localRequested, this, &WelcomeView::beginLocal);
    connect(m_serverPage, &ServerPage::backRequested, this, &WelcomeView::goBack);
    connect(m_signInPage, &SignInPage::signedIn, this, &WelcomeView::signedIn);
    connect(m_signInPage, &SignInPage::serverChangeRequested, this, &WelcomeView::showServer);
    connect(m_signInPage, &SignInPage::signUpRequested, this, &WelcomeView::showSignUp);
    connect(m_signInPage, &SignInPage::resetRequested, this, &WelcomeView::showReset);
    connect(m_signInPage, &SignInPage::localRequested, this, &WelcomeView::beginLocal);
    connect(m_signInPage, &SignInPage::backRequested, this, &WelcomeView::goBack);
    connect(m_signInPage, &SignInPage::openRequested, this, &WelcomeView::openRequested);
    connect(m_signInPage, &SignInPage::confirmationNeeded, this,
            [this](const QString& email, const SecretText& password) {
                m_signUp.resume(email, password);
                m_codeFromSignIn = true;
                showCode();
            });
    connect(m_signUpPage, &SignUpPage::codeSent, this, [this] {
        m_codeFromSignIn = false;
        showCode();
    });
    connect(m_signUpPage, &SignUpPage::signInRequested, this, &WelcomeView::showSignIn);
    connect(m_codePage, &CodePage::signedIn, this, &WelcomeView::signedIn);
    connect(m_codePage, &CodePage::backRequested, this, &WelcomeView::goBack);
    connect(m_resetPage, &ResetPage::signedIn, this, &WelcomeView::signedIn);
    connect(m_resetPage, &ResetPage::backRequested, this, &WelcomeView::showSignIn);
    connect(m_signInPage, &SignInPage::revertRequested, this, &WelcomeView::showRevert);
    connect(m_signInPage, &SignInPage::deletionPending, this, [this] {
        m_pages->setCurrentWidget(m_keepPage);
        m_keepPage->enter();
    });
    connect(m_keepPage, &KeepAccountPage::signedIn, this, &WelcomeView::signedIn);
    connect(m_keepPage, &KeepAccountPage::refused, this, [this](const Error& error) {
        showSignIn();
        m_signInPage->showError(error);
    });
    connect(m_keepPage, &KeepAccountPage::backRequested, this, &WelcomeView::goBack);
    connect(m_revertPage, &RevertPage::backRequested, this, &WelcomeView::showSignIn);
    connect(m_revertPage, &RevertPage::reverted, this, [this](const QString& email) {
        m_signInPage->setEmail(email);
        m_pages->setCurrentWidget(m_resetPage);
        m_resetPage->startFor(email, [email] {
            return tr("Your address is %1 again, and every device was signed out. Now choose a new password.")
                .arg(email);
        });
    });
}

void WelcomeView::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    m_signInPage->setBackShown(cancellable);
}

void WelcomeView::begin()
{
    if (m_server.address().isEmpty())
        showServer();
    else
        showSignIn();
}

void WelcomeView::beginAt(const QUrl& server, const QString& email)
{
    m_signInPage->setEmail(email);
    if (m_server.address() == server) {
        showSignIn();
        return;
    }
    m_serverPage->setAddress(server.toString());
    showServer();
    m_serverPage->connectToTyped();
}

void WelcomeView::beginLocal()
{
    if (m_local.state() == LocalPlatformService::State::Starting)
        return;
    if (m_pages->currentWidget() != m_signInPage)
        showServer();
    setLocalBusy(true);
    whenDone(m_local.start(), this, [this](const Result<QUrl>& started) {
        if (!started) {
            showLocalError(started.error());
            return;
        }
        whenDone(m_server.check(started->toString()), this, [this](const Result<Discovery>& known) {
            if (known)
                localStarted();
            else
                showLocalError(known.error());
        });
    });
}

void WelcomeView::localStarted()
{
    setLocalBusy(false);
    // A platform that nobody used from here is most likely an empty one.
    if (m_accounts.accounts().isEmpty() && m_signInPage->email().isEmpty())
        showSignUp();
    else
        showSignIn();
}

void WelcomeView::setLocalBusy(bool busy)
{
    m_serverPage->setLocalBusy(busy);
    m_signInPage->setLocalBusy(busy);
}

void WelcomeView::showLocalError(const Error& error)
{
    setLocalBusy(false);
    if (m_pages->currentWidget() == m_signInPage)
        m_signInPage->showError(error);
    else
        m_serverPage->showError(error);
}

void WelcomeView::showNotice(const Words& sentence) { m_signInPage->showNotice(sentence); }

void WelcomeView::showTrouble(const Error& error)
{
    if (m_accounts.accounts().isEmpty())
        return;
    // The one that was to be opened.
    const QList<KnownAccount>& known = m_accounts.accounts();
    const auto last = std::ranges::find(known, m_accounts.shownLast(), &KnownAccount::id);
    const KnownAccount account = last == known.cend() ? known.first() : *last;
    m_signInPage->setEmail(account.email);
    showSignIn();
    if (error.kind == Error::Kind::SignedOut)
        m_signInPage->showNotice([] { return tr("Sign in again: this computer did not keep you signed in."); });
    else
        m_signInPage->offerAgain(error, account.id);
}

void WelcomeView::showServer()
{
    m_serverPage->setBackShown(m_cancellable || !m_server.address().isEmpty());
    m_pages->setCurrentWidget(m_serverPage);
    m_serverPage->enter();
}

void WelcomeView::showSignIn()
{
    m_pages->setCurrentWidget(m_signInPage);
    m_signInPage->enter();
}

void WelcomeView::showSignUp()
{
    m_signUpPage->setEmail(m_signInPage->email());
    m_pages->setCurrentWidget(m_signUpPage);
    m_signUpPage->enter();
}

void WelcomeView::showCode()
{
    m_codePage->setKept(m_signInPage->isKept());
    m_pages->setCurrentWidget(m_codePage);
    m_codePage->enter();
}

void WelcomeView::showReset()
{
    m_pages->setCurrentWidget(m_resetPage);
    m_resetPage->enter(m_signInPage->email());
}

void WelcomeView::showRevert()
{
    m_pages->setCurrentWidget(m_revertPage);
    m_revertPage->enter(m_signInPage->email());
}

void WelcomeView::goBack()
{
    QWidget* page = m_pages->currentWidget();
    if (page == m_codePage) {
        m_signUp.back();
        if (m_codeFromSignIn)
            showSignIn();
        else
            showSignUp();
    } else if (page == m_signUpPage || page == m_revertPage) {
        showSignIn();
    } else if (page == m_keepPage) {
        m_signInPage->flow().back();
        showSignIn();
    } else if (page == m_resetPage) {
        if (!m_resetPage->stepBack())
            showSignIn();
    } else if (page == m_serverPage && !m_server.address().isEmpty()) {
        showSignIn();
    } else if (m_cancellable) {
        Q_EMIT cancelled();
    }
}

} // namespace gatehouse
