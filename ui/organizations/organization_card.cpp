#include "ui/organizations/organization_card.h"

#include "account/organization_service.h"
#include "ui/controls/badge.h"
#include "ui/controls/card.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/text_label.h"
#include "ui/organizations/organization_texts.h"
#include "ui/states/state_view.h"
#include "ui/texts/domain_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

OrganizationCard::OrganizationCard(OrganizationService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_tile(new InitialsTile(QString(), InitialsTile::Shape::Organization, metrics::tileMedium))
    , m_name(new TextLabel(TextRole::WindowTitle))
    , m_role(new Badge)
    , m_description(new TextLabel(TextRole::Body))
    , m_facts(new TextLabel(TextRole::Subtitle))
    , m_states(nullptr)
{
    setObjectName(QStringLiteral("organizationCard"));
    m_name->setObjectName(QStringLiteral("organizationName"));
    m_role->setObjectName(QStringLiteral("organizationRole"));
    m_description->setObjectName(QStringLiteral("organizationDescription"));
    m_facts->setObjectName(QStringLiteral("organizationFacts"));

    auto* named = new QHBoxLayout;
    named->setSpacing(metrics::space8);
    // A long name wraps beside the badge; a short one has it at its end.
    named->addWidget(m_name, 0);
    named->addWidget(m_role, 0, Qt::AlignVCenter);
    named->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::space4);
    words->addLayout(named);
    words->addWidget(m_description);
    words->addWidget(m_facts);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(metrics::space16);
    row->addWidget(m_tile, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_states = new StateView(content, 1, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("organizationStates"));
    auto* card = new Card;
    card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    connect(m_states, &StateView::retryRequested, &m_service, &OrganizationService::refresh);
    connect(&m_service, &OrganizationService::detailsChanged, this, &OrganizationCard::follow);
    inEveryLanguage(this, [this] { follow(); });
}

void OrganizationCard::follow()
{
    const Loaded<OrganizationDetails>& details = m_service.details();
    m_states->follow(details, false);
    if (!details.value)
        return;
    const Organization& organization = details.value->organization;
    m_tile->setName(organization.name);
    m_name->setText(organization.name);
    setAccessibleName(organization.name);
    m_role->setText(organizationRoleText(organization.role));
    m_role->setVisible(!organization.role.isEmpty());
    m_role->setTone(rowOf(organization).tone);
    m_description->setText(details.value->description);
    m_description->setVisible(!details.value->description.isEmpty());
    m_facts->setText(factsOf(*details.value));
}

} // namespace gatehouse
