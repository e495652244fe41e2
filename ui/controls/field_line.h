#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;

namespace gatehouse {

/// Fields of the same width beside each other, or below each other where the line is too short for what each of them
/// needs (longer languages, larger text).
class FieldLine final : public QWidget {
    Q_OBJECT
public:
    explicit FieldLine(const QList<QWidget*>& fields, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QList<QWidget*> m_fields;
    QBoxLayout* m_layout;
};

} // namespace gatehouse
