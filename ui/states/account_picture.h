#pragma once

#include "account/picture_service.h"

#include <QImage>
#include <QObject>

namespace gatehouse {

class PictureReader;

/// The person's picture as tiles show it: follows the service and decodes what it has, small. GUI thread.
class AccountPicture final : public QObject {
    Q_OBJECT
public:
    /// The service outlives this.
    explicit AccountPicture(PictureService& service, QObject* parent = nullptr);

    /// Null where there is none, or one that cannot be read: initials are shown then.
    [[nodiscard]] const QImage& image() const { return m_image; }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void show(const QImage& image);

    PictureService& m_service;
    PictureReader* m_reader;
    QByteArray m_shown; ///< The file that `m_image` was made of, or is being made of.
    QImage m_image;
};

} // namespace gatehouse
