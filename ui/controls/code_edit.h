#pragma once

#include <QLineEdit>

namespace gatehouse {

/// A six-digit code in large digits, shown as "123 456". Pasting takes the digits out of whatever is around them.
/// Always left to right. Digits of other scripts become 0–9.
class CodeEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit CodeEdit(QWidget* parent = nullptr);

    /// The digits alone, up to six.
    [[nodiscard]] QString code() const;
    void setCode(const QString& text);
    [[nodiscard]] bool isComplete() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The sixth digit has been entered.
    void completed(const QString& code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void normalize(const QString& text);

    QString m_last;
};

} // namespace gatehouse
