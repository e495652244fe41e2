#pragma once

#include "core/clock.h"
#include "core/strong_id.h"

#include <QWidget>

namespace gatehouse {

class AccountSession;
class AvailableCard;

/// The page "Organizations": those the person belongs to, and those there are. GUI thread.
class OrganizationsPage final : public QWidget {
    Q_OBJECT
public:
    /// The session and the clock outlive the page.
    OrganizationsPage(AccountSession& session, const Clock& clock, QWidget* parent = nullptr);

    /// The keyboard to the search (Ctrl+F).
    void focusSearch();

Q_SIGNALS:
    /// One of the person's own organizations is to be shown.
    void organizationOpened(const gatehouse::OrganizationId& id);

private:
    AvailableCard* m_available;
};

} // namespace gatehouse
