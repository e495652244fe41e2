#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>
#include <sodium.h>

#include "app/gatehouse/composition.h"
#include "app/gatehouse/self_test.h"
#include "app/gatehouse/tour.h"
#include "app/gatehouse/tour_camera.h"

using namespace gatehouse;

namespace {

int complain(const QString& sentence)
{
    QTextStream(stderr) << "gatehouse: " << sentence << Qt::endl;
    return 1;
}

bool has(int argc, char** argv, const char* option)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == option || word.startsWith(QByteArray(option) + '='))
            return true;
    }
    return false;
}

/// What has to be settled before QApplication is there: whether there is a screen, and whether one is needed. False
/// where one is needed and missing.
bool settleScreen(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || has(argc, argv, "-platform"))
        return true;
    bool needless = false;
    for (const char* option : {"--self-test", "--tour", "--help", "-h", "--version", "-v", "--help-all"})
        needless = needless || has(argc, argv, option);
    if (needless) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char** argv)
{
    if (!settleScreen(argc, argv))
        return complain(QStringLiteral("there is no display to show a window on; --tour DIR draws pictures instead."));
    qSetMessagePattern(QStringLiteral("%{if-category}%{category} %{endif}%{type}: %{message}"));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gatehouse"));
    QApplication::setApplicationDisplayName(QStringLiteral("Gatehouse"));
    QApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("gatehouse"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Looks after your account on a data platform."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char* name, const char* meaning, const char* value = nullptr) {
        QCommandLineOption option(QString::fromLatin1(name), QString::fromLatin1(meaning));
        if (value)
            option.setValueName(QString::fromLatin1(value));
        parser.addOption(option);
    };
    add("server", "Address of the platform to sign in to.", "URL");
    add("profile", "Folder of settings, accounts and what is kept of them.", "DIR");
    add("local", "Start the platform on this computer and go to it.");
    add("authority", "Certificates (PEM) to trust besides the system's.", "FILE");
    add("self-test", "Check this installation, one line a check, and quit.");
    add("tour", "Visit every page, dialog and state of a sample, and write a PNG of each to DIR.", "DIR");
    parser.process(application);
    if (sodium_init() < 0)
        return complain(QStringLiteral("libsodium does not start."));

    if (parser.isSet(QStringLiteral("self-test"))) {
        SelfTest test(application);
        QObject::connect(&test, &SelfTest::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
        test.start();
        return QApplication::exec();
    }
    if (parser.isSet(QStringLiteral("tour"))) {
        const QString folder = parser.value(QStringLiteral("tour"));
        if (!QDir().mkpath(folder))
            return complain(QStringLiteral("the folder %1 cannot be made.").arg(folder));
        TourCamera camera(folder);
        Tour tour(application, camera);
        QObject::connect(&tour, &Tour::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
        tour.start();
        return QApplication::exec();
    }

    Options options;
    options.profileFolder = parser.value(QStringLiteral("profile"));
    options.server = QUrl(parser.value(QStringLiteral("server")));
    options.authorityFile = parser.value(QStringLiteral("authority"));
    options.local = parser.isSet(QStringLiteral("local"));
    Composition composition(application, options);
    composition.start();
    return QApplication::exec();
}
