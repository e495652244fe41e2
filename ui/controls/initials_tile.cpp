#include "ui/controls/initials_tile.h"

#include "ui/controls/initials.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gatehouse {

InitialsTile::InitialsTile(const QString& name, Shape shape, int size, QWidget* parent)
    : QWidget(parent)
    , m_shape(shape)
    , m_size(size)
{
    setFixedSize(size, size);
    setName(name);
}

void InitialsTile::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void InitialsTile::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void InitialsTile::setSelf(bool self)
{
    m_self = self;
    update();
}

QSize InitialsTile::sizeHint() const { return {m_size, m_size}; }

void InitialsTile::paint(QPainter* painter, const QRect& rect, const QString& name, Shape shape, bool self,
                         const QWidget* widget)
{
    const Tokens& tokens = tokensOf(widget);
    const QRectF box(rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QBrush fill(tileColor(name));
    if (self || shape == Shape::Brand) {
        QLinearGradient gradient(box.topLeft(), box.bottomRight());
        gradient.setColorAt(0, tokens.avatarStart);
        gradient.setColorAt(1, tokens.avatarEnd);
        fill = gradient;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    if (shape == Shape::Person)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, metrics::radiusControl + box.width() / 24,
                                 metrics::radiusControl + box.width() / 24);
    QFont font = fontFor(widget, TextRole::Strong);
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(10, qRound(box.height() * (box.height() >= metrics::tileLarge ? 0.375 : 0.40))));
    painter->setFont(font);
    painter->setPen(tileLetters());
    painter->drawText(box, Qt::AlignCenter | Qt::TextDontClip, initialsOf(name));
    painter->restore();
}

void InitialsTile::paintPicture(QPainter* painter, const QRect& rect, const QImage& picture, Shape shape)
{
    const QRectF box(rect);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    if (shape == Shape::Person)
        clip.addEllipse(box);
    else
        clip.addRoundedRect(box, metrics::radiusControl, metrics::radiusControl);
    painter->setClipPath(clip, Qt::IntersectClip);
    const QSizeF scaled = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
    QRectF target({0, 0}, scaled);
    target.moveCenter(box.center());
    painter->drawImage(target, picture);
    painter->restore();
}

void InitialsTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull())
        paint(&painter, rect(), m_name, m_shape, m_self, this);
    else
        paintPicture(&painter, rect(), m_picture, m_shape);
}

} // namespace gatehouse
