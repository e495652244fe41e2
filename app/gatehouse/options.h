#pragma once
#include <QString>
#include <QUrl>

namespace gatehouse {

/// What the command line says of one run of the program.
struct Options final {
    QString profileFolder; ///< Empty for the usual one.
    QUrl server;           ///< To sign in to where nobody is; empty for the one chosen last.
    QString authorityFile; ///< PEM certificates to trust besides the system's; empty for none.
    bool local = false;    ///< Start the platform on this computer at once.
};

} // namespace gatehouse
