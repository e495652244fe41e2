#include "ui/controls/password_edit.h"

#include "ui/controls/action_button.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QStyle>

namespace gatehouse {

PasswordEdit::PasswordEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_toggle(new ActionButton(QString(), ButtonRole::Quiet, this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_toggle->setObjectName(QStringLiteral("passwordToggle"));
    m_toggle->setCursor(Qt::PointingHandCursor);
    m_toggle->setTone(Tone::Neutral);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setShown(!isShown()); });
    nameToggle();
}

bool PasswordEdit::isShown() const { return echoMode() == QLineEdit::Normal; }

void PasswordEdit::setShown(bool shown)
{
    if (shown == isShown())
        return;
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    nameToggle();
    Q_EMIT shownChanged(shown);
}

void PasswordEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeToggle();
}

void PasswordEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::EnabledChange:
        if (!isEnabled())
            setShown(false);
        break;
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange: placeToggle(); break;
    case QEvent::LanguageChange: nameToggle(); break;
    default: break;
    }
}

void PasswordEdit::nameToggle()
{
    m_toggle->setText(isShown() ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(isShown() ? tr("Hide password") : tr("Show password"));
    placeToggle();
}

void PasswordEdit::placeToggle()
{
    if (!m_toggle)
        return;
    const int inset = metrics::focusWidth + 1;
    const QSize size(m_toggle->sizeHint().width(), height() - 2 * inset);
    const QRect place(width() - size.width() - inset, inset, size.width(), size.height());
    m_toggle->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const int room = size.width() - metrics::space4;
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

} // namespace gatehouse
