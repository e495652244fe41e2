#include "ui/controls/choice_card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int wordsLeft = 2 * metrics::space16 - 2 + metrics::indicatorSize;

int wordsWidth(int cardWidth) { return std::max(1, cardWidth - wordsLeft - metrics::space16); }

/// How high a text is on lines of this width, and how it is to be broken: within a word only where it is too long.
struct Wrapped final {
    Wrapped(const QString& words, const QFont& font, int width)
    {
        if (words.isEmpty())
            return;
        const QFontMetrics metrics(font);
        QRect box = metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), flag, words);
        if (box.width() > width) {
            flag = Qt::TextWrapAnywhere;
            box = metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), flag, words);
        }
        height = std::max(box.height(), lineHeight(font));
    }
    Qt::TextFlag flag = Qt::TextWordWrap;
    int height = 0;
};

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const QFont title = fontFor(this, TextRole::Strong);
    const QFont detail = fontFor(this, TextRole::Subtitle);
    const int words =
        std::max(QFontMetrics(title).horizontalAdvance(text()), QFontMetrics(detail).horizontalAdvance(m_detail));
    const int width = words + wordsLeft + metrics::space16;
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    // Narrow enough for any dialog; what does not fit on a line goes on the next.
    const int width = std::min(sizeHint().width(), static_cast<int>(metrics::formWidth));
    return {width, metrics::rowHeight};
}

int ChoiceCard::heightForWidth(int width) const
{
    const int words = Wrapped(text(), fontFor(this, TextRole::Strong), wordsWidth(width)).height +
                      Wrapped(m_detail, fontFor(this, TextRole::Subtitle), wordsWidth(width)).height;
    return std::max(static_cast<int>(metrics::rowHeight), words + 2 * metrics::space12);
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
    const int wide = wordsWidth(width());
    const Wrapped first(text(), title, wide);
    const Wrapped second(m_detail, detail, wide);
    const int top = std::max(0, (height() - first.height - second.height) / 2);
    const auto write = [&](const QFont& font, const QColor& colour, const QString& words, const Wrapped& wrapped,
                           int y) {
        painter.setFont(font);
        painter.setPen(colour);
        const Qt::Alignment along = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), {wordsLeft, y, wide, wrapped.height}),
                         static_cast<int>(along) | wrapped.flag, words);
    };
    write(title, tokens.text, text(), first, top);
    write(detail, tokens.dim, m_detail, second, top + first.height);
}

} // namespace gatehouse
