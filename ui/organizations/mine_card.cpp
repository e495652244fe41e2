#include "ui/organizations/mine_card.h"

#include "account/organizations_service.h"
#include "models/organizations_model.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/organizations/organization_list_view.h"
#include "ui/organizations/organization_texts.h"
#include "ui/states/state_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// Up to so many rows the page scrolls, beyond that the list does.
constexpr int visibleRows = 12;

} // namespace

MineCard::MineCard(OrganizationsService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_card(new Card)
    , m_model(new OrganizationsModel(service, this))
    , m_list(nullptr)
    , m_states(nullptr)
    , m_open(new QAction(this))
{
    setObjectName(QStringLiteral("organizationsMineCard"));
    m_list = new OrganizationListView(
        QString(), [this](const QModelIndex& index) { return rowOf(m_model->organization(index.row())); }, visibleRows);
    m_list->setObjectName(QStringLiteral("organizationsMine"));
    m_list->setModel(m_model);
    m_open->setObjectName(QStringLiteral("organizationsOpen"));
    m_list->addAction(m_open);
    setOpenable(false);
    connect(m_open, &QAction::triggered, this, [this] { open(m_list->currentIndex()); });
    connect(m_list, &OrganizationListView::rowOpened, this, &MineCard::open);
    m_states = new StateView(m_list, 3, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("organizationsMineStates"));
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(m_states, &StateView::retryRequested, &m_service, &OrganizationsService::refresh);
    connect(&m_service, &OrganizationsService::mineChanged, this, &MineCard::follow);
    inEveryLanguage(this, [this] {
        m_card->setTitle(tr("My organizations"));
        m_list->setAccessibleName(tr("My organizations"));
        m_open->setText(tr("&Open"));
        m_states->emptyState()->setTitle(tr("You belong to no organization yet"));
        m_states->emptyState()->setSentence(tr("Look for yours below and ask its admin to add you."));
        m_card->setSubtitle(countedText());
    });
    follow();
}

void MineCard::setOpenable(bool openable)
{
    m_open->setEnabled(openable);
    m_list->setContextMenuPolicy(openable ? Qt::ActionsContextMenu : Qt::NoContextMenu);
    if (openable)
        m_list->viewport()->setCursor(Qt::PointingHandCursor);
    else
        m_list->viewport()->unsetCursor();
}

void MineCard::open(const QModelIndex& index)
{
    if (m_open->isEnabled() && index.isValid())
        Q_EMIT opened(m_model->organization(index.row()).id);
}

QString MineCard::countedText() const
{
    const auto& mine = m_service.mine().value;
    return mine && !mine->items.isEmpty() ? tr("%Ln organizations", nullptr, static_cast<int>(mine->items.size()))
                                          : QString();
}

void MineCard::follow()
{
    const Loaded<Page<Organization>>& mine = m_service.mine();
    const int count = mine.value ? static_cast<int>(mine.value->items.size()) : 0;
    const StateView::State before = m_states->state();
    m_states->follow(mine, count == 0);
    const QString counted = countedText();
    if (before == StateView::State::Content && counted != m_card->accessibleDescription())
        announce(m_list, counted);
    m_card->setSubtitle(counted);
}

} // namespace gatehouse
