#pragma once

#include <QObject>
#include <QVariant>

namespace gatehouse {

/// What the desktop asks of programs: dark or light, and whether to keep still. Starts from the palette Qt was started
/// with; on Linux it then asks the settings portal (org.freedesktop.portal.Settings) and follows its changes. Never
/// waits for an answer; without a bus or a portal the first guess stays. GUI thread; owned by Theme.
class SystemAppearance final : public QObject {
    Q_OBJECT
public:
    explicit SystemAppearance(bool darkAtStart, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool isReducedMotion() const { return m_reducedMotion; }

    /// What the toolkit's own palette says after a change of the platform's theme. The portal's word goes before it.
    void setPaletteDark(bool dark);

Q_SIGNALS:
    void changed();

private:
    void followPortal();
    void take(const QString& group, const QString& key, const QVariant& value);

    bool m_dark;
    bool m_portalKnowsScheme = false;
    bool m_reducedMotion = false;
};

} // namespace gatehouse
