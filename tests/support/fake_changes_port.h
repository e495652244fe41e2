#pragma once
#include <QList>
#include <QPointer>

#include "core/future.h"
#include "engine/changes_port.h"

namespace gatehouse {

/// Streams and answers that the test speaks. Test thread only.
class FakeChangesPort final : public QObject, public ChangesPort {
public:
    class Stream final : public ChangesStream {};
    bool hasStreams = true;
    QList<qint64> followedFrom;
    QList<qint64> askedSince;
    QPointer<Stream> stream; ///< The newest.
    Result<ChangesSince> next = ChangesSince();

    [[nodiscard]] QFuture<Result<ChangesSince>> changesSince(qint64 number) override
    {
        askedSince.append(number);
        const Answer<ChangesSince> answer(this);
        answer.finish(next);
        return answer.future();
    }
    [[nodiscard]] std::unique_ptr<ChangesStream> follow(qint64 number) override
    {
        if (!hasStreams)
            return nullptr;
        followedFrom.append(number);
        auto made = std::make_unique<Stream>();
        stream = made.get();
        return made;
    }
    /// A change as a stream or an answer tells it.
    [[nodiscard]] static Change change(qint64 number, ChangeKind kind)
    {
        return {number, wireName(kind), QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)};
    }
};

} // namespace gatehouse
