#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace gatehouse {

/// A scrolling page: a centred column of cards, at most metrics::columnWidth wide, on the ground colour. Scrolls to
/// what gets the keyboard.
class CardColumn final : public QScrollArea {
    Q_OBJECT
public:
    explicit CardColumn(QWidget* parent = nullptr);

    /// Adds a card (or any widget) at the end; owned by the column from then on.
    void addCard(QWidget* card);
    void insertCard(int index, QWidget* card);
    [[nodiscard]] int count() const;
    /// Narrower columns for sign-in (metrics::formWidth, formWidthWide). They grow with the text, up to the usual
    /// width.
    void setColumnWidth(int width);
    /// Keeps the column in the middle of a high window too (sign-in).
    void setCenteredVertically(bool centered);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Ground;
    void follow();

    Ground* m_ground;
    QVBoxLayout* m_cards;
    int m_width;
};

} // namespace gatehouse
