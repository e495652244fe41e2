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
    , m_leastWidth(dialog->minimumWidth())
{
    dialog->installEventFilter(this);
}

bool WrappedHeight::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::LayoutRequest: {
        const QSize most = m_dialog->screen()->availableGeometry().size();
        // A dialog with a width of its own does not ask its buttons for theirs.
        m_dialog->setMinimumWidth(
            std::min(std::max(m_leastWidth, m_dialog->layout()->totalMinimumSize().width()), most.width()));
        const int needed = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
        m_dialog->setMinimumHeight(std::min(needed, most.height()));
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gatehouse
