#include "ui/controls/search_field.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPrompt(placeholder);
    setInputMethodHints(Qt::ImhNoPredictiveText);
    follow();
}

void SearchField::setPrompt(const QString& prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

void SearchField::setStatus(const QString& status)
{
    if (m_status == status)
        return;
    m_status = status;
    setAccessibleDescription(status);
    follow();
    update();
}

bool SearchField::showsStatus() const
{
    // What is typed needs the room more than the status does.
    return !m_status.isEmpty() && statusWidth() < width() * 3 / 5;
}

int SearchField::statusWidth() const
{
    return QFontMetrics(fontFor(this, TextRole::Subtitle)).horizontalAdvance(m_status) + metrics::space8;
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QRect inside = rect().adjusted(metrics::controlPadding, 0, -metrics::controlPadding, 0);
    const QRect glass(inside.left(), inside.center().y() - metrics::controlIcon / 2 + 1, metrics::controlIcon,
                      metrics::controlIcon);
    drawIcon(&painter, Icon::Search, QStyle::visualRect(layoutDirection(), rect(), glass), tokens.dim);
    if (!showsStatus())
        return;
    painter.setFont(fontFor(this, TextRole::Subtitle));
    painter.setPen(tokens.dim);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    painter.drawText(inside, static_cast<int>(alignment) | Qt::TextSingleLine, m_status);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    follow();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange)
        follow();
}

void SearchField::follow()
{
    const int glass = metrics::controlIcon + metrics::space8;
    const int status = showsStatus() ? statusWidth() : 0;
    setTextMargins(isRightToLeft() ? status : glass, 0, isRightToLeft() ? glass : status, 0);
}

} // namespace gatehouse
