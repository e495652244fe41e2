#include "ui/organizations/members_card.h"

#include "account/organization_service.h"
#include "models/members_model.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/search_field.h"
#include "ui/controls/table_delegates.h"
#include "ui/controls/table_view.h"
#include "ui/controls/text_label.h"
#include "ui/organizations/member_pictures.h"
#include "ui/organizations/members_table_model.h"
#include "ui/states/account_picture.h"
#include "ui/states/state_view.h"
#include "ui/texts/count_text.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// From so many on there is a search field.
constexpr int many = 8;
/// So many rows are measured for the width of a column.
constexpr int measuredRows = 60;
/// Whoever types on does not ask the server for each letter.
constexpr std::chrono::milliseconds typingPause{120};

} // namespace

MembersCard::MembersCard(OrganizationService& service, MemberPicturesService& pictures, const AccountId& self,
                         PictureService& own, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_self(self)
    , m_pictures(new MemberPictures(pictures, service.id(), this))
    , m_own(new AccountPicture(own, this))
    , m_card(new Card)
    , m_source(new MembersModel(service, this))
    , m_model(new MembersTableModel(this))
    , m_search(new SearchField(QString()))
    , m_note(new TextLabel(TextRole::Small))
    , m_table(new TableView(QString()))
    , m_none(new EmptyState(QString()))
    , m_states(nullptr)
{
    setObjectName(QStringLiteral("membersCard"));
    m_table->setObjectName(QStringLiteral("members"));
    m_search->setObjectName(QStringLiteral("membersSearch"));
    m_note->setObjectName(QStringLiteral("membersNote"));
    m_model->setSourceModel(m_source);
    m_table->setModel(m_model);
    m_table->setTwoLines(true);
    auto* people = new TableDelegate(TableDelegate::Kind::TileAndName, m_table);
    people->setShape(InitialsTile::Shape::Person);
    people->setDetailsOf([this](const QModelIndex& index) {
        const Member& member = m_source->member(index.row());
        const bool isSelf = member.account == m_self;
        return TileDetails{isSelf ? m_own->image() : m_pictures->of(member), isSelf ? tr("(you)") : QString(),
                           member.email.value_or(QString()), isSelf};
    });
    auto* badge = new TableDelegate(TableDelegate::Kind::Badge, m_table);
    badge->setToneOf([this](const QModelIndex& index) {
        return m_source->member(index.row()).role.is(QLatin1String("admin")) ? Tone::Accent : Tone::Neutral;
    });
    m_table->setItemDelegateForColumn(MembersModel::NameColumn, people);
    m_table->setItemDelegateForColumn(MembersModel::RoleColumn, badge);
    m_table->setItemDelegateForColumn(MembersModel::JoinedColumn,
                                      new TableDelegate(TableDelegate::Kind::DimText, m_table));
    m_table->setStretchColumn(MembersModel::NameColumn);
    m_table->horizontalHeader()->setSortIndicator(MembersModel::NameColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space8);
    lines->addWidget(m_search);
    lines->addWidget(m_note);
    lines->addWidget(m_none);
    m_states = new StateView(content, 4, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("membersStates"));
    m_states->dropMnemonics();
    m_card->body()->setSpacing(metrics::space8);
    m_card->body()->addWidget(m_states);
    // Directly in the card: it reaches into the padding, so that the ring of a row stands around what is in it.
    m_card->body()->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_search->hide();
    m_note->hide();
    m_none->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &MembersCard::search);
    connect(m_none, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_states, &StateView::retryRequested, &m_service, &OrganizationService::refresh);
    connect(m_own, &AccountPicture::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_pictures, &MemberPictures::arrived, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(&m_service, &OrganizationService::membersChanged, this, &MembersCard::follow);
    connect(&m_service, &OrganizationService::detailsChanged, this, &MembersCard::follow);
    inEveryLanguage(this, [this] { say(); });
}

void MembersCard::say()
{
    m_card->setTitle(tr("Members"));
    m_search->setPrompt(tr("Search members"));
    m_table->setAccessibleName(tr("Members"));
    m_none->setTitle(tr("Nobody here is called that"));
    m_none->setSentence(tr("Check the spelling, or type only the beginning of a name."));
    m_none->setAction(tr("Show all"));
    m_note->setText(tr("Without a connection only the members that this computer keeps are searched."));
    m_states->emptyState()->setTitle(tr("There are no members"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, MembersModel::ColumnCount - 1);
    m_table->viewport()->update();
    follow();
}

void MembersCard::search()
{
    MemberQuery query = m_service.query();
    query.typed = m_search->text().trimmed();
    m_service.find(query);
}

void MembersCard::follow()
{
    const Loaded<MemberList>& members = m_service.members();
    const bool searching = !m_service.query().typed.isEmpty();
    if (members.value && !members.error)
        m_pictures->tryAgain();
    // What was found for the words before stands until there is an answer: it says nothing of all members.
    const bool empty = members.value && members.value->items.isEmpty() && !searching && !members.refreshing;
    m_states->follow(members, empty);
    followFound();
    placeColumns();
}

void MembersCard::followFound()
{
    const Loaded<MemberList>& members = m_service.members();
    const bool searching = !m_service.query().typed.isEmpty();
    const MemberList found = members.value.value_or(MemberList());
    const auto& details = m_service.details().value;
    if (!searching && !members.refreshing && !found.isKept)
        m_all = found.total;
    const int all = std::max({details ? details->organization.members.value_or(0) : 0, m_all, found.total});
    const auto shown = static_cast<int>(found.items.size());
    m_card->setSubtitle(members.value && all > 0 ? tr("%Ln members", nullptr, all) : QString());
    m_search->setVisible(all >= many || !m_search->text().isEmpty());
    m_search->setStatus(searching && members.value ? tr("%1 of %2").arg(numberText(found.total), numberText(all))
                                                   : QString());
    const bool content = m_states->state() == StateView::State::Content;
    const bool nothing = content && shown == 0 && searching && !members.refreshing;
    m_note->setVisible(content && found.isKept && found.isPart);
    m_none->setVisible(nothing);
    m_table->setVisible(content && shown > 0);
    m_table->fitRows(found.total);
    if (!searching)
        m_told = -1;
    else if (!members.refreshing && found.total != m_told && m_search->hasFocus()) {
        m_told = found.total;
        announce(m_table, tr("%Ln members found", nullptr, found.total));
    }
}

void MembersCard::placeColumns()
{
    // Wide enough for a badge and a full date; the name has the rest.
    const QFontMetrics letters(fontFor(m_table, TextRole::Subtitle));
    int role = 0;
    for (int row = 0; row < std::min(m_source->rowCount(), measuredRows); ++row)
        role = std::max(role, letters.horizontalAdvance(organizationRoleText(m_source->member(row).role)) +
                                  2 * metrics::badgePadding);
    m_table->fitColumn(MembersModel::RoleColumn, role);
    m_table->fitColumn(MembersModel::JoinedColumn,
                       letters.horizontalAdvance(dateText(QDateTime(QDate(2028, 11, 28), QTime(12, 0)))));
}

void MembersCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        followFound();
        placeColumns();
    }
}

void MembersCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeColumns();
}

} // namespace gatehouse
