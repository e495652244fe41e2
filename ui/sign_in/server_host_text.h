#pragma once
#include <QString>
#include <QUrl>

namespace gatehouse {

/// A server's address as people say it: "platform.example.org", with the port where it is not the usual one.
[[nodiscard]] QString serverHostText(const QUrl& address);

} // namespace gatehouse
