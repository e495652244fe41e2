#pragma once
#include <QObject>

#include "engine/picture_port.h"

namespace gatehouse {

class GatehouseSession;

/// The profile picture over our contract. Owned by its session; UI thread.
class GatehousePicture final : public QObject, public PicturePort {
    Q_OBJECT
public:
    explicit GatehousePicture(GatehouseSession& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Fetched<Picture>>> picture(const QString& knownEtag) override;
    [[nodiscard]] QFuture<Result<PictureSet>> setPicture(const Picture& picture, const QString& etag,
                                                         const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> removePicture(const QString& etag, const QString& key) override;

private:
    GatehouseSession& m_session;
};

} // namespace gatehouse
