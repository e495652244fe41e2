#include "ui/controls/tab_strip.h"

#include "ui/controls/badge.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/typography.h"

#include <QCursor>
#include <QEvent>
#include <QLocale>
#include <QStyleOptionTab>
#include <QStylePainter>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int mostShown = 99;

QString countText(int count)
{
    return count > mostShown ? QLocale().toString(mostShown) + QLatin1Char('+') : QLocale().toString(count);
}

int badgeWidth(int count, const QWidget* widget)
{
    if (count <= 0)
        return 0;
    const QSize size = Badge::sizeFor(countText(count), widget);
    return std::max(size.height(), size.width() - metrics::badgePadding) + metrics::space8;
}

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QString(QChar(0x1)));
    text.remove(QLatin1Char('&'));
    text.replace(QChar(0x1), QLatin1Char('&'));
    return text;
}

} // namespace

TabStrip::TabStrip(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TabStrip::setCount(int index, int count, const QString& spoken)
{
    setTabData(index, count);
    const QString name = withoutMnemonic(tabText(index));
    //: The name of a tab and what its badge counts, as a screen reader says it: "Organizations, 2 invitations"
    setAccessibleTabName(index,
                         count > 0 ? tr("%1, %2").arg(name, spoken.isEmpty() ? countText(count) : spoken) : QString());
    // Tab sizes are kept by QTabBar; setting a text again has them laid out anew.
    setTabText(index, tabText(index));
    updateGeometry();
    update();
}

int TabStrip::countOf(int index) const { return tabData(index).toInt(); }

QSize TabStrip::tabSizeHint(int index) const
{
    const QFont font = fontFor(this, TextRole::Strong);
    const QFontMetrics fm(font);
    const int words = fm.size(Qt::TextShowMnemonic, tabText(index)).width();
    return {words + badgeWidth(countOf(index), this) + 2 * metrics::tabPadding,
            std::max(static_cast<int>(metrics::headerHeight), fm.height() + 2 * metrics::space16)};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    const QSize full = tabSizeHint(index);
    const int letters = QFontMetrics(fontFor(this, TextRole::Strong)).averageCharWidth() * 4;
    return {std::min(full.width(), letters + badgeWidth(countOf(index), this) + 2 * metrics::space4), full.height()};
}

void TabStrip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QStylePainter painter(this);
    const QFont font = fontFor(this, TextRole::Strong);
    const QFontMetrics fm(font);
    const int hovered = underMouse() ? tabAt(mapFromGlobal(QCursor::pos())) : -1;
    for (int i = 0; i < count(); ++i) {
        QStyleOptionTab option;
        initStyleOption(&option, i);
        if (!option.rect.isValid())
            continue;
        const bool selected = i == currentIndex();
        const int badge = badgeWidth(countOf(i), this);
        const int wanted = fm.size(Qt::TextShowMnemonic, tabText(i)).width();
        const int room = option.rect.width() - badge - 2 * metrics::space4;
        const int words = std::min(wanted, room);
        QRect block(0, option.rect.top(), words + badge, option.rect.height());
        block.moveLeft(option.rect.left() + (option.rect.width() - block.width()) / 2);
        const auto place = [&](const QRect& box) { return QStyle::visualRect(layoutDirection(), block, box); };

        int flags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
        if (!style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this))
            flags |= Qt::TextHideMnemonic;
        painter.setFont(font);
        painter.setPen(selected || i == hovered ? tokens.text : tokens.dim);
        painter.drawText(place({block.left(), block.top(), words, block.height()}), flags,
                         wanted > room ? fm.elidedText(tabText(i), Qt::ElideRight, words, Qt::TextShowMnemonic)
                                       : tabText(i));
        if (badge > 0) {
            const QRect box =
                place({block.left() + words + metrics::space8, block.top(), badge - metrics::space8, block.height()});
            Badge::paint(&painter, box, countText(countOf(i)), Tone::Accent, true, this);
        }
        if (selected)
            painter.fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - metrics::focusWidth,
                                   option.rect.width(), metrics::focusWidth),
                             tokens.accent);
        if (selected && hasFocus()) {
            const int high = controlHeightFor(font);
            const int margin = std::min(static_cast<int>(metrics::space8), (option.rect.width() - block.width()) / 2);
            paint::focusRing(
                &painter,
                QRect(block.left() - margin, option.rect.center().y() - high / 2, block.width() + 2 * margin, high),
                tokens);
        }
    }
}

void TabStrip::tabLayoutChange()
{
    // Where a name is cut, the pointer finds the whole of it.
    for (int i = 0; i < count(); ++i) {
        const QString name = tabRect(i).width() < tabSizeHint(i).width() ? withoutMnemonic(tabText(i)) : QString();
        if (tabToolTip(i) != name)
            setTabToolTip(i, name);
    }
}

void TabStrip::changeEvent(QEvent* event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace gatehouse
