#include "ui/security/session_row.h"

#include "ui/controls/action_button.h"
#include "ui/controls/list_row.h"
#include "ui/security/session_text.h"

#include <QVBoxLayout>

namespace gatehouse {

SessionRow::SessionRow(int number, bool actions, QWidget* parent)
    : QWidget(parent)
    , m_row(new ListRow(QString()))
{
    setObjectName(QStringLiteral("securitySession%1").arg(number));
    m_row->setObjectName(QStringLiteral("securitySessionRow%1").arg(number));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_row);
    if (!actions)
        return;
    m_name = new ActionButton(QString(), ButtonRole::Link);
    m_end = new ActionButton(QString(), ButtonRole::Danger);
    m_name->setObjectName(QStringLiteral("securityName%1").arg(number));
    m_end->setObjectName(QStringLiteral("securityEnd%1").arg(number));
    m_row->addTrailing(m_name);
    m_row->addTrailing(m_end);
    connect(m_name, &QPushButton::clicked, this, [this] { Q_EMIT nameRequested(m_id); });
    connect(m_end, &QPushButton::clicked, this, [this] { Q_EMIT endRequested(m_id); });
}

void SessionRow::show(const Session& session, SessionsService::Ending ending, bool canEnd, const QDateTime& now)
{
    using Ending = SessionsService::Ending;
    const QString title = sessionTitle(session);
    const QString detail = ending == Ending::Unsure
                               ? tr("The server's answer did not arrive. It is asked whether this session has ended.")
                               : sessionDetail(session, now);
    // Hundreds of rows are told every few seconds what most of them say already.
    const QString endWord = tr("End session");
    const QString said = QStringList{title,
                                     detail,
                                     endWord,
                                     QString::number(static_cast<int>(ending)),
                                     QString::number(canEnd),
                                     QString::number(session.current),
                                     QString::number(session.unusual)}
                             .join(QChar(0));
    m_id = session.id;
    if (said == m_said)
        return;
    m_said = said;
    m_row->setTitle(title);
    m_row->setDetail(detail);
    if (ending == Ending::Asked)
        m_row->setBadge(tr("Ending…"), Tone::Caution);
    else if (ending == Ending::Unsure)
        //: Beside a session: nobody knows whether it has ended
        m_row->setBadge(tr("Not known yet"), Tone::Caution);
    else if (session.current)
        m_row->setBadge(tr("This device"), Tone::Good);
    else if (session.unusual)
        m_row->setBadge(tr("New place"), Tone::Danger);
    else
        m_row->setBadge(QString());
    if (!m_end)
        return;
    //: Gives a session a name of one's own
    m_name->setText(tr("Name…"));
    m_end->setText(endWord);
    m_name->setAccessibleName(tr("Name this device: %1").arg(title));
    m_end->setAccessibleName(tr("End session: %1").arg(title));
    m_end->setVisible(!session.current);
    m_end->setBusy(ending != Ending::None);
    m_name->setEnabled(canEnd && ending == Ending::None);
    m_end->setEnabled(canEnd || ending != Ending::None);
}

} // namespace gatehouse
