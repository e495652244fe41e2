#pragma once

#include "account/organization_service.h"
#include "ui/controls/in_every_language.h"

#include <QWidget>
#include <memory>

namespace gatehouse {

class AccountSession;
class ActionButton;
class Card;
class EmptyState;
class MembersCard;
class OrganizationCard;

/// One of the person's organizations, opened over the page that it was opened from: the way back, what it is, and its
/// members. Says so where the person does not belong to it any more. GUI thread.
class OrganizationView final : public QWidget {
    Q_OBJECT
public:
    /// The session outlives the view. `from` names the page that it goes back to.
    OrganizationView(AccountSession& session, const OrganizationId& id, Words from, QWidget* parent = nullptr);
    ~OrganizationView() override;

    [[nodiscard]] const OrganizationService& service() const { return *m_service; }
    /// The keyboard to the way back, where one begins to read.
    void takeKeyboard();

Q_SIGNALS:
    /// By the button, Esc, or the keys of the system for going back (Alt+Left).
    void backRequested();
    /// What is shown became known or older.
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();
    void follow();

    const Words m_from;
    // Above the cards, which look at it to their end.
    std::unique_ptr<OrganizationService> m_service;
    ActionButton* m_back;
    OrganizationCard* m_organization;
    MembersCard* m_members;
    Card* m_gone;
    EmptyState* m_goneState;
};

} // namespace gatehouse
