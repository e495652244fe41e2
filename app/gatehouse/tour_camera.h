#pragma once
#include <QDir>
#include <QObject>

#include "ui/theme/theme.h"

class QWidget;

namespace gatehouse {

/// Takes the tour's pictures: the window with the dialog or menu over it, in the look of the moment, and says each
/// file's path on stdout.
class TourCamera final {
public:
    TourCamera(Theme& theme, const QString& folder);

    /// Numbers the pictures from here on as those of the next stop of the tour.
    void nextStop() { ++m_stop; }
    void setLook(Theme::Mode look);
    /// `over` may be null. False where the file could not be written.
    [[nodiscard]] bool take(const QString& name, QWidget* window, QWidget* over);
    [[nodiscard]] int taken() const { return m_taken; }

private:
    Theme& m_theme;
    QDir m_folder;
    QString m_look = QStringLiteral("light");
    int m_stop = 0;
    int m_taken = 0;
};

} // namespace gatehouse
