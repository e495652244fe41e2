#pragma once

#include <QScrollArea>

namespace gatehouse {

/// What a dialog shows above its buttons: takes the room that its content wants as far as the screen goes, and scrolls
/// what is left, as with the largest text on the smallest screen. The content is owned by it and has a layout.
class ScrolledBody final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrolledBody(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void grow();
};

} // namespace gatehouse
