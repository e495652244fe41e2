#include "backend/delivery/folder_transport.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "contract/times.h"

namespace gatehouse::backend {

Result<Done> FolderTransport::send(const Letter& letter, const QDateTime& now)
{
    if (!QDir().mkpath(m_folder))
        return fail(Error::coded(Error::Kind::Storage, QStringLiteral("io"),
                                 QStringLiteral("cannot make the messages folder")));
    const QString name = QStringLiteral("%1-%2.json")
                             .arg(now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz")), letter.message.id);
    const QJsonObject json{
        {QLatin1String("to"), letter.message.to},     {QLatin1String("channel"), letter.message.channel},
        {QLatin1String("kind"), letter.message.kind}, {QLatin1String("code"), letter.message.code},
        {QLatin1String("subject"), letter.subject},   {QLatin1String("text"), letter.text},
        {QLatin1String("sent_at"), toWireTime(now)}};
    // Written aside and renamed, so that a reader never sees half a message.
    QSaveFile file(QDir(m_folder).filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (!written)
        return fail(Error::coded(Error::Kind::Storage, QStringLiteral("io"), file.errorString()));
    return Done{};
}

} // namespace gatehouse::backend
