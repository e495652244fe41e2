#include "ui/controls/labeled_field.h"

#include "ui/controls/announce.h"
#include "ui/controls/badge.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace gatehouse {

LabeledField::LabeledField(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_label(new TextLabel(TextRole::Label))
    , m_badge(new Badge)
    , m_control(control)
    , m_input(control)
    , m_note(new TextLabel(TextRole::Small))
    , m_layout(new QVBoxLayout(this))
{
    m_label->setBuddy(input());
    m_note->setObjectName(QStringLiteral("fieldNote"));
    m_badge->setObjectName(QStringLiteral("fieldBadge"));
    auto* above = new QHBoxLayout;
    above->setSpacing(metrics::space8);
    above->addWidget(m_label);
    above->addWidget(m_badge);
    above->addStretch(1);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::space4);
    m_layout->addLayout(above);
    m_layout->addSpacing(metrics::lineWidth * 2);
    m_layout->addWidget(control);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
    m_badge->hide();
    m_note->hide();
    setFocusProxy(control);
    setLabel(label);
    follow();
}

void LabeledField::setLabel(const QString& label)
{
    m_label->setText(label);
    QString name = label;
    name.replace(QStringLiteral("&&"), QString(QChar(0x1)));
    name.remove(QLatin1Char('&'));
    name.replace(QChar(0x1), QLatin1Char('&'));
    input()->setAccessibleName(name);
}

void LabeledField::setHint(const QString& hint)
{
    m_hintWords = {};
    m_hint = hint;
    showNote();
}

void LabeledField::setHint(const Words& hint)
{
    setHint(hint ? hint() : QString());
    m_hintWords = hint;
}

void LabeledField::setError(const Words& error)
{
    setError(error ? error() : QString());
    m_errorWords = error;
}

void LabeledField::setError(const QString& error)
{
    m_errorWords = {};
    if (m_error == error)
        return;
    m_error = error;
    showNote();
    announce(input(), error);
}

void LabeledField::setBadge(const QString& text, Tone tone)
{
    m_badge->setText(text);
    m_badge->setTone(tone);
    m_badge->setVisible(!text.isEmpty());
}

void LabeledField::setInput(QWidget* part)
{
    m_input = part;
    m_label->setBuddy(part);
}

void LabeledField::setBelow(QWidget* widget) { m_layout->insertWidget(m_layout->indexOf(m_control) + 1, widget); }

void LabeledField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        follow();
    if (event->type() != QEvent::LanguageChange || (!m_hintWords && !m_errorWords))
        return;
    if (m_hintWords)
        m_hint = m_hintWords();
    if (m_errorWords)
        m_error = m_errorWords();
    showNote();
}

void LabeledField::follow()
{
    // Fields beside each other stand on one line whether or not one of them has a badge.
    m_label->setMinimumHeight(Badge::sizeFor(QString(), this).height());
    // A control of a width of its own begins where its label does, even if it is always written from the left (codes).
    if (m_control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed)
        m_layout->setAlignment(m_control,
                               QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
}

void LabeledField::showNote()
{
    const QString& text = m_error.isEmpty() ? m_hint : m_error;
    m_note->setText(text);
    m_note->setTone(m_error.isEmpty() ? std::optional<Tone>() : Tone::Danger);
    m_note->setVisible(!text.isEmpty());
    input()->setAccessibleDescription(text);
    paint::setFieldInvalid(input(), hasError());
}

} // namespace gatehouse
