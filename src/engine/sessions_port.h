#pragma once
#include <QFuture>

#include "core/result.h"
#include "domain/page.h"
#include "domain/session.h"
#include "engine/fetched.h"

namespace gatehouse {

/// Where the account is signed in. A command with the same `key` is applied at most once.
class SessionsPort {
public:
    virtual ~SessionsPort() = default;
    /// The first `most` sessions (the port walks the pages), this one first. An etag only where one page was enough.
    [[nodiscard]] virtual QFuture<Result<Fetched<Page<Session>>>> sessions(int most, const QString& knownEtag) = 0;
    /// Writes over the label of `etag`; Conflict where it moved on, NotFound where the session has ended, Validation at
    /// /label.
    [[nodiscard]] virtual QFuture<Result<Session>> setLabel(const SessionId& id, const QString& label,
                                                            const QString& etag, const QString& key) = 0;
    /// Also where it has ended before. NotFound where there is none, Conflict "current_session" for this one.
    [[nodiscard]] virtual QFuture<Result<Done>> endSession(const SessionId& id, const QString& key) = 0;
    /// Ends all but this one and gives how many those were.
    [[nodiscard]] virtual QFuture<Result<int>> endOthers(const QString& key) = 0;
};

} // namespace gatehouse
