#pragma once
#include <QByteArray>
#include <functional>

#include "ui/theme/theme.h"

namespace gatehouse {

/// What the window remembers from one start to the next. Where it is kept is the composition's; the callbacks do not
/// block and may be empty.
struct WindowMemory final {
    QByteArray geometry; ///< As QWidget::saveGeometry() gave it; empty at the first start.
    std::function<void(const QByteArray&)> keepGeometry;
    std::function<void(Theme::Mode)> keepThemeMode;
};

} // namespace gatehouse
