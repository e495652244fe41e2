#pragma once

#include <QAbstractButton>

namespace gatehouse {

/// One of several answers, as a card with a radio mark, a title and a second text; both wrap where it is narrow.
/// Siblings in one parent exclude each other; arrow keys move between them.
class ChoiceCard final : public QAbstractButton {
    Q_OBJECT
public:
    ChoiceCard(const QString& title, const QString& detail, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setDetail(const QString& detail);
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_detail;
};

} // namespace gatehouse
