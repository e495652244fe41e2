#include "tests/support/walks/walks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSizeGrip>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include "ui/theme/button_role.h"

namespace gatehouse::test {

namespace {

constexpr int targetLeast = 24;

QString pathOf(const QWidget* widget)
{
    QStringList parts;
    for (const QWidget* w = widget; w; w = w->parentWidget()) {
        parts.prepend(w->objectName().isEmpty() ? QString::fromLatin1(w->metaObject()->className()).section(u':', -1)
                                                : w->objectName());
        if (w->isWindow())
            break;
    }
    return parts.join(QLatin1Char('/'));
}

/// Parts that Qt makes inside of its own widgets.
bool isInner(const QWidget* widget)
{
    const QString name = widget->objectName();
    if (name.startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar*>(widget) ||
        qobject_cast<const QSizeGrip*>(widget) || qobject_cast<const QHeaderView*>(widget))
        return true;
    for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox*>(parent) && qobject_cast<const QLineEdit*>(widget))
            return true;
        if (qobject_cast<const QAbstractItemView*>(parent) || qobject_cast<const QTabBar*>(parent))
            return true;
        if (parent->isWindow())
            break;
    }
    return false;
}

bool takesKeyboard(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
           (widget->focusPolicy() & Qt::TabFocus) != 0 && !isInner(widget);
}

QList<QWidget*> below(QWidget* root)
{
    QList<QWidget*> all{root};
    all.append(root->findChildren<QWidget*>());
    QList<QWidget*> shown;
    for (QWidget* widget : std::as_const(all)) {
        if (widget->isVisible() && widget->window() == root->window())
            shown.append(widget);
    }
    return shown;
}

QString spokenName(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name).trimmed() : QString();
}

QString letterOf(const QString& text)
{
    QString plain = text;
    plain.remove(QStringLiteral("&&"));
    const qsizetype at = plain.indexOf(QLatin1Char('&'));
    return at >= 0 && at + 1 < plain.size() ? plain.mid(at + 1, 1).toUpper() : QString();
}

/// The visible widgets that a layout, with those nested in it, places.
void collect(QLayout* layout, QList<QWidget*>& placed)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), placed);
        else if (item->widget() && item->widget()->isVisible() && !item->widget()->size().isEmpty())
            placed.append(item->widget());
    }
}

bool isElidedWithToolTip(const QLabel* label) { return !label->wordWrap() && !label->toolTip().isEmpty(); }

} // namespace

QStringList nameFaults(QWidget* root)
{
    QStringList faults;
    QHash<QString, QWidget*> seen;
    for (QWidget* widget : below(root)) {
        if (!takesKeyboard(widget))
            continue;
        const QString object = widget->objectName();
        if (object.isEmpty())
            faults.append(pathOf(widget) + QStringLiteral(" has no object name"));
        else if (seen.contains(object) && seen.value(object)->metaObject() != widget->metaObject())
            faults.append(pathOf(widget) + QStringLiteral(" has the object name of ") + pathOf(seen.value(object)));
        seen.insert(object, widget);
        const QString name = spokenName(widget);
        if (name.isEmpty())
            faults.append(pathOf(widget) + QStringLiteral(" has no name for screen readers"));
        else if (name == QStringLiteral("…") || name == object)
            faults.append(pathOf(widget) + QStringLiteral(" is called \"%1\" for screen readers").arg(name));
    }
    return faults;
}

QStringList tabFaults(QWidget* root)
{
    QWidget* window = root->window();
    QSet<QWidget*> expected;
    for (QWidget* widget : below(window)) {
        if (takesKeyboard(widget) && (widget == root || root->isAncestorOf(widget)))
            expected.insert(widget);
    }
    if (expected.isEmpty())
        return {};
    window->activateWindow();
    QWidget* const before = QApplication::focusWidget();
    QWidget* first = *std::min_element(expected.begin(), expected.end(), [](const QWidget* a, const QWidget* b) {
        return a->mapToGlobal(QPoint()).y() < b->mapToGlobal(QPoint()).y();
    });
    first->setFocus(Qt::TabFocusReason);
    QSet<QWidget*> reached;
    bool returned = false;
    for (int step = 0; step < 500 && !returned; ++step) {
        QWidget* now = QApplication::focusWidget();
        if (!now)
            break;
        reached.insert(now);
        QTest::keyClick(now, Qt::Key_Tab);
        returned = QApplication::focusWidget() == first;
    }
    QStringList faults;
    if (!returned)
        faults.append(pathOf(root) + QStringLiteral(": Tab does not come back to ") + pathOf(first) +
                      QStringLiteral("; it stays at ") +
                      (QApplication::focusWidget() ? pathOf(QApplication::focusWidget()) : QStringLiteral("nothing")));
    for (QWidget* widget : std::as_const(expected)) {
        bool found = false;
        for (QWidget* got : std::as_const(reached))
            found = found || got == widget || widget->isAncestorOf(got);
        if (!found && takesKeyboard(widget))
            faults.append(pathOf(widget) + QStringLiteral(" is not reached by Tab"));
    }
    if (before)
        before->setFocus();
    return faults;
}

QStringList mnemonicFaults(QWidget* root)
{
    QStringList faults;
    QHash<QString, QString> taken;
    const auto take = [&](const QString& text, const QWidget* widget) {
        const QString letter = letterOf(text);
        if (letter.isEmpty())
            return;
        if (taken.contains(letter))
            faults.append(QStringLiteral("Alt+%1 is both %2 and %3").arg(letter, taken.value(letter), pathOf(widget)));
        taken.insert(letter, pathOf(widget));
    };
    QSet<const QWidget*> lettered;
    for (QWidget* widget : below(root->window())) {
        if (const auto* label = qobject_cast<QLabel*>(widget);
            label && label->buddy() && !letterOf(label->text()).isEmpty())
            lettered.insert(label->buddy());
    }
    for (QWidget* widget : below(root->window())) {
        const auto* push = qobject_cast<QPushButton*>(widget);
        const ButtonRole role = buttonRole(push);
        if (push && push->isEnabled() && (role == ButtonRole::Primary || role == ButtonRole::DangerFilled) &&
            letterOf(push->text()).isEmpty())
            faults.append(pathOf(push) + QStringLiteral(" is a main action without a letter"));
        const bool field = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget);
        if (field && takesKeyboard(widget) && !widget->inherits("gatehouse::SearchField") && !lettered.contains(widget))
            faults.append(pathOf(widget) + QStringLiteral(" is a field without a letter"));
        if (const auto* button = qobject_cast<QAbstractButton*>(widget); button && button->isEnabled())
            take(button->text(), button);
        else if (const auto* label = qobject_cast<QLabel*>(widget); label && label->buddy())
            take(label->text(), label);
        else if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i), tabs);
        }
    }
    return faults;
}

QStringList letterFaults(const QMenu* menu)
{
    QStringList faults;
    QHash<QString, QString> taken;
    const QList<QAction*> entries = menu->actions();
    for (const QAction* entry : entries) {
        if (entry->isSeparator() || !entry->isVisible())
            continue;
        if (entry->text().trimmed().isEmpty())
            faults.append(pathOf(menu) + QStringLiteral(" has an empty entry: ") + entry->objectName());
        const QString letter = letterOf(entry->text());
        if (letter.isEmpty() || !entry->isEnabled())
            continue;
        if (taken.contains(letter))
            faults.append(QStringLiteral("%1: the letter %2 is both \"%3\" and \"%4\"")
                              .arg(pathOf(menu), letter, taken.value(letter), entry->text()));
        taken.insert(letter, entry->text());
    }
    return faults;
}

/// The parts that ask for the most width, each within the one before.
static QString widestBelow(const QWidget* widget)
{
    QStringList names;
    while (widget) {
        const QWidget* widest = nullptr;
        const QList<QWidget*> parts = widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget* part : parts) {
            if (part->isVisible() && !part->isWindow() &&
                (!widest || part->minimumSizeHint().width() > widest->minimumSizeHint().width()))
                widest = part;
        }
        widget = widest;
        if (widget)
            names.append(QStringLiteral("%1 (%2)")
                             .arg(widget->objectName().isEmpty()
                                      ? QString::fromLatin1(widget->metaObject()->className())
                                      : widget->objectName())
                             .arg(widget->minimumSizeHint().width()));
    }
    return names.join(QLatin1String(" > "));
}

QStringList layoutFaults(QWidget* root)
{
    QStringList faults;
    for (QWidget* widget : below(root)) {
        if (isInner(widget))
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget); label && !label->text().isEmpty()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < needed)
                faults.append(QStringLiteral("%1 needs a height of %2 and has %3: \"%4\"")
                                  .arg(pathOf(label))
                                  .arg(needed)
                                  .arg(label->height())
                                  .arg(label->text().left(40)));
            if (!label->wordWrap() && label->width() < label->sizeHint().width() - 1 && !isElidedWithToolTip(label))
                faults.append(QStringLiteral("%1 cuts its text: \"%2\"").arg(pathOf(label), label->text().left(40)));
        } else if (const auto* button = qobject_cast<QAbstractButton*>(widget); button && !button->text().isEmpty()) {
            QSize needed = button->minimumSizeHint();
            // One inside a field is as high as the field leaves it; its letters have to fit all the same.
            if (qobject_cast<const QLineEdit*>(button->parentWidget()))
                needed.setHeight(button->fontMetrics().height());
            if (button->width() < needed.width() || button->height() < needed.height())
                faults.append(QStringLiteral("%1 needs %2×%3 and has %4×%5: \"%6\"")
                                  .arg(pathOf(button))
                                  .arg(needed.width())
                                  .arg(needed.height())
                                  .arg(button->width())
                                  .arg(button->height())
                                  .arg(button->text()));
        }
        if (auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget()) {
            if (area->widget()->width() > area->viewport()->width())
                faults.append(QStringLiteral("%1 is wider than its view: %2 in %3, for the sake of %4")
                                  .arg(pathOf(area->widget()))
                                  .arg(area->widget()->width())
                                  .arg(area->viewport()->width())
                                  .arg(widestBelow(area->widget())));
        }
        if (const auto* tabs = qobject_cast<QTabBar*>(widget); tabs && tabs->width() < tabs->sizeHint().width()) {
            bool whole = false;
            for (int i = 0; i < tabs->count(); ++i)
                whole = whole || !tabs->tabToolTip(i).isEmpty();
            if (!whole)
                faults.append(pathOf(tabs) + QStringLiteral(" cuts its tabs, and no tool tip says the whole"));
        }
        QWidget* parent = widget->parentWidget();
        if (!parent || widget->isWindow() || widget == root)
            continue;
        const auto* view = qobject_cast<QAbstractScrollArea*>(parent->parentWidget());
        if (view && view->viewport() == parent)
            continue; // what scrolls stands where it was scrolled to
        if (!widget->size().isEmpty() && !parent->rect().contains(widget->geometry()))
            faults.append(QStringLiteral("%1 stands outside its parent").arg(pathOf(widget)));
    }
    for (QWidget* parent : below(root)) {
        if (!parent->layout() || qobject_cast<QLineEdit*>(parent) || isInner(parent))
            continue;
        // Only what the layout places must not overlap; an overlay (notice, spinner) places itself.
        QList<QWidget*> laid;
        collect(parent->layout(), laid);
        for (qsizetype i = 0; i < laid.size(); ++i) {
            for (qsizetype j = i + 1; j < laid.size(); ++j) {
                if (laid.at(i)->geometry().intersects(laid.at(j)->geometry()))
                    faults.append(QStringLiteral("%1 stands over %2").arg(pathOf(laid.at(j)), pathOf(laid.at(i))));
            }
        }
    }
    return faults;
}

QStringList targetFaults(QWidget* root)
{
    QStringList faults;
    for (QWidget* widget : below(root)) {
        const bool pressed = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QComboBox*>(widget);
        if (!pressed || isInner(widget) || !widget->isEnabled())
            continue;
        // A check box with its text beside it is pressed anywhere on its line.
        const bool inLine = widget->parentWidget() && widget->parentWidget()->inherits("gatehouse::CheckLine");
        const QSize size = inLine ? widget->parentWidget()->size() : widget->size();
        if (size.width() < targetLeast || size.height() < targetLeast)
            faults.append(QStringLiteral("%1 is a target of only %2×%3")
                              .arg(pathOf(widget))
                              .arg(size.width())
                              .arg(size.height()));
    }
    return faults;
}

QStringList allFaults(QWidget* root)
{
    return nameFaults(root) + mnemonicFaults(root) + layoutFaults(root) + targetFaults(root) + tabFaults(root);
}

QString settledFaults(QWidget* root)
{
    // Tab goes nowhere in a window that is not the active one yet. What stays wrong is reported below.
    // (Of a dialog over an active window Qt's own wait says that it is active.)
    root->window()->activateWindow();
    static_cast<void>(QTest::qWaitFor([root] { return root->window()->isActiveWindow(); }, 2'000));
    static_cast<void>(QTest::qWaitFor([root] { return layoutFaults(root).isEmpty(); }));
    return allFaults(root).join(QLatin1Char('\n'));
}

} // namespace gatehouse::test
