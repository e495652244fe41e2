#include "ui/organizations/organizations_page.h"

#include "account/account_session.h"
#include "ui/controls/card_column.h"
#include "ui/controls/in_every_language.h"
#include "ui/organizations/available_card.h"
#include "ui/organizations/mine_card.h"

#include <QVBoxLayout>

namespace gatehouse {

OrganizationsPage::OrganizationsPage(AccountSession& session, const Clock&, QWidget* parent)
    : QWidget(parent)
    , m_available(new AvailableCard(session.organizations()))
{
    setObjectName(QStringLiteral("organizationsPage"));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Organizations")); });
    auto* column = new CardColumn;
    column->setObjectName(QStringLiteral("organizationsColumn"));
    auto* mine = new MineCard(session.organizations());
    connect(mine, &MineCard::opened, this, &OrganizationsPage::organizationOpened);
    const auto offer = [mine, &session] {
        mine->setOpenable(session.discovery().capabilities.contains(QLatin1String("members")));
    };
    connect(&session, &AccountSession::accountChanged, this, offer);
    offer();
    column->addCard(mine);
    column->addCard(m_available);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(column);
}

void OrganizationsPage::focusSearch() { m_available->focusSearch(); }

} // namespace gatehouse
