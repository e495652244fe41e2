#pragma once
#include <QWidget>

class QMenu;

namespace gatehouse {

class AccountButton;
class TabStrip;

/// The bar at the top: the pages as tabs, and the account at the end.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderBar(QWidget* parent = nullptr);

    void setCurrentPage(int page);
    void setAccount(const QString& personName, const QString& serverName);
    /// The button's menu, which opens below it and within the window; owned by whoever made it.
    void setMenu(QMenu* menu);
    [[nodiscard]] TabStrip* tabs() const { return m_tabs; }
    [[nodiscard]] AccountButton* accountButton() const { return m_account; }

Q_SIGNALS:
    void pageChosen(int page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void shareWidth();

    TabStrip* m_tabs;
    AccountButton* m_account;
};

} // namespace gatehouse
