#pragma once
#include <QLocale>
#include <functional>
#include <memory>
#include <optional>

#include "core/clock.h"
#include "http/http_client.h"
#include "storage/secret_store.h"
#include "storage/storage_options.h"

namespace gatehouse {

/// Where tests and the tour put something else in the place of a real part. Everything may be left out.
struct Seams final {
    const Clock* clock = nullptr;
    SecretStore* secrets = nullptr;
    /// Wraps the real client: gets it, gives what is used.
    std::function<std::unique_ptr<HttpClient>(std::unique_ptr<HttpClient>)> network;
    QString platformProgram; ///< Path of gatehoused; empty for the bundled one.
    StorageOptions storage;
    std::optional<QLocale> locale; ///< How the computer is set.
    QString holdLanguage;          ///< Speaks this one whatever the accounts say; "computer" for the computer's.
    bool pseudo = false;           ///< Shows made-up, longer letters in the place of English.
};

} // namespace gatehouse
