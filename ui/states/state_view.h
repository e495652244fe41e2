#pragma once

#include "account/loaded.h"
#include "ui/controls/skeleton.h"

#include <QWidget>

namespace gatehouse {

class Banner;
class EmptyState;
class FailedState;

/// The states a page owes for one loaded resource, one at a time: a skeleton, the content, what to do when there is
/// nothing, or why it could not be loaded. What is known is never taken away by a later failure: that is told above it.
/// GUI thread.
class StateView final : public QWidget {
    Q_OBJECT
public:
    enum class State { Loading, Content, Empty, Failed };

    /// Takes ownership of `content`. `skeletonRows` of `kind` stand in while nothing is known.
    StateView(QWidget* content, int skeletonRows, Skeleton::Kind kind, QWidget* parent = nullptr);

    /// Shows what `loaded` comes to. `empty`: its value has nothing to show.
    template <typename T>
    void follow(const Loaded<T>& loaded, bool empty)
    {
        follow(loaded.value.has_value(), empty, loaded.refreshing, loaded.error);
    }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
    [[nodiscard]] FailedState* failedState() const { return m_failed; }
    /// Takes the mnemonics off the failed state, for the second one of a page.
    void dropMnemonics();

Q_SIGNALS:
    void retryRequested();

private:
    void follow(bool known, bool empty, bool refreshing, const std::optional<Error>& error);
    void show(State state);

    QWidget* m_content;
    Skeleton* m_skeleton;
    EmptyState* m_empty;
    FailedState* m_failed;
    Banner* m_stale;
    std::optional<Error> m_shownError;
    State m_state = State::Loading;
};

} // namespace gatehouse
