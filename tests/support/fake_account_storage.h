#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "core/future.h"
#include "storage/account_storage.h"

namespace gatehouse {

/// The files of an account as a disk keeps them: they outlive the program. Shared by the FakeAccountStorage of before
/// and after a restart. Test thread only.
struct FakeDisk final {
    QHash<QString, CachedResource> cache;
    QList<OutboxEdit> outbox;
    QList<AvailableOrganization> index;
    std::optional<AccountStorage::IndexState> indexState;
    qint64 lastNumber = 0;

    QStringList calls;         ///< Names of the calls that were made, oldest first.
    std::optional<int> failAt; ///< The n-th call from now fails (1 is the next).
    Error failWith = Error::coded(Error::Kind::Storage, QStringLiteral("disk_full"));
    std::optional<Error> failAlways;                     ///< Every call fails.
    std::function<bool()> isDead = [] { return false; }; ///< The program was killed: nothing is done or answered.

    /// What stands in the way of the call that is being made; none where it goes well.
    std::optional<Error> fault(const char* name)
    {
        calls.append(QString::fromLatin1(name));
        if (failAlways)
            return failAlways;
        if (failAt && --*failAt <= 0) {
            failAt.reset();
            return failWith;
        }
        return std::nullopt;
    }
    [[nodiscard]] int count(const char* name) const { return static_cast<int>(calls.count(QString::fromLatin1(name))); }
};

/// An AccountStorage over a FakeDisk. What is written is on the disk at once; the answer comes from the event loop.
class FakeAccountStorage final : public QObject, public AccountStorage {
public:
    explicit FakeAccountStorage(std::shared_ptr<FakeDisk> disk, bool durable = true)
        : m_disk(std::move(disk))
        , m_durable(durable)
    {
    }

    [[nodiscard]] QFuture<Result<std::optional<CachedResource>>> cached(const QString& key) override
    {
        return run<std::optional<CachedResource>>("cached", [this, key] {
            return m_disk->cache.contains(key) ? std::optional(m_disk->cache.value(key)) : std::nullopt;
        });
    }
    [[nodiscard]] QFuture<Result<Done>> keep(const QString& key, const CachedResource& resource) override
    {
        return run<Done>("keep", [this, key, resource] {
            m_disk->cache.insert(key, resource);
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<Done>> confirm(const QString& key, const QDateTime& when) override
    {
        return run<Done>("confirm", [this, key, when] {
            if (m_disk->cache.contains(key))
                m_disk->cache[key].fetchedAt = when;
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<QList<OutboxEdit>>> outbox() override
    {
        return run<QList<OutboxEdit>>("outbox", [this] { return m_disk->outbox; });
    }
    [[nodiscard]] QFuture<Result<OutboxEdit>> add(const OutboxEdit& edit) override
    {
        return run<OutboxEdit>("add", [this, edit] {
            OutboxEdit added = edit;
            added.number = ++m_disk->lastNumber;
            m_disk->outbox.append(added);
            return added;
        });
    }
    [[nodiscard]] QFuture<Result<Done>> replace(const OutboxEdit& edit) override
    {
        return run<Done>("replace", [this, edit] {
            for (OutboxEdit& known : m_disk->outbox) {
                if (known.number == edit.number)
                    known = edit;
            }
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<Done>> remove(qint64 number) override
    {
        return run<Done>("remove", [this, number] {
            m_disk->outbox.removeIf([number](const OutboxEdit& edit) { return edit.number == number; });
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<Done>> beginIndex() override
    {
        return run<Done>("beginIndex", [this] {
            m_filling.clear();
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<Done>> appendIndex(const QList<AvailableOrganization>& items) override
    {
        return run<Done>("appendIndex", [this, items] {
            m_filling += items;
            return Done{};
        });
    }
    [[nodiscard]] QFuture<Result<int>> finishIndex(const QDateTime& when) override
    {
        return run<int>("finishIndex", [this, when] {
            m_disk->index = std::exchange(m_filling, {});
            m_disk->indexState = IndexState{static_cast<int>(m_disk->index.size()), when};
            return static_cast<int>(m_disk->index.size());
        });
    }
    [[nodiscard]] QFuture<Result<std::optional<IndexState>>> indexState() override
    {
        return run<std::optional<IndexState>>("indexState", [this] { return m_disk->indexState; });
    }
    [[nodiscard]] QFuture<Result<IndexMatches>> search(const QString& typed, int limit) override
    {
        return run<IndexMatches>("search", [this, typed, limit] {
            IndexMatches found;
            for (const AvailableOrganization& one : m_disk->index) {
                if (!one.name.startsWith(typed, Qt::CaseInsensitive))
                    continue;
                ++found.matches;
                if (found.items.size() < limit)
                    found.items.append(one);
            }
            found.known = static_cast<int>(m_disk->index.size());
            return found;
        });
    }
    [[nodiscard]] bool isDurable() const override { return m_durable; }

private:
    template <typename T, typename F>
    QFuture<Result<T>> run(const char* name, F work)
    {
        const Answer<T> answer(this);
        if (m_disk->isDead()) {
            m_kept.append([answer] {});
            return answer.future();
        }
        if (const auto fault = m_disk->fault(name))
            answer.finish(fail(*fault));
        else
            answer.finish(Result<T>(work()));
        return answer.future();
    }

    std::shared_ptr<FakeDisk> m_disk;
    const bool m_durable;
    QList<AvailableOrganization> m_filling;
    QList<std::function<void()>> m_kept; ///< Answers that never come, kept from being dropped as Cancelled.
};

} // namespace gatehouse
