#include "app/gatehouse/tour.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTextStream>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "account/organizations_service.h"
#include "account/profile_service.h"
#include "account/server_service.h"
#include "account/sessions_service.h"
#include "app/gatehouse/bundled_program.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/memory_secret_store.h"
#include "app/gatehouse/tour_visitor.h"
#include "core/future.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "ui/controls/card_column.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_trouble.h"
#include "ui/theme/theme.h"

namespace gatehouse {

Tour::Tour(QApplication& application, TourVisitor& visitor, const Seams& seams)
    : m_application(application)
    , m_visitor(visitor)
    , m_seams(seams)
    , m_script(m_clock)
{
    connect(&m_script, &StepScript::ended, this, [this] {
        m_visitor.end();
        Q_EMIT finished(m_failed ? 1 : 0);
    });
    connect(&m_script, &StepScript::stuck, this, [this](const QString& step) {
        look(QStringLiteral("stuck"), m_visitor.looks() - 1);
        m_visitor.end();
        give(QStringLiteral("the tour got stuck at \"%1\".").arg(step));
    });
}

Tour::~Tour() = default;

void Tour::give(const QString& sentence)
{
    QTextStream(stderr) << "gatehouse: " << sentence << Qt::endl;
    Q_EMIT finished(1);
}

void Tour::start()
{
    if (!m_profile.isValid()) {
        give(QStringLiteral("a temporary folder cannot be made (%1).").arg(m_profile.errorString()));
        return;
    }
    m_sample = new QProcess(this);
    m_sample->setStandardErrorFile(QProcess::nullDevice());
    connect(m_sample, &QProcess::finished, this, &Tour::sampleMade);
    connect(m_sample, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            give(QStringLiteral("%1 cannot be started.").arg(m_sample->program()));
    });
    m_sample->start(bundledPlatformProgram(),
                    {QStringLiteral("sample"), QStringLiteral("--data"), m_profile.filePath(QStringLiteral("platform")),
                     QStringLiteral("--accounts"), QStringLiteral("60"), QStringLiteral("--organizations"),
                     QStringLiteral("800"), QStringLiteral("--members"), QStringLiteral("1200")});
}

void Tour::sampleMade()
{
    m_people = QJsonDocument::fromJson(m_sample->readAllStandardOutput()).object();
    if (m_people.isEmpty()) {
        give(QStringLiteral("the sample platform could not be made."));
        return;
    }
    begin();
}

void Tour::begin()
{
    m_secrets = std::make_unique<MemorySecretStore>();
    Options options;
    options.profileFolder = m_profile.path();
    m_seams.secrets = m_secrets.get();
    // The people of the sample speak several languages; the tour goes through in one.
    if (m_seams.holdLanguage.isEmpty())
        m_seams.holdLanguage = QStringLiteral("computer");
    m_seams.network = [this](std::unique_ptr<HttpClient> real) {
        auto network = std::make_unique<TourNetwork>(std::move(real));
        m_network = network.get();
        return network;
    };
    m_composition = std::make_unique<Composition>(m_application, options, m_seams);
    addWelcomeSteps();
    addNewAccountSteps();
    addSignInSteps();
    addAccountSteps();
    addLiveSteps();
    addOfflineSteps();
    addConflictSteps();
    addEndedSteps();
    addDeletionSteps();
    connect(m_composition.get(), &Composition::begun, &m_script, &StepScript::start);
    m_composition->start();
    if (const StartTrouble* trouble = m_composition->trouble()) {
        give(trouble->sentence());
        return;
    }
    m_composition->theme().setReducedMotion(true);
    m_visitor.begin(*m_composition->window(), m_composition->theme(), m_composition->language());
}

QString Tour::emailOf(const char* who) const
{
    return m_people.value(QLatin1String(who)).toObject().value(QLatin1String("email")).toString();
}

QString Tour::passwordOf(const char* who) const
{
    return m_people.value(QLatin1String(who)).toObject().value(QLatin1String("password")).toString();
}

// ---- What a person does and sees -----------------------------------------------------------------------------------

QWidget* Tour::shown(const QString& name) const
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        if (top->objectName() == name)
            return top;
        const auto found = top->findChildren<QWidget*>(name);
        for (QWidget* widget : found) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

std::function<bool()> Tour::sees(const QString& name) const
{
    return [this, name] { return shown(name) != nullptr; };
}

std::function<bool()> Tour::seesNot(const QString& name) const
{
    return [this, name] { return shown(name) == nullptr; };
}

std::function<bool()> Tour::marked(const QString& field) const
{
    return [this, field] {
        const QWidget* whole = shown(field);
        const auto* note = whole ? whole->findChild<QWidget*>(QStringLiteral("fieldNote")) : nullptr;
        return note && note->isVisible();
    };
}

void Tour::press(const QString& name)
{
    if (auto* button = qobject_cast<QAbstractButton*>(shown(name)))
        button->click();
    else
        m_failed = true;
}

void Tour::type(const QString& name, const QString& text)
{
    auto* edit = qobject_cast<QLineEdit*>(shown(name));
    if (!edit) {
        m_failed = true;
        return;
    }
    edit->setFocus();
    edit->selectAll();
    edit->insert(text);
}

void Tour::page(int number)
{
    if (auto* tabs = qobject_cast<QTabBar*>(shown(QStringLiteral("pageTabs"))))
        tabs->setCurrentIndex(number);
    // A visit begins at the top, wherever the one before ended.
    const auto columns = m_composition->window()->findChildren<CardColumn*>();
    for (CardColumn* column : columns) {
        if (column->isVisible())
            column->verticalScrollBar()->setValue(0);
    }
}

void Tour::refresh()
{
    if (AccountSession* session = m_composition->accounts().current())
        session->refresh();
}

void Tour::menu(const QString& action)
{
    auto* button = qobject_cast<QPushButton*>(shown(QStringLiteral("accountButton")));
    if (!button)
        return;
    QMenu* opened = button->menu();
    opened->close();
    opened->popup(button->mapToGlobal(button->rect().bottomLeft()));
    if (action.isEmpty())
        return;
    opened->close();
    if (auto* chosen = opened->findChild<QAction*>(action))
        chosen->trigger();
}

void Tour::look(const QString& state, int number)
{
    QWidget* over = QApplication::activePopupWidget();
    if (!over)
        over = QApplication::activeModalWidget();
    // As large as a dialog that is opened in this look; one that chose its size keeps it.
    if (over && over->windowType() == Qt::Dialog && !over->testAttribute(Qt::WA_Resized)) {
        over->adjustSize();
        over->setAttribute(Qt::WA_Resized, false);
    }
    m_failed = !m_visitor.visit(state, number, over) || m_failed;
}

void Tour::addState(const QString& name, const std::function<void()>& again)
{
    for (int number = 0; number < m_visitor.looks(); ++number) {
        m_script.add(name, [this, number] { m_visitor.prepare(number); });
        // Another turn: what became narrower is laid out once more after the first.
        m_script.add(name, {});
        if (again)
            m_script.add(name, again);
        m_script.add(name, [this, name, number] { look(name, number); });
    }
}

// ---- The way -------------------------------------------------------------------------------------------------------

void Tour::addWelcomeSteps()
{
    m_script.add(QStringLiteral("server choice"), {}, sees(QStringLiteral("serverAddress")));
    addState(QStringLiteral("server"));
    m_script.add(
        QStringLiteral("a server without encryption"),
        [this] {
            type(QStringLiteral("serverAddress"), QStringLiteral("http://platform.example.org"));
            press(QStringLiteral("serverConnect"));
        },
        sees(QStringLiteral("fieldNote")));
    addState(QStringLiteral("server-plain-http"));
    m_script.add(
        QStringLiteral("a server that cannot be reached"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Offline);
            type(QStringLiteral("serverAddress"), QStringLiteral("platform.example.org"));
            press(QStringLiteral("serverConnect"));
        },
        sees(QStringLiteral("serverBanner")));
    addState(QStringLiteral("server-unreachable"));
    m_script.add(
        QStringLiteral("a certificate that is not trusted"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Untrusted);
            press(QStringLiteral("serverConnect"));
        },
        [this] {
            auto* button = shown(QStringLiteral("serverConnect"));
            return shown(QStringLiteral("serverBanner")) && button && button->accessibleDescription().isEmpty();
        });
    addState(QStringLiteral("server-untrusted"));
    m_script.add(
        QStringLiteral("the platform on this computer"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            press(QStringLiteral("serverLocal"));
        },
        sees(QStringLiteral("signUpFirstName")));
    addState(QStringLiteral("sign-up-empty"));
}

void Tour::addNewAccountSteps()
{
    m_script.add(
        QStringLiteral("a form with faults"),
        [this] {
            type(QStringLiteral("signUpFirstName"), QStringLiteral("Tomasz"));
            type(QStringLiteral("signUpLastName"), QString());
            type(QStringLiteral("signUpEmail"), QStringLiteral("t.kowal"));
            type(QStringLiteral("signUpPassword"), QStringLiteral("tomasz"));
            press(QStringLiteral("signUpSubmit"));
        },
        sees(QStringLiteral("fieldNote")));
    addState(QStringLiteral("sign-up-errors"));
    m_script.add(QStringLiteral("the form filled in"), [this] {
        type(QStringLiteral("signUpLastName"), QStringLiteral("Kowal"));
        type(QStringLiteral("signUpEmail"), QStringLiteral("t.kowal@northwind.example"));
        type(QStringLiteral("signUpPassword"), QStringLiteral("umber lantern quartz 7351"));
    });
    addState(QStringLiteral("sign-up"));
    m_script.add(
        QStringLiteral("the code page"), [this] { press(QStringLiteral("signUpSubmit")); },
        sees(QStringLiteral("localMessage")));
    addState(QStringLiteral("code"));
    m_script.add(
        QStringLiteral("a wrong code"), [this] { type(QStringLiteral("codeEdit"), QStringLiteral("000000")); },
        sees(QStringLiteral("fieldNote")));
    addState(QStringLiteral("code-wrong"));
    m_script.add(
        QStringLiteral("the right code"), [this] { press(QStringLiteral("localMessageUse")); },
        [this] {
            return shown(QStringLiteral("preferencesFirstName")) &&
                   m_composition->accounts().current()->organizations().mine().value.has_value();
        });
    addState(QStringLiteral("preferences-new-account"));
    m_script.add(QStringLiteral("no organizations yet"), [this] { page(AccountView::Organizations); });
    addState(QStringLiteral("organizations-empty"));
    m_script.add(QStringLiteral("the account menu"), [this] { menu(QString()); });
    // A menu does not follow its window: opened anew in each look.
    addState(QStringLiteral("account-menu"), [this] { menu(QString()); });
    m_script.add(
        QStringLiteral("messages"), [this] { menu(QStringLiteral("localMessages")); },
        sees(QStringLiteral("localMessagesDialog")));
    addState(QStringLiteral("local-messages"));
    m_script.add(
        QStringLiteral("messages closed"), [this] { press(QStringLiteral("localMessagesClose")); },
        seesNot(QStringLiteral("localMessagesDialog")));
    m_script.add(
        QStringLiteral("about"), [this] { menu(QStringLiteral("about")); }, sees(QStringLiteral("aboutDialog")));
    addState(QStringLiteral("about"));
    m_script.add(
        QStringLiteral("about closed"), [this] { press(QStringLiteral("aboutClose")); },
        seesNot(QStringLiteral("aboutDialog")));
    m_script.add(
        QStringLiteral("sign-out question"), [this] { menu(QStringLiteral("signOut")); },
        sees(QStringLiteral("questionDialog")));
    addState(QStringLiteral("sign-out"));
    m_script.add(
        QStringLiteral("not signed out"), [this] { press(QStringLiteral("questionCancel")); },
        seesNot(QStringLiteral("questionDialog")));
}

void Tour::addSignInSteps()
{
    m_script.add(
        QStringLiteral("sign-in"), [this] { menu(QStringLiteral("addAccount")); }, sees(QStringLiteral("signInEmail")));
    addState(QStringLiteral("sign-in-empty"));
    m_script.add(
        QStringLiteral("a wrong password"),
        [this] {
            type(QStringLiteral("signInEmail"), emailOf("user"));
            type(QStringLiteral("signInPassword"), QStringLiteral("not the password"));
            press(QStringLiteral("signInSubmit"));
        },
        sees(QStringLiteral("signInBanner")));
    addState(QStringLiteral("sign-in-wrong"));
    m_script.add(
        QStringLiteral("a forgotten password"), [this] { press(QStringLiteral("signInForgot")); },
        sees(QStringLiteral("resetEmail")));
    addState(QStringLiteral("reset"));
    m_script.add(
        QStringLiteral("its code"), [this] { press(QStringLiteral("resetSubmit")); },
        sees(QStringLiteral("localMessage")));
    addState(QStringLiteral("reset-code"));
    m_script.add(
        QStringLiteral("remembered"), [this] { press(QStringLiteral("resetBack")); },
        sees(QStringLiteral("signInEmail")));
    addRevertSteps();
    m_script.add(QStringLiteral("the right password"),
                 [this] { type(QStringLiteral("signInPassword"), passwordOf("user")); });
    addState(QStringLiteral("sign-in"));
    m_script.add(
        QStringLiteral("loading"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Slow);
            press(QStringLiteral("signInSubmit"));
        },
        sees(QStringLiteral("preferencesPage")));
}

void Tour::addAccountSteps()
{
    const auto pages = [this](const QString& state) {
        const QStringList names{QStringLiteral("preferences"), QStringLiteral("security"),
                                QStringLiteral("organizations")};
        for (int number = 0; number < AccountView::pageCount; ++number) {
            m_script.add(names.at(number), [this, number] { page(number); });
            addState(state.isEmpty() ? names.at(number) : names.at(number) + QLatin1Char('-') + state);
        }
    };
    const auto session = [this] { return m_composition->accounts().current(); };
    pages(QStringLiteral("loading"));
    m_script.add(
        QStringLiteral("failing"), [this] { m_network->setWeather(TourNetwork::Weather::Failing); },
        [session] {
            return session()->profile().profile().error && session()->sessions().sessions().error &&
                   session()->organizations().mine().error;
        });
    pages(QStringLiteral("failed"));
    m_script.add(
        QStringLiteral("loaded"),
        [this, session] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            session()->connection().tryAgain();
        },
        [session] {
            return session()->profile().profile().value && session()->sessions().sessions().value &&
                   session()->organizations().mine().value && session()->organizations().index().value.value_or(0) > 0;
        });
    pages({});
    addOrganizationSteps();
    addPhoneSteps();
    addPictureSteps();
    addConsentSteps();
    addEmailSteps();
    addDataSteps();
    addSecuritySteps();
    m_script.add(QStringLiteral("search"), [this] { page(AccountView::Organizations); });
    m_script.add(QStringLiteral("search"),
                 [this] { type(QStringLiteral("organizationsSearch"), QStringLiteral("hydro")); });
    m_script.add(QStringLiteral("found"), {});
    addState(QStringLiteral("organizations-search"));
}

void Tour::addOfflineSteps()
{
    const auto session = [this] { return m_composition->accounts().current(); };
    m_script.add(
        QStringLiteral("offline"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Offline);
            page(AccountView::Preferences);
            refresh();
        },
        sees(QStringLiteral("connectionBanner")));
    m_script.add(QStringLiteral("an edit"),
                 [this] { type(QStringLiteral("preferencesLastName"), QStringLiteral("Moreau-Lenoir")); });
    addState(QStringLiteral("preferences-unsaved"));
    m_script.add(
        QStringLiteral("saved offline"), [this] { press(QStringLiteral("preferencesSave")); },
        [session] { return session()->profile().edit().phase == ProfileEditState::Phase::Waiting; });
    addState(QStringLiteral("preferences-offline"));
    addConsentOfflineSteps();
    addOrganizationOfflineSteps();
    m_script.add(QStringLiteral("security offline"), [this] { page(AccountView::Security); });
    addState(QStringLiteral("security-offline"));
    m_script.add(QStringLiteral("organizations offline"), [this] { page(AccountView::Organizations); });
    addState(QStringLiteral("organizations-offline"));
    m_script.add(
        QStringLiteral("sign-out with an unsent edit"), [this] { menu(QStringLiteral("signOut")); },
        sees(QStringLiteral("questionDialog")));
    addState(QStringLiteral("sign-out-unsent"));
    m_script.add(
        QStringLiteral("not signed out"), [this] { press(QStringLiteral("questionCancel")); },
        seesNot(QStringLiteral("questionDialog")));
    m_script.add(
        QStringLiteral("an untrusted certificate"),
        [this, session] {
            m_network->setWeather(TourNetwork::Weather::Untrusted);
            session()->refresh();
        },
        [session] { return session()->connection().state() == ConnectionService::State::Untrusted; });
    addState(QStringLiteral("untrusted"));
    m_script.add(
        QStringLiteral("a wrong clock"), [session] { session()->connection().setClockSkew(std::chrono::hours(1)); },
        sees(QStringLiteral("clockBanner")));
    addState(QStringLiteral("clock-wrong"));
    m_script.add(QStringLiteral("the clock right again"),
                 [session] { session()->connection().setClockSkew(std::chrono::seconds(0)); });
}

void Tour::addConflictSteps()
{
    m_script.add(
        QStringLiteral("changed elsewhere"),
        [this] {
            ProfilePatch patch;
            patch.lastName = QStringLiteral("Lenoir");
            changeElsewhere(patch, QStringLiteral("the-tour-elsewhere"));
        },
        [this] { return m_changed; });
    m_script.add(
        QStringLiteral("two versions"),
        [this] {
            page(AccountView::Preferences);
            m_network->setWeather(TourNetwork::Weather::Fine);
            m_composition->accounts().current()->connection().tryAgain();
        },
        sees(QStringLiteral("conflictDialog")));
    addState(QStringLiteral("conflict"));
    m_script.add(
        QStringLiteral("decided later"), [this] { press(QStringLiteral("conflictLater")); },
        seesNot(QStringLiteral("conflictDialog")));
    addState(QStringLiteral("conflict-waiting"));
    addConsentConflictSteps();
}

void Tour::addEndedSteps()
{
    m_script.add(
        QStringLiteral("ended elsewhere"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::SignedOut);
            refresh();
        },
        sees(QStringLiteral("endedView")));
    addState(QStringLiteral("ended"));
    m_script.add(
        QStringLiteral("sign in again"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            press(QStringLiteral("endedSignIn"));
        },
        sees(QStringLiteral("signInEmail")));
    addState(QStringLiteral("sign-in-again"));
}

} // namespace gatehouse
