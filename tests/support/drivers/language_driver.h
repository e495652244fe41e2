#pragma once
#include <QAction>
#include <QComboBox>
#include <QMenu>

#include "tests/support/drivers/form_parts.h"

namespace gatehouse::test {

/// The language of the program as a person chooses it: on the page "Preferences" and before sign-in. Owns all widget
/// lookup of it.
class LanguageDriver final {
public:
    explicit LanguageDriver(QWidget* window)
        : m_parts(window)
    {
    }

    // Before sign-in.
    [[nodiscard]] QString button() const
    {
        return m_parts.part<QAbstractButton>(QStringLiteral("languageButton"))->text();
    }
    /// Chooses in the button's menu, "" for the computer's language.
    void chooseBefore(const QString& language) const
    {
        m_parts.click(QStringLiteral("languageButton"));
        auto* menu = m_parts.part(QStringLiteral("welcomeView"))->findChild<QMenu*>(QStringLiteral("languageMenu"));
        if (!menu || !menu->isVisible())
            qFatal("The languages are not offered");
        for (QAction* action : menu->actions()) {
            if (!action->isSeparator() && action->data().toString() == language)
                action->trigger();
        }
        menu->close();
    }

    // On the page.
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        for (int i = 0; i < combo()->count(); ++i)
            texts.append(combo()->itemText(i));
        return texts;
    }
    [[nodiscard]] QString chosen() const { return combo()->currentText(); }
    /// Chooses by key, as a person would.
    void choose(const QString& text) const
    {
        combo()->setFocus();
        const int wanted = combo()->findText(text);
        if (wanted < 0)
            qFatal("There is no language \"%s\"", qPrintable(text));
        while (combo()->currentIndex() != wanted)
            QTest::keyClick(combo(), combo()->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] QString example() const
    {
        return m_parts.part<QWidget>(field(), QStringLiteral("fieldNote"))->property("text").toString();
    }
    [[nodiscard]] bool isWaiting() const
    {
        return m_parts.part<QWidget>(field(), QStringLiteral("fieldBadge"))->isVisible();
    }

private:
    [[nodiscard]] static QString field() { return QStringLiteral("preferencesLanguageField"); }
    [[nodiscard]] QComboBox* combo() const { return m_parts.part<QComboBox>(QStringLiteral("preferencesLanguage")); }

    FormParts m_parts;
};

} // namespace gatehouse::test
