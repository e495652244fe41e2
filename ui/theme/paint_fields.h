#pragma once

#include "ui/theme/tokens.h"

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QWidget;

/// How GatehouseStyle draws what is typed or chosen in.
namespace gatehouse::paint {

/// Marks a field as refused: the style draws its edge in the danger colour. GUI thread.
void setFieldInvalid(QWidget* field, bool invalid);
[[nodiscard]] bool isFieldInvalid(const QWidget* field);

/// The box of a line edit, text edit, spin box or combo box in its state.
void fieldBox(QPainter* painter, const QStyleOption& option, const Tokens& tokens, const QWidget* widget);
/// A combo box without its letters.
void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const Tokens& tokens, const QWidget* widget);

} // namespace gatehouse::paint
