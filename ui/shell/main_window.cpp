#include "ui/shell/main_window.h"

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/live_service.h"
#include "account/local_platform_service.h"
#include "account/server_service.h"
#include "core/future.h"
#include "ui/controls/account_button.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/question_dialog.h"
#include "ui/controls/tab_strip.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/local_messages_dialog.h"
#include "ui/sign_in/welcome_view.h"
#include "ui/states/account_picture.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

namespace {

constexpr std::chrono::seconds keepingLimit{2};

} // namespace

MainWindow::MainWindow(const ShellServices& services, WindowMemory memory, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_memory(std::move(memory))
    , m_header(new HeaderBar)
    , m_menu(new AccountMenu(services.accounts, services.theme, this))
    , m_stack(new QStackedWidget)
    , m_blank(new QWidget)
    , m_notice(new NoticeBar(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    inEveryLanguage(this, [this] { setWindowTitle(tr("Gatehouse")); });
    setMinimumSize(metrics::windowMinimumWidth, metrics::windowMinimumHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_blank);
    m_header->hide();
    m_header->setMenu(m_menu);
    if (!restoreGeometry(m_memory.geometry))
        resize(metrics::windowWidth, metrics::windowHeight);

    connect(m_header, &HeaderBar::pageChosen, this, &MainWindow::choosePage);
    // Also the page in front: out of what was opened over it.
    connect(m_header->tabs(), &QTabBar::tabBarClicked, this, &MainWindow::choosePage);
    connect(&m_services.accounts, &AccountsService::currentChanged, this, &MainWindow::followCurrent);
    connect(&m_services.local, &LocalPlatformService::stateChanged, this,
            [this] { m_menu->setMessagesShown(m_services.local.state() == LocalPlatformService::State::Running); });
    connectMenu();
    addShortcuts();
}

MainWindow::~MainWindow()
{
    // The pages let go of their services before anything else of the window goes.
    delete m_account;
    delete m_welcome;
}

void MainWindow::begin(const Beginning& beginning)
{
    m_begun = true;
    if (m_services.accounts.current()) {
        followCurrent();
        return;
    }
    WelcomeView* welcome = showWelcome();
    if (beginning.local)
        welcome->beginLocal();
    else if (!beginning.server.isEmpty())
        welcome->beginAt(beginning.server);
    else
        welcome->begin();
    if (beginning.trouble)
        welcome->showTrouble(*beginning.trouble);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    for (int page = 0; page < AccountView::pageCount; ++page) {
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)), [this, page] {
            if (m_account && m_stack->currentWidget() == m_account)
                choosePage(page);
        });
    }
    add(QKeySequence(Qt::Key_F5), [this] {
        if (m_account)
            m_account->session().refresh();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (m_account && m_stack->currentWidget() == m_account)
            m_account->focusSearch();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::connectMenu()
{
    connect(m_menu, &AccountMenu::switchRequested, this, &MainWindow::switchTo);
    connect(m_menu, &AccountMenu::addRequested, this, &MainWindow::addAccount);
    connect(m_menu, &AccountMenu::signOutRequested, this, &MainWindow::askToSignOut);
    connect(m_menu, &AccountMenu::messagesRequested, this, &MainWindow::showMessages);
    connect(m_menu, &AccountMenu::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menu, &AccountMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &AccountMenu::themeChosen, this, [this](Theme::Mode mode) {
        m_services.theme.setMode(mode);
        if (m_memory.keepThemeMode)
            m_memory.keepThemeMode(mode);
    });
}

void MainWindow::followCurrent()
{
    // Later, because it may be its own button that led here, and before its session, which goes the same way after it.
    if (m_account) {
        m_stack->removeWidget(m_account);
        std::exchange(m_account, nullptr)->deleteLater();
    }
    if (!m_begun)
        return;
    AccountSession* session = m_services.accounts.current();
    if (!session) {
        if (!m_welcome)
            showWelcome()->begin();
        m_welcome->setCancellable(false);
        return;
    }
    m_account = new AccountView(*session, m_services.accounts, m_services.language, m_services.local, m_services.clock);
    m_stack->addWidget(m_account);
    connect(m_account, &AccountView::signInAgainRequested, this, &MainWindow::signInAgain);
    connect(m_account, &AccountView::deletionScheduled, this, &MainWindow::leaveDeleted);
    connect(session, &AccountSession::accountChanged, m_account, [this] { followAccount(); });
    followAccount();
    auto* picture = new AccountPicture(session->picture(), m_account);
    const auto showPicture = [this, picture] { m_header->accountButton()->setPicture(picture->image()); };
    connect(picture, &AccountPicture::changed, m_account, showPicture);
    showPicture();
    m_header->setCurrentPage(AccountView::Preferences);
    m_account->showPage(AccountView::Preferences);
    leaveWelcome();
}

void MainWindow::followAccount()
{
    const KnownAccount& account = m_account->session().account();
    m_header->setAccount(account.displayName.isEmpty() ? account.email : account.displayName, account.serverName);
}

WelcomeView* MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomeView(m_services.server, m_services.accounts, m_services.local, m_services.language);
        m_stack->addWidget(m_welcome);
        connect(m_welcome, &WelcomeView::cancelled, this, &MainWindow::leaveWelcome);
        connect(m_welcome, &WelcomeView::openRequested, this, &MainWindow::switchTo);
    }
    m_header->hide();
    m_stack->setCurrentWidget(m_welcome);
    return m_welcome;
}

void MainWindow::leaveWelcome()
{
    if (!m_account)
        return;
    m_header->show();
    // The page opens at its beginning: Qt would hand the keyboard on to the first control that is not being loaded, far
    // down the page, which would scroll to it.
    QWidget* typedIn = focusWidget();
    if (m_welcome && typedIn && m_welcome->isAncestorOf(typedIn))
        typedIn->clearFocus();
    m_stack->setCurrentWidget(m_account);
    if (m_welcome)
        std::exchange(m_welcome, nullptr)->deleteLater();
}

void MainWindow::choosePage(int page)
{
    if (!m_account || page < 0)
        return;
    m_account->showPage(static_cast<AccountView::Page>(page));
    m_header->setCurrentPage(page);
}

void MainWindow::addAccount()
{
    WelcomeView* welcome = showWelcome();
    welcome->setCancellable(m_account != nullptr);
    welcome->begin();
}

void MainWindow::switchTo(const AccountId& id)
{
    const AccountSession* current = m_services.accounts.current();
    if (current && current->account().id == id)
        return;
    afterUnsavedInput([this, id] {
        whenDone(m_services.accounts.switchTo(id), this, [this](const Result<Done>& result) {
            if (result)
                return;
            if (m_welcome)
                m_welcome->showTrouble(result.error());
            else
                m_notice->showNotice([error = result.error()] { return errorText(error).sentence; });
        });
    });
}

void MainWindow::signInAgain()
{
    const KnownAccount account = m_account->session().account();
    const QString code = m_account->session().endedCode().value_or(QString());
    whenDone(m_services.accounts.forget(account.id), this, [this, account, code](const Result<Done>&) {
        WelcomeView* welcome = showWelcome();
        welcome->setCancellable(m_account != nullptr);
        welcome->beginAt(account.server, account.email);
        welcome->showNotice([code] { return endedText(code); });
    });
}

void MainWindow::askToSignOut()
{
    if (!m_account)
        return;
    AccountSession& session = m_account->session();
    const KnownAccount account = session.account();
    const bool unsent = session.hasUnsentEdits();
    const bool unsaved = m_account->hasUnsavedInput();
    const QString server = account.serverName.isEmpty() ? account.server.host() : account.serverName;
    const auto sentence = [email = account.email, unsent, unsaved] {
        QStringList sentences{tr("What this computer keeps of %1 is removed.").arg(email)};
        if (unsent)
            sentences.append(tr("Your changes that were not sent yet are lost."));
        if (unsaved)
            sentences.append(tr("What you typed and did not save is lost."));
        return sentences.join(QLatin1Char(' '));
    };
    auto* question = new QuestionDialog([server] { return tr("Sign out of %1?").arg(server); }, sentence,
                                        [] { return tr("&Sign out"); },
                                        unsent || unsaved ? ButtonRole::DangerFilled : ButtonRole::Primary, this);
    connect(question, &QDialog::accepted, this, [this, id = account.id] { signOut(id); });
    question->open();
}

void MainWindow::signOut(const AccountId& id)
{
    whenDone(m_services.accounts.signOut(id), this, [this](const Result<Done>& result) {
        if (result)
            m_notice->showNotice(
                [] { return tr("You are signed out. Nothing of the account is left on this computer."); });
        else if (result.error().kind == Error::Kind::Offline || result.error().kind == Error::Kind::Timeout)
            m_notice->showNotice([] {
                return tr("You are signed out here, but the server could not be told. The session ends there by "
                          "itself, or under Security on another device.");
            });
        else
            m_notice->showNotice([error = result.error()] { return errorText(error).sentence; });
    });
}

void MainWindow::leaveDeleted(const QDateTime& at)
{
    if (m_leaving)
        return;
    m_leaving = Leaving{m_account->session().account(), at};
    // The server has ended every session already: what it says to a sign-out is no news.
    whenDone(m_services.accounts.signOut(m_leaving->account.id), this, [this](const Result<Done>& result) {
        const Leaving left = *std::exchange(m_leaving, std::nullopt);
        WelcomeView* welcome = showWelcome();
        welcome->setCancellable(m_account != nullptr);
        welcome->beginAt(left.account.server, left.account.email);
        welcome->showNotice([left] {
            //: %1 is an address, %2 a date
            return tr("The account of %1 will be deleted on %2. Until then signing in brings it back. Nothing of it is "
                      "left on this computer.")
                .arg(left.account.email, dateText(left.at));
        });
        if (!result && result.error().kind != Error::Kind::Offline && result.error().kind != Error::Kind::Timeout)
            m_notice->showNotice([error = result.error()] { return errorText(error).sentence; });
    });
}

void MainWindow::afterUnsavedInput(const std::function<void()>& goOn)
{
    if (!m_account || !m_account->hasUnsavedInput()) {
        goOn();
        return;
    }
    auto* question =
        new QuestionDialog([] { return tr("Leave without saving?"); },
                           [] { return tr("What you typed under Preferences was not saved and would be lost."); },
                           [] { return tr("&Leave"); }, ButtonRole::DangerFilled, this);
    connect(question, &QDialog::accepted, this, goOn);
    question->open();
}

void MainWindow::showMessages() { (new LocalMessagesDialog(m_services.local, m_services.clock, this))->open(); }

void MainWindow::showAbout()
{
    const Discovery* server = m_account ? &m_account->session().discovery() : nullptr;
    (new AboutDialog(server ? server->name : QString(), server ? server->version : QString(), this))->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_account)
        m_account->session().live().setWatched(!isMinimized());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closing && m_account && m_account->hasUnsavedInput()) {
        event->ignore();
        afterUnsavedInput([this] {
            m_closing = true;
            close();
        });
        return;
    }
    if (!m_triedToKeep && m_services.accounts.hasUnkept()) {
        event->ignore();
        keepBeforeClosing();
        return;
    }
    if (m_memory.keepGeometry)
        m_memory.keepGeometry(saveGeometry());
    event->accept();
}

void MainWindow::keepBeforeClosing()
{
    if (m_keeping)
        return;
    m_keeping = true;
    auto* once = new QObject(this);
    const auto goOn = [this, once] {
        once->deleteLater();
        m_keeping = false;
        m_closing = true;
        m_triedToKeep = true;
        close();
    };
    whenDone(m_services.accounts.keepRest(), once, [goOn](const Result<Done>&) { goOn(); });
    // A keychain that asks somebody for its password does not keep the window open.
    QTimer::singleShot(keepingLimit, once, goOn);
}

} // namespace gatehouse
