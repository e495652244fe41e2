#include "ui/texts/text_order.h"

#include <QCollator>
#include <QLocale>

namespace gatehouse {

int compareTexts(const QString& a, const QString& b)
{
    static thread_local QCollator collator;
    const QLocale locale;
    // The C locale sorts for machines: by code points.
    const QLocale wanted = locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
    if (collator.locale() != wanted)
        collator.setLocale(wanted);
    return collator.compare(a, b);
}

} // namespace gatehouse
