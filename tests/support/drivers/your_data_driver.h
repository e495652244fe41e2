#pragma once
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>

#include "tests/support/drivers/form_parts.h"
#include "ui/controls/list_row.h"

namespace gatehouse::test {

/// "Your data" as a person uses it: the card, its dialog for a file, the dialog before a deletion, and the page that
/// keeps an account. Owns all widget lookup of them.
class YourDataDriver final {
public:
    explicit YourDataDriver(QWidget* window)
        : m_parts(window)
    {
    }
    [[nodiscard]] bool isOffered() const { return m_parts.sees(QStringLiteral("yourDataCard")); }

    // The export.
    [[nodiscard]] bool canMake() const { return isUsable(QStringLiteral("yourDataMake")); }
    [[nodiscard]] bool canSave() const { return isUsable(QStringLiteral("yourDataSave")); }
    [[nodiscard]] bool canRemove() const { return isUsable(QStringLiteral("yourDataRemove")); }
    [[nodiscard]] QString makeText() const { return m_parts.part<QPushButton>(QStringLiteral("yourDataMake"))->text(); }
    void make() const { m_parts.click(QStringLiteral("yourDataMake")); }
    void remove() const { m_parts.click(QStringLiteral("yourDataRemove")); }
    /// What the row says, and the line below it.
    [[nodiscard]] QString row() const
    {
        return m_parts.part(QStringLiteral("yourDataExport"))->findChild<QLabel*>(QStringLiteral("rowDetail"))->text();
    }
    [[nodiscard]] QString note() const
    {
        const auto* note = m_parts.part<QLabel>(QStringLiteral("yourDataNote"));
        return note->isVisible() ? note->text() : QString();
    }
    /// What Details shows, opened; empty where it is not offered.
    [[nodiscard]] QString details() const { return m_parts.openedText(QStringLiteral("yourDataDetails")); }
    /// 0 to 100 while it is made; -1 else.
    [[nodiscard]] int progress() const
    {
        const auto* bar = m_parts.part<QProgressBar>(QStringLiteral("yourDataProgress"));
        return bar->isVisible() ? bar->value() : -1;
    }
    /// Save as… and this name for the file.
    void save(const QString& path) const
    {
        m_parts.click(QStringLiteral("yourDataSave"));
        auto* dialog = m_parts.root()->findChild<QFileDialog*>(QStringLiteral("yourDataFileDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    // The deletion.
    [[nodiscard]] bool canDelete() const { return isUsable(QStringLiteral("yourDataDelete")); }
    void askToDelete() const { m_parts.click(QStringLiteral("yourDataDelete")); }
    [[nodiscard]] bool asks() const { return m_parts.sees(QStringLiteral("deletionEmail")); }
    [[nodiscard]] QString losses() const { return m_parts.part<QLabel>(QStringLiteral("deletionLosses"))->text(); }
    [[nodiscard]] bool cancelIsDefault() const
    {
        return m_parts.part<QPushButton>(QStringLiteral("deletionCancel"))->isDefault();
    }
    void typeAddress(const QString& text) const { m_parts.type(QStringLiteral("deletionEmail"), text); }
    [[nodiscard]] QString addressError() const { return m_parts.errorAt(QStringLiteral("deletionEmail")); }
    void submit() const { m_parts.click(QStringLiteral("deletionSubmit")); }
    void cancel() const { m_parts.click(QStringLiteral("deletionCancel")); }
    [[nodiscard]] QString banner() const { return m_parts.bannerText(QStringLiteral("deletionBanner")); }
    [[nodiscard]] QString organizations() const
    {
        return m_parts.part<QLabel>(QStringLiteral("deletionOrganizations"))->text();
    }
    [[nodiscard]] QWidget* dialog() const { return m_parts.part(QStringLiteral("deletionDialog")); }

    // The question for the password.
    [[nodiscard]] bool asksForPassword() const { return m_parts.sees(QStringLiteral("stepUpPassword")); }
    [[nodiscard]] QString whyPassword() const { return m_parts.part<QLabel>(QStringLiteral("stepUpWhy"))->text(); }
    void givePassword(const QString& text) const
    {
        m_parts.type(QStringLiteral("stepUpPassword"), text);
        m_parts.click(QStringLiteral("stepUpConfirm"));
    }

    // The page that keeps an account.
    [[nodiscard]] bool offersToKeep() const { return m_parts.sees(QStringLiteral("keepAccountKeep")); }
    void keep() const { m_parts.click(QStringLiteral("keepAccountKeep")); }
    void letGo() const { m_parts.click(QStringLiteral("keepAccountBack")); }
    [[nodiscard]] QString keepHeading() const
    {
        return m_parts.part<QLabel>(QStringLiteral("keepAccountHeading"))->text();
    }

private:
    [[nodiscard]] bool isUsable(const QString& name) const
    {
        return m_parts.sees(name) && m_parts.part(name)->isEnabled();
    }
    FormParts m_parts;
};

} // namespace gatehouse::test
