#include "ui/controls/announce.h"

#include <QAccessible>
#include <QWidget>

namespace gatehouse {

void announce(QWidget* source, const QString& text)
{
    if (!source || text.isEmpty())
        return;
    source->setAccessibleDescription(text);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent description(source, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gatehouse
