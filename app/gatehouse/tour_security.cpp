#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "ui/shell/account_view.h"

#include <QLineEdit>

/// The part of the tour that names and ends sessions, and changes the password.
namespace gatehouse {

void Tour::addSecuritySteps()
{
    const auto notNow = [this] {
        m_script.add(
            QStringLiteral("nothing ended"), [this] { press(QStringLiteral("questionCancel")); },
            seesNot(QStringLiteral("questionDialog")));
    };
    m_script.add(
        QStringLiteral("a device's name"),
        [this] {
            page(AccountView::Security);
            press(QStringLiteral("securityName0"));
        },
        sees(QStringLiteral("sessionName")));
    addState(QStringLiteral("security-name"));
    m_script.add(
        QStringLiteral("no name for a device"),
        [this] {
            type(QStringLiteral("sessionName"), QString(70, QLatin1Char('x')));
            press(QStringLiteral("sessionNameSave"));
        },
        [this] {
            const QWidget* field = shown(QStringLiteral("sessionNameField"));
            const auto* note = field ? field->findChild<QWidget*>(QStringLiteral("fieldNote")) : nullptr;
            return note && note->accessibleDescription().isEmpty() && note->isVisible();
        });
    addState(QStringLiteral("security-name-errors"));
    m_script.add(
        QStringLiteral("a named device"),
        [this] {
            type(QStringLiteral("sessionName"), QStringLiteral("Laptop in the kitchen"));
            press(QStringLiteral("sessionNameSave"));
        },
        seesNot(QStringLiteral("sessionName")));
    addState(QStringLiteral("security-named"));
    m_script.add(
        QStringLiteral("one session to end"), [this] { press(QStringLiteral("securityEnd1")); },
        sees(QStringLiteral("questionDialog")));
    addState(QStringLiteral("security-end"));
    notNow();
    m_script.add(
        QStringLiteral("all others to end"), [this] { press(QStringLiteral("securityEndOthers")); },
        sees(QStringLiteral("questionDialog")));
    addState(QStringLiteral("security-end-others"));
    notNow();
    m_script.add(
        QStringLiteral("an answer that is lost"),
        [this] {
            press(QStringLiteral("securityEnd1"));
            m_network->setWeather(TourNetwork::Weather::Offline);
            press(QStringLiteral("questionVerb"));
        },
        sees(QStringLiteral("connectionBanner")));
    addState(QStringLiteral("security-unsure"));
    m_script.add(
        QStringLiteral("not ended"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            m_composition->accounts().current()->connection().tryAgain();
        },
        sees(QStringLiteral("securitySessionSaid")));
    addState(QStringLiteral("security-not-ended"));
    m_script.add(
        QStringLiteral("ended"),
        [this] {
            press(QStringLiteral("securityEnd1"));
            press(QStringLiteral("questionVerb"));
        },
        [this] { return !shown(QStringLiteral("securityEnd1")) && shown(QStringLiteral("securitySessionSaid")); });
    addState(QStringLiteral("security-ended"));
    addPasswordSteps();
}

void Tour::addPasswordSteps()
{
    const auto typed = [this](const QString& next, const QString& repeated) {
        type(QStringLiteral("passwordCurrent"), passwordOf("user"));
        type(QStringLiteral("passwordNew"), next);
        type(QStringLiteral("passwordRepeated"), repeated);
    };
    m_script.add(
        QStringLiteral("a password that does not match"),
        [this, typed] {
            typed(QStringLiteral("Velvet anchor prism 9044"), QStringLiteral("Velvet anchor prism 904"));
            press(QStringLiteral("passwordSubmit"));
        },
        marked(QStringLiteral("passwordRepeatedField")));
    addState(QStringLiteral("security-password-errors"));
    m_script.add(
        QStringLiteral("a password whose change has no answer"),
        [this, typed] {
            typed(QStringLiteral("Velvet anchor prism 9044"), QStringLiteral("Velvet anchor prism 9044"));
            m_network->setWeather(TourNetwork::Weather::Failing);
            press(QStringLiteral("passwordSubmit"));
        },
        sees(QStringLiteral("passwordNote")));
    addState(QStringLiteral("security-password-unsure"));
    m_script.add(
        QStringLiteral("a changed password"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            m_composition->accounts().current()->connection().tryAgain();
        },
        sees(QStringLiteral("passwordSaid")));
    addState(QStringLiteral("security-password-changed"));
    // What follows signs in with the password of the sample.
    m_script.add(
        QStringLiteral("the password of before"),
        [this] {
            const QString before = passwordOf("user");
            type(QStringLiteral("passwordCurrent"), QStringLiteral("Velvet anchor prism 9044"));
            type(QStringLiteral("passwordNew"), before);
            type(QStringLiteral("passwordRepeated"), before);
            press(QStringLiteral("passwordSubmit"));
        },
        [this] {
            auto* edit = qobject_cast<QLineEdit*>(shown(QStringLiteral("passwordCurrent")));
            return edit && edit->text().isEmpty() && shown(QStringLiteral("passwordSaid"));
        });
}

} // namespace gatehouse
