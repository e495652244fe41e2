#include "ui/texts/translation_loader.h"

#include "ui/texts/pseudo_translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

// Resources of a static library are left out by the linker unless somebody asks for them; not inside a namespace.
static void initializeTranslations() { Q_INIT_RESOURCE(gatehouse_translations); }

namespace gatehouse {

namespace {

QString folder() { return QStringLiteral(":/i18n"); }

} // namespace

TranslationLoader::TranslationLoader(QObject* parent)
    : QObject(parent)
{
    initializeTranslations();
    if (m_english.load(folder() + QStringLiteral("/gatehouse_en.qm")))
        QCoreApplication::installTranslator(&m_english);
}

TranslationLoader::~TranslationLoader()
{
    drop();
    if (QCoreApplication::instance())
        QCoreApplication::removeTranslator(&m_english);
}

bool TranslationLoader::use(const QLocale& locale)
{
    drop();
    QLocale::setDefault(locale);
    if (m_qtOwn.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtOwn);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return true;
    if (!m_chosen.load(locale, QStringLiteral("gatehouse"), QStringLiteral("_"), folder()))
        return false;
    return QCoreApplication::installTranslator(&m_chosen);
}

void TranslationLoader::usePseudo()
{
    drop();
    m_pseudo = std::make_unique<PseudoTranslator>(&m_english);
    QCoreApplication::installTranslator(m_pseudo.get());
}

QStringList TranslationLoader::languages()
{
    initializeTranslations();
    QStringList names{QStringLiteral("en")};
    const QString prefix = QStringLiteral("gatehouse_");
    const QStringList files = QDir(folder()).entryList({prefix + QStringLiteral("*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString name = QString(file.chopped(3).mid(prefix.size())).replace(QLatin1Char('_'), QLatin1Char('-'));
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

void TranslationLoader::drop()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_qtOwn);
    QCoreApplication::removeTranslator(&m_chosen);
    if (m_pseudo)
        QCoreApplication::removeTranslator(m_pseudo.get());
    m_pseudo.reset();
}

} // namespace gatehouse
