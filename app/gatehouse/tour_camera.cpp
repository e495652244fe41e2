#include "app/gatehouse/tour_camera.h"

#include <QPainter>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>

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

void TourCamera::setLook(Theme::Mode look)
{
    m_look = look == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    m_theme.setMode(look);
}

bool TourCamera::take(const QString& name, QWidget* window, QWidget* over)
{
    const QString file = m_folder.absoluteFilePath(
        QStringLiteral("%1-%2-%3.png").arg(m_stop, 2, 10, QLatin1Char('0')).arg(name, m_look));
    if (!pictureOf(window, over).save(file))
        return false;
    ++m_taken;
    QTextStream(stdout) << file << Qt::endl;
    return true;
}

} // namespace gatehouse
