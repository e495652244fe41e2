#pragma once
#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

#include "core/future.h"
#include "engine/members_port.h"

namespace gatehouse {

/// An organization as a server has it: its members in the order of the list (or the other way round where asked
/// descending), found by name. Test thread only.
class FakeMembersPort final : public QObject, public MembersPort {
public:
    OrganizationDetails details_;
    QList<Member> members_;
    QString etag = QStringLiteral("\"m1\"");
    std::optional<Error> fails;
    bool hold = false;
    QList<std::function<void()>> held;
    QStringList asked;    ///< "typed sort cursor", oldest first.
    QStringList pictures; ///< Accounts, oldest first.
    int notModified = 0;

    static Member person(const QString& name, const char* role = "member", std::optional<int> day = 1)
    {
        Member member;
        member.account = AccountId(QStringLiteral("id-") + name);
        member.displayName = name;
        member.role = OrganizationRole(QString::fromLatin1(role));
        if (day)
            member.joinedAt = QDateTime(QDate(2025, 3, 1), QTime(8, 0), Qt::UTC).addDays(*day);
        return member;
    }
    void fill(int count)
    {
        members_.clear();
        for (int i = 0; i < count; ++i)
            members_.append(person(QStringLiteral("Person %1").arg(i, 5, 10, QLatin1Char('0'))));
        details_.organization.members = count;
    }
    void release()
    {
        hold = false;
        const auto now = std::exchange(held, {});
        for (const auto& one : now)
            one();
    }

    [[nodiscard]] QFuture<Result<Fetched<OrganizationDetails>>> details(const OrganizationId&,
                                                                        const QString& knownEtag) override
    {
        const QString tag = QStringLiteral("\"d") + details_.organization.name + QLatin1Char('"');
        return give<Fetched<OrganizationDetails>>(tag == knownEtag ? Fetched<OrganizationDetails>{std::nullopt, tag}
                                                                   : Fetched<OrganizationDetails>{details_, tag});
    }
    [[nodiscard]] QFuture<Result<Fetched<Page<Member>>>> members(const OrganizationId&, const MemberQuery& query,
                                                                 const QString& cursor, int limit,
                                                                 const QString& knownEtag) override
    {
        asked.append(query.typed + QLatin1Char(' ') + query.order.word() + QLatin1Char(' ') + cursor);
        if (!knownEtag.isEmpty() && knownEtag == etag && !fails) {
            ++notModified;
            return give<Fetched<Page<Member>>>({std::nullopt, etag});
        }
        QList<Member> found;
        for (const Member& member : std::as_const(members_)) {
            if (findsName(query.typed, member.displayName))
                found.append(member);
        }
        if (query.order.descending)
            std::reverse(found.begin(), found.end());
        const qsizetype from = cursor.toInt();
        Page<Member> page{found.mid(from, limit), std::nullopt, static_cast<int>(found.size())};
        if (from + limit < found.size())
            page.nextCursor = QString::number(from + limit);
        return give<Fetched<Page<Member>>>({page, etag});
    }
    [[nodiscard]] QFuture<Result<Picture>> memberPicture(const OrganizationId&, const AccountId& member,
                                                         const QString& version) override
    {
        pictures.append(member.text());
        return give<Picture>({version.toLatin1().repeated(pictureRepeats), QStringLiteral("image/png")});
    }
    int pictureRepeats = 10;

private:
    template <typename T>
    QFuture<Result<T>> give(const T& value)
    {
        const Answer<T> answer(this);
        Result<T> result = value;
        if (fails)
            result = fail(*fails);
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
};

} // namespace gatehouse
