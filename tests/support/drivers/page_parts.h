#pragma once
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QWidget>

namespace gatehouse::test {

/// What the drivers of the pages share: parts by name, as a person would use them. A part that is missing or cannot be
/// used now ends the test program with its name.
class PageParts {
public:
    explicit PageParts(QWidget* root)
        : m_root(root)
    {
    }
    template <typename T = QWidget>
    [[nodiscard]] T* part(const QString& name) const
    {
        auto* found = m_root->findChild<T*>(name);
        if (!found)
            qFatal("No part \"%s\" below \"%s\"", qPrintable(name), qPrintable(m_root->objectName()));
        return found;
    }
    template <typename T = QWidget>
    [[nodiscard]] T* part(const QString& owner, const QString& name) const
    {
        return PageParts(part<QWidget>(owner)).part<T>(name);
    }
    [[nodiscard]] QWidget* root() const { return m_root; }
    [[nodiscard]] bool isShown(const QString& name) const { return part(name)->isVisible(); }

    void click(QAbstractButton* button) const
    {
        if (!button->isVisible() || !button->isEnabled())
            qFatal("\"%s\" cannot be clicked now", qPrintable(button->objectName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void click(const QString& name) const { click(part<QAbstractButton>(name)); }
    /// Writes over what a field holds, key by key where the keyboard has the letters.
    void type(const QString& name, const QString& text) const
    {
        auto* edit = part<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else if (std::all_of(text.cbegin(), text.cend(),
                             [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
            QTest::keyClicks(edit, text);
        else
            edit->insert(text);
    }
    void choose(const QString& name, const QString& text) const
    {
        auto* combo = part<QComboBox>(name);
        const int index = combo->findText(text);
        if (index < 0)
            qFatal("\"%s\" has no entry \"%s\"", qPrintable(name), qPrintable(text));
        combo->setCurrentIndex(index);
    }
    /// What an ErrorDetails with this name shows, opened; empty where it is not offered.
    [[nodiscard]] QString openedText(const QString& name) const
    {
        if (!isShown(name + QStringLiteral("Button")))
            return {};
        if (!isShown(name))
            click(name + QStringLiteral("Button"));
        return labelOf(part<QWidget>(name));
    }
    [[nodiscard]] static QString labelOf(const QWidget* widget) { return widget->property("text").toString(); }

private:
    QPointer<QWidget> m_root;
};

} // namespace gatehouse::test
