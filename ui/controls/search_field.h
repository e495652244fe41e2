#pragma once

#include <QLineEdit>

namespace gatehouse {

/// A field to search in, with a magnifier and, at the end, a quiet status ("214 of 10,482"). Esc empties it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    /// What stands in it while it is empty; its accessible name too.
    void setPrompt(const QString& prompt);

    /// The quiet text at the end; read out as the field's accessible description.
    void setStatus(const QString& status);
    [[nodiscard]] QString status() const { return m_status; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool showsStatus() const;
    [[nodiscard]] int statusWidth() const;
    void follow();

    QString m_status;
};

} // namespace gatehouse
