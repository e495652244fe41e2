#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace gatehouse {

class TextLabel;

/// A white box with an edge: title, subtitle, optional buttons at the end of the header, and a body.
/// An accessible group named by its title.
class Card final : public QWidget {
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, const QString& subtitle = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Puts a widget at the end of the header; owned by the card from then on.
    void addTrailing(QWidget* widget);
    /// The body below the header; add widgets and layouts to it.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Draws a rule under the header, as above rows when the header has buttons.
    void setHeaderRule(bool rule);
    /// Draws the edge in the accent colour (the chosen one of several).
    void setAccented(bool accented);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_title;
    TextLabel* m_subtitle;
    QWidget* m_header;
    QWidget* m_rule;
    QHBoxLayout* m_headerLayout;
    QVBoxLayout* m_body;
    bool m_accented = false;
};

} // namespace gatehouse
