#pragma once

#include "account/sessions_service.h"
#include "domain/session.h"

#include <QWidget>

namespace gatehouse {

class ActionButton;
class ListRow;

/// One session of the list, with what can be done to it. GUI thread.
class SessionRow final : public QWidget {
    Q_OBJECT
public:
    /// `number` makes its object names its own. Without `actions` it only tells.
    SessionRow(int number, bool actions, QWidget* parent = nullptr);

    void show(const Session& session, SessionsService::Ending ending, bool canEnd, const QDateTime& now);
    [[nodiscard]] const SessionId& id() const { return m_id; }

Q_SIGNALS:
    void nameRequested(const gatehouse::SessionId& id);
    void endRequested(const gatehouse::SessionId& id);

private:
    SessionId m_id;
    QString m_said; ///< All that it shows.
    ListRow* m_row;
    ActionButton* m_name = nullptr;
    ActionButton* m_end = nullptr;
};

} // namespace gatehouse
