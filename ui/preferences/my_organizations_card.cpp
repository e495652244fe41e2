#include "ui/preferences/my_organizations_card.h"

#include "account/organizations_service.h"
#include "models/organizations_model.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/search_field.h"
#include "ui/controls/table_delegates.h"
#include "ui/controls/table_view.h"
#include "ui/preferences/my_organizations_model.h"
#include "ui/states/state_view.h"
#include "ui/texts/count_text.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// From so many on there is a search field.
constexpr int many = 12;
/// So many rows are measured for the width of a column.
constexpr int measuredRows = 60;

} // namespace

MyOrganizationsCard::MyOrganizationsCard(OrganizationsService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_card(new Card)
    , m_source(new OrganizationsModel(service, this))
    , m_model(new MyOrganizationsModel(this))
    , m_search(new SearchField(QString()))
    , m_table(new TableView(QString()))
    , m_none(new EmptyState(QString()))
    , m_states(nullptr)
    , m_open(new QAction(this))
{
    setObjectName(QStringLiteral("preferencesOrganizationsCard"));
    m_table->setObjectName(QStringLiteral("preferencesOrganizations"));
    m_search->setObjectName(QStringLiteral("preferencesOrganizationsSearch"));
    m_model->setSourceModel(m_source);
    m_model->setDynamicSortFilter(true);
    m_table->setModel(m_model);
    auto* badge = new TableDelegate(TableDelegate::Kind::Badge, m_table);
    badge->setToneOf([](const QModelIndex& index) {
        const auto* model = qobject_cast<const MyOrganizationsModel*>(index.model());
        return model && model->mapToSource(index).data().toString() == QLatin1String("admin") ? Tone::Accent
                                                                                              : Tone::Neutral;
    });
    m_table->setItemDelegateForColumn(OrganizationsModel::NameColumn,
                                      new TableDelegate(TableDelegate::Kind::TileAndName, m_table));
    m_table->setItemDelegateForColumn(OrganizationsModel::RoleColumn, badge);
    m_table->setItemDelegateForColumn(OrganizationsModel::JoinedColumn,
                                      new TableDelegate(TableDelegate::Kind::DimText, m_table));
    m_table->setStretchColumn(OrganizationsModel::NameColumn);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OrganizationsModel::NameColumn, Qt::AscendingOrder);

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space8);
    lines->addWidget(m_search);
    lines->addWidget(m_none);
    m_states = new StateView(content, 3, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("preferencesOrganizationsStates"));
    m_states->dropMnemonics();
    m_card->body()->setSpacing(metrics::space8);
    m_card->body()->addWidget(m_states);
    // Directly in the card: it reaches into the padding, so that the ring of a row stands around what is in it.
    m_card->body()->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_open->setObjectName(QStringLiteral("preferencesOrganizationsOpen"));
    m_table->addAction(m_open);
    setOpenable(false);
    connect(m_open, &QAction::triggered, this, [this] { open(m_table->currentIndex()); });
    connect(m_table, &TableView::rowOpened, this, &MyOrganizationsCard::open);
    m_search->hide();
    m_none->hide();
    connect(m_search, &QLineEdit::textChanged, this, &MyOrganizationsCard::followFilter);
    connect(m_states, &StateView::retryRequested, &m_service, &OrganizationsService::refresh);
    connect(&m_service, &OrganizationsService::mineChanged, this, &MyOrganizationsCard::follow);
    inEveryLanguage(this, [this] { say(); });
}

void MyOrganizationsCard::say()
{
    m_card->setTitle(tr("My organizations"));
    m_search->setPrompt(tr("Search my organizations"));
    m_table->setAccessibleName(tr("My organizations"));
    m_open->setText(tr("&Open"));
    m_none->setTitle(tr("No organization is called that"));
    m_none->setSentence(tr("Check the spelling, or type less of the name."));
    m_states->emptyState()->setTitle(tr("You belong to no organization yet"));
    m_states->emptyState()->setSentence(
        tr("Look for yours among those available to you, on the page Organizations, and ask its admin to add you."));
    m_model->followLanguage();
    follow();
}

void MyOrganizationsCard::setOpenable(bool openable)
{
    m_open->setEnabled(openable);
    m_table->setContextMenuPolicy(openable ? Qt::ActionsContextMenu : Qt::NoContextMenu);
    if (openable)
        m_table->viewport()->setCursor(Qt::PointingHandCursor);
    else
        m_table->viewport()->unsetCursor();
}

void MyOrganizationsCard::open(const QModelIndex& index)
{
    const QModelIndex row = m_model->mapToSource(index);
    if (m_open->isEnabled() && row.isValid())
        Q_EMIT opened(m_source->organization(row.row()).id);
}

void MyOrganizationsCard::follow()
{
    const Loaded<Page<Organization>>& mine = m_service.mine();
    const int count = mine.value ? static_cast<int>(mine.value->items.size()) : 0;
    m_states->follow(mine, count == 0);
    m_card->setSubtitle(count > 0 ? tr("%Ln organizations", nullptr, count) : QString());
    m_search->setVisible(count >= many || !m_search->text().isEmpty());
    m_table->fitRows(count);
    followFilter();
    placeColumns();
}

void MyOrganizationsCard::followFilter()
{
    const QString typed = m_search->text().trimmed();
    m_model->search(typed);
    const int shown = m_model->rowCount();
    m_search->setStatus(typed.isEmpty() ? QString()
                                        : tr("%1 of %2").arg(numberText(shown), numberText(m_source->rowCount())));
    const bool nothing = shown == 0 && m_source->rowCount() > 0;
    m_table->setVisible(m_states->state() == StateView::State::Content && !nothing);
    m_none->setVisible(nothing);
}

void MyOrganizationsCard::placeColumns()
{
    // Wide enough for a badge and a full date; the name has the rest.
    const QFontMetrics letters(fontFor(m_table, TextRole::Subtitle));
    int role = 0;
    for (int row = 0; row < std::min(m_source->rowCount(), measuredRows); ++row)
        role = std::max(role, letters.horizontalAdvance(organizationRoleText(m_source->organization(row).role)) +
                                  2 * metrics::badgePadding);
    m_table->fitColumn(OrganizationsModel::RoleColumn, role);
    m_table->fitColumn(OrganizationsModel::JoinedColumn,
                       letters.horizontalAdvance(dateText(QDateTime(QDate(2028, 11, 28), QTime(12, 0)))));
}

void MyOrganizationsCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        placeColumns();
}

void MyOrganizationsCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeColumns();
}

} // namespace gatehouse
