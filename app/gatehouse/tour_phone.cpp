#include <QKeyEvent>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/profile_service.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "ui/shell/account_view.h"

/// The part of the tour that sees a phone number typed, and its country chosen.
namespace gatehouse {

void Tour::addPhoneSteps()
{
    m_script.add(QStringLiteral("the phone number"), [this] { page(AccountView::Preferences); });
    const auto countries = [this](const QString& search) {
        return [this, search] {
            // A list that is open keeps to the look that it was opened in.
            if (QWidget* open = shown(QStringLiteral("phoneCountryPopup")))
                open->close();
            press(QStringLiteral("phoneCountry"));
            if (!search.isEmpty())
                type(QStringLiteral("phoneCountrySearch"), search);
        };
    };
    m_script.add(QStringLiteral("the countries"), countries({}), sees(QStringLiteral("phoneCountryList")));
    addState(QStringLiteral("phone-countries"), countries({}));
    m_script.add(QStringLiteral("a country searched"), countries(QStringLiteral("+44")),
                 sees(QStringLiteral("phoneCountryList")));
    addState(QStringLiteral("phone-countries-search"), countries(QStringLiteral("+44")));
    m_script.add(QStringLiteral("no such country"), countries(QStringLiteral("atlantis")),
                 sees(QStringLiteral("phoneCountryNone")));
    addState(QStringLiteral("phone-countries-none"), countries(QStringLiteral("atlantis")));
    m_script.add(
        QStringLiteral("the countries closed"),
        [this] {
            if (QWidget* open = shown(QStringLiteral("phoneCountryPopup")))
                open->close();
        },
        seesNot(QStringLiteral("phoneCountryPopup")));
    m_script.add(
        QStringLiteral("too few digits"),
        [this] {
            type(QStringLiteral("phoneNumber"), QStringLiteral("61234"));
            press(QStringLiteral("preferencesSave"));
        },
        marked(QStringLiteral("preferencesPhoneField")));
    addState(QStringLiteral("preferences-phone-wrong"));
    m_script.add(
        QStringLiteral("the number as it was"), [this] { press(QStringLiteral("preferencesDiscard")); },
        seesNot(QStringLiteral("preferencesDiscard")));
}

} // namespace gatehouse
