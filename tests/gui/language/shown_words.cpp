#include "tests/gui/language/shown_words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>

#include <algorithm>

#include "backend/services/consent_wordings.h"
#include "backend/services/job_roles.h"

namespace gatehouse::test {

namespace {

/// So many rows of a list are read.
constexpr int rowsRead = 6;

/// What the server says in words of its own is read anew only while it can be reached, and stays in the record as it
/// was said: the same words in any language count as the same here. That they are read anew, gui.language.choice knows.
const QList<std::pair<QString, QString>>& serverWords()
{
    static const QList<std::pair<QString, QString>> all = [] {
        QList<std::pair<QString, QString>> words;
        for (const char* language : {"en", "fr", "ja"}) {
            for (const JobRole& role : backend::jobRoles(language))
                words.append({role.name, role.id.text()});
            for (const ConsentSubject& subject : {backend::promotionalSubject(), backend::cookieSubject()}) {
                for (const ConsentLine& line : backend::consentOffer(subject, language).lines) {
                    words.append({line.title, line.id + QStringLiteral("-title")});
                    words.append({line.text, line.id + QStringLiteral("-text")});
                }
            }
        }
        // The longest first, for some are parts of others.
        std::sort(words.begin(), words.end(),
                  [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
        return words;
    }();
    return all;
}

QString withoutTimes(QString text)
{
    for (const auto& [word, id] : serverWords())
        text.replace(word, id);
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    static const QRegularExpression ages(QStringLiteral(
        "just now|# min ago|# h ago|yesterday|à l’instant|il y a # (?:min|h)|hier|たった今|# (?:分|時間)前|昨日"));
    text.replace(digits, QStringLiteral("#"));
    text.replace(ages, QStringLiteral("#"));
    return text;
}

class Reader final {
public:
    QMap<QString, QString> found;

    void read(QWidget* widget, const QString& place)
    {
        if (!widget->isVisible())
            return;
        const auto note = [&](const char* what, const QString& text) {
            if (!text.isEmpty())
                found.insert(place + QLatin1Char(' ') + QLatin1String(what), withoutTimes(text));
        };
        for (const char* property : {"text", "title", "placeholderText", "toolTip", "accessibleName"})
            note(property, widget->property(property).toString());
        if (!widget->property("announcedText").isValid())
            note("accessibleDescription", widget->accessibleDescription());
        if (widget->isWindow())
            note("windowTitle", widget->windowTitle());
        if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                note(qPrintable(QStringLiteral("tab%1").arg(i)), tabs->tabText(i));
        }
        if (const auto* combo = qobject_cast<QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                note(qPrintable(QStringLiteral("entry%1").arg(i)), combo->itemText(i));
        }
        if (const auto* menu = qobject_cast<QMenu*>(widget)) {
            const QList<QAction*> entries = menu->actions();
            for (int i = 0; i < entries.size(); ++i)
                note(qPrintable(QStringLiteral("entry%1").arg(i)), entries[i]->text());
        }
        if (const auto* header = qobject_cast<QHeaderView*>(widget); header && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                note(qPrintable(QStringLiteral("header%1").arg(i)),
                     header->model()->headerData(i, header->orientation()).toString());
        } else if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model()) {
            for (int row = 0; row < std::min(view->model()->rowCount(), rowsRead); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    note(qPrintable(QStringLiteral("cell%1.%2").arg(row).arg(column)),
                         view->model()->index(row, column).data(Qt::AccessibleTextRole).toString() +
                             view->model()->index(row, column).data().toString());
            }
        }
        QHash<QString, int> alike;
        const QObjectList children = widget->children();
        for (QObject* child : children) {
            auto* below = qobject_cast<QWidget*>(child);
            if (!below || below->isWindow())
                continue;
            const QString name = below->objectName().isEmpty() ? QString::fromLatin1(below->metaObject()->className())
                                                               : below->objectName();
            // A hidden one is no other place.
            if (!below->isVisible())
                continue;
            read(below, QStringLiteral("%1/%2[%3]").arg(place, name).arg(alike[name]++));
        }
    }
};

} // namespace

QMap<QString, QString> shownWords(QWidget* root)
{
    Reader reader;
    reader.read(root, root->objectName());
    return reader.found;
}

} // namespace gatehouse::test
