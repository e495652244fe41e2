#include "ui/controls/action_button.h"

#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/gatehouse_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/typography.h"

#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace gatehouse {

ActionButton::ActionButton(const QString& text, ButtonRole role, QWidget* parent)
    : QPushButton(text, parent)
{
    setButtonRole(this, role);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(role == ButtonRole::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(1.0);
    m_turn.setDuration(metrics::calmAnimationMs / 2);
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    inEveryLanguage(this, [this] {
        if (m_busy)
            setAccessibleDescription(tr("Busy"));
    });
}

void ActionButton::setRole(ButtonRole role) { setButtonRole(this, role); }

ButtonRole ActionButton::role() const { return buttonRole(this); }

void ActionButton::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void ActionButton::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy && !isMotionReduced(this))
        m_turn.start();
    else
        m_turn.stop();
    if (busy)
        announce(this, tr("Busy"));
    else
        setAccessibleDescription({});
    update();
}

void ActionButton::setGlyph(std::optional<Icon> icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    ensurePolished();
    const QFont letters = fontFor(this, TextRole::Strong);
    const QFontMetrics fm(letters);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.fontMetrics = fm;
    int width = text().isEmpty() ? 0 : fm.size(Qt::TextShowMnemonic, text()).width();
    if (m_glyph)
        width += metrics::controlIcon + (text().isEmpty() ? 0 : metrics::space8);
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {width, fm.height()}, this);
}

QSize ActionButton::minimumSizeHint() const { return sizeHint(); }

void ActionButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_busy)
        option.state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QColor letters =
        m_tone && isEnabled() ? toneColor(tokensOf(this), *m_tone) : paint::buttonLetters(option, tokensOf(this), this);
    painter.setFont(fontFor(this, TextRole::Strong));
    const int gap = metrics::space8;
    const bool marked = m_glyph.has_value() || m_busy;
    const QRect inside = rect().adjusted(metrics::space4, 0, -metrics::space4, 0);
    int flags = Qt::TextShowMnemonic;
    if (!style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this))
        flags |= Qt::TextHideMnemonic;
    const QFontMetrics fm = painter.fontMetrics();
    const int textWidth = text().isEmpty() ? 0 : fm.size(Qt::TextShowMnemonic, text()).width();
    if (m_busy && !m_glyph) {
        // The circle takes the place of the text: the width stays.
        QRectF circle(0, 0, metrics::controlIcon, metrics::controlIcon);
        circle.moveCenter(QRectF(rect()).center());
        paint::spinner(&painter, circle, m_turn.currentValue().toDouble(), letters);
        return;
    }
    const int markWidth = marked ? metrics::controlIcon + (textWidth > 0 ? gap : 0) : 0;
    QRect block(0, 0, std::min(inside.width(), textWidth + markWidth), height());
    block.moveCenter(rect().center());
    if (marked) {
        QRect mark(block.left(), rect().center().y() - metrics::controlIcon / 2 + 1, metrics::controlIcon,
                   metrics::controlIcon);
        mark = QStyle::visualRect(layoutDirection(), block, mark);
        if (m_busy)
            paint::spinner(&painter, mark, m_turn.currentValue().toDouble(), letters);
        else
            drawIcon(&painter, *m_glyph, mark, letters, isRightToLeft());
    }
    QRect words = block;
    words.setLeft(block.left() + markWidth);
    words = QStyle::visualRect(layoutDirection(), block, words);
    painter.setPen(letters);
    const QString shown = textWidth + markWidth > inside.width()
                              ? fm.elidedText(text(), Qt::ElideRight, words.width(), Qt::TextShowMnemonic)
                              : text();
    painter.drawText(words, flags | Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void ActionButton::mousePressEvent(QMouseEvent* event)
{
    if (!m_busy)
        QPushButton::mousePressEvent(event);
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    const bool activates =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_busy && activates)
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void ActionButton::nextCheckState()
{
    if (!m_busy)
        QPushButton::nextCheckState();
}

bool ActionButton::hitButton(const QPoint& position) const { return !m_busy && QPushButton::hitButton(position); }

} // namespace gatehouse
