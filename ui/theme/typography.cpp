#include "ui/theme/typography.h"

#include "ui/theme/gatehouse_style.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace gatehouse {

namespace {

/// Share of the system's size. 10 points at 96 dpi are 13.33 px, which the table of experience.md calls 14 px for page
/// text.
double shareOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
    case TextRole::Strong: return 1.05;
    case TextRole::Code: return 1.05;
    case TextRole::Label:
    case TextRole::Subtitle: return 0.975;
    case TextRole::Small: return 0.9375;
    case TextRole::CardTitle: return 1.2;
    case TextRole::WindowTitle: return 1.5;
    }
    Q_UNREACHABLE();
}

QFont::Weight weightOf(TextRole role)
{
    switch (role) {
    case TextRole::Strong:
    case TextRole::Label: return QFont::Medium;
    case TextRole::CardTitle:
    case TextRole::WindowTitle: return QFont::DemiBold;
    case TextRole::Body:
    case TextRole::Subtitle:
    case TextRole::Small:
    case TextRole::Code: return QFont::Normal;
    }
    Q_UNREACHABLE();
}

} // namespace

QFont fontAt(const TypeScale& scale, TextRole role)
{
    QFont font = scale.systemFont;
    if (role == TextRole::Code)
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    const double factor = shareOf(role) * scale.factor;
    if (scale.systemFont.pointSizeF() > 0)
        font.setPointSizeF(scale.systemFont.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(scale.systemFont.pixelSize() * factor));
    font.setWeight(weightOf(role));
    return font;
}

QFont fontFor(const QWidget* widget, TextRole role)
{
    const auto* style = widget ? qobject_cast<const GatehouseStyle*>(widget->style()) : nullptr;
    return fontAt(style ? style->typeScale() : TypeScale{QApplication::font(), 1.0}, role);
}

int lineHeight(const QFont& font)
{
    const QFontInfo info(font);
    return std::max(QFontMetrics(font).height(), qRound(info.pixelSize() * 1.45));
}

int controlHeightFor(const QFont& font)
{
    return std::max(metrics::controlHeight, QFontMetrics(font).height() + 2 * metrics::space8);
}

} // namespace gatehouse
