#pragma once

#include "core/clock.h"

#include <QWidget>

namespace gatehouse {

class AccountSession;

/// The page "Security": the password, and where the account is signed in. GUI thread.
class SecurityPage final : public QWidget {
    Q_OBJECT
public:
    /// The session and the clock outlive the page.
    SecurityPage(AccountSession& session, const Clock& clock, QWidget* parent = nullptr);
};

} // namespace gatehouse
