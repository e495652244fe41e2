#include "ui/texts/language_name.h"

#include <QLocale>

namespace gatehouse {

QString languageName(const QString& tag)
{
    const QString language = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
    // Qt's own name of it is that of a region: "American English".
    if (language == QLatin1String("en"))
        return QStringLiteral("English");
    const QLocale locale(language);
    QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    if (name.isEmpty())
        return tag;
    name.replace(0, 1, locale.toUpper(name.left(1)));
    return name;
}

} // namespace gatehouse
