#pragma once
#include <QApplication>
#include <QClipboard>
#include <QListView>

#include "tests/support/drivers/page_parts.h"

namespace gatehouse::test {

/// A phone number with its country, as a person uses the two.
class PhoneDriver final {
public:
    explicit PhoneDriver(QWidget* page)
        : m_page(page)
    {
    }

    [[nodiscard]] bool isOffered() const { return edit()->isVisibleTo(m_page.root()); }
    [[nodiscard]] QString text() const { return edit()->text(); }
    [[nodiscard]] QString example() const { return edit()->placeholderText(); }
    /// "Country: France, +33"
    [[nodiscard]] QString country() const { return button()->accessibleName(); }
    [[nodiscard]] int caret() const { return edit()->cursorPosition(); }
    /// "612|34": the text with the caret in it.
    [[nodiscard]] QString textWithCaret() const { return text().insert(caret(), QLatin1Char('|')); }
    void putCaret(int at) const
    {
        edit()->setFocus();
        edit()->setCursorPosition(at);
    }
    void type(const QString& typed) const { m_page.type(number, typed); }
    /// Behind what is there.
    void goOnTyping(const QString& typed) const { QTest::keyClicks(edit(), typed); }
    void press(Qt::Key key) const { QTest::keyClick(edit(), key); }
    void paste(const QString& text) const
    {
        edit()->setFocus();
        edit()->selectAll();
        pasteHere(text);
    }
    void pasteHere(const QString& text) const
    {
        QApplication::clipboard()->setText(text);
        QTest::keySequence(edit(), QKeySequence::Paste);
    }
    void leave() const { QTest::keyClick(edit(), Qt::Key_Tab); }
    void remove() const { m_page.click(QStringLiteral("phoneClear")); }

    // The list of countries.
    void openCountries() const { m_page.click(country_); }
    void pressOnCountry(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        button()->setFocus();
        QTest::keyClick(button(), key, modifiers);
    }
    [[nodiscard]] QWidget* popup() const
    {
        QWidget* open = QApplication::activePopupWidget();
        return open && open->objectName() == QLatin1String("phoneCountryPopup") ? open : nullptr;
    }
    void search(const QString& typed) const { PageParts(popup()).type(QStringLiteral("phoneCountrySearch"), typed); }
    [[nodiscard]] QString searched() const { return searchField()->text(); }
    /// What a screen reader says of the entry that Enter chooses.
    [[nodiscard]] QString said() const { return searchField()->accessibleDescription(); }
    [[nodiscard]] QStringList countries() const
    {
        QStringList names;
        const QAbstractItemModel* model = list()->model();
        for (int row = 0; list()->isVisible() && row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }
    void pressInCountries(Qt::Key key) const { QTest::keyClick(searchField(), key); }
    void clickCountry(int row) const
    {
        const QModelIndex index = list()->model()->index(row, 0);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    void choose(const QString& searched) const
    {
        openCountries();
        search(searched);
        pressInCountries(Qt::Key_Return);
    }

private:
    [[nodiscard]] QLineEdit* edit() const { return m_page.part<QLineEdit>(number); }
    [[nodiscard]] QAbstractButton* button() const { return m_page.part<QAbstractButton>(country_); }
    [[nodiscard]] QListView* list() const
    {
        return PageParts(popup()).part<QListView>(QStringLiteral("phoneCountryList"));
    }
    [[nodiscard]] QLineEdit* searchField() const
    {
        return PageParts(popup()).part<QLineEdit>(QStringLiteral("phoneCountrySearch"));
    }

    inline static const QString number = QStringLiteral("phoneNumber");
    inline static const QString country_ = QStringLiteral("phoneCountry");
    PageParts m_page;
};

} // namespace gatehouse::test
