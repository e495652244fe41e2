#pragma once
#include <QDateTime>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "core/clock.h"

namespace gatehouse {

class AccountsService;
class AccountSession;
class Banner;

/// What stands in the way of an account, over its pages: no connection and how old what is shown is, a certificate that
/// is not trusted, a wrong clock, a keychain or a disk that refuses.
class AccountBanners final : public QWidget {
    Q_OBJECT
public:
    /// `shownSince` gives when what is on the screen was last confirmed; invalid where nothing is.
    AccountBanners(AccountSession& session, AccountsService& accounts, const Clock& clock,
                   std::function<QDateTime()> shownSince, QWidget* parent = nullptr);

    /// Follows the services and the page in front.
    void follow();

private:
    void followConnection();
    void followClock();
    void followTrouble();

    AccountSession& m_session;
    AccountsService& m_accounts;
    const Clock& m_clock;
    std::function<QDateTime()> m_shownSince;
    Banner* m_connection;
    Banner* m_clockBanner;
    Banner* m_trouble;
    QTimer m_minute; ///< "today" becomes "yesterday" while the window is open.
};

} // namespace gatehouse
