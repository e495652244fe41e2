#include "ui/phone/phone_country_popup.h"

#include "ui/controls/announce.h"
#include "ui/controls/search_field.h"
#include "ui/controls/text_label.h"
#include "ui/phone/phone_countries_model.h"
#include "ui/phone/phone_country_tile.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QCursor>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

constexpr int visibleRows = 8;

/// A row: tile, name, dial code.
class CountryDelegate final : public QStyledItemDelegate {
public:
    explicit CountryDelegate(QObject* parent)
        : QStyledItemDelegate(parent)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QWidget* widget = option.widget;
        const Tokens& tokens = tokensOf(widget);
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        item.text.clear();
        // The keyboard is in the search field: what is current in the list is what Enter chooses.
        item.state.setFlag(QStyle::State_Active, true);
        widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);
        painter->save();
        const QRect inside = option.rect.adjusted(metrics::space8, 0, -metrics::space8, 0);
        const auto placed = [&](const QRect& box) { return QStyle::visualRect(option.direction, inside, box); };
        const QSize tile = PhoneCountryTile::sizeFor(widget);
        PhoneCountryTile::paint(
            painter,
            placed({inside.left(), inside.top() + (inside.height() - tile.height()) / 2, tile.width(), tile.height()}),
            index.data(PhoneCountriesModel::CountryRole).toString(), true, widget);
        painter->setFont(fontFor(widget, TextRole::Body));
        const QString prefix = index.data(PhoneCountriesModel::PrefixRole).toString();
        const int prefixWidth = painter->fontMetrics().horizontalAdvance(prefix);
        const QRect end(inside.right() - prefixWidth + 1, inside.top(), prefixWidth, inside.height());
        painter->setPen(tokens.dim);
        painter->drawText(placed(end), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextForceLeftToRight, prefix);
        const int begin = tile.width() + metrics::space8;
        const QRect name(inside.left() + begin, inside.top(), inside.width() - begin - prefixWidth - metrics::space8,
                         inside.height());
        painter->setPen(tokens.text);
        painter->drawText(
            placed(name),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFont letters = fontFor(option.widget, TextRole::Body);
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                std::max(static_cast<int>(metrics::menuItemHeight), controlHeightFor(letters))};
    }
};

} // namespace

PhoneCountryPopup::PhoneCountryPopup(const PhoneCountry& chosen, const QString& typed, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_chosen(chosen)
    , m_model(new PhoneCountriesModel(this))
    , m_search(new SearchField(tr("Country or dial code")))
    , m_list(new QListView)
    , m_none(new TextLabel(TextRole::Subtitle))
{
    setAttribute(Qt::WA_DeleteOnClose);
    // A click on the button that opened it closes it, and does not open it again.
    setAttribute(Qt::WA_NoMouseReplay);
    setObjectName(QStringLiteral("phoneCountryPopup"));
    setAccessibleName(tr("Countries"));
    m_search->setObjectName(QStringLiteral("phoneCountrySearch"));
    m_list->setObjectName(QStringLiteral("phoneCountryList"));
    m_none->setObjectName(QStringLiteral("phoneCountryNone"));
    m_list->setAccessibleName(tr("Countries"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CountryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_none->setAlignment(Qt::AlignTop);
    m_none->setText(tr("No country is called that, and none has this dial code."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space8, metrics::space8, metrics::space8, metrics::space8);
    layout->setSpacing(metrics::space8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PhoneCountryPopup::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    m_list->viewport()->installEventFilter(this);
    m_search->setText(typed);
    if (typed.isEmpty())
        search(typed);
    setFocusProxy(m_search);
}

void PhoneCountryPopup::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    paint::menuPanel(&painter, option, tokensOf(this));
}

void PhoneCountryPopup::openAt(const QWidget* button, int width)
{
    setLayoutDirection(button->window()->layoutDirection());
    const QRect screen = button->screen()->availableGeometry();
    const int row = std::max(m_list->sizeHintForRow(0), static_cast<int>(metrics::menuItemHeight));
    const int wanted = 3 * metrics::space8 + m_search->sizeHint().height() + visibleRows * row;
    const QPoint below = button->mapToGlobal(QPoint(0, button->height() + metrics::space4));
    const QPoint above = button->mapToGlobal(QPoint(0, -metrics::space4));
    const int roomBelow = screen.bottom() - below.y();
    const int roomAbove = above.y() - screen.top();
    const bool down = roomBelow >= std::min(wanted, roomAbove);
    const int height = std::min(wanted, std::max(down ? roomBelow : roomAbove, 3 * row));
    const int breadth = std::min(width, screen.width());
    int x = button->mapToGlobal(QPoint()).x();
    x = std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - breadth));
    setGeometry(x, down ? below.y() : above.y() - height, breadth, height);
    // Above the button it stays as high as it opened: its search field would move away from under the eyes.
    m_most = down ? height : 0;
    fit();
    m_pointer = QCursor::pos();
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    if (m_list->currentIndex().isValid())
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void PhoneCountryPopup::search(const QString& typed)
{
    m_model->setSearch(typed);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    if (!any) {
        fit();
        announce(m_search, m_none->text());
        return;
    }
    fit();
    const int chosen = m_model->rowOf(m_chosen.region);
    moveTo(typed.trimmed().isEmpty() && chosen >= 0 ? chosen : 0);
}

void PhoneCountryPopup::fit()
{
    if (m_most == 0)
        return;
    const int rows = m_model->rowCount();
    const int inside =
        rows > 0 ? rows * m_list->sizeHintForRow(0) : m_none->heightForWidth(width() - 2 * metrics::space8);
    resize(width(), std::min(m_most, 3 * metrics::space8 + m_search->sizeHint().height() + inside));
}

void PhoneCountryPopup::moveTo(int row)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex index = m_model->index(std::clamp(row, 0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    announce(m_search, index.data(Qt::AccessibleTextRole).toString());
}

void PhoneCountryPopup::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PhoneCountry country = m_model->country(row);
    close();
    Q_EMIT countryChosen(country);
}

bool PhoneCountryPopup::eventFilter(QObject* watched, QEvent* event)
{
    // What is under the pointer becomes current where the pointer moves, not where the list moves below it.
    if (watched == m_list->viewport() && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint at = mouse->globalPosition().toPoint();
        const QModelIndex below = m_list->indexAt(mouse->position().toPoint());
        if (std::exchange(m_pointer, at) != at && below.isValid())
            m_list->setCurrentIndex(below);
    }
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down: moveTo(row + 1); return true;
    case Qt::Key_Up: moveTo(row - 1); return true;
    case Qt::Key_PageDown: moveTo(row + visibleRows - 1); return true;
    case Qt::Key_PageUp: moveTo(row - visibleRows + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); return true;
    case Qt::Key_Escape:
        if (!m_search->text().isEmpty())
            return false;
        close();
        return true;
    default: return false;
    }
}

} // namespace gatehouse
