#pragma once
#include <span>

#include "backend/services/export_document.h"
#include "backend/store/database.h"
#include "core/strong_id.h"

namespace gatehouse::backend {

/// What an export is made of: everything that the database holds of an account, section by section. A table that keeps
/// something of people needs its section here. Lists are read in pages, each in a query of its own. Throws
/// StoreFailure; any thread.
class ExportSections final {
public:
    ExportSections(Database& database, AccountId account)
        : m_database(database)
        , m_account(std::move(account))
    {
    }
    [[nodiscard]] static int count() { return static_cast<int>(all().size()); }
    void write(int section, ExportDocument& document);

private:
    using Write = void (ExportSections::*)(ExportDocument&);
    [[nodiscard]] static std::span<const Write> all();
    void profile(ExportDocument& document);
    void picture(ExportDocument& document);
    void preferences(ExportDocument& document);
    void consents(ExportDocument& document);
    void sessions(ExportDocument& document);
    void changes(ExportDocument& document);
    void messages(ExportDocument& document);
    void emailChanges(ExportDocument& document);
    void organizations(ExportDocument& document);
    void invitations(ExportDocument& document);
    void joinRequests(ExportDocument& document);
    /// Reads all that `sql` finds, a page at a time; it ends with "LIMIT ? OFFSET ?".
    void pages(const char* sql, const QVariantList& values, const std::function<void(const Row&)>& each);

    Database& m_database;
    const AccountId m_account;
};

} // namespace gatehouse::backend
