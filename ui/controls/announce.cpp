#include "ui/controls/announce.h"

#include "ui/controls/in_every_language.h"

#include <QAccessible>
#include <QLocale>
#include <QVariant>
#include <QWidget>

namespace gatehouse {

namespace {

constexpr char announced[] = "announcedText";
constexpr char announcedIn[] = "announcedLanguage";

} // namespace

void announce(QWidget* source, const QString& text)
{
    if (!source || text.isEmpty())
        return;
    if (!source->property(announced).isValid()) {
        // It was said in the language of the moment: in another one it is no description of anything.
        inEveryLanguage(source, [source] {
            if (source->property(announcedIn).toString() != QLocale().name() &&
                source->accessibleDescription() == source->property(announced).toString())
                source->setAccessibleDescription(QString());
        });
    }
    source->setProperty(announced, text);
    source->setProperty(announcedIn, QLocale().name());
    source->setAccessibleDescription(text);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent description(source, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gatehouse
