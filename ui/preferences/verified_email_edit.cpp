#include "ui/preferences/verified_email_edit.h"

#include "ui/controls/badge.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QStyle>

namespace gatehouse {

VerifiedEmailEdit::VerifiedEmailEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_badge(nullptr)
{
    setReadOnly(true);
    m_badge = new Badge(QString(), Tone::Good, this);
    m_badge->setObjectName(QStringLiteral("preferencesEmailBadge"));
    inEveryLanguage(this, [this] {
        m_badge->setText(tr("Verified"));
        placeBadge();
    });
}

void VerifiedEmailEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeBadge();
}

void VerifiedEmailEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange)
        placeBadge();
}

void VerifiedEmailEdit::placeBadge()
{
    if (!m_badge)
        return;
    const QSize size = m_badge->sizeHint();
    // Where the field is narrow the address goes before the badge.
    const bool fits = width() > 2 * size.width() + metrics::fieldMinimumWidth;
    m_badge->setVisible(fits);
    const int room = fits ? size.width() + metrics::space8 : 0;
    const QRect place(width() - size.width() - metrics::space8, (height() - size.height()) / 2, size.width(),
                      size.height());
    m_badge->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

} // namespace gatehouse
