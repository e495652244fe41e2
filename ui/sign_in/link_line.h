#pragma once
#include <QWidget>

class QBoxLayout;

namespace gatehouse {

class ActionButton;
class TextLabel;

/// A quiet text with a link after it, in the middle of its line: "New here? Create an account". Where the line is too
/// short for both, the link goes below; the text is cut where it is too long even so, the link never is.
class LinkLine final : public QWidget {
    Q_OBJECT
public:
    explicit LinkLine(const QString& text = {}, const QString& link = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] ActionButton* link() const { return m_link; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    TextLabel* m_text;
    ActionButton* m_link;
    QBoxLayout* m_layout;
};

} // namespace gatehouse
