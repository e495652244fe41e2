#pragma once

#include <QImage>
#include <QWidget>

namespace gatehouse {

/// Initials on a stable colour (or a picture): round for people, a rounded square for organizations and applications.
class InitialsTile final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Person, Organization, Brand };

    /// `size` is one of metrics::tileSmall, tileMedium, tileLarge. Brand is the program's own gradient square.
    InitialsTile(const QString& name, Shape shape, int size, QWidget* parent = nullptr);

    void setName(const QString& name);
    [[nodiscard]] QString name() const { return m_name; }
    /// A picture in place of the letters; a null image brings them back.
    void setPicture(const QImage& picture);
    /// The gradient of the signed-in person in place of a colour by name.
    void setSelf(bool self);

    [[nodiscard]] QSize sizeHint() const override;

    /// Draws a picture in a tile's shape elsewhere (delegates).
    static void paintPicture(QPainter* painter, const QRect& rect, const QImage& picture, Shape shape);
    /// Draws a tile elsewhere (delegates).
    static void paint(QPainter* painter, const QRect& rect, const QString& name, Shape shape, bool self,
                      const QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Shape m_shape;
    int m_size;
    bool m_self = false;
    QImage m_picture;
};

} // namespace gatehouse
