#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/information_service.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "core/future.h"
#include "ui/shell/account_view.h"

// The part of the tour that goes to the information preferences.
namespace gatehouse {

namespace {

const QString dialog = QStringLiteral("cookieDialog");

} // namespace

void Tour::addConsentSteps()
{
    m_script.add(
        QStringLiteral("preferences again"), [this] { page(AccountView::Preferences); },
        sees(QStringLiteral("informationOpenCookies")));
    m_script.add(
        QStringLiteral("cookies"), [this] { press(QStringLiteral("informationOpenCookies")); },
        sees(QStringLiteral("consentRow1")));
    addState(QStringLiteral("cookies"));
    m_script.add(
        QStringLiteral("cookies closed"), [this] { press(QStringLiteral("cookieClose")); }, seesNot(dialog));
}

void Tour::addConsentOfflineSteps()
{
    m_script.add(
        QStringLiteral("cookies offline"), [this] { press(QStringLiteral("informationOpenCookies")); },
        sees(QStringLiteral("retryButton")));
    addState(QStringLiteral("cookies-offline"));
    m_script.add(
        QStringLiteral("cookies offline closed"), [this] { press(QStringLiteral("cookieClose")); }, seesNot(dialog));
}

void Tour::addConsentConflictSteps()
{
    // Both choices are on their way while the other device makes its own.
    m_script.add(
        QStringLiteral("choices under way"),
        [this] {
            m_network->setWeather(TourNetwork::Weather::Slow);
            press(QStringLiteral("informationSwitch"));
            press(QStringLiteral("informationOpenCookies"));
            press(QStringLiteral("cookieOnlyNecessary"));
            decideElsewhere();
        },
        [this] { return m_decided; });
    addState(QStringLiteral("cookies-saving"));
    m_script.add(
        QStringLiteral("decided elsewhere meanwhile"), [this] { m_network->setWeather(TourNetwork::Weather::Fine); },
        sees(QStringLiteral("cookieMeanwhile")));
    addState(QStringLiteral("cookies-meanwhile"));
    m_script.add(
        QStringLiteral("cookies left as they are"), [this] { press(QStringLiteral("cookieClose")); },
        [this] { return !shown(dialog) && shown(QStringLiteral("informationNote")); });
    addState(QStringLiteral("information-meanwhile"));
}

void Tour::decideElsewhere()
{
    const auto stuck = [this](const Error& error) {
        give(QStringLiteral("the other device could not decide (%1).").arg(error.code));
    };
    PrivacyPort* port = m_elsewhereSession->privacyPort();
    const auto cookies = [this, stuck, port] {
        whenDone(port->cookies({}), this, [this, stuck, port](const Result<Fetched<CookiePreferences>>& got) {
            if (!got) {
                stuck(got.error());
                return;
            }
            whenDone(port->setCookies({false, false, true}, got->value->offer, got->etag,
                                      QStringLiteral("the-tour-elsewhere-cookies")),
                     this, [this, stuck](const Result<Fetched<CookiePreferences>>& done) {
                         if (done)
                             m_decided = true;
                         else
                             stuck(done.error());
                     });
        });
    };
    whenDone(port->information({}), this,
             [this, stuck, port, cookies](const Result<Fetched<InformationPreferences>>& got) {
                 if (!got) {
                     stuck(got.error());
                     return;
                 }
                 whenDone(port->setPromotional(false, got->value->offer, got->etag,
                                               QStringLiteral("the-tour-elsewhere-news")),
                          this, [stuck, cookies](const Result<Fetched<InformationPreferences>>& done) {
                              if (done)
                                  cookies();
                              else
                                  stuck(done.error());
                          });
             });
}

} // namespace gatehouse
