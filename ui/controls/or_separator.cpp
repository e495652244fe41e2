#include "ui/controls/or_separator.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QPainter>

namespace gatehouse {

OrSeparator::OrSeparator(const QString& word, QWidget* parent)
    : QWidget(parent)
    , m_word(word)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OrSeparator::setWord(const QString& word)
{
    m_word = word;
    updateGeometry();
    update();
}

QSize OrSeparator::sizeHint() const
{
    if (m_word.isEmpty())
        return {metrics::space24, metrics::lineWidth};
    const QFont font = fontFor(this, TextRole::Subtitle);
    return {QFontMetrics(font).horizontalAdvance(m_word) + 2 * metrics::space24, lineHeight(font)};
}

void OrSeparator::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const int y = height() / 2;
    if (m_word.isEmpty()) {
        painter.fillRect(QRect(0, y, width(), metrics::lineWidth), tokens.line);
        return;
    }
    painter.setFont(fontFor(this, TextRole::Subtitle));
    const int half = painter.fontMetrics().horizontalAdvance(m_word) / 2 + metrics::space8 + 2;
    painter.fillRect(QRect(0, y, width() / 2 - half, metrics::lineWidth), tokens.line);
    painter.fillRect(QRect(width() / 2 + half, y, width() / 2 - half, metrics::lineWidth), tokens.line);
    painter.setPen(tokens.dim);
    painter.drawText(rect(), Qt::AlignCenter, m_word);
}

} // namespace gatehouse
