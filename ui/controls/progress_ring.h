#pragma once

#include <QWidget>

namespace gatehouse {

/// "3/4" inside a ring that is three quarters full: how far the check-up is.
class ProgressRing final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressRing(QWidget* parent = nullptr);

    void setProgress(int done, int total);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_done = 0;
    int m_total = 1;
};

} // namespace gatehouse
