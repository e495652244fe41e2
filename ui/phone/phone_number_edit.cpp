#include "ui/phone/phone_number_edit.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// So many letters at once come from a paste, a drop or a program that fills in, and not from a key.
constexpr qsizetype pastedLetters = 3;
constexpr int mostLetters = 120;

bool isShownCharacter(QChar c) { return c.isDigit() || c == QLatin1Char('+'); }

/// How many letters of `now` are not of `before`: all but what the two begin and end with.
qsizetype newLetters(const QString& before, const QString& now)
{
    const qsizetype most = std::min(before.size(), now.size());
    qsizetype same = 0;
    while (same < most && before[same] == now[same])
        ++same;
    qsizetype end = 0;
    while (end < most - same && before[before.size() - 1 - end] == now[now.size() - 1 - end])
        ++end;
    return now.size() - same - end;
}

/// Where the caret stands behind the first `count` digits of `text`.
int caretBehind(const QString& text, qsizetype count)
{
    qsizetype at = 0;
    for (; at < text.size() && count > 0; ++at)
        count -= isShownCharacter(text[at]) ? 1 : 0;
    return static_cast<int>(at);
}

} // namespace

PhoneNumberEdit::PhoneNumberEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_clear(new ActionButton(QString(), ButtonRole::Quiet, this))
{
    setObjectName(QStringLiteral("phoneNumber"));
    setInputMethodHints(Qt::ImhDialableCharactersOnly | Qt::ImhNoPredictiveText);
    setLayoutDirection(Qt::LeftToRight);
    setMaxLength(mostLetters);
    m_clear->setObjectName(QStringLiteral("phoneClear"));
    m_clear->setGlyph(Icon::Close);
    m_clear->setTone(Tone::Neutral);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFocus(Qt::OtherFocusReason);
        clear();
    });
    connect(this, &QLineEdit::textChanged, this, &PhoneNumberEdit::onTextChanged);
    connect(this, &QLineEdit::returnPressed, this, &PhoneNumberEdit::settle);
    inEveryLanguage(this, [this] { say(); });
    placeClear();
}

void PhoneNumberEdit::say()
{
    m_clear->setAccessibleName(tr("Remove phone number"));
    m_clear->setToolTip(tr("Remove phone number"));
}

void PhoneNumberEdit::setCountry(const PhoneCountry& country)
{
    if (m_country == country)
        return;
    m_country = country;
    setPlaceholderText(phoneExample(country));
    const auto characters = phoneCharacters(text());
    if (characters && !characters->isEmpty())
        put(m_typing.spaced(*characters, m_country), static_cast<int>(text().size()));
}

void PhoneNumberEdit::showNumber(const QString& shown) { put(shown, static_cast<int>(shown.size())); }

void PhoneNumberEdit::settle()
{
    if (text().trimmed().isEmpty())
        return;
    if (const PhoneReading read = readTypedPhone(text(), m_country))
        adopt(*read.number);
}

void PhoneNumberEdit::onTextChanged(const QString& typed)
{
    placeClear();
    const bool pasted = newLetters(std::exchange(m_last, typed), typed) >= pastedLetters;
    if (m_shaping)
        return;
    const PhoneReading whole = pasted ? readTypedPhone(phoneInText(typed), m_country) : PhoneReading{std::nullopt, {}};
    if (whole)
        adopt(*whole.number);
    else
        shape(typed);
    Q_EMIT numberEdited();
}

void PhoneNumberEdit::shape(QString typed)
{
    const auto characters = phoneCharacters(typed);
    if (!characters)
        return; // Letters stay as they came, so that the person sees what is wrong.
    if (const auto country = phoneCountryAtStart(typed, m_country))
        take(*country);
    const QString shown = m_typing.spaced(*characters, m_country);
    if (shown == typed)
        return;
    const auto before = phoneCharacters(typed.left(cursorPosition())).value_or(QString()).size();
    put(shown, caretBehind(shown, before));
}

void PhoneNumberEdit::adopt(const PhoneNumber& number)
{
    take(number.country);
    if (text() != number.national)
        put(number.national, static_cast<int>(number.national.size()));
}

void PhoneNumberEdit::take(const PhoneCountry& country)
{
    if (country == m_country)
        return;
    m_country = country;
    setPlaceholderText(phoneExample(country));
    Q_EMIT countryRead(country);
}

void PhoneNumberEdit::put(const QString& shown, int caret)
{
    const QScopedValueRollback<bool> shaping(m_shaping, true);
    setText(shown);
    setCursorPosition(caret);
}

void PhoneNumberEdit::keyPressEvent(QKeyEvent* event)
{
    // A space between digits would come back: the keys take the digit behind it.
    if (!hasSelectedText() && phoneCharacters(text())) {
        int at = cursorPosition();
        if (event->key() == Qt::Key_Backspace) {
            while (at > 0 && !isShownCharacter(text()[at - 1]))
                --at;
        } else if (event->key() == Qt::Key_Delete) {
            while (at < text().size() && !isShownCharacter(text()[at]))
                ++at;
        }
        if (at != cursorPosition())
            setCursorPosition(at);
    }
    QLineEdit::keyPressEvent(event);
}

void PhoneNumberEdit::focusOutEvent(QFocusEvent* event)
{
    // Not where only the window or a menu over it takes the keyboard: the person is not done.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

void PhoneNumberEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeClear();
}

void PhoneNumberEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::EnabledChange)
        placeClear();
}

void PhoneNumberEdit::placeClear()
{
    if (!m_clear)
        return;
    const bool shown = isEnabled() && !text().isEmpty();
    m_clear->setVisible(shown);
    const int side = std::max(static_cast<int>(metrics::targetMinimum), height() - 2 * metrics::space4 - 2);
    m_clear->setGeometry(width() - metrics::targetMinimum - metrics::space4, (height() - side) / 2,
                         metrics::targetMinimum, side);
    setTextMargins(0, 0, shown ? metrics::targetMinimum : 0, 0);
}

} // namespace gatehouse
