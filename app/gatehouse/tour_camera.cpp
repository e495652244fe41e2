#include "app/gatehouse/tour_camera.h"

#include <QPainter>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>

#include "ui/theme/theme.h"

namespace gatehouse {

namespace {

QPixmap pictureOf(QWidget* window, QWidget* over)
{
    QPixmap picture = window->grab();
    if (!over)
        return picture;
    const QPixmap top = over->grab();
    // Where there is no window manager, a dialog is put where one would put it.
    QPoint place = over->mapToGlobal(QPoint()) - window->mapToGlobal(QPoint());
    if (over->windowType() == Qt::Dialog)
        place = window->rect().center() - over->rect().center();
    QPainter painter(&picture);
    QColor shade = Qt::black;
    shade.setAlphaF(0.35F);
    if (over->windowType() == Qt::Dialog)
        painter.fillRect(window->rect(), shade);
    painter.drawPixmap(place, top);
    return picture;
}

} // namespace

TourCamera::TourCamera(Theme& theme, const QString& folder)
    : m_theme(theme)
    , m_folder(folder)
{
}

bool TourCamera::take(const QString& name, QWidget* window, QWidget* over)
{
    ++m_stop;
    bool written = true;
    const auto take = [&](Theme::Mode mode, const QString& look) {
        m_theme.setMode(mode);
        const QString file = m_folder.absoluteFilePath(
            QStringLiteral("%1-%2-%3.png").arg(m_stop, 2, 10, QLatin1Char('0')).arg(name, look));
        if (!pictureOf(window, over).save(file)) {
            written = false;
            return;
        }
        ++m_taken;
        QTextStream(stdout) << file << Qt::endl;
    };
    take(Theme::Mode::Dark, QStringLiteral("dark"));
    take(Theme::Mode::Light, QStringLiteral("light"));
    return written;
}

} // namespace gatehouse
