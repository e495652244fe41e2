#pragma once
#include "tests/support/drivers/page_parts.h"
#include "ui/controls/banner.h"
#include "ui/controls/labeled_field.h"

namespace gatehouse::test {

/// What the pages before sign-in have in common: fields with errors below them, and one banner.
class FormParts : public PageParts {
public:
    using PageParts::PageParts;

    /// Whether a part is there and can be seen.
    [[nodiscard]] bool sees(const QString& name) const
    {
        const auto* found = root()->findChild<QWidget*>(name);
        return found && found->isVisible();
    }
    [[nodiscard]] QString textOf(const QString& name) const { return part<QLineEdit>(name)->text(); }
    /// What stands below a field; empty without an error.
    [[nodiscard]] QString errorAt(const QString& name) const
    {
        const auto* field = qobject_cast<LabeledField*>(part(name)->parentWidget());
        return field ? field->error() : QString();
    }
    /// What a banner says; empty while it is not shown.
    [[nodiscard]] QString bannerText(const QString& name) const
    {
        const auto* banner = part<Banner>(name);
        return banner->isVisible() ? banner->accessibleName() : QString();
    }
    [[nodiscard]] bool hasKeyboard(const QString& name) const { return part(name)->hasFocus(); }
    /// A key pressed where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* focused = root()->window()->focusWidget();
        QTest::keyClick(focused ? focused : root(), key, modifiers);
    }
};

} // namespace gatehouse::test
