#pragma once

#include <QWidget>

class QCheckBox;

namespace gatehouse {

class TextLabel;

/// A check box whose text wraps and may hold links ("I accept the <a href=…>terms</a>"). A click on the text toggles.
class CheckLine final : public QWidget {
    Q_OBJECT
public:
    /// `html` as in TextLabel::setLinkText(), or plain text without links; it becomes the box's accessible name.
    explicit CheckLine(const QString& html, QWidget* parent = nullptr);

    void setText(const QString& html);
    [[nodiscard]] bool isChecked() const;
    void setChecked(bool checked);
    [[nodiscard]] QCheckBox* box() const { return m_box; }

Q_SIGNALS:
    void toggled(bool checked);
    void linkActivated(const QString& link);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void follow();

    QCheckBox* m_box;
    TextLabel* m_text;
    bool m_linkFollowed = false;
};

} // namespace gatehouse
