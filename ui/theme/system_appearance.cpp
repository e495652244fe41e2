#include "ui/theme/system_appearance.h"

#ifdef GATEHOUSE_HAS_DBUS
#include "ui/theme/portal_settings.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace gatehouse {

namespace {
const auto appearanceGroup = QLatin1String("org.freedesktop.appearance");
const auto schemeKey = QLatin1String("color-scheme");
const auto interfaceGroup = QLatin1String("org.gnome.desktop.interface");
const auto animationsKey = QLatin1String("enable-animations");
} // namespace

SystemAppearance::SystemAppearance(bool darkAtStart, QObject* parent)
    : QObject(parent)
    , m_dark(darkAtStart)
{
    followPortal();
}

void SystemAppearance::setPaletteDark(bool dark)
{
    if (m_portalKnowsScheme || dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

void SystemAppearance::take(const QString& group, const QString& key, const QVariant& value)
{
    if (group == appearanceGroup && key == schemeKey) {
        // 0: no preference, 1: dark, 2: light. Without a preference the palette's word stands.
        const uint scheme = value.toUInt();
        m_portalKnowsScheme = scheme == 1 || scheme == 2;
        if (m_portalKnowsScheme && m_dark != (scheme == 1)) {
            m_dark = scheme == 1;
            Q_EMIT changed();
        }
    } else if (group == interfaceGroup && key == animationsKey) {
        if (m_reducedMotion == value.toBool()) {
            m_reducedMotion = !value.toBool();
            Q_EMIT changed();
        }
    }
}

#ifdef GATEHOUSE_HAS_DBUS
void SystemAppearance::followPortal()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    auto* portal = new PortalSettings(this);
    connect(portal, &PortalSettings::SettingChanged, this,
            [this](const QString& group, const QString& key, const QDBusVariant& value) {
                take(group, key, value.variant());
            });
    const auto ask = [this, portal](const QString& group, const QString& key) {
        auto* watcher = new QDBusPendingCallWatcher(portal->asyncCall(QStringLiteral("Read"), group, key), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            watcher->deleteLater();
            if (reply.isError())
                return;
            // Older portals wrap the value twice.
            QVariant value = reply.value().variant();
            if (value.canConvert<QDBusVariant>())
                value = value.value<QDBusVariant>().variant();
            take(group, key, value);
        });
    };
    ask(appearanceGroup, schemeKey);
    ask(interfaceGroup, animationsKey);
}
#else
void SystemAppearance::followPortal() {}
#endif

} // namespace gatehouse
