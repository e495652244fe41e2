#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;

namespace gatehouse {

/// Controls beside each other in one line, or below each other where the line is too short for them (longer languages,
/// larger text).
class FoldingLine final : public QWidget {
    Q_OBJECT
public:
    enum class Share {
        Even, ///< Fields of the same width, each with room for what the widest of them needs.
        Ends, ///< The first at the beginning of the line, the other at its end, each as wide as it likes to be.
    };
    FoldingLine(Share share, const QList<QWidget*>& parts, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int widthBeside() const;
    void arrange();

    const Share m_share;
    const QList<QWidget*> m_parts;
    QBoxLayout* m_layout;
};

} // namespace gatehouse
