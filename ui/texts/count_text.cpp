#include "ui/texts/count_text.h"

#include <QLocale>

namespace gatehouse {

QString numberText(int number)
{
    const QLocale locale;
    // The C locale writes numbers for machines, without grouping.
    return locale.language() == QLocale::C ? QLocale(QLocale::English).toString(number) : locale.toString(number);
}

} // namespace gatehouse
