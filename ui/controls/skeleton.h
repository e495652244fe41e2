#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace gatehouse {

/// Calm grey rows in the place of what is being loaded. Shimmers slowly; keeps still with reduced motion. Readers hear
/// "Loading".
class Skeleton final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Rows, Fields };

    /// `rows` rows (with a tile) or pairs of fields.
    explicit Skeleton(int rows = 3, Kind kind = Kind::Rows, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;

    int m_rows;
    Kind m_kind;
    QVariantAnimation m_shimmer;
};

} // namespace gatehouse
