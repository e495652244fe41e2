#include <QAction>
#include <QTableView>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "ui/shell/account_view.h"
#include "ui/shell/main_window.h"

/// The part of the tour that opens organizations: one with many members, one with few, and both without a network.
namespace gatehouse {

void Tour::openOrganization(const QString& name)
{
    auto* table = qobject_cast<QTableView*>(shown(QStringLiteral("preferencesOrganizations")));
    for (int row = 0; table && row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() != name)
            continue;
        table->setCurrentIndex(table->model()->index(row, 0));
        if (auto* open = m_composition->window()->findChild<QAction*>(QStringLiteral("preferencesOrganizationsOpen")))
            open->trigger();
        return;
    }
    m_failed = true;
}

void Tour::addOrganizationSteps()
{
    const QString northwind = QStringLiteral("Northwind Analytics");
    m_script.add(
        QStringLiteral("an organization that cannot be read"),
        [this, northwind] {
            m_network->setWeather(TourNetwork::Weather::Failing);
            page(AccountView::Preferences);
            openOrganization(northwind);
        },
        sees(QStringLiteral("organizationView")));
    m_script.add(QStringLiteral("why it cannot"), {}, [this] {
        const QWidget* view = shown(QStringLiteral("organizationStates"));
        const auto* retry = view ? view->findChild<QWidget*>(QStringLiteral("retryButton")) : nullptr;
        return retry && retry->isVisible();
    });
    addState(QStringLiteral("organization-failed"));
    m_script.add(
        QStringLiteral("an organization"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            refresh();
        },
        sees(QStringLiteral("members")));
    // The pictures of those in sight, asked for by the first drawing.
    addState(QStringLiteral("organization"));
    m_script.add(
        QStringLiteral("members searched"), [this] { type(QStringLiteral("membersSearch"), QStringLiteral("a")); },
        [this] {
            const auto* table = qobject_cast<QTableView*>(shown(QStringLiteral("members")));
            return table && table->model()->rowCount() < 40;
        });
    addState(QStringLiteral("organization-search"));
    m_script.add(
        QStringLiteral("nobody found"), [this] { type(QStringLiteral("membersSearch"), QStringLiteral("xyzzy")); },
        seesNot(QStringLiteral("members")));
    addState(QStringLiteral("organization-nobody"));
    m_script.add(
        QStringLiteral("back"), [this] { press(QStringLiteral("organizationBack")); },
        seesNot(QStringLiteral("organizationView")));
    m_script.add(
        QStringLiteral("a small organization"), [this] { openOrganization(QStringLiteral("Rhône Hydro")); },
        sees(QStringLiteral("members")));
    addState(QStringLiteral("organization-small"));
    m_script.add(
        QStringLiteral("back from it"), [this] { press(QStringLiteral("organizationBack")); },
        seesNot(QStringLiteral("organizationView")));
}

void Tour::addOrganizationOfflineSteps()
{
    m_script.add(
        QStringLiteral("an organization offline"),
        [this] {
            page(AccountView::Preferences);
            openOrganization(QStringLiteral("Northwind Analytics"));
        },
        sees(QStringLiteral("members")));
    addState(QStringLiteral("organization-offline"));
    m_script.add(
        QStringLiteral("back offline"), [this] { press(QStringLiteral("organizationBack")); },
        seesNot(QStringLiteral("organizationView")));
}

} // namespace gatehouse
