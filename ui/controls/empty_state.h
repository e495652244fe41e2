#pragma once

#include <QWidget>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// What a list shows when it has nothing: a title, what to do, and a button for it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString& title, const QString& sentence = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// Empty text hides the button.
    void setAction(const QString& text);
    [[nodiscard]] ActionButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

private:
    TextLabel* m_title;
    TextLabel* m_sentence;
    ActionButton* m_action;
};

} // namespace gatehouse
