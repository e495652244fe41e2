#include "ui/controls/row_list.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

RowList::RowList(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::lineWidth);
    setAccessibleName(accessibleName);
}

void RowList::addRow(QWidget* row) { insertRow(count(), row); }

void RowList::insertRow(int index, QWidget* row)
{
    m_layout->insertWidget(index, row);
    update();
}

void RowList::removeRow(QWidget* row)
{
    const int index = m_layout->indexOf(row);
    if (index < 0)
        return;
    const QWidget* focused = window()->focusWidget();
    const bool hadFocus = focused && (focused == row || row->isAncestorOf(focused));
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    if (hadFocus && count() > 0) {
        QWidget* next = this->row(std::min(index, count() - 1));
        const QList<QWidget*> parts = next->findChildren<QWidget*>();
        const auto target = std::find_if(parts.cbegin(), parts.cend(), [](const QWidget* part) {
            return (part->focusPolicy() & Qt::TabFocus) != 0 && part->isEnabled() && !part->isHidden();
        });
        if (target != parts.cend())
            (*target)->setFocus(Qt::OtherFocusReason);
    }
    update();
}

void RowList::moveRow(QWidget* row, int index)
{
    if (m_layout->indexOf(row) == index)
        return;
    m_layout->removeWidget(row);
    m_layout->insertWidget(index, row);
    update();
}

void RowList::clear()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    update();
}

int RowList::count() const { return m_layout->count(); }

QWidget* RowList::row(int index) const
{
    QLayoutItem* item = m_layout->itemAt(index);
    return item ? item->widget() : nullptr;
}

void RowList::setTopRule(bool rule)
{
    m_topRule = rule;
    m_layout->setContentsMargins(0, rule ? metrics::lineWidth : 0, 0, 0);
    update();
}

void RowList::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    for (int i = m_topRule ? 0 : 1; i < count(); ++i) {
        const QWidget* below = row(i);
        if (below && below->isVisible())
            painter.fillRect(QRect(0, below->y() - metrics::lineWidth, width(), metrics::lineWidth), tokens.line);
    }
}

} // namespace gatehouse
