#include "tests/gallery/gallery_painter.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QWidget>

#include "app/gatehouse/tour_camera.h"
#include "ui/theme/system_appearance.h"

namespace gatehouse::test {

GalleryPainter::GalleryPainter(const QString& folder, QList<GalleryLook> looks)
    : m_folder(folder)
    , m_looks(std::move(looks))
{
}

GalleryPainter::~GalleryPainter() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

bool GalleryPainter::makeFolders() const
{
    bool made = QDir().mkpath(m_folder.path());
    if (m_chosen.isEmpty()) {
        for (const GalleryLook& look : m_looks)
            made = m_folder.mkpath(look.folder) && made;
    }
    return made;
}

void GalleryPainter::begin(QWidget& window, Theme& theme, LanguageService&)
{
    m_window = &window;
    m_theme = &theme;
}

void GalleryPainter::prepare(int number)
{
    if (number == 0)
        ++m_stop;
    const GalleryLook& look = m_looks.at(number);
    // What the desktop would say; the theme has no setting of its own for it.
    m_theme->findChild<SystemAppearance*>()->setPaletteDark(look.darkSystem);
    m_theme->setMode(look.mode);
    m_theme->setTextFactor(look.text);
    QGuiApplication::setLayoutDirection(look.direction);
    m_window->resize(look.size);
}

bool GalleryPainter::visit(const QString& state, int number, QWidget* over)
{
    const GalleryLook& look = m_looks.at(number);
    if (!m_chosen.isEmpty() && !m_chosen.contains(state))
        return true;
    const QString file =
        m_chosen.isEmpty()
            ? QStringLiteral("%1/%2-%3.png").arg(look.folder).arg(m_stop, 2, 10, QLatin1Char('0')).arg(state)
            : QStringLiteral("%1-%2.png").arg(state, look.folder);
    // Quality 0 is the smallest file: PNG loses nothing.
    return TourCamera::pictureOf(m_window, over).save(m_folder.filePath(file), "PNG", 0);
}

} // namespace gatehouse::test
