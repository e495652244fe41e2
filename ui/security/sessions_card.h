#pragma once

#include "account/sessions_service.h"
#include "core/clock.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace gatehouse {

class ActionButton;
class Banner;
class Card;
class RowList;
class SessionRow;
class StateView;
class TextLabel;

/// "Recent sessions": where the account is signed in, this device first; each can be named and ended, and all others
/// together. A row belongs to its session over every refresh, so that nobody ends another one than they meant; the ages
/// are told anew every minute. GUI thread.
class SessionsCard final : public QWidget {
    Q_OBJECT
public:
    /// The service and the clock outlive the card.
    SessionsCard(SessionsService& service, const Clock& clock, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void say();
    void follow();
    void showRows();
    void showActions();
    void showMore();
    [[nodiscard]] SessionRow* rowFor(const SessionId& id);
    [[nodiscard]] const Session* sessionOf(const SessionId& id) const;
    void name(const SessionId& id);
    void askEnd(const SessionId& id);
    void end(const Session& session);
    void askEndOthers();
    void endOthers();
    /// What a command came to, above the list.
    void tell(Tone tone, const Words& sentence);

    SessionsService& m_service;
    const Clock& m_clock;
    Card* m_card;
    ActionButton* m_others;
    Banner* m_said;
    RowList* m_rows;
    StateView* m_states;
    TextLabel* m_offline;
    TextLabel* m_count;
    ActionButton* m_more;
    QTimer m_minute;
    QHash<SessionId, SessionRow*> m_rowOf;
    QList<SessionId> m_known;
    int m_shown;
    int m_made = 0; ///< Rows so far, to name them by.
};

} // namespace gatehouse
