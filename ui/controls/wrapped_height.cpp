#include "ui/controls/wrapped_height.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace gatehouse {

WrappedHeight::WrappedHeight(QWidget* dialog)
    : QObject(dialog)
    , m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

bool WrappedHeight::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::LayoutRequest: {
        const int needed = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
        m_dialog->setMinimumHeight(std::min(needed, m_dialog->screen()->availableGeometry().height()));
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gatehouse
