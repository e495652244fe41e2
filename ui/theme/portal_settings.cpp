#include "ui/theme/portal_settings.h"

#include <QDBusConnection>

namespace gatehouse {

PortalSettings::PortalSettings(QObject* parent)
    : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                             QStringLiteral("/org/freedesktop/portal/desktop"), "org.freedesktop.portal.Settings",
                             QDBusConnection::sessionBus(), parent)
{
}

} // namespace gatehouse
