#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace gatehouse {

/// The desktop's settings portal on the session bus (XDG desktop portal, org.freedesktop.portal.Settings). GUI thread.
class PortalSettings final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit PortalSettings(QObject* parent);

Q_SIGNALS:
    /// Sent by the portal; the name is the portal's own.
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace gatehouse
