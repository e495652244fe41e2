#include "ui/organizations/organization_list_view.h"

#include "ui/controls/announce.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace gatehouse {

OrganizationListView::OrganizationListView(const QString& accessibleName,
                                           std::function<OrganizationRow(const QModelIndex&)> describe, int visibleRows,
                                           QWidget* parent)
    : QListView(parent)
    , m_describe(describe)
    , m_delegate(new OrganizationDelegate(std::move(describe), this))
    , m_visibleRows(visibleRows)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The palette's Button colour is the card's; Base is the inside of fields.
    viewport()->setBackgroundRole(QPalette::Button);
    connect(this, &QAbstractItemView::clicked, this, &OrganizationListView::rowOpened);
}

void OrganizationListView::setModel(QAbstractItemModel* model)
{
    for (const QMetaObject::Connection& connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    QListView::setModel(model);
    if (model) {
        m_connections = {connect(model, &QAbstractItemModel::rowsInserted, this, &OrganizationListView::follow),
                         connect(model, &QAbstractItemModel::rowsRemoved, this, &OrganizationListView::follow),
                         connect(model, &QAbstractItemModel::modelReset, this, &OrganizationListView::follow)};
    }
    follow();
}

void OrganizationListView::setTyped(const QString& typed)
{
    m_delegate->setTyped(typed);
    viewport()->update();
}

OrganizationRow OrganizationListView::rowAt(int row) const
{
    return model() ? m_describe(model()->index(row, modelColumn(), rootIndex())) : OrganizationRow();
}

QSize OrganizationListView::sizeHint() const
{
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    return {metrics::formWidth, std::clamp(rows, 1, m_visibleRows) * m_delegate->rowHeight(this)};
}

QSize OrganizationListView::minimumSizeHint() const { return {metrics::fieldMinimumWidth, sizeHint().height()}; }

void OrganizationListView::follow()
{
    const int rows = model() ? std::min(model()->rowCount(rootIndex()), m_visibleRows) : 0;
    if (rows == m_rowsShown)
        return;
    m_rowsShown = rows;
    setVerticalScrollBarPolicy(rows < m_visibleRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

void OrganizationListView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void OrganizationListView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    const QRect row = currentIndex().isValid() ? visualRect(currentIndex()) : viewport()->rect();
    paint::focusRing(&painter, row.adjusted(0, metrics::lineWidth, 0, 0), tokensOf(this));
}

void OrganizationListView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void OrganizationListView::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void OrganizationListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (hasFocus() && current.isValid()) {
        const OrganizationRow row = m_describe(current);
        announce(this, QStringList({row.name, row.badge, row.detail}).join(QStringLiteral(", ")));
    }
}

void OrganizationListView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

} // namespace gatehouse
