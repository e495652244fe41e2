#include "ui/security/session_text.h"

#include "ui/texts/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace gatehouse {

namespace {

/// Context of the words below.
class SessionWords final {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SessionWords)
};

QString deviceText(const Session& session)
{
    if (session.application.isEmpty() && session.platform.isEmpty())
        return SessionWords::tr("Unknown device");
    if (session.platform.isEmpty())
        return session.application;
    const QString application =
        session.application.isEmpty() ? SessionWords::tr("Unknown application") : session.application;
    return SessionWords::tr("%1 on %2").arg(application, session.platform);
}

QString whereText(const Session& session)
{
    // An address is written left to right in any script: isolate it.
    const QString address = session.address.isEmpty() ? QString() : QChar(0x2066) + session.address + QChar(0x2069);
    if (session.place.isEmpty())
        return address;
    if (address.isEmpty())
        return session.place;
    return SessionWords::tr("%1 (%2)").arg(session.place, address);
}

} // namespace

QString sessionTitle(const Session& session) { return session.label.isEmpty() ? deviceText(session) : session.label; }

QString sessionDetail(const Session& session, const QDateTime& now)
{
    QStringList parts;
    if (!session.label.isEmpty())
        parts.append(deviceText(session));
    parts.append(SessionWords::tr("Signed in %1").arg(dateTimeText(session.signedInAt)));
    parts.append(session.current ? SessionWords::tr("active now")
                                 : SessionWords::tr("active %1").arg(agoText(session.lastActiveAt, now)));
    const QString where = whereText(session);
    if (!where.isEmpty())
        parts.append(where);
    return parts.join(SessionWords::tr(" · "));
}

} // namespace gatehouse
