#include "ui/security/sessions_card.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/banner.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/question_dialog.h"
#include "ui/controls/row_list.h"
#include "ui/controls/text_label.h"
#include "ui/security/session_name_dialog.h"
#include "ui/security/session_row.h"
#include "ui/security/session_text.h"
#include "ui/states/state_view.h"
#include "ui/texts/count_text.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// So many sessions are shown at first, and more by each "Show more".
constexpr int step = 50;
/// So many are named before all others are ended.
constexpr int mostNamed = 3;

} // namespace

SessionsCard::SessionsCard(SessionsService& service, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_card(new Card)
    , m_others(new ActionButton(QString(), ButtonRole::Danger))
    , m_said(new Banner(Tone::Good, Banner::Shape::Inset))
    , m_rows(new RowList(QString()))
    , m_states(nullptr)
    , m_offline(new TextLabel(TextRole::Subtitle))
    , m_count(new TextLabel(TextRole::Subtitle))
    , m_more(new ActionButton(QString(), ButtonRole::Secondary))
    , m_shown(step)
{
    setObjectName(QStringLiteral("securitySessionsCard"));
    layOut();
    connect(m_more, &QPushButton::clicked, this, &SessionsCard::showMore);
    connect(m_others, &QPushButton::clicked, this, &SessionsCard::askEndOthers);
    connect(m_states, &StateView::retryRequested, &m_service, &SessionsService::refresh);
    connect(&m_service, &SessionsService::changed, this, &SessionsCard::follow);
    connect(&m_service, &SessionsService::canEndNowChanged, this, &SessionsCard::follow);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            showRows();
    });
    m_minute.start(std::chrono::minutes(1));
    inEveryLanguage(this, [this] { say(); });
    follow();
}

void SessionsCard::layOut()
{
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space12);
    auto* footer = new QHBoxLayout;
    footer->setSpacing(metrics::space12);
    footer->addWidget(m_count, 1);
    footer->addWidget(m_more);
    lines->addWidget(m_said);
    lines->addWidget(m_offline);
    lines->addWidget(m_rows);
    lines->addLayout(footer);
    m_states = new StateView(content, 3, Skeleton::Kind::Rows);
    // The card of the password above it has these letters.
    m_states->dropMnemonics();
    m_rows->setTopRule(true);
    if (m_service.offersEnding())
        m_card->addTrailing(m_others);
    else
        m_others->setParent(this);
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_others->setObjectName(QStringLiteral("securityEndOthers"));
    m_said->setObjectName(QStringLiteral("securitySessionSaid"));
    m_offline->setObjectName(QStringLiteral("securitySessionOffline"));
    m_rows->setObjectName(QStringLiteral("securitySessionList"));
    m_states->setObjectName(QStringLiteral("securitySessionStates"));
    m_count->setObjectName(QStringLiteral("securitySessionCount"));
    m_more->setObjectName(QStringLiteral("securityShowMore"));
    m_count->setAlignment(Qt::AlignVCenter);
    m_said->hide();
    m_offline->hide();
    m_others->hide();
}

void SessionsCard::say()
{
    m_card->setTitle(tr("Recent sessions"));
    m_card->setSubtitle(
        m_service.offersEnding()
            ? tr("Where your account is signed in. Don't recognise one? End it, then change your password.")
            : tr("Where your account is signed in, this device first."));
    m_rows->setAccessibleName(tr("Recent sessions"));
    m_others->setText(tr("&End all others…"));
    m_offline->setText(tr("Without a connection no session can be ended or named: nothing is kept for later."));
    m_more->setText(tr("Show &more"));
    m_states->emptyState()->setTitle(tr("No sessions to show"));
    m_states->emptyState()->setSentence(tr("Press F5 to ask the server again."));
    showRows();
}

void SessionsCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_service.setWatched(true);
    showRows();
}

void SessionsCard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_service.setWatched(false);
    if (!event->spontaneous())
        m_said->hide();
}

void SessionsCard::follow()
{
    const Loaded<Page<Session>>& sessions = m_service.sessions();
    m_states->follow(sessions, sessions.value && sessions.value->items.isEmpty());
    showActions();
    if (!sessions.value)
        return;
    showRows();
    QList<SessionId> ids;
    for (const Session& session : sessions.value->items)
        ids.append(session.id);
    const QSet<SessionId> before(m_known.cbegin(), m_known.cend());
    if (!m_known.isEmpty() && QSet<SessionId>(ids.cbegin(), ids.cend()) != before)
        announce(m_rows, tr("%Ln sessions", nullptr, std::max(sessions.value->total, static_cast<int>(ids.size()))));
    m_known = ids;
}

void SessionsCard::showActions()
{
    const auto& page = m_service.sessions().value;
    const bool offered = m_service.offersEnding();
    const bool busy = m_service.endingOthers() != SessionsService::Ending::None;
    const bool others = page && std::max(page->total, static_cast<int>(page->items.size())) > 1;
    m_others->setVisible(offered && (others || busy));
    m_others->setBusy(busy);
    m_others->setEnabled(busy || m_service.canEndNow());
    m_offline->setVisible(offered && page && !m_service.canEndNow());
}

SessionRow* SessionsCard::rowFor(const SessionId& id)
{
    SessionRow*& row = m_rowOf[id];
    if (!row) {
        row = new SessionRow(m_made++, m_service.offersEnding());
        connect(row, &SessionRow::nameRequested, this, &SessionsCard::name);
        connect(row, &SessionRow::endRequested, this, &SessionsCard::askEnd);
    }
    return row;
}

void SessionsCard::showRows()
{
    if (!m_service.sessions().value)
        return;
    const Page<Session>& page = *m_service.sessions().value;
    const int known = static_cast<int>(page.items.size());
    const int shown = std::min(m_shown, known);
    const QDateTime now = m_clock.now();
    QSet<SessionId> kept;
    for (int i = 0; i < shown; ++i)
        kept.insert(page.items[i].id);
    for (auto it = m_rowOf.begin(); it != m_rowOf.end();) {
        if (kept.contains(it.key())) {
            ++it;
            continue;
        }
        m_rows->removeRow(it.value());
        it = m_rowOf.erase(it);
    }
    for (int i = 0; i < shown; ++i) {
        const Session& session = page.items[i];
        SessionRow* row = rowFor(session.id);
        row->show(session, m_service.ending(session.id), m_service.canEndNow(), now);
        if (row->parentWidget() != m_rows)
            m_rows->insertRow(i, row);
        else
            m_rows->moveRow(row, i);
    }
    const int total = std::max(page.total, known);
    const bool many = total > step;
    m_count->setText(many ? tr("%1 of %Ln sessions", nullptr, total).arg(numberText(shown)) : QString());
    m_count->setVisible(many);
    const bool hadFocus = m_more->hasFocus();
    m_more->setVisible(shown < total);
    m_more->setBusy(shown < total && m_shown > known && m_service.sessions().refreshing);
    if (hadFocus && m_more->isHidden())
        focusPreviousChild();
}

void SessionsCard::showMore()
{
    m_shown += step;
    if (m_shown > m_service.sessions().value->items.size())
        m_service.showMore();
    showRows();
    announce(m_rows, m_count->text());
}

const Session* SessionsCard::sessionOf(const SessionId& id) const
{
    const auto& page = m_service.sessions().value;
    for (int i = 0; page && i < page->items.size(); ++i) {
        if (page->items[i].id == id)
            return &page->items[i];
    }
    return nullptr;
}

void SessionsCard::name(const SessionId& id)
{
    if (const Session* session = sessionOf(id))
        (new SessionNameDialog(m_service, *session, this))->open();
}

void SessionsCard::askEnd(const SessionId& id)
{
    const Session* known = sessionOf(id);
    if (!known)
        return;
    auto* question = new QuestionDialog(
        [] { return tr("End this session?"); },
        [session = *known] {
            return tr("“%1” is signed out at once and has to sign in again. If you do not recognise it, change your "
                      "password afterwards.")
                .arg(sessionTitle(session));
        },
        [] { return tr("&End session"); }, ButtonRole::DangerFilled, this);
    connect(question, &QDialog::accepted, this, [this, session = *known] { end(session); });
    question->open();
}

void SessionsCard::end(const Session& session)
{
    m_said->hide();
    whenDone(m_service.end(session.id), this, [this, session](const Result<Done>& ended) {
        if (ended)
            tell(Tone::Good, [session] { return tr("“%1” is signed out.").arg(sessionTitle(session)); });
        else if (ended.error().kind != Error::Kind::Cancelled)
            tell(Tone::Danger, [session, error = ended.error()] {
                return tr("“%1” is still signed in. %2").arg(sessionTitle(session), errorText(error).sentence);
            });
    });
}

void SessionsCard::askEndOthers()
{
    const auto& page = m_service.sessions().value;
    if (!page)
        return;
    QList<Session> named;
    for (const Session& session : page->items) {
        if (!session.current && named.size() < mostNamed)
            named.append(session);
    }
    const int others = std::max(page->total, static_cast<int>(page->items.size())) - 1;
    const int unnamed = others - static_cast<int>(named.size());
    auto* question = new QuestionDialog(
        [] { return tr("End all other sessions?"); },
        [named, unnamed] {
            QStringList titles;
            for (const Session& session : named)
                //: The name of a device within a sentence
                titles.append(tr("“%1”").arg(sessionTitle(session)));
            //: Between the names of devices
            QString list = titles.join(tr(", "));
            if (unnamed > 0)
                //: %1 is a list of devices
                list = tr("%1 and %Ln more", nullptr, unnamed).arg(list);
            return tr("Only this device stays signed in. Signed out at once: %1.").arg(list);
        },
        [others] { return tr("&End %Ln sessions", nullptr, others); }, ButtonRole::DangerFilled, this);
    connect(question, &QDialog::accepted, this, &SessionsCard::endOthers);
    question->open();
}

void SessionsCard::endOthers()
{
    m_said->hide();
    whenDone(m_service.endOthers(), this, [this](const Result<int>& ended) {
        if (ended)
            tell(Tone::Good, [count = *ended] {
                return count < 0 ? tr("All other sessions are signed out.")
                                 : tr("%Ln sessions are signed out.", nullptr, count);
            });
        else if (ended.error().kind != Error::Kind::Cancelled)
            tell(Tone::Danger, [error = ended.error()] {
                return tr("The other sessions are still signed in. %1").arg(errorText(error).sentence);
            });
    });
}

void SessionsCard::tell(Tone tone, const Words& sentence)
{
    m_said->setTone(tone);
    m_said->setText(sentence);
    m_said->show();
}

} // namespace gatehouse
