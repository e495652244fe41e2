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
    /// Says that the code in it was refused: each try counts, and Enter behind the sixth digit must not be another.
    void setRefused() { m_refused = code(); }
    /// Whether it still holds the code that was refused.
    [[nodiscard]] bool isRefused() const { return !m_refused.isEmpty() && m_refused == code(); }

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
    QString m_refused;
};

} // namespace gatehouse
