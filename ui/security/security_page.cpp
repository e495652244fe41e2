#include "ui/security/security_page.h"

#include "account/account_session.h"
#include "account/password_service.h"
#include "account/sessions_service.h"
#include "flows/password_change_flow.h"
#include "ui/controls/card_column.h"
#include "ui/controls/in_every_language.h"
#include "ui/security/password_card.h"
#include "ui/security/sessions_card.h"

#include <QVBoxLayout>

namespace gatehouse {

SecurityPage::SecurityPage(AccountSession& session, const Clock& clock, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("securityPage"));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Security")); });
    auto* column = new CardColumn;
    column->setObjectName(QStringLiteral("securityColumn"));
    if (session.password().isOffered()) {
        auto* flow = new PasswordChangeFlow(
            {session.password(), session.profile(), session.discovery().passwordRules, session.discovery().name}, this);
        auto* card = new PasswordCard(session.password(), *flow, clock);
        column->addCard(card);
        connect(card, &PasswordCard::passwordChanged, &session.sessions(), &SessionsService::refresh);
    }
    column->addCard(new SessionsCard(session.sessions(), clock));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(column);
}

} // namespace gatehouse
