#pragma once

#include "ui/controls/in_every_language.h"

#include <QWidget>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// What a page or card shows when it could not be loaded: why, Try again, and Details (closed at first) with what
/// support needs, such as the request id. Announced when the sentence changes.
class FailedState final : public QWidget {
    Q_OBJECT
public:
    explicit FailedState(QWidget* parent = nullptr);

    /// `sentence` for the person; `details` for support, empty hides the Details button. Closes open details.
    void setFailure(const QString& sentence, const QString& details = {});
    /// The same in words that follow the language; both are asked now and whenever it changes.
    void setFailure(const Words& sentence, const Words& details);
    /// For the second one of a page: its buttons have no letters.
    void dropMnemonics();
    [[nodiscard]] QString sentence() const;
    /// Shows that another try runs.
    void setBusy(bool busy);
    [[nodiscard]] ActionButton* retryButton() const { return m_retry; }
    [[nodiscard]] ActionButton* detailsButton() const { return m_detailsButton; }

Q_SIGNALS:
    void retryRequested();

private:
    void sayAgain();

    TextLabel* m_sentence;
    TextLabel* m_details;
    ActionButton* m_retry;
    ActionButton* m_detailsButton;
    Words m_words;
    Words m_detailWords;
    bool m_mnemonics = true;
};

} // namespace gatehouse
