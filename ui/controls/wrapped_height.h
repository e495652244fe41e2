#pragma once

#include <QObject>

class QWidget;

namespace gatehouse {

/// Keeps a dialog wide enough for its buttons, and high enough for its wrapped texts at the width it has. Qt measures
/// them once, before the dialog's width is bounded by the screen's, and not again when the text grows. Owned by the
/// dialog; made after its layout.
class WrappedHeight final : public QObject {
    Q_OBJECT
public:
    explicit WrappedHeight(QWidget* dialog);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_dialog;
    const int m_leastWidth;
};

} // namespace gatehouse
