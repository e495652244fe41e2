#include "ui/controls/scrolled_body.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace gatehouse {

ScrolledBody::ScrolledBody(QWidget* content, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    // As high as its texts are at the width that there is, and not as they would be at their narrowest.
    content->setSizePolicy(content->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    content->installEventFilter(this);
}

QSize ScrolledBody::sizeHint() const
{
    // As wide as the content needs; how high that makes its wrapped texts, QScrollArea does not ask.
    const int width = std::max(widget()->minimumSizeHint().width(), minimumWidth());
    return {width, widget()->layout()->totalHeightForWidth(width)};
}

bool ScrolledBody::eventFilter(QObject* watched, QEvent* event)
{
    const bool filtered = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        grow();
    return filtered;
}

void ScrolledBody::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    grow();
}

void ScrolledBody::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    // The dialog may have become narrower than it asked for, on a small screen; nothing else tells so afterwards.
    QTimer::singleShot(0, this, [this] { grow(); });
}

void ScrolledBody::grow()
{
    QWidget* dialog = window();
    // Until it is shown itself it has not the size that the dialog gives it, and would ask for more again and again.
    if (!dialog->isVisible() || !viewport()->isVisible())
        return;
    const int missing = widget()->layout()->totalHeightForWidth(viewport()->width()) - viewport()->height();
    const int limit = dialog->screen()->availableGeometry().height();
    if (missing > 0 && dialog->height() < limit)
        dialog->resize(dialog->width(), std::min(dialog->height() + missing, limit));
}

} // namespace gatehouse
