#pragma once
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>

#include "core/error.h"

namespace gatehouse {

/// A folder with one JSON file a setting: settings/NAME.json. A damaged file is set aside and counts as not there, so
/// that it costs no more than that one setting. No thread of its own; not safe for several at once.
class SettingsFolder final {
public:
    explicit SettingsFolder(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] QHash<QString, QJsonObject> readAll() const;
    /// Whole or not at all. Storage "disk_full", "read_only" or "io".
    [[nodiscard]] std::optional<Error> write(const QString& name, const QJsonObject& value) const;

private:
    QString m_folder;
};

/// A text of any kind as the name of one file or folder, different for different texts, whatever is in it.
[[nodiscard]] QString fileNameOf(const QString& text);

} // namespace gatehouse
