#pragma once

#include <QString>

class QWidget;

namespace gatehouse {

/// Has a screen reader say `text` as coming from `source`. Qt 6.4 has no announcement event: the widget's accessible
/// description is set to the text and an alert sent. GUI thread; does nothing when no reader listens or text is empty.
void announce(QWidget* source, const QString& text);

} // namespace gatehouse
