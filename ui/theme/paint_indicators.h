#pragma once

#include "ui/theme/tokens.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

/// How GatehouseStyle draws the small marks: check boxes, radio buttons, scroll bars, progress, tabs, focus.
namespace gatehouse::paint {

void checkBox(QPainter* painter, const QStyleOption& option, const Tokens& tokens);
void radioButton(QPainter* painter, const QStyleOption& option, const Tokens& tokens);
/// The slim handle; the groove is not drawn.
void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle, const Tokens& tokens);
void progressBar(QPainter* painter, const QStyleOptionProgressBar& option, const Tokens& tokens);
void tab(QPainter* painter, const QStyleOptionTab& option, const Tokens& tokens, const QWidget* widget);
/// The ring around something that has the keyboard, just inside `rect`.
void focusRing(QPainter* painter, const QRect& rect, const Tokens& tokens);
/// The ring around the mark of a check box or radio button that has the keyboard.
void markRing(QPainter* painter, const QRect& mark, bool round, const Tokens& tokens);
/// An open circle whose gap stands at `turn` (0 … 1): something is being done.
void spinner(QPainter* painter, const QRectF& rect, double turn, const QColor& color);

} // namespace gatehouse::paint
