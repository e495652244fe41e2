#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "ui/shell/account_view.h"

#include <QScrollArea>

/// The part of the tour that sees "Your data": an export, the dialog before a deletion, and an account that is deleted.
namespace gatehouse {

void Tour::addDataSteps()
{
    // At the end of a long page.
    const auto seeCard = [this] {
        QWidget* card = shown(QStringLiteral("yourDataCard"));
        for (QWidget* above = card; above; above = above->parentWidget()) {
            if (auto* scrolled = qobject_cast<QScrollArea*>(above))
                scrolled->ensureWidgetVisible(card);
        }
    };
    m_script.add(
        QStringLiteral("a file with all data"),
        [this] {
            page(AccountView::Preferences);
            press(QStringLiteral("yourDataMake"));
        },
        sees(QStringLiteral("yourDataSave")));
    addState(QStringLiteral("preferences-export-ready"), seeCard);
    m_script.add(
        QStringLiteral("a file removed"), [this] { press(QStringLiteral("yourDataRemove")); },
        sees(QStringLiteral("yourDataMake")));
    m_script.add(
        QStringLiteral("no data without a connection"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Offline);
            refresh();
        },
        [this] {
            const QWidget* end = shown(QStringLiteral("yourDataDelete"));
            return end && !end->isEnabled() && shown(QStringLiteral("yourDataNote"));
        });
    addState(QStringLiteral("preferences-data-offline"), seeCard);
    m_script.add(
        QStringLiteral("a connection for the data"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Fine);
            refresh();
        },
        [this] {
            const QWidget* end = shown(QStringLiteral("yourDataDelete"));
            return end && end->isEnabled();
        });
    m_script.add(
        QStringLiteral("before a deletion"), [this] { press(QStringLiteral("yourDataDelete")); },
        sees(QStringLiteral("deletionEmail")));
    addState(QStringLiteral("deletion"));
    m_script.add(
        QStringLiteral("another address"),
        [this] {
            type(QStringLiteral("deletionEmail"), QStringLiteral("t.kowal@new.example"));
            press(QStringLiteral("deletionSubmit"));
        },
        marked(QStringLiteral("deletionEmailField")));
    addState(QStringLiteral("deletion-wrong"));
    m_script.add(
        QStringLiteral("no deletion"), [this] { press(QStringLiteral("deletionCancel")); },
        seesNot(QStringLiteral("deletionEmail")));
}

void Tour::addDeletionSteps()
{
    const auto enter = [this](const char* who) {
        type(QStringLiteral("signInEmail"), emailOf(who));
        type(QStringLiteral("signInPassword"), passwordOf(who));
        press(QStringLiteral("signInSubmit"));
    };
    const auto end = [this](const char* who) {
        type(QStringLiteral("deletionEmail"), emailOf(who));
        press(QStringLiteral("deletionSubmit"));
    };
    const auto askToEnd = [this] {
        m_script.add(
            QStringLiteral("the end of an account"),
            [this] {
                page(AccountView::Preferences);
                press(QStringLiteral("yourDataDelete"));
            },
            sees(QStringLiteral("deletionEmail")));
    };
    m_script.add(
        QStringLiteral("signed in once more"), [enter] { enter("user"); }, sees(QStringLiteral("yourDataMake")));
    askToEnd();
    m_script.add(
        QStringLiteral("an account that will be deleted"), [end] { end("user"); }, sees(QStringLiteral("signInEmail")));
    addState(QStringLiteral("deletion-scheduled"));
    m_script.add(
        QStringLiteral("an account that can be kept"), [enter] { enter("user"); },
        sees(QStringLiteral("keepAccountKeep")));
    addState(QStringLiteral("keep-account"));
    m_script.add(
        QStringLiteral("let it go"), [this] { press(QStringLiteral("keepAccountBack")); },
        sees(QStringLiteral("signInEmail")));
    m_script.add(
        QStringLiteral("an admin"), [enter] { enter("admin"); }, sees(QStringLiteral("yourDataMake")));
    askToEnd();
    m_script.add(
        QStringLiteral("organizations without an admin"), [end] { end("admin"); },
        sees(QStringLiteral("deletionOrganizations")));
    addState(QStringLiteral("deletion-sole-admin"));
}

} // namespace gatehouse
