#include "ui/controls/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTextDocumentFragment>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr int unlimited = 1 << 20;
/// A wrapped label is laid out at first as if it had this many characters in a line; the real width comes from the
/// layout.
constexpr int preferredCharacters = 64;

bool isDimByRole(TextRole role) { return role == TextRole::Subtitle || role == TextRole::Small; }

} // namespace

TextLabel::TextLabel(TextRole role, QWidget* parent)
    : TextLabel(QString(), role, parent)
{
}

TextLabel::TextLabel(const QString& text, TextRole role, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    follow();
    setText(text);
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    follow();
}

void TextLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    follow();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setWordWrap(!elided);
    updateToolTip();
    updateGeometry();
    update();
}

void TextLabel::setLinkText(const QString& html)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_html = html;
    showLinkText();
    setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
}

void TextLabel::showLinkText()
{
    // A document takes its direction from its letters, not from the window.
    setText(isRightToLeft() ? QStringLiteral("<div dir=\"rtl\">%1</div>").arg(m_html) : m_html);
}

bool TextLabel::isPlain() const { return textFormat() == Qt::PlainText; }

QSizeF TextLabel::layOut(QTextLayout& layout, double width) const
{
    QTextOption option;
    option.setWrapMode(wordWrap() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    layout.setTextOption(option);
    const double step = lineHeight(font());
    double y = 0;
    double widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (step - line.height()) / 2});
        y += step;
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, std::max(y, step)};
}

namespace {

/// The text a label shows: without the mark of its mnemonic, with line breaks that a layout understands.
QString shownText(const QLabel& label)
{
    QString text = label.text();
    if (label.buddy()) {
        text.replace(QStringLiteral("&&"), QString(QChar(0x1)));
        text.remove(QLatin1Char('&'));
        text.replace(QChar(0x1), QLatin1Char('&'));
    }
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    return text;
}

} // namespace

QSize TextLabel::sizeHint() const
{
    if (!isPlain())
        return QLabel::sizeHint();
    QTextLayout layout(shownText(*this), font());
    const double limit = wordWrap() ? fontMetrics().averageCharWidth() * double(preferredCharacters) : unlimited;
    const QSizeF size = layOut(layout, limit);
    return {static_cast<int>(std::ceil(size.width())) + 1, static_cast<int>(std::ceil(size.height()))};
}

QSize TextLabel::minimumSizeHint() const
{
    if (!isPlain())
        return {fontMetrics().averageCharWidth() * 8, lineHeight(font())};
    // Wide enough for a few letters; longer words break or are cut, so that no window is forced wide.
    const int letters = fontMetrics().averageCharWidth() * 8;
    return {std::min(letters, sizeHint().width()), lineHeight(font())};
}

bool TextLabel::hasHeightForWidth() const { return wordWrap(); }

int TextLabel::heightForWidth(int width) const
{
    if (!isPlain())
        return QLabel::heightForWidth(width);
    if (!wordWrap())
        return lineHeight(font());
    QTextLayout layout(shownText(*this), font());
    return static_cast<int>(std::ceil(layOut(layout, std::max(1, width)).height()));
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!isPlain()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect area = contentsRect();
    const bool underlined = buddy() && style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    if (m_elided || underlined) {
        const int flags =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask) |
            Qt::AlignVCenter | Qt::TextSingleLine | (buddy() ? Qt::TextShowMnemonic : 0);
        const QString cut =
            fontMetrics().elidedText(text(), Qt::ElideRight, area.width(), buddy() ? Qt::TextShowMnemonic : 0);
        if (m_elided || cut == text()) {
            painter.drawText(area, flags, cut);
            return;
        }
    }
    QTextLayout layout(shownText(*this), font());
    const QSizeF size = layOut(layout, area.width());
    double y = area.top();
    if (alignment().testFlag(Qt::AlignVCenter))
        y += std::max(0.0, (area.height() - size.height()) / 2);
    layout.draw(&painter, {double(area.left()), y});
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        follow();
    if (event->type() == QEvent::LayoutDirectionChange && !m_html.isEmpty())
        showLinkText();
}

void TextLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void TextLabel::follow()
{
    if (m_following)
        return;
    m_following = true;
    const Tokens& tokens = tokensOf(this);
    QColor color = isDimByRole(m_role) ? tokens.dim : tokens.text;
    if (m_tone)
        color = toneColor(tokens, *m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) != color ||
        palette().color(QPalette::Active, QPalette::Link) != tokens.accent) {
        QPalette own;
        own.setColor(QPalette::All, QPalette::WindowText, color);
        own.setColor(QPalette::All, QPalette::Text, color);
        own.setColor(QPalette::All, QPalette::Link, tokens.accent);
        setPalette(own);
        // A rich text bakes its link colour in when it is set.
        if (!m_html.isEmpty()) {
            setText(QString());
            showLinkText();
        }
    }
    const QFont wanted = fontFor(this, m_role);
    if (font() != wanted)
        setFont(wanted);
    m_following = false;
    updateGeometry();
    update();
}

void TextLabel::updateToolTip()
{
    if (!m_elided || !isPlain())
        return;
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(cut ? text() : QString());
}

} // namespace gatehouse
