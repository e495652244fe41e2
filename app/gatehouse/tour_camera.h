#pragma once
#include <QDir>
#include <QObject>

class QWidget;

namespace gatehouse {

class Theme;

/// Takes the tour's pictures: the window with the dialog or menu over it, once in light and once in dark, and says each
/// file's path on stdout.
class TourCamera final {
public:
    TourCamera(Theme& theme, const QString& folder);

    /// `over` may be null. False where a file could not be written.
    bool take(const QString& name, QWidget* window, QWidget* over);
    [[nodiscard]] int taken() const { return m_taken; }

private:
    Theme& m_theme;
    QDir m_folder;
    int m_stop = 0;
    int m_taken = 0;
};

} // namespace gatehouse
