#pragma once
#include <QHash>
#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

#include "storage/profile_storage.h"
#include "tests/support/fake_account_storage.h"

namespace gatehouse {

/// The folder of a profile in memory; its disks and settings outlive the services. Test thread only.
class FakeProfileStorage final : public QObject, public ProfileStorage {
public:
    QHash<QString, QJsonObject> settings;
    QHash<QString, std::shared_ptr<FakeDisk>> disks; ///< By account.
    QHash<QString, SecretBytes> keysUsed;            ///< By account: the key it was opened with last.
    std::optional<Error> writingFails;               ///< Of settings, and of opening durably.
    std::optional<Error> foundTrouble;
    QStringList wiped;      ///< "ID" or "ID+outbox".
    QString openWhileWiped; ///< An account that was wiped while its storage was open: a fault of the caller.

    [[nodiscard]] QJsonObject setting(const QString& name) const override { return settings.value(name); }
    [[nodiscard]] QFuture<Result<Done>> setSetting(const QString& name, const QJsonObject& value) override
    {
        settings.insert(name, value);
        return done(writingFails);
    }
    [[nodiscard]] QFuture<Result<std::shared_ptr<AccountStorage>>>
    openAccount(const AccountId& id, const std::optional<SecretBytes>& key) override
    {
        const Answer<std::shared_ptr<AccountStorage>> answer(this);
        if (key && writingFails) {
            answer.finish(fail(*writingFails));
            return answer.future();
        }
        std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
        if (key) {
            auto& kept = disks[id.text()];
            // Under another key nothing opens.
            if (!kept || (keysUsed.contains(id.text()) && !(keysUsed.value(id.text()) == *key)))
                kept = disk;
            disk = kept;
            keysUsed.insert(id.text(), *key);
        }
        auto storage = std::make_shared<FakeAccountStorage>(disk, key.has_value());
        m_open.insert(id.text(), storage);
        answer.finish(std::shared_ptr<AccountStorage>(storage));
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Done>> wipeAccount(const AccountId& id, bool outboxToo) override
    {
        if (!m_open.value(id.text()).expired())
            openWhileWiped = id.text();
        wiped.append(outboxToo ? id.text() + QStringLiteral("+outbox") : id.text());
        if (const auto disk = disks.value(id.text())) {
            disk->cache.clear();
            disk->index.clear();
            disk->indexState.reset();
            if (outboxToo)
                disks.remove(id.text());
        }
        return done(std::nullopt);
    }
    [[nodiscard]] std::optional<Error> trouble() const override { return foundTrouble; }

private:
    QFuture<Result<Done>> done(const std::optional<Error>& error)
    {
        const Answer<Done> answer(this);
        if (error)
            answer.finish(fail(*error));
        else
            answer.finish(Done{});
        return answer.future();
    }
    QHash<QString, std::weak_ptr<FakeAccountStorage>> m_open;
};

} // namespace gatehouse
