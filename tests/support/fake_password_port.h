#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <functional>
#include <optional>

#include "core/future.h"
#include "engine/password_port.h"

namespace gatehouse {

/// A password as a server keeps it: the first answer again for a known key. Test thread only.
class FakePasswordPort final : public QObject, public PasswordPort {
public:
    /// What befalls one change on its way.
    enum class Fault {
        None,
        Offline,    ///< It never arrives.
        LostAnswer, ///< It is done; the client sees no connection.
        InProgress, ///< 409: the same command is being answered.
        Limited     ///< 429.
    };
    QString current = QStringLiteral("umber-Lantern-quartz-7351");
    PasswordState state{QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC), {}};
    int others = 2;
    int changes = 0;
    QStringList keys; ///< As they arrived.
    QList<Fault> faults;
    std::optional<Error> readFails;
    bool hold = false;
    QList<std::function<void()>> held;

    [[nodiscard]] QFuture<Result<Fetched<PasswordState>>> password(const QString& knownEtag) override
    {
        const Answer<Fetched<PasswordState>> answer(this);
        const QString etag = QStringLiteral("\"p%1\"").arg(changes);
        if (readFails)
            answer.finish(fail(*readFails));
        else if (knownEtag == etag)
            answer.finish(Fetched<PasswordState>{std::nullopt, etag});
        else
            answer.finish(Fetched<PasswordState>{state, etag});
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<PasswordChanged>> changePassword(const PasswordChange& change,
                                                                  const QString& key) override
    {
        keys.append(key);
        const Answer<PasswordChanged> answer(this);
        const Fault fault = faults.isEmpty() ? Fault::None : faults.takeFirst();
        Result<PasswordChanged> result = fail(Error::of(Error::Kind::Offline));
        if (fault == Fault::None || fault == Fault::LostAnswer) {
            const Result<PasswordChanged> done = apply(change, key);
            if (fault == Fault::None)
                result = done;
        } else if (fault == Fault::InProgress) {
            result = fail(Error::coded(Error::Kind::Conflict, QStringLiteral("request_in_progress")));
        } else if (fault == Fault::Limited) {
            result = fail(Error::coded(Error::Kind::RateLimited, QStringLiteral("locked_out")));
        }
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }

private:
    Result<PasswordChanged> apply(const PasswordChange& change, const QString& key)
    {
        if (m_answers.contains(key))
            return m_answers.value(key);
        if (change.current.expose() != current) {
            Error error = Error::of(Error::Kind::Validation);
            error.fields = {{QStringLiteral("/current_password"), QStringLiteral("wrong_password"), {}}};
            return fail(error);
        }
        current = change.next.expose();
        ++changes;
        state.changedAt = state.changedAt.addDays(1);
        const PasswordChanged changed{state, change.endOthers ? others : 0};
        m_answers.insert(key, changed);
        return changed;
    }
    QHash<QString, PasswordChanged> m_answers;
};

} // namespace gatehouse
