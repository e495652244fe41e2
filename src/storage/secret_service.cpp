#include "storage/secret_service.h"

#include <QTimer>
#include <QtGlobal>
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define GATEHOUSE_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#endif

namespace gatehouse {

#ifdef GATEHOUSE_SECRET_SERVICE

void askSecretService(QObject* context, const QString& service, const QString& key,
                      std::function<void(SecretServiceState)> told)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QTimer::singleShot(0, context, [told = std::move(told)] { told(SecretServiceState::Missing); });
        return;
    }
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    // The attributes that QtKeychain gives its entries.
    call << QVariant::fromValue(Attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), service}});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [told = std::move(told), watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = *watcher;
        if (reply.isError())
            told(SecretServiceState::Missing);
        else
            told(reply.argumentAt<1>().isEmpty() ? SecretServiceState::Open : SecretServiceState::Locked);
    });
}

#else

void askSecretService(QObject* context, const QString&, const QString&, std::function<void(SecretServiceState)> told)
{
    // The keychains of macOS and Windows tell these cases apart by themselves.
    QTimer::singleShot(0, context, [told = std::move(told)] { told(SecretServiceState::Open); });
}

#endif

} // namespace gatehouse
