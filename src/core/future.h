#pragma once
#include <QCoreApplication>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <memory>

#include "core/result.h"

namespace gatehouse {

/// The writing end of one command's answer. Finishes exactly once, always from the event loop (never a ready future out
/// of a command), and with Cancelled where it is dropped unfinished. Belongs to the thread of `context`, on which it is
/// finished. Copyable: copies share the one answer.
template <typename T>
class Answer final {
public:
    explicit Answer(QObject* context)
        : m_state(std::make_shared<State>(context))
    {
    }
    [[nodiscard]] QFuture<Result<T>> future() const { return m_state->promise.future(); }
    /// Gives the answer on the next turn of the context's event loop; a second call is ignored.
    void finish(Result<T> result) const
    {
        if (m_state->finishing)
            return;
        m_state->finishing = true;
        auto state = m_state;
        QTimer::singleShot(0,
                           state->context ? state->context.data() : static_cast<QObject*>(QCoreApplication::instance()),
                           [state, result = std::move(result)]() mutable { state->deliver(std::move(result)); });
    }

private:
    struct State final {
        explicit State(QObject* owner)
            : context(owner)
        {
            promise.start();
        }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State()
        {
            if (!delivered)
                deliver(fail(Error::Kind::Cancelled));
        }
        void deliver(Result<T> result)
        {
            if (delivered)
                return;
            delivered = true;
            promise.addResult(std::move(result));
            promise.finish();
        }
        QPointer<QObject> context;
        QPromise<Result<T>> promise;
        bool finishing = false;
        bool delivered = false;
    };
    std::shared_ptr<State> m_state;
};

/// The first `.then` on a command's future, bound to a context whose end drops the continuation. One consumer a future.
template <typename T, typename F>
void whenDone(QFuture<Result<T>> future, QObject* context, F&& continuation)
{
    // Not Qt's own then(context, …): Qt 6.4 asserts where the context went first.
    future.then([context = QPointer<QObject>(context), f = std::forward<F>(continuation)](Result<T> result) mutable {
        if (context)
            QMetaObject::invokeMethod(
                context.data(), [f = std::move(f), result = std::move(result)]() mutable { f(std::move(result)); });
    });
}

} // namespace gatehouse
