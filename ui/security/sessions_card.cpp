#include "ui/security/sessions_card.h"

#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/list_row.h"
#include "ui/controls/row_list.h"
#include "ui/controls/text_label.h"
#include "ui/security/session_text.h"
#include "ui/states/state_view.h"
#include "ui/texts/count_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// So many sessions are shown at first, and more by each "Show more".
constexpr int step = 50;

} // namespace

SessionsCard::SessionsCard(SessionsService& service, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_card(new Card(tr("Recent sessions"), tr("Where your account is signed in, this device first.")))
    , m_rows(new RowList(tr("Recent sessions")))
    , m_states(nullptr)
    , m_count(new TextLabel(TextRole::Subtitle))
    , m_more(new ActionButton(tr("Show &more"), ButtonRole::Secondary))
    , m_shown(step)
{
    setObjectName(QStringLiteral("securitySessionsCard"));
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space12);
    auto* footer = new QHBoxLayout;
    footer->setSpacing(metrics::space12);
    footer->addWidget(m_count, 1);
    footer->addWidget(m_more);
    lines->addWidget(m_rows);
    lines->addLayout(footer);
    m_states = new StateView(content, 3, Skeleton::Kind::Rows);
    m_states->emptyState()->setTitle(tr("No sessions to show"));
    m_states->emptyState()->setSentence(tr("Press F5 to ask the server again."));
    m_rows->setTopRule(true);
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_rows->setObjectName(QStringLiteral("securitySessionList"));
    m_states->setObjectName(QStringLiteral("securitySessionStates"));
    m_count->setObjectName(QStringLiteral("securitySessionCount"));
    m_more->setObjectName(QStringLiteral("securityShowMore"));
    m_count->setAlignment(Qt::AlignVCenter);
    connect(m_more, &QPushButton::clicked, this, &SessionsCard::showMore);
    connect(m_states, &StateView::retryRequested, &m_service, &SessionsService::refresh);
    connect(&m_service, &SessionsService::changed, this, &SessionsCard::follow);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            showRows();
    });
    m_minute.start(std::chrono::minutes(1));
    follow();
}

void SessionsCard::follow()
{
    const Loaded<Page<Session>>& sessions = m_service.sessions();
    m_states->follow(sessions, sessions.value && sessions.value->items.isEmpty());
    if (!sessions.value)
        return;
    showRows();
    QList<SessionId> ids;
    for (const Session& session : sessions.value->items)
        ids.append(session.id);
    if (!m_known.isEmpty() && ids != m_known)
        announce(m_rows, tr("%Ln sessions", nullptr, std::max(sessions.value->total, static_cast<int>(ids.size()))));
    m_known = ids;
}

void SessionsCard::showRows()
{
    if (!m_service.sessions().value)
        return;
    const Page<Session>& page = *m_service.sessions().value;
    const int known = static_cast<int>(page.items.size());
    const int shown = std::min(m_shown, known);
    const QDateTime now = m_clock.now();
    while (m_rows->count() > shown)
        m_rows->removeRow(m_rows->row(m_rows->count() - 1));
    for (int i = 0; i < shown; ++i) {
        const Session& session = page.items[i];
        auto* row = qobject_cast<ListRow*>(m_rows->row(i));
        if (!row) {
            row = new ListRow(QString());
            row->setObjectName(QStringLiteral("securitySession%1").arg(i));
            m_rows->addRow(row);
        }
        row->setTitle(sessionTitle(session));
        row->setDetail(sessionDetail(session, now));
        if (session.current)
            row->setBadge(tr("This device"), Tone::Good);
        else if (session.unusual)
            row->setBadge(tr("New place"), Tone::Danger);
        else
            row->setBadge(QString());
    }
    const int total = std::max(page.total, known);
    const bool many = total > step;
    m_count->setText(many ? tr("%1 of %Ln sessions", nullptr, total).arg(numberText(shown)) : QString());
    m_count->setVisible(many);
    const bool hadFocus = m_more->hasFocus();
    m_more->setVisible(shown < known);
    if (hadFocus && m_more->isHidden())
        focusPreviousChild();
}

void SessionsCard::showMore()
{
    m_shown += step;
    showRows();
    announce(m_rows, m_count->text());
}

} // namespace gatehouse
