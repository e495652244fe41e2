#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <functional>
#include <memory>
#include <optional>

#include "core/future.h"
#include "engine/ports.h"
#include "tests/support/fake_sessions_port.h"

namespace gatehouse {

/// A server's side of a profile, as the contract has it: tags, idempotency keys, first answers given again. It outlives
/// the client's restarts. Test thread only.
struct FakeProfileServer final {
    /// What befalls one update on its way.
    enum class Fault {
        None,
        Offline,     ///< It never arrives.
        Timeout,     ///< It never arrives, and that takes long.
        Unavailable, ///< 503 instead of an answer.
        LostAnswer,  ///< It is done; the client sees no connection.
        Refused,     ///< 422 for the first name.
        SignedOut,
        RateLimited,
        Busy,    ///< 409: the same request is being answered.
        Garbage, ///< An answer that makes no sense.
    };
    struct Applied final {
        QString key;
        ProfilePatch patch;
    };
    struct Seen final {
        QString key;
        QString etag;
        ProfilePatch patch;
    };

    FakeProfileServer()
    {
        profile.id = AccountId(QStringLiteral("acc_1"));
        profile.firstName = QStringLiteral("Aline");
        profile.lastName = QStringLiteral("Moreau");
        profile.jobRole = JobRoleId(QStringLiteral("data_engineer"));
        profile.email = QStringLiteral("aline@company.example");
        profile.language = QStringLiteral("en");
        profile.createdAt = QDateTime(QDate(2025, 1, 1), QTime(8, 0), Qt::UTC);
        profile.updatedAt = profile.createdAt;
    }

    Profile profile;
    int version = 1;
    QList<Applied> applied;         ///< What changed the profile, oldest first.
    QList<Seen> seen;               ///< Updates that arrived.
    QList<Fault> faults;            ///< For the next updates, one each.
    std::optional<Error> readFails; ///< Every read fails so.
    int reads = 0;
    int notModified = 0;
    std::function<bool()> isDead = [] { return false; };

    [[nodiscard]] QString etag() const { return QStringLiteral("\"v%1\"").arg(version); }
    /// Another device changes the profile.
    void changeElsewhere(const ProfilePatch& patch)
    {
        profile = patch.appliedTo(profile);
        touch(QStringLiteral("Firefox on Windows"));
    }
    /// As PATCH does it, with the first answer again for a known key.
    Result<Fetched<Profile>> update(const ProfilePatch& patch, const QString& ifMatch, const QString& key)
    {
        seen.append({key, ifMatch, patch});
        if (m_answers.contains(key))
            return m_answers.value(key);
        Result<Fetched<Profile>> answer = fail(Error::Kind::Conflict);
        if (ifMatch == etag()) {
            profile = patch.appliedTo(profile);
            touch(QStringLiteral("Gatehouse on Debian 12"));
            applied.append({key, patch});
            answer = Fetched<Profile>{profile, etag()};
        } else {
            Error stale = Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile"));
            stale.httpStatus = 412;
            answer = fail(stale);
        }
        m_answers.insert(key, answer);
        return answer;
    }
    void forgetKeys() { m_answers.clear(); }

private:
    void touch(const QString& by)
    {
        ++version;
        profile.updatedAt = profile.updatedAt.addSecs(60);
        profile.updatedBy = by;
    }
    QHash<QString, Result<Fetched<Profile>>> m_answers;
};

/// The client's way to a FakeProfileServer. Reads can be held back and let go in any order.
class FakeProfilePort final : public QObject, public ProfilePort {
public:
    explicit FakeProfilePort(std::shared_ptr<FakeProfileServer> server)
        : m_server(std::move(server))
    {
    }
    bool holdReads = false;
    bool holdUpdates = false;
    QList<std::function<void()>> held; ///< Call one to let it go.

    [[nodiscard]] QFuture<Result<Fetched<Profile>>> profile(const QString& knownEtag) override
    {
        const Answer<Fetched<Profile>> answer(this);
        if (m_server->isDead())
            return never(answer);
        ++m_server->reads;
        Result<Fetched<Profile>> read = Fetched<Profile>{m_server->profile, m_server->etag()};
        if (m_server->readFails)
            read = fail(*m_server->readFails);
        else if (knownEtag == m_server->etag()) {
            ++m_server->notModified;
            read->value.reset();
        }
        return give(answer, read, holdReads);
    }
    [[nodiscard]] QFuture<Result<Fetched<Profile>>> update(const ProfilePatch& patch, const QString& etag,
                                                           const QString& key) override
    {
        using Fault = FakeProfileServer::Fault;
        const Answer<Fetched<Profile>> answer(this);
        if (m_server->isDead())
            return never(answer);
        const Fault fault = m_server->faults.isEmpty() ? Fault::None : m_server->faults.takeFirst();
        Result<Fetched<Profile>> result = fail(Error::Kind::Internal);
        switch (fault) {
        case Fault::None: result = m_server->update(patch, etag, key); break;
        case Fault::Offline: result = fail(Error::Kind::Offline); break;
        case Fault::Timeout: result = fail(Error::Kind::Timeout); break;
        case Fault::Unavailable: result = fail(Error::Kind::Server); break;
        case Fault::LostAnswer:
            (void)m_server->update(patch, etag, key);
            result = fail(Error::Kind::Offline);
            break;
        case Fault::Refused: {
            Error error = Error::of(Error::Kind::Validation);
            error.httpStatus = 422;
            error.fields = {{QStringLiteral("/first_name"), QStringLiteral("forbidden_character"), {}}};
            result = fail(error);
            break;
        }
        case Fault::SignedOut:
            result = fail(Error::coded(Error::Kind::SignedOut, QStringLiteral("session_ended")));
            break;
        case Fault::RateLimited: {
            Error error = Error::of(Error::Kind::RateLimited);
            error.retryAfter = std::chrono::seconds(7);
            result = fail(error);
            break;
        }
        case Fault::Busy: {
            Error error = Error::coded(Error::Kind::Conflict, QStringLiteral("request_in_progress"));
            error.httpStatus = 409;
            result = fail(error);
            break;
        }
        case Fault::Garbage: result = fail(Error::Kind::Protocol); break;
        }
        return give(answer, result, holdUpdates);
    }

private:
    QFuture<Result<Fetched<Profile>>> give(const Answer<Fetched<Profile>>& answer,
                                           const Result<Fetched<Profile>>& result, bool hold)
    {
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
    QFuture<Result<Fetched<Profile>>> never(const Answer<Fetched<Profile>>& answer)
    {
        held.append([answer] {});
        return answer.future();
    }
    std::shared_ptr<FakeProfileServer> m_server;
};

/// Organizations as a test sets them; the public ones in pages.
class FakeOrganizationsPort final : public QObject, public OrganizationsPort {
public:
    Page<Organization> page;
    QString etag = QStringLiteral("\"o1\"");
    QList<AvailableOrganization> available_;
    std::optional<Error> fails;
    std::optional<int> failPage; ///< The n-th page asked for from now fails with `pageFails`.
    Error pageFails = Error::of(Error::Kind::Offline);
    QStringList cursors; ///< Asked for, oldest first.
    int reads = 0;

    [[nodiscard]] QFuture<Result<Fetched<Page<Organization>>>> mine(const QString& knownEtag) override
    {
        ++reads;
        const Answer<Fetched<Page<Organization>>> answer(this);
        if (fails)
            answer.finish(fail(*fails));
        else if (knownEtag == etag)
            answer.finish(Fetched<Page<Organization>>{std::nullopt, etag});
        else
            answer.finish(Fetched<Page<Organization>>{page, etag});
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Page<AvailableOrganization>>> available(const QString& cursor, int limit) override
    {
        const Answer<Page<AvailableOrganization>> answer(this);
        cursors.append(cursor);
        if (failPage && --*failPage <= 0) {
            failPage.reset();
            answer.finish(fail(pageFails));
            return answer.future();
        }
        const qsizetype from = cursor.toInt();
        Page<AvailableOrganization> made;
        made.items = available_.mid(from, limit);
        made.total = static_cast<int>(available_.size());
        if (from + limit < available_.size())
            made.nextCursor = QString::number(from + limit);
        answer.finish(made);
        return answer.future();
    }
};

} // namespace gatehouse
