#pragma once
#include <functional>
#include <memory>
#include <utility>

#include "storage/organization_index.h"
#include "storage/sealed_cache.h"
#include "storage/sqlite_database.h"

namespace gatehouse {

/// The account's cache file with what is in it: resources and index. It is expendable: where it is damaged, was written
/// by a newer program or cannot be brought to this one's schema, it is set aside and started anew, at opening and at
/// any call. Storage thread.
class CacheFile final {
public:
    struct Contents final {
        Contents(const SqliteDatabase::Config& config, const Seal& seal, const std::function<void()>& breathe);
        std::unique_ptr<SqliteDatabase> database;
        SealedCache resources;
        OrganizationIndex index;
    };

    /// Opens the file, or one in memory where the name is empty. `breathe`: see OrganizationIndex. Throws
    /// StorageFailure only where a new file cannot be made either.
    CacheFile(const QString& file, const Seal& seal, const StorageOptions& options, std::function<void()> breathe);

    /// Does `work(Contents&)`; once more with a new file where this one turns out to be damaged.
    template <typename F>
    auto use(F&& work)
    {
        try {
            return work(*contents());
        } catch (const StorageFailure& failure) {
            if (!failure.isCorruption() || m_config.file.isEmpty())
                throw;
        }
        rebuild();
        return work(*contents());
    }
    /// As use(), for work that breathes. It is not done again: what was filled before is gone with the old file.
    template <typename F>
    auto useBreathing(F&& work)
    {
        const std::shared_ptr<Contents> mine = contents();
        try {
            return work(*mine);
        } catch (const StorageFailure& failure) {
            // Where others found the damage while this work breathed, the new file is there already.
            if (failure.isCorruption() && !m_config.file.isEmpty() && mine == m_contents)
                rebuild();
            throw;
        }
    }

private:
    std::shared_ptr<Contents> contents();
    void open();
    void rebuild();
    void breatheIn(const std::weak_ptr<Contents>& contents) const;

    SqliteDatabase::Config m_config;
    const Seal& m_seal;
    const std::function<void()> m_breathe;
    std::shared_ptr<Contents> m_contents;
};

} // namespace gatehouse
