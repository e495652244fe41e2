#include "ui/controls/table_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

namespace {

/// Up to so many rows the page scrolls, beyond that the table does.
constexpr int growingRows = 60;
constexpr int scrollingRows = 10;

} // namespace

TableView::TableView(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The palette's Button colour is the card's; Base is the inside of fields.
    viewport()->setBackgroundRole(QPalette::Button);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(metrics::targetMinimum);
    connect(this, &QAbstractItemView::clicked, this, &TableView::rowOpened);
    follow();
}

void TableView::setGrowing(bool growing)
{
    m_growing = growing;
    setVerticalScrollBarPolicy(growing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, growing ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void TableView::fitRows(int rows)
{
    const bool growing = rows <= growingRows;
    setGrowing(growing);
    setMinimumHeight(
        growing ? 0 : horizontalHeader()->sizeHint().height() + scrollingRows * verticalHeader()->defaultSectionSize());
}

void TableView::setStretchColumn(int column)
{
    m_stretchColumn = column;
    stretch();
}

void TableView::fitColumn(int column, int content)
{
    const QFontMetrics letters(fontFor(this, TextRole::Subtitle));
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int header = letters.horizontalAdvance(title) + metrics::controlIcon + 2 * metrics::space8;
    const int most = std::max(width() / 3, static_cast<int>(metrics::fieldMinimumWidth));
    setColumnWidth(column, std::min(std::max(content, header) + metrics::space24, most));
}

void TableView::setModel(QAbstractItemModel* model)
{
    for (const QMetaObject::Connection& connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    QTableView::setModel(model);
    if (model) {
        const auto grow = [this] { updateGeometry(); };
        m_connections = {connect(model, &QAbstractItemModel::rowsInserted, this, grow),
                         connect(model, &QAbstractItemModel::rowsRemoved, this, grow),
                         connect(model, &QAbstractItemModel::layoutChanged, this, grow),
                         connect(model, &QAbstractItemModel::modelReset, this, [this] {
                             stretch();
                             updateGeometry();
                         })};
    }
    stretch();
    updateGeometry();
}

void TableView::stretch()
{
    if (m_stretchColumn < 0 || m_stretchColumn >= horizontalHeader()->count())
        return;
    // Measuring looks at the rows shown only, however many there are.
    horizontalHeader()->setResizeContentsPrecision(0);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(m_stretchColumn, QHeaderView::Stretch);
}

QSize TableView::sizeHint() const
{
    if (!m_growing)
        return QTableView::sizeHint();
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {QTableView::sizeHint().width(), header + rows * verticalHeader()->defaultSectionSize()};
}

QSize TableView::minimumSizeHint() const
{
    const QSize least = QTableView::minimumSizeHint();
    return m_growing ? QSize(least.width(), sizeHint().height()) : least;
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model())
        return;
    const Tokens& tokens = tokensOf(this);
    QPainter painter(viewport());
    const int rows = model()->rowCount(rootIndex());
    const int first = std::max(0, rowAt(event->rect().top()));
    for (int row = first; row < rows; ++row) {
        const int bottom = rowViewportPosition(row) + rowHeight(row);
        if (bottom > event->rect().bottom() + 1)
            break;
        // A rule stands between rows, not below the last.
        if (row < rows - 1)
            painter.fillRect(QRect(metrics::tableOverhang, bottom - metrics::lineWidth,
                                   viewport()->width() - 2 * metrics::tableOverhang, metrics::lineWidth),
                             tokens.line);
    }
    if (hasFocus() && currentIndex().isValid()) {
        const int row = currentIndex().row();
        paint::focusRing(&painter,
                         QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row) - metrics::lineWidth),
                         tokens);
    }
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        follow();
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes around the whole row, Qt repaints the cell alone.
    viewport()->update();
}

void TableView::setTwoLines(bool twoLines)
{
    m_twoLines = twoLines;
    follow();
}

void TableView::follow()
{
    const int first = lineHeight(fontFor(this, TextRole::Strong));
    const int second = m_twoLines ? lineHeight(fontFor(this, TextRole::Subtitle)) : 0;
    const int least = m_twoLines ? metrics::rowHeight : metrics::tableRowHeight;
    verticalHeader()->setDefaultSectionSize(std::max(least, first + second + 2 * metrics::space12));
    updateGeometry();
}

} // namespace gatehouse
