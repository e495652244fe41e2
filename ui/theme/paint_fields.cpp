#include "ui/theme/paint_fields.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace gatehouse::paint {

namespace {
constexpr char invalidProperty[] = "gatehouseInvalid";
}

void setFieldInvalid(QWidget* field, bool invalid)
{
    if (isFieldInvalid(field) == invalid)
        return;
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isFieldInvalid(const QWidget* field) { return field && field->property(invalidProperty).toBool(); }

void fieldBox(QPainter* painter, const QStyleOption& option, const Tokens& tokens, const QWidget* widget)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && option.state.testFlag(QStyle::State_HasFocus);
    QColor fill = tokens.field;
    QColor edge = tokens.control;
    double width = metrics::lineWidth;
    if (!enabled) {
        fill = blend(tokens.card, tokens.ground, tokens.isDark ? 0.4 : 1.0);
        edge = tokens.line;
    } else if (isFieldInvalid(widget)) {
        edge = tokens.danger;
    } else if (option.state.testFlag(QStyle::State_MouseOver) && !focus) {
        edge = blend(tokens.control, tokens.text, 0.25);
    }
    if (focus) {
        edge = isFieldInvalid(widget) ? tokens.danger : tokens.accent;
        width = metrics::focusWidth;
    }
    roundedBox(painter, QRectF(option.rect), metrics::radiusControl, fill, edge, width);
}

void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const Tokens& tokens, const QWidget* widget)
{
    fieldBox(painter, option, tokens, widget);
    QRect arrow(option.rect.right() - metrics::controlPadding - metrics::controlIcon + 2,
                option.rect.center().y() - metrics::controlIcon / 2 + 1, metrics::controlIcon, metrics::controlIcon);
    arrow = QStyle::visualRect(option.direction, option.rect, arrow);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    drawIcon(painter, Icon::ChevronDown, arrow, enabled ? tokens.dim : blend(tokens.card, tokens.dim, 0.5));
}

} // namespace gatehouse::paint
