// Draws every state of the tour in every look to PNG files, for people to look at:
//   gallery FOLDER          FOLDER/LOOK/NN-STATE.png and FOLDER/index.html, state by state beside each other
//   gallery --docs FOLDER   the pictures of the README, FOLDER/STATE-{light,dark}.png
#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QProcess>
#include <QSaveFile>
#include <QTextStream>
#include <functional>

#include "app/gatehouse/tour.h"
#include "tests/gallery/gallery_painter.h"
#include "ui/theme/metrics.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const QStringList statesOfReadme{QStringLiteral("sign-in"),  QStringLiteral("preferences"),
                                 QStringLiteral("security"), QStringLiteral("organizations"),
                                 QStringLiteral("conflict"), QStringLiteral("preferences-offline")};
const QSize usual{metrics::windowWidth, metrics::windowHeight};
const QSize smallest{metrics::windowMinimumWidth, metrics::windowMinimumHeight};

int complain(const QString& sentence)
{
    QTextStream(stderr) << "gallery: " << sentence << Qt::endl;
    return 1;
}

/// Every theme, in the folders NAME-light, NAME-dark, NAME-contrast-light, NAME-contrast-dark. Light comes last: the
/// tour goes on in it.
QList<GalleryLook> themes(const QString& name, Qt::LayoutDirection direction)
{
    return {{name + QStringLiteral("-dark"), Theme::Mode::Dark, false, direction, 1.0, usual},
            {name + QStringLiteral("-contrast-light"), Theme::Mode::HighContrast, false, direction, 1.0, usual},
            {name + QStringLiteral("-contrast-dark"), Theme::Mode::HighContrast, true, direction, 1.0, usual},
            {name + QStringLiteral("-light"), Theme::Mode::Light, false, direction, 1.0, usual}};
}

QList<GalleryLook> englishLooks()
{
    const auto light = [](const char* folder, double text, const QSize& size) {
        return GalleryLook{QString::fromLatin1(folder), Theme::Mode::Light, false, Qt::LeftToRight, text, size};
    };
    return QList<GalleryLook>{light("small", 1.0, smallest), light("text-200", 2.0, usual),
                              light("text-200-small", 2.0, smallest)} +
           themes(QStringLiteral("rtl"), Qt::RightToLeft) + themes(QStringLiteral("en"), Qt::LeftToRight);
}

QList<GalleryLook> scaledLooks()
{
    return {{QStringLiteral("scale-200-dark"), Theme::Mode::Dark, false, Qt::LeftToRight, 1.0, usual},
            {QStringLiteral("scale-200-light"), Theme::Mode::Light, false, Qt::LeftToRight, 1.0, usual}};
}

QList<GalleryLook> readmeLooks()
{
    return {{QStringLiteral("dark"), Theme::Mode::Dark, false, Qt::LeftToRight, 1.0, usual},
            {QStringLiteral("light"), Theme::Mode::Light, false, Qt::LeftToRight, 1.0, usual}};
}

/// A table: a row for each state, a column for each look.
bool writeIndex(const QDir& folder)
{
    const QStringList looks = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QStringList files;
    for (const QString& look : looks) {
        const QStringList here = QDir(folder.filePath(look)).entryList({QStringLiteral("*.png")}, QDir::Files);
        for (const QString& file : here) {
            if (!files.contains(file))
                files.append(file);
        }
    }
    files.sort();
    QSaveFile page(folder.filePath(QStringLiteral("index.html")));
    if (!page.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&page);
    out << "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gatehouse</title>\n"
           "<style>body{font:14px sans-serif}img{width:360px;border:1px solid #888}"
           "th{position:sticky;top:0;background:#fff;text-align:left}</style>\n<table>\n<tr>";
    for (const QString& look : looks)
        out << "<th>" << look << "</th>";
    out << "</tr>\n";
    for (const QString& file : files) {
        out << "<tr><td colspan=\"" << looks.size() << "\">" << file.chopped(4) << "</td></tr>\n<tr>";
        for (const QString& look : looks) {
            const QString path = look + QLatin1Char('/') + file;
            out << "<td><a href=\"" << path << "\"><img loading=\"lazy\" alt=\"" << look << "\" src=\"" << path
                << "\"></a></td>";
        }
        out << "</tr>\n";
    }
    out << "</table></html>\n";
    out.flush();
    return page.commit();
}

/// Every picture of one run: the tours one after the other, then the same program at twice the scale, then the index.
class Gallery final : public QObject {
    Q_OBJECT
public:
    explicit Gallery(QString folder)
        : m_folder(std::move(folder))
    {
    }
    /// `language` as Seams::holdLanguage has it, or "pseudo".
    void addTour(const QList<GalleryLook>& looks, const QString& language, const QStringList& states = {})
    {
        m_runs.append([this, looks, language, states] { tour(looks, language, states); });
    }
    void addScaledRun()
    {
        m_runs.append([this] { scaledRun(); });
    }
    void addIndex()
    {
        m_runs.append([this] {
            ended(writeIndex(QDir(m_folder)) ? 0 : complain(QStringLiteral("the index cannot be written.")));
        });
    }
    void start() { next(); }

Q_SIGNALS:
    void finished(int code);

private:
    void next()
    {
        if (m_runs.isEmpty())
            Q_EMIT finished(0);
        else
            m_runs.takeFirst()();
    }
    void ended(int code)
    {
        if (code != 0)
            Q_EMIT finished(code);
        else
            next();
    }
    void tour(const QList<GalleryLook>& looks, const QString& language, const QStringList& states)
    {
        m_tour.reset();
        m_painter = std::make_unique<GalleryPainter>(m_folder, looks);
        m_painter->setChosen(states);
        if (!m_painter->makeFolders()) {
            Q_EMIT finished(complain(QStringLiteral("folders cannot be made in %1.").arg(m_folder)));
            return;
        }
        Seams seams;
        seams.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        seams.pseudo = language == QLatin1String("pseudo");
        if (!seams.pseudo)
            seams.holdLanguage = language;
        m_tour = std::make_unique<Tour>(*qApp, *m_painter, seams);
        // Queued: the tour is still at its end when it says so.
        connect(m_tour.get(), &Tour::finished, this, &Gallery::ended, Qt::QueuedConnection);
        m_tour->start();
    }
    void scaledRun()
    {
        m_tour.reset();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        m_scaled.setProcessEnvironment(environment);
        m_scaled.setProcessChannelMode(QProcess::ForwardedChannels);
        connect(&m_scaled, &QProcess::finished, this, &Gallery::ended);
        m_scaled.start(QApplication::applicationFilePath(), {QStringLiteral("--scaled"), m_folder});
    }

    const QString m_folder;
    QList<std::function<void()>> m_runs;
    std::unique_ptr<GalleryPainter> m_painter;
    std::unique_ptr<Tour> m_tour;
    QProcess m_scaled;
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The desktop's choice of dark or light has no say in the pictures.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gatehouse"));
    QApplication::setApplicationDisplayName(QStringLiteral("Gatehouse"));
    QApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    // A tour takes its window along; the next one brings another.
    QApplication::setQuitOnLastWindowClosed(false);
    // The same letters wherever the pictures are made; the program itself uses the system's.
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption docs(QStringLiteral("docs"), QStringLiteral("Only the pictures of the README."));
    const QCommandLineOption scaled(QStringLiteral("scaled"), QStringLiteral("Only the looks of twice the scale."));
    const QCommandLineOption spoken(QStringLiteral("language"),
                                    QStringLiteral("Only the looks of this language: en, fr, ja."),
                                    QStringLiteral("LANGUAGE"));
    parser.addOptions({docs, scaled, spoken});
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("Where the pictures go."));
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        return complain(QStringLiteral("say which folder the pictures go to."));

    Gallery gallery(parser.positionalArguments().constFirst());
    const QString english = QStringLiteral("en");
    if (parser.isSet(docs)) {
        gallery.addTour(readmeLooks(), parser.isSet(spoken) ? parser.value(spoken) : english, statesOfReadme);
    } else if (parser.isSet(scaled)) {
        gallery.addTour(scaledLooks(), english);
    } else if (parser.isSet(spoken)) {
        gallery.addTour(themes(parser.value(spoken), Qt::LeftToRight), parser.value(spoken));
        gallery.addIndex();
    } else {
        gallery.addTour(englishLooks(), english);
        for (const char* language : {"pseudo", "fr", "ja"})
            gallery.addTour(themes(QString::fromLatin1(language), Qt::LeftToRight), QString::fromLatin1(language));
        gallery.addScaledRun();
        gallery.addIndex();
    }
    QObject::connect(&gallery, &Gallery::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    gallery.start();
    return QApplication::exec();
}

#include "gallery.moc"
