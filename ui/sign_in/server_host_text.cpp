#include "ui/sign_in/server_host_text.h"

namespace gatehouse {

QString serverHostText(const QUrl& address)
{
    const int port = address.port();
    return port < 0 ? address.host() : QStringLiteral("%1:%2").arg(address.host()).arg(port);
}

} // namespace gatehouse
