#pragma once

#include <QImage>
#include <QPushButton>

namespace gatehouse {

/// The signed-in person in the header: server name, picture or initials, name, ▾. Opens the menu set with setMenu().
class AccountButton final : public QPushButton {
    Q_OBJECT
public:
    explicit AccountButton(QWidget* parent = nullptr);

    void setAccount(const QString& personName, const QString& serverName);
    void setPicture(const QImage& picture);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What it makes use of where it may have `room`: without room for the server's name, none is kept for it.
    [[nodiscard]] int widthWithin(int room) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void nameAccount();

    QString m_personName;
    QString m_serverName;
    QImage m_picture;
};

} // namespace gatehouse
