#include "ui/controls/account_button.h"

#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/theme/button_role.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QPainterPath>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

QSize wordSize(const QString& words, const QFont& font)
{
    // Rounded up: a word of exactly its width would be cut.
    const QFontMetricsF fm(font);
    const int width = static_cast<int>(std::ceil(fm.horizontalAdvance(words)));
    return {words.isEmpty() ? 0 : width + metrics::space8 + 2, static_cast<int>(std::ceil(fm.height()))};
}

} // namespace

AccountButton::AccountButton(QWidget* parent)
    : QPushButton(parent)
{
    setButtonRole(this, ButtonRole::Quiet);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    inEveryLanguage(this, [this] { nameAccount(); });
}

void AccountButton::setAccount(const QString& personName, const QString& serverName)
{
    m_personName = personName;
    m_serverName = serverName;
    nameAccount();
    updateGeometry();
    update();
}

void AccountButton::nameAccount()
{
    setAccessibleName(m_personName.isEmpty() ? tr("Account") : tr("Account: %1").arg(m_personName));
    setAccessibleDescription(m_serverName);
    setToolTip(m_serverName.isEmpty() ? m_personName : tr("%1 at %2").arg(m_personName, m_serverName));
}

void AccountButton::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

QSize AccountButton::sizeHint() const
{
    QSize size = minimumSizeHint();
    size.rwidth() += wordSize(m_serverName, fontFor(this, TextRole::Subtitle)).width() +
                     wordSize(m_personName, fontFor(this, TextRole::Label)).width();
    return size;
}

QSize AccountButton::minimumSizeHint() const
{
    ensurePolished();
    const int letters = QFontMetrics(fontFor(this, TextRole::Label)).height();
    return {metrics::tileSmall + metrics::space4 + metrics::controlIcon + 2 * metrics::space8,
            std::max(static_cast<int>(metrics::tileSmall), letters) + 2 * metrics::space4};
}

int AccountButton::widthWithin(int room) const
{
    const int whole = sizeHint().width();
    const int least = minimumSizeHint().width();
    if (room >= whole)
        return whole;
    return std::clamp(room, least, least + wordSize(m_personName, fontFor(this, TextRole::Label)).width());
}

void AccountButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const Tokens& tokens = tokensOf(this);
    const QFont server = fontFor(this, TextRole::Subtitle);
    const QFont person = fontFor(this, TextRole::Label);
    const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int alignment =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);

    // Where room is short the server's name goes first, then the person's is cut.
    const int room = width() - minimumSizeHint().width();
    const int serverWidth = wordSize(m_serverName, server).width();
    const bool showsServer = !m_serverName.isEmpty() && room >= serverWidth + wordSize(m_personName, person).width();
    int x = metrics::space8;
    if (showsServer) {
        painter.setFont(server);
        painter.setPen(tokens.dim);
        painter.drawText(place({x, 0, serverWidth, height()}), alignment | Qt::TextSingleLine, m_serverName);
        x += serverWidth;
    }
    const QRect tile = place({x, (height() - metrics::tileSmall) / 2, metrics::tileSmall, metrics::tileSmall});
    if (m_picture.isNull()) {
        InitialsTile::paint(&painter, tile, m_personName, InitialsTile::Shape::Person, true, this);
    } else {
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath round;
        round.addEllipse(QRectF(tile));
        painter.setClipPath(round);
        QRectF target({0, 0}, QSizeF(m_picture.size()).scaled(QSizeF(tile.size()), Qt::KeepAspectRatioByExpanding));
        target.moveCenter(QRectF(tile).center());
        painter.drawImage(target, m_picture);
        painter.restore();
    }
    x += metrics::tileSmall + metrics::space8 + 2;
    const int chevron = width() - metrics::space8 - metrics::controlIcon;
    const int nameRoom = chevron - metrics::space4 - x;
    if (nameRoom > 0) {
        painter.setFont(person);
        painter.setPen(tokens.text);
        painter.drawText(place({x, 0, nameRoom, height()}), alignment | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_personName, Qt::ElideRight, nameRoom));
    }
    const QRect arrow(chevron, (height() - metrics::controlIcon) / 2 + 1, metrics::controlIcon, metrics::controlIcon);
    drawIcon(&painter, Icon::ChevronDown, place(arrow), tokens.dim);
}

} // namespace gatehouse
