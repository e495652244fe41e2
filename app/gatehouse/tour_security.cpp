#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "ui/shell/account_view.h"

#include <QWidget>

/// The part of the tour that names and ends sessions.
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
}

} // namespace gatehouse
