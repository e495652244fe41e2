#pragma once
#include <QList>
#include <QObject>
#include <functional>
#include <optional>

#include "core/future.h"
#include "engine/sessions_port.h"

namespace gatehouse {

/// Sessions as a test sets them, and commands that do to them what the server would. Test thread only.
class FakeSessionsPort final : public QObject, public SessionsPort {
public:
    /// What befalls one command on its way.
    enum class Fault {
        None,
        Offline,    ///< It never arrives.
        LostAnswer, ///< It is done; the client sees no connection.
        Refused,    ///< 403, whatever it is.
        Gone,       ///< 404.
        Changed     ///< 412.
    };
    struct Command final {
        QString what; ///< "end s1", "others", "label s1 Kitchen".
        QString key;
    };

    Page<Session> page;
    QString etag = QStringLiteral("\"s1\"");
    std::optional<Error> fails; ///< Every read fails so.
    int reads = 0;
    int most = 0;        ///< As the last read asked.
    QList<Fault> faults; ///< For the next commands, one each.
    QList<Command> commands;
    bool hold = false;
    QList<std::function<void()>> held; ///< Call one to let its answer go.

    [[nodiscard]] QFuture<Result<Fetched<Page<Session>>>> sessions(int asked, const QString& knownEtag) override
    {
        ++reads;
        most = asked;
        const Answer<Fetched<Page<Session>>> answer(this);
        if (fails) {
            answer.finish(fail(*fails));
        } else if (knownEtag == etag) {
            answer.finish(Fetched<Page<Session>>{std::nullopt, etag});
        } else {
            Page<Session> first = page;
            first.items = page.items.mid(0, asked);
            first.total = static_cast<int>(page.items.size());
            answer.finish(Fetched<Page<Session>>{first, asked < first.total ? QString() : etag});
        }
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Session>> setLabel(const SessionId& id, const QString& label, const QString& over,
                                                    const QString& key) override
    {
        Q_UNUSED(over)
        return give<Session>(QStringLiteral("label %1 %2").arg(id.text(), label), key, [this, id, label] {
            for (Session& session : page.items) {
                if (session.id == id) {
                    session.label = label;
                    return session;
                }
            }
            return Session();
        });
    }
    [[nodiscard]] QFuture<Result<Done>> endSession(const SessionId& id, const QString& key) override
    {
        return give<Done>(QStringLiteral("end ") + id.text(), key, [this, id] {
            page.items.removeIf([&id](const Session& session) { return session.id == id; });
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<int>> endOthers(const QString& key) override
    {
        return give<int>(QStringLiteral("others"), key, [this] {
            return static_cast<int>(page.items.removeIf([](const Session& session) { return !session.current; }));
        });
    }

private:
    template <typename T, typename F>
    QFuture<Result<T>> give(const QString& what, const QString& key, F work)
    {
        commands.append({what, key});
        const Answer<T> answer(this);
        const Fault fault = faults.isEmpty() ? Fault::None : faults.takeFirst();
        Result<T> result = fail(Error::of(Error::Kind::Offline));
        if (fault == Fault::None || fault == Fault::LostAnswer) {
            const T done = work();
            etag += QLatin1Char('x');
            if (fault == Fault::None)
                result = done;
        } else if (fault == Fault::Refused) {
            result = fail(Error::of(Error::Kind::Forbidden));
        } else if (fault == Fault::Gone) {
            result = fail(Error::of(Error::Kind::NotFound));
        } else if (fault == Fault::Changed) {
            result = fail(Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile")));
        }
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
};

} // namespace gatehouse
