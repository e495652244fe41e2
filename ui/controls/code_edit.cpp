#include "ui/controls/code_edit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int codeLength = 6;

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar character : text) {
        const int value = character.digitValue();
        if (value >= 0 && digits.size() < codeLength)
            digits.append(QLatin1Char(static_cast<char>('0' + value)));
    }
    return digits;
}

QString spaced(const QString& digits)
{
    return digits.size() > codeLength / 2 ? digits.left(codeLength / 2) + QLatin1Char(' ') + digits.mid(codeLength / 2)
                                          : digits;
}

} // namespace

CodeEdit::CodeEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    setLayoutDirection(Qt::LeftToRight);
    setPlaceholderText(QStringLiteral("000 000"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Six-digit code"));
    connect(this, &QLineEdit::textChanged, this, &CodeEdit::normalize);
    follow();
}

QString CodeEdit::code() const { return digitsOf(text()); }

void CodeEdit::setCode(const QString& text) { setText(text); }

bool CodeEdit::isComplete() const { return code().size() == codeLength; }

QSize CodeEdit::sizeHint() const
{
    const QSize base = QLineEdit::sizeHint();
    const int digits = fontMetrics().horizontalAdvance(QStringLiteral("000 000"));
    return {digits + 2 * metrics::controlPadding + metrics::space24, base.height()};
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    // Backspace just behind the space takes the digit before it, not only the space, which would come back.
    if (event->key() == Qt::Key_Backspace && !hasSelectedText() && cursorPosition() == codeLength / 2 + 1)
        setCursorPosition(codeLength / 2);
    if (event->matches(QKeySequence::Paste)) {
        const QString pasted = digitsOf(QGuiApplication::clipboard()->text());
        if (pasted.size() == codeLength) {
            setText(pasted);
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void CodeEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        follow();
}

void CodeEdit::follow()
{
    QFont digits = fontFor(this, TextRole::Code);
    digits.setPointSizeF(digits.pointSizeF() > 0 ? digits.pointSizeF() * 1.25 : 13.0);
    digits.setLetterSpacing(QFont::PercentageSpacing, 112);
    if (font() != digits)
        setFont(digits);
    updateGeometry();
}

void CodeEdit::normalize(const QString& entered)
{
    const QString digits = digitsOf(entered);
    const QString shown = spaced(digits);
    if (shown != entered) {
        const auto before = static_cast<int>(digitsOf(entered.left(cursorPosition())).size());
        const QSignalBlocker quiet(this);
        setText(shown);
        setCursorPosition(before > codeLength / 2 ? before + 1 : before);
    }
    const bool completedNow = digits.size() == codeLength && digits != m_last;
    if (digits != m_last)
        m_refused.clear();
    m_last = digits;
    if (completedNow)
        Q_EMIT completed(digits);
}

} // namespace gatehouse
