#include "ui/states/state_view.h"

#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

StateView::StateView(QWidget* content, int skeletonRows, Skeleton::Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_skeleton(new Skeleton(skeletonRows, kind))
    , m_empty(new EmptyState(QString()))
    , m_failed(new FailedState)
    , m_stale(new Banner(Tone::Danger, Banner::Shape::Inset))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_stale);
    layout->addWidget(m_skeleton);
    layout->addWidget(m_content);
    layout->addWidget(m_empty);
    layout->addWidget(m_failed);
    inEveryLanguage(this, [this] { m_stale->setAction(tr("Try again")); });
    m_stale->hide();
    connect(m_failed, &FailedState::retryRequested, this, &StateView::retryRequested);
    connect(m_stale, &Banner::actionTriggered, this, &StateView::retryRequested);
    show(State::Loading);
}

void StateView::dropMnemonics() { m_failed->dropMnemonics(); }

void StateView::follow(bool known, bool empty, bool refreshing, const std::optional<Error>& error)
{
    // The connection's own faults are told once, by the banner of the window.
    const bool stale = known && error && !error->isTransient() && error->kind != Error::Kind::SignedOut &&
                       error->kind != Error::Kind::Cancelled;
    if (stale)
        m_stale->setText([error = *error] { return errorText(error).sentence; });
    m_stale->setVisible(stale);
    if (known) {
        show(empty ? State::Empty : State::Content);
        return;
    }
    if (error) {
        if (m_state != State::Failed || m_shownError != error)
            m_failed->setFailure([error = *error] { return errorText(error).sentence; },
                                 [error = *error] { return errorText(error).details; });
        m_shownError = error;
        m_failed->setBusy(refreshing);
        show(State::Failed);
        return;
    }
    // A second try keeps the reason on the screen until there is an answer.
    if (m_state == State::Failed && refreshing) {
        m_failed->setBusy(true);
        return;
    }
    show(State::Loading);
}

void StateView::show(State state)
{
    m_state = state;
    const QWidget* focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus() && m_failed->isAncestorOf(focused);
    m_skeleton->setVisible(state == State::Loading);
    m_content->setVisible(state == State::Content);
    m_empty->setVisible(state == State::Empty);
    m_failed->setVisible(state == State::Failed);
    if (hadFocus && state == State::Content)
        focusNextChild();
}

} // namespace gatehouse
