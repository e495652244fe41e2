#pragma once

#include "domain/member.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace gatehouse {

class MemberPicturesService;

/// The pictures of an organization's members as rows show them: asked for when a row is first drawn, decoded small and
/// off this thread, and a few hundred of them held. GUI thread.
class MemberPictures final : public QObject {
    Q_OBJECT
public:
    /// The service outlives this.
    MemberPictures(MemberPicturesService& service, OrganizationId organization, QObject* parent = nullptr);

    /// Null where there is none, or none yet: initials are shown then. arrived() says that it is worth asking again.
    [[nodiscard]] QImage of(const Member& member);
    /// Asks again for those that could not be had.
    void tryAgain() { m_failed.clear(); }

Q_SIGNALS:
    void arrived();

private:
    void ask(const QString& key, const Member& member);
    void decode(const QString& key, const QByteArray& bytes);

    MemberPicturesService& m_service;
    const OrganizationId m_organization;
    QCache<QString, QImage> m_images;
    QSet<QString> m_asked;
    QSet<QString> m_failed;
};

} // namespace gatehouse
