#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/picture_service.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "ui/preferences/picture_dialog.h"
#include "ui/shell/account_view.h"
#include "ui/shell/main_window.h"
#include "ui/theme/tokens.h"

/// The part of the tour that sees a profile picture chosen and cut.
namespace gatehouse {

namespace {

/// Hills under a low sun, in the window's own colours.
QImage drawnPicture()
{
    const Tokens& tokens = Tokens::light();
    constexpr int width = 1200;
    constexpr int height = 800;
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, tokens.avatarStart);
    sky.setColorAt(1, tokens.cautionSoft);
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.caution);
    painter.drawEllipse(QPointF(0.55 * width, 0.5 * height), 0.12 * height, 0.12 * height);
    const auto hill = [&](double x, double top, double reach, const QColor& colour) {
        QPainterPath path(QPointF((x - reach) * width, height));
        path.quadTo(QPointF(x * width, top * height), QPointF((x + reach) * width, height));
        painter.setBrush(colour);
        painter.drawPath(path);
    };
    hill(0.3, 0.05, 0.6, tokens.avatarEnd);
    hill(0.8, 0.2, 0.7, tokens.good);
    painter.end();
    return image;
}

} // namespace

void Tour::addPictureSteps()
{
    const auto dialog = [this] { return qobject_cast<PictureDialog*>(shown(QStringLiteral("pictureDialog"))); };
    m_script.add(
        QStringLiteral("the picture"),
        [this] {
            page(AccountView::Preferences);
            press(QStringLiteral("preferencesPicture"));
        },
        sees(QStringLiteral("pictureDialog")));
    addState(QStringLiteral("picture"));
    m_script.add(
        QStringLiteral("a file that is no picture"),
        [this, dialog] {
            if (PictureDialog* opened = dialog())
                opened->readFile(m_profile.filePath(QStringLiteral("platform/platform.db")));
            else
                m_failed = true;
        },
        [this] {
            const QWidget* note = shown(QStringLiteral("pictureNote"));
            const QWidget* choose = shown(QStringLiteral("pictureChoose"));
            return note && choose && choose->accessibleDescription().isEmpty() &&
                   !note->property("text").toString().isEmpty();
        });
    addState(QStringLiteral("picture-refused"));
    m_script.add(
        QStringLiteral("the section"),
        [this, dialog] {
            const QString file = m_profile.filePath(QStringLiteral("hills.png"));
            PictureDialog* opened = dialog();
            if (opened && drawnPicture().save(file))
                opened->readFile(file);
            else
                m_failed = true;
        },
        sees(QStringLiteral("pictureCrop")));
    m_script.add(QStringLiteral("the section"), [this] { press(QStringLiteral("pictureZoomIn")); });
    addState(QStringLiteral("picture-section"));
    m_script.add(
        QStringLiteral("the picture is used"), [this] { press(QStringLiteral("pictureUse")); },
        [this, dialog] {
            AccountSession* session = m_composition->accounts().current();
            return !dialog() && session && session->picture().picture().has_value();
        });
    addState(QStringLiteral("preferences-picture"));
}

} // namespace gatehouse
