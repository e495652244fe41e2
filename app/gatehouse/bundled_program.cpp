#include "app/gatehouse/bundled_program.h"

#include <QCoreApplication>
#include <QDir>

namespace gatehouse {

QString bundledPlatformProgram()
{
    const QString named = qEnvironmentVariable("GATEHOUSED_PROGRAM");
    if (!named.isEmpty())
        return named;
#ifdef Q_OS_WIN
    const QString file = QStringLiteral("gatehoused.exe");
#else
    const QString file = QStringLiteral("gatehoused");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(file);
}

} // namespace gatehouse
