#include "ui/controls/clearable_combo.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>

namespace gatehouse {

ClearableCombo::ClearableCombo(QWidget* parent)
    : QComboBox(parent)
    , m_clear(nullptr)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_clear = new ActionButton(QString(), ButtonRole::Quiet, this);
    m_clear->setObjectName(QStringLiteral("comboClear"));
    m_clear->setGlyph(Icon::Close);
    m_clear->setTone(Tone::Neutral);
    inEveryLanguage(this, [this] {
        if (!m_ownName)
            nameClear(tr("Clear"));
    });
    connect(m_clear, &QPushButton::clicked, this, &ClearableCombo::clearChoice);
    connect(this, &QComboBox::currentTextChanged, this, &ClearableCombo::placeClear);
    connect(this, &QComboBox::currentIndexChanged, this, &ClearableCombo::placeClear);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ClearableCombo::settle);
    setCurrentIndex(-1);
    placeClear();
}

void ClearableCombo::setClearName(const QString& name)
{
    m_ownName = true;
    nameClear(name);
}

void ClearableCombo::nameClear(const QString& name)
{
    m_clear->setAccessibleName(name);
    m_clear->setToolTip(name);
}

void ClearableCombo::clearChoice()
{
    const bool chosen = currentIndex() >= 0;
    setCurrentIndex(-1);
    clearEditText();
    setFocus(Qt::OtherFocusReason);
    placeClear();
    if (chosen)
        Q_EMIT cleared();
}

void ClearableCombo::resizeEvent(QResizeEvent* event)
{
    QComboBox::resizeEvent(event);
    placeClear();
}

void ClearableCombo::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange)
        placeClear();
}

void ClearableCombo::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    settle();
}

void ClearableCombo::settle()
{
    // What was typed either is an entry, whatever its case, or goes back to the one chosen before.
    const QString typed = currentText().trimmed();
    if (typed.isEmpty()) {
        if (currentIndex() >= 0) {
            setCurrentIndex(-1);
            Q_EMIT cleared();
        }
        return;
    }
    const int found = findText(typed, Qt::MatchFixedString);
    if (found >= 0 && found != currentIndex())
        setCurrentIndex(found);
    else
        setEditText(currentIndex() >= 0 ? itemText(currentIndex()) : QString());
}

void ClearableCombo::placeClear()
{
    if (!m_clear)
        return;
    const bool shown = isEnabled() && !currentText().isEmpty();
    m_clear->setVisible(shown);
    const int side = std::max(static_cast<int>(metrics::targetMinimum), height() - 2 * metrics::space4 - 2);
    const int arrow = metrics::controlPadding + metrics::controlIcon + metrics::space4;
    const int width = metrics::targetMinimum;
    const QRect place(this->width() - arrow - width + 2, (height() - side) / 2, width, side);
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const int room = shown ? width : 0;
    lineEdit()->setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
    m_clear->raise();
}

} // namespace gatehouse
