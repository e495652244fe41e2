#include "ui/theme/gatehouse_style.h"

#include "ui/theme/button_role.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_fields.h"
#include "ui/theme/paint_indicators.h"
#include "ui/theme/paint_surfaces.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace gatehouse {

namespace {

bool wantsHover(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QScrollBar*>(widget) ||
           qobject_cast<const QTabBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget);
}

bool isFlatButton(const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    return role == ButtonRole::Link || role == ButtonRole::Quiet;
}

} // namespace

GatehouseStyle::GatehouseStyle(const Tokens& tokens)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_tokens(tokens)
    , m_scale{QApplication::font(), 1.0}
{
    setObjectName(QStringLiteral("gatehouse"));
}

void GatehouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // Dialogs are cards. A window without autoFillBackground paints the ground, whatever its role.
    if (auto* dialog = qobject_cast<QDialog*>(widget)) {
        dialog->setBackgroundRole(QPalette::Button);
        dialog->setAutoFillBackground(true);
    }
}

void GatehouseStyle::polish(QPalette& palette) { palette = Theme::paletteOf(m_tokens); }

void GatehouseStyle::polish(QApplication* application) { QProxyStyle::polish(application); }

void GatehouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            paint::buttonPanel(painter, *button, m_tokens, widget);
        return;
    case PE_PanelLineEdit:
        // Inside combo and spin boxes the outer box has drawn it already.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            paint::fieldBox(painter, *option, m_tokens, widget);
        return;
    case PE_FrameLineEdit: paint::fieldBox(painter, *option, m_tokens, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paint::checkBox(painter, *option, m_tokens); return;
    case PE_IndicatorRadioButton: paint::radioButton(painter, *option, m_tokens); return;
    case PE_FrameFocusRect: paint::focusRing(painter, option->rect, m_tokens); return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            paint::itemBackground(painter, *item, m_tokens);
        return;
    case PE_PanelItemViewRow: return;
    case PE_PanelMenu:
    case PE_FrameMenu: paint::menuPanel(painter, *option, m_tokens); return;
    case PE_PanelTipLabel:
        paint::roundedBox(painter, QRectF(option->rect), 0, m_tokens.card, m_tokens.control, metrics::lineWidth);
        return;
    case PE_IndicatorHeaderArrow: return; // drawn with the header's label
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), metrics::lineWidth),
                          m_tokens.line);
        return;
    case PE_IndicatorArrowDown: drawIcon(painter, Icon::ChevronDown, option->rect, m_tokens.dim); return;
    case PE_IndicatorArrowUp: drawIcon(painter, Icon::ChevronUp, option->rect, m_tokens.dim); return;
    case PE_IndicatorArrowLeft: drawIcon(painter, Icon::ChevronBack, option->rect, m_tokens.dim); return;
    case PE_IndicatorArrowRight: drawIcon(painter, Icon::ChevronBack, option->rect, m_tokens.dim, true); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void GatehouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel: drawPrimitive(PE_PanelButtonCommand, option, painter, widget); return;
    case CE_PushButton:
        // Fusion adds its own focus rectangle here; ours is part of the panel.
        drawControl(CE_PushButtonBevel, option, painter, widget);
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label(*button);
            label.rect = subElementRect(SE_PushButtonContents, option, widget);
            drawControl(CE_PushButtonLabel, &label, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label(*button);
            const QColor letters = paint::buttonLetters(*option, m_tokens, widget);
            label.palette.setColor(QPalette::All, QPalette::ButtonText, letters);
            label.state &= ~State_Sunken;
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_CheckBox:
    case CE_RadioButton:
        // Qt 6.4 puts the ring around the letters, and none where there are none; ours goes around the mark.
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton mark(*button);
            mark.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &mark, painter, widget);
            if (option->state.testFlag(State_HasFocus) && option->state.testFlag(State_KeyboardFocusChange)) {
                mark.rect = mark.rect.adjusted(metrics::focusWidth, 0, -metrics::focusWidth, 0);
                const bool radio = element == CE_RadioButton;
                const QRect box = subElementRect(radio ? SE_RadioButtonIndicator : SE_CheckBoxIndicator, &mark, widget);
                paint::markRing(painter, box, radio, m_tokens);
            }
        }
        return;
    case CE_ItemViewItem:
        // The selection is soft: letters on it are those of the page. Qt's own file dialog draws its rows by this.
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem row(*item);
            row.palette.setColor(QPalette::All, QPalette::HighlightedText, m_tokens.text);
            QProxyStyle::drawControl(element, &row, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            paint::headerSection(painter, *header, m_tokens);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            paint::headerLabel(painter, *header, m_tokens, widget);
        return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_tokens.card); return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paint::menuItem(painter, *item, m_tokens, *this, widget);
        return;
    case CE_MenuEmptyArea: return;
    case CE_TabBarTabShape: return;
    case CE_TabBarTabLabel:
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paint::tab(painter, *tab, m_tokens, widget);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
    case CE_ProgressBarLabel: return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            paint::progressBar(painter, *bar, m_tokens);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (combo->editable)
                return;
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->save();
            painter->setPen(
                option->palette.color(option->state.testFlag(State_Enabled) ? QPalette::Active : QPalette::Disabled,
                                      combo->currentText.isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
            const QString text = option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width());
            painter->drawText(
                field, static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)), text);
            painter->restore();
        }
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void GatehouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            paint::comboBox(painter, *combo, m_tokens, widget);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            paint::scrollBar(painter, *bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), m_tokens);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int GatehouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return metrics::scrollBarWidth;
    case PM_ScrollBarSliderMin: return metrics::targetMinimum + metrics::space8;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return metrics::indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::space8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return metrics::space16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::space12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ButtonDefaultIndicator:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 0;
    case PM_MenuPanelWidth: return metrics::lineWidth;
    case PM_MenuVMargin: return metrics::space4;
    case PM_MenuHMargin: return 0;
    case PM_SmallIconSize: return metrics::controlIcon;
    case PM_ToolTipLabelFrameWidth: return metrics::space8;
    case PM_HeaderMargin: return 0;
    case PM_HeaderDefaultSectionSizeVertical: return metrics::tableRowHeight;
    case PM_TabBarTabHSpace: return metrics::space24;
    case PM_TabBarTabVSpace: return metrics::space16;
    case PM_TextCursorWidth: return m_tokens.isHighContrast ? 2 : 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GatehouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_UnderlineShortcut: return m_mnemonicsShown || qobject_cast<const QMenu*>(widget) ? 1 : 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_Widget_Animation_Duration: return m_reducedMotion ? 0 : metrics::switchAnimationMs;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_Transient: return 0;
    case SH_Table_GridLineColor: return static_cast<int>(m_tokens.line.rgb());
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize GatehouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                       const QWidget* widget) const
{
    const int height = option ? std::max(metrics::controlHeight, option->fontMetrics.height() + 2 * metrics::space8)
                              : metrics::controlHeight;
    switch (type) {
    case CT_PushButton: {
        const ButtonRole role = buttonRole(widget);
        // A link stands in a line of text: hardly wider than its letters.
        const int padding = role == ButtonRole::Link    ? metrics::linkPadding
                            : role == ButtonRole::Quiet ? metrics::space8
                                                        : metrics::buttonPadding;
        return {std::max(contents.width() + 2 * padding, static_cast<int>(metrics::targetMinimum)), height};
    }
    case CT_LineEdit:
        return {std::max(contents.width() + 2 * metrics::controlPadding, static_cast<int>(metrics::fieldMinimumWidth)),
                height};
    case CT_ComboBox:
        return {contents.width() + 2 * metrics::controlPadding + metrics::controlIcon + metrics::space8, height};
    case CT_CheckBox:
    case CT_RadioButton: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), static_cast<int>(metrics::targetMinimum)));
        return size;
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {contents.width(), metrics::space8 + 1};
            const int marks = item->menuHasCheckableItems || item->maxIconWidth > 0 ? metrics::space24 : 0;
            return {contents.width() + item->reservedShortcutWidth + marks + 2 * metrics::space24,
                    std::max(metrics::menuItemHeight, item->fontMetrics.height() + 2 * metrics::space8)};
        }
        break;
    case CT_HeaderSection: {
        // Room for the sort mark is kept, so that sorting moves no column.
        const QFontMetrics fm(fontAt(m_scale, TextRole::Small));
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const int words = header ? fm.horizontalAdvance(header->text) + metrics::controlIcon + 2 * metrics::space8 : 0;
        return {
            std::max(contents.width(), words),
            std::max(metrics::tableHeaderHeight, lineHeight(fontAt(m_scale, TextRole::Small)) + 2 * metrics::space8)};
    }
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), static_cast<int>(metrics::menuItemHeight)));
        return size;
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect GatehouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth == 0)
            return option->rect;
        // QLineEdit adds 2 px of its own on each side.
        const int padding = metrics::controlPadding - 2;
        return option->rect.adjusted(padding, metrics::focusWidth, -padding, -metrics::focusWidth);
    }
    case SE_PushButtonContents: {
        const int padding = isFlatButton(widget) ? metrics::space4 : metrics::space8;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    case SE_FrameLayoutItem:
        if (qobject_cast<const QTableView*>(widget))
            return option->rect.adjusted(metrics::tableOverhang, 0, -metrics::tableOverhang, 0);
        return QProxyStyle::subElementRect(element, option, widget);
    case SE_PushButtonFocusRect: return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect GatehouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                     const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect all = option->rect;
        const int arrow = metrics::controlPadding + metrics::controlIcon + metrics::space4;
        QRect rect;
        switch (sub) {
        case SC_ComboBoxFrame: return all;
        case SC_ComboBoxArrow: rect = QRect(all.right() - arrow + 1, all.top(), arrow, all.height()); break;
        case SC_ComboBoxEditField:
            rect = all.adjusted(metrics::controlPadding, metrics::focusWidth, -arrow, -metrics::focusWidth);
            // QLineEdit adds 2 px of its own.
            if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && combo->editable)
                rect.setLeft(rect.left() - 2);
            break;
        case SC_ComboBoxListBoxPopup: return all.translated(0, metrics::space4);
        default: return QProxyStyle::subControlRect(control, option, sub, widget);
        }
        return visualRect(option->direction, all, rect);
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const bool horizontal = bar->orientation == Qt::Horizontal;
            const int length = horizontal ? bar->rect.width() : bar->rect.height();
            const int minimum = pixelMetric(PM_ScrollBarSliderMin, option, widget);
            const qint64 span = static_cast<qint64>(bar->maximum) - bar->minimum + bar->pageStep;
            int slider = length;
            if (span > 0 && bar->maximum > bar->minimum)
                slider = std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length / span),
                                    std::min(minimum, length), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                      bar->upsideDown);
            const auto piece = [&](int from, int size) {
                const QRect rect = horizontal
                                       ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                                       : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
                return visualRect(horizontal ? bar->direction : Qt::LeftToRight, bar->rect, rect);
            };
            switch (sub) {
            case SC_ScrollBarSlider: return piece(start, slider);
            case SC_ScrollBarGroove: return bar->rect;
            case SC_ScrollBarSubPage: return piece(0, start);
            case SC_ScrollBarAddPage: return piece(start + slider, length - start - slider);
            default: return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QIcon GatehouseStyle::standardIcon(StandardPixmap standardIcon, const QStyleOption* option, const QWidget* widget) const
{
    if (standardIcon != SP_LineEditClearButton)
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    QPixmap pixmap(QSize(metrics::controlIcon, metrics::controlIcon) * 3);
    pixmap.setDevicePixelRatio(3);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawIcon(&painter, Icon::Close, QRectF(0, 0, metrics::controlIcon, metrics::controlIcon), m_tokens.dim);
    painter.end();
    return QIcon(pixmap);
}

bool isMotionReduced(const QWidget* widget)
{
    const auto* style = widget ? qobject_cast<const GatehouseStyle*>(widget->style()) : nullptr;
    return style && style->isReducedMotion();
}

} // namespace gatehouse
