#include "ui/organizations/organization_view.h"

#include "account/account_session.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/card_column.h"
#include "ui/controls/empty_state.h"
#include "ui/organizations/members_card.h"
#include "ui/organizations/organization_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace gatehouse {

OrganizationView::OrganizationView(AccountSession& session, const OrganizationId& id, Words from, QWidget* parent)
    : QWidget(parent)
    , m_from(std::move(from))
    , m_service(session.openOrganization(id))
    , m_back(new ActionButton(QString(), ButtonRole::Link))
    , m_organization(new OrganizationCard(*m_service))
    , m_members(new MembersCard(*m_service, session.memberPictures(), session.account().id, session.picture()))
    , m_gone(new Card)
    , m_goneState(new EmptyState(QString()))
{
    setObjectName(QStringLiteral("organizationView"));
    m_back->setObjectName(QStringLiteral("organizationBack"));
    m_back->setGlyph(Icon::ChevronBack);
    m_gone->setObjectName(QStringLiteral("organizationGone"));
    m_gone->body()->addWidget(m_goneState);
    m_gone->hide();

    auto* way = new QWidget;
    auto* line = new QHBoxLayout(way);
    line->setContentsMargins({});
    line->addWidget(m_back);
    line->addStretch(1);
    auto* column = new CardColumn;
    column->setObjectName(QStringLiteral("organizationColumn"));
    column->addCard(way);
    column->addCard(m_organization);
    column->addCard(m_members);
    column->addCard(m_gone);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(column);

    auto* back = new QShortcut(QKeySequence(QKeySequence::Back), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &OrganizationView::backRequested);
    connect(m_back, &QPushButton::clicked, this, &OrganizationView::backRequested);
    connect(m_goneState, &EmptyState::actionTriggered, this, &OrganizationView::backRequested);
    connect(m_service.get(), &OrganizationService::detailsChanged, this, &OrganizationView::follow);
    inEveryLanguage(this, [this] { say(); });
}

OrganizationView::~OrganizationView()
{
    // The cards look at the service while they go.
    delete m_organization;
    delete m_members;
}

void OrganizationView::takeKeyboard() { m_back->setFocus(Qt::OtherFocusReason); }

void OrganizationView::say()
{
    m_back->setText(m_from());
    m_back->setAccessibleName(tr("Back to %1").arg(m_from()));
    m_goneState->setTitle(tr("You do not belong to this organization any more"));
    m_goneState->setSentence(tr("It was deleted, or your membership has ended. If that is not what you expect, ask "
                                "one of its admins to invite you again."));
    m_goneState->setAction(tr("Go &back"));
    follow();
}

void OrganizationView::follow()
{
    const auto& details = m_service->details().value;
    const bool gone = m_service->isGone();
    const QString name = details ? details->organization.name : QString();
    setAccessibleName(name.isEmpty() ? tr("Organization") : name);
    m_gone->setTitle(name);
    m_organization->setVisible(!gone);
    // Why it cannot be read is said once.
    m_members->setVisible(!gone && (details || !m_service->details().error));
    if (gone && m_gone->isHidden()) {
        const bool hadKeyboard = isAncestorOf(focusWidget()) && !m_back->hasFocus();
        m_gone->show();
        announce(m_gone, tr("You do not belong to this organization any more"));
        if (hadKeyboard)
            m_goneState->actionButton()->setFocus(Qt::OtherFocusReason);
    }
    m_gone->setVisible(gone);
    Q_EMIT changed();
}

void OrganizationView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back) {
        event->accept();
        Q_EMIT backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace gatehouse
