#pragma once

#include "account/sessions_service.h"
#include "core/clock.h"

#include <QTimer>
#include <QWidget>

namespace gatehouse {

class ActionButton;
class Card;
class RowList;
class StateView;
class TextLabel;

/// "Recent sessions": where the account is signed in, this device first. Rows are kept over a refresh, so that nothing
/// jumps; the ages are told anew every minute. GUI thread.
class SessionsCard final : public QWidget {
    Q_OBJECT
public:
    /// The service and the clock outlive the card.
    SessionsCard(SessionsService& service, const Clock& clock, QWidget* parent = nullptr);

private:
    void follow();
    void showRows();
    void showMore();

    SessionsService& m_service;
    const Clock& m_clock;
    Card* m_card;
    RowList* m_rows;
    StateView* m_states;
    TextLabel* m_count;
    ActionButton* m_more;
    QTimer m_minute;
    QList<SessionId> m_known;
    int m_shown;
};

} // namespace gatehouse
