#include "ui/controls/wheel_guard.h"

#include <QComboBox>
#include <QEvent>

namespace gatehouse {

WheelGuard::WheelGuard(QComboBox* list)
    : QObject(list)
    , m_list(list)
{
    list->setFocusPolicy(Qt::StrongFocus);
    list->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !m_list->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gatehouse
