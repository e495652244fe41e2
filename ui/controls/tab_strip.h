#pragma once

#include <QTabBar>

namespace gatehouse {

/// The tabs of the header: names with a count badge, the chosen one underlined with the accent. Arrow keys move.
class TabStrip final : public QTabBar {
    Q_OBJECT
public:
    explicit TabStrip(QWidget* parent = nullptr);

    /// A number on the tab's badge; 0 hides it. The tab's accessible name tells it too, as `spoken` ("2 invitations").
    void setCount(int index, int count, const QString& spoken = {});
    [[nodiscard]] int countOf(int index) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void changeEvent(QEvent* event) override;
    void tabLayoutChange() override;
};

} // namespace gatehouse
