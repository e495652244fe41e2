#pragma once
#include <QStringList>

#include "tests/support/drivers/page_parts.h"

namespace gatehouse::test {

/// The card "Information preferences" and its dialog as a person uses them. Owns all widget lookup of both.
class InformationDriver final {
public:
    explicit InformationDriver(QWidget* page);

    [[nodiscard]] bool isLoaded() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] bool canTryAgain() const;
    void tryAgain() const;

    // News.
    [[nodiscard]] QString newsTitle() const;
    [[nodiscard]] QString newsText() const;
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool canSwitch() const;
    [[nodiscard]] QString switchName() const;
    /// The sentence below the row; empty without one.
    [[nodiscard]] QString note() const;
    /// What Details shows, opened; empty where it is not offered.
    [[nodiscard]] QString details() const;
    void flip() const;
    void flipByKeyboard() const;

    // Cookies.
    [[nodiscard]] QString cookies() const;
    void openCookies() const;
    [[nodiscard]] QWidget* dialog() const;
    [[nodiscard]] bool isAllowed(const char* category) const;
    [[nodiscard]] bool canChange(const char* category) const;
    [[nodiscard]] QString explanation(const char* category) const;
    void toggle(const char* category) const;
    void acceptAll() const;
    void onlyNecessary() const;
    void saveChoice() const;
    void closeDialog() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isSaving() const;
    /// Accepting and refusing look alike and are of one width.
    [[nodiscard]] bool refusingIsAsNear() const;
    [[nodiscard]] QString meanwhile() const;
    [[nodiscard]] QString dialogFailure() const;
    void tryDialogAgain() const;
    [[nodiscard]] QString reason() const;

    // The record.
    [[nodiscard]] QStringList decisions() const;
    [[nodiscard]] QStringList wordings(int row) const;
    [[nodiscard]] QString whenOf(int row) const;
    [[nodiscard]] bool showsNoDecisions() const;
    [[nodiscard]] QString recordFailure() const;
    void retryRecord() const;
    [[nodiscard]] bool canShowMore() const;
    void showMore() const;

private:
    [[nodiscard]] PageParts inDialog() const;
    PageParts m_parts;
};

} // namespace gatehouse::test
