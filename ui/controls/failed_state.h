#pragma once

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
    [[nodiscard]] QString sentence() const;
    /// Shows that another try runs.
    void setBusy(bool busy);
    [[nodiscard]] ActionButton* retryButton() const { return m_retry; }
    [[nodiscard]] ActionButton* detailsButton() const { return m_detailsButton; }

Q_SIGNALS:
    void retryRequested();

private:
    TextLabel* m_sentence;
    TextLabel* m_details;
    ActionButton* m_retry;
    ActionButton* m_detailsButton;
};

} // namespace gatehouse
