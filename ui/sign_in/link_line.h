#pragma once
#include <QWidget>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// A quiet text with a link after it, in the middle of its line: "New here? Create an account". The text is cut where
/// the line is too short, the link never is.
class LinkLine final : public QWidget {
    Q_OBJECT
public:
    LinkLine(const QString& text, const QString& link, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] ActionButton* link() const { return m_link; }

Q_SIGNALS:
    void activated();

private:
    TextLabel* m_text;
    ActionButton* m_link;
};

} // namespace gatehouse
