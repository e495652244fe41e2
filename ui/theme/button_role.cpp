#include "ui/theme/button_role.h"

#include <QAbstractButton>
#include <QVariant>

namespace gatehouse {

namespace {
constexpr char propertyName[] = "gatehouseButtonRole";
}

void setButtonRole(QAbstractButton* button, ButtonRole role)
{
    button->setProperty(propertyName, static_cast<int>(role));
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget* button)
{
    const QVariant value = button ? button->property(propertyName) : QVariant();
    return value.isValid() ? static_cast<ButtonRole>(value.toInt()) : ButtonRole::Secondary;
}

} // namespace gatehouse
