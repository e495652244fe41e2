#include "ui/controls/choice_card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace gatehouse {

ChoiceCard::ChoiceCard(const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title);
    setDetail(detail);
}

void ChoiceCard::setTitle(const QString& title)
{
    setText(title);
    setAccessibleName(title);
    updateGeometry();
}

void ChoiceCard::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const QFont title = fontFor(this, TextRole::Strong);
    const QFont detail = fontFor(this, TextRole::Subtitle);
    const int words =
        std::max(QFontMetrics(title).horizontalAdvance(text()), QFontMetrics(detail).horizontalAdvance(m_detail));
    return {
        words + 3 * metrics::space16 + metrics::indicatorSize,
        std::max(static_cast<int>(metrics::rowHeight), lineHeight(title) + lineHeight(detail) + 2 * metrics::space12)};
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QColor fill = underMouse() && !isChecked() ? blend(tokens.card, tokens.text, 0.03) : tokens.card;
    QStyleOption option;
    option.initFrom(this);
    const bool ring = hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    paint::roundedBox(&painter, QRectF(rect()), metrics::radiusCard, fill,
                      isChecked() || ring ? tokens.accent : tokens.control,
                      ring ? metrics::focusWidth : metrics::lineWidth);
    QRect mark(metrics::space16, (height() - metrics::indicatorSize) / 2, metrics::indicatorSize,
               metrics::indicatorSize);
    option.rect = QStyle::visualRect(layoutDirection(), rect(), mark);
    option.state.setFlag(QStyle::State_On, isChecked());
    paint::radioButton(&painter, option, tokens);
    const QFont title = fontFor(this, TextRole::Strong);
    const QFont detail = fontFor(this, TextRole::Subtitle);
    const int high = lineHeight(title) + (m_detail.isEmpty() ? 0 : lineHeight(detail));
    const int left = 2 * metrics::space16 - 2 + metrics::indicatorSize;
    const QRect words(left, (height() - high) / 2, width() - left - metrics::space16, high);
    const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    painter.setFont(title);
    painter.setPen(tokens.text);
    painter.drawText(place({words.left(), words.top(), words.width(), lineHeight(title)}), flags,
                     QFontMetrics(title).elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(detail);
    painter.setPen(tokens.dim);
    painter.drawText(place({words.left(), words.top() + lineHeight(title), words.width(), lineHeight(detail)}), flags,
                     QFontMetrics(detail).elidedText(m_detail, Qt::ElideRight, words.width()));
}

} // namespace gatehouse
