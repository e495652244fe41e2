#include "app/gatehouse/tour_camera.h"

#include <QPainter>
#include <QTextStream>
#include <QWidget>
#include <algorithm>
#include <array>

#include "ui/theme/theme.h"

namespace gatehouse {

namespace {

struct Look final {
    Theme::Mode mode;
    const char* name;
};
constexpr std::array<Look, 2> all{{{Theme::Mode::Dark, "dark"}, {Theme::Mode::Light, "light"}}};

} // namespace

TourCamera::TourCamera(const QString& folder)
    : m_folder(folder)
{
}

void TourCamera::begin(QWidget& window, Theme& theme, LanguageService&)
{
    m_window = &window;
    m_theme = &theme;
}

int TourCamera::looks() const { return int(all.size()); }

void TourCamera::prepare(int look)
{
    if (look == 0)
        ++m_stop;
    m_theme->setMode(all.at(size_t(look)).mode);
}

bool TourCamera::visit(const QString& state, int look, QWidget* over)
{
    const QString file = m_folder.absoluteFilePath(QStringLiteral("%1-%2-%3.png")
                                                       .arg(m_stop, 2, 10, QLatin1Char('0'))
                                                       .arg(state, QString::fromLatin1(all.at(size_t(look)).name)));
    if (!pictureOf(m_window, over).save(file))
        return false;
    ++m_taken;
    QTextStream(stdout) << file << Qt::endl;
    return true;
}

void TourCamera::end() { QTextStream(stdout) << m_taken << " pictures." << Qt::endl; }

QPixmap TourCamera::pictureOf(QWidget* window, QWidget* over)
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
    // The darker of the two that text is made of.
    const QPalette& colors = over->palette();
    QColor shade = std::min(colors.color(QPalette::Window), colors.color(QPalette::WindowText),
                            [](const QColor& a, const QColor& b) { return a.lightness() < b.lightness(); });
    shade.setAlphaF(0.35F);
    if (over->windowType() == Qt::Dialog)
        painter.fillRect(window->rect(), shade);
    painter.drawPixmap(place, top);
    if (over->windowType() == Qt::Dialog) {
        painter.setPen(over->palette().color(QPalette::Mid));
        painter.drawRect(QRect(place, over->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace gatehouse
