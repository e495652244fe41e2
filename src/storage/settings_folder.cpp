#include "storage/settings_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include "core/logging.h"
#include "storage/private_files.h"

namespace gatehouse {

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr qsizetype longestName = 120;
constexpr auto suffix = QLatin1String(".json");

} // namespace

QString fileNameOf(const QString& text)
{
    // The dot too: no name may be "." or "..", hidden, or have an ending of its own.
    const QByteArray name = QUrl::toPercentEncoding(text, {}, ".~_");
    if (!name.isEmpty() && name.size() <= longestName)
        return QString::fromLatin1(name);
    return QLatin1Char('=') +
           QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QHash<QString, QJsonObject> SettingsFolder::readAll() const
{
    QHash<QString, QJsonObject> settings;
    const QDir folder(m_folder);
    const auto entries = folder.entryList({QLatin1Char('*') + suffix}, QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString& entry : entries) {
        QFile file(folder.filePath(entry));
        QJsonObject content;
        if (file.size() <= largestFile && file.open(QIODevice::ReadOnly))
            content = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        // The name is in the file: a long one cannot be read back from the file's own.
        const QJsonValue name = content[QLatin1String("name")];
        const QJsonValue value = content[QLatin1String("value")];
        if (name.isString() && value.isObject() && entry == fileNameOf(name.toString()) + suffix) {
            settings.insert(name.toString(), value.toObject());
            continue;
        }
        qCWarning(lcStorage).noquote() << "the setting" << entry << "is damaged";
        if (!moveAside(file.fileName()))
            qCWarning(lcStorage).noquote() << entry << "could not be set aside";
    }
    return settings;
}

std::optional<Error> SettingsFolder::write(const QString& name, const QJsonObject& value) const
{
    if (auto error = ensurePrivateFolder(m_folder))
        return error;
    const QJsonObject content{{QLatin1String("name"), name}, {QLatin1String("value"), value}};
    return writePrivateFile(QDir(m_folder).filePath(fileNameOf(name) + suffix),
                            QJsonDocument(content).toJson(QJsonDocument::Indented));
}

} // namespace gatehouse
