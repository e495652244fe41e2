#pragma once
#include <QHash>
#include <QObject>
#include <optional>

#include "core/future.h"
#include "storage/secret_store.h"

namespace gatehouse {

/// A keychain in memory that can be made to refuse. Test thread only.
class FakeSecretStore final : public QObject, public SecretStore {
public:
    /// While set, every command fails with Keychain and this code: "missing", "locked" or "io".
    std::optional<QString> refuseWith;
    QHash<QString, SecretBytes> entries;

    [[nodiscard]] QFuture<Result<std::optional<SecretBytes>>> read(const QString& key) override
    {
        Answer<std::optional<SecretBytes>> answer(this);
        if (refuseWith)
            answer.finish(refusal());
        else if (entries.contains(key))
            answer.finish(std::optional<SecretBytes>(entries.value(key)));
        else
            answer.finish(std::optional<SecretBytes>());
        return answer.future();
    }
    [[nodiscard]] QFuture<Result<Done>> write(const QString& key, const SecretBytes& value) override
    {
        if (!refuseWith)
            entries.insert(key, value);
        return done();
    }
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& key) override
    {
        if (!refuseWith)
            entries.remove(key);
        return done();
    }

private:
    [[nodiscard]] tl::unexpected<Error> refusal() const
    {
        return fail(Error::coded(Error::Kind::Keychain, *refuseWith));
    }
    [[nodiscard]] QFuture<Result<Done>> done()
    {
        Answer<Done> answer(this);
        if (refuseWith)
            answer.finish(refusal());
        else
            answer.finish(Done{});
        return answer.future();
    }
};

} // namespace gatehouse
