#pragma once
#include "core/clock.h"

namespace gatehouse {

class AccountsService;
class LanguageService;
class LocalPlatformService;
class ServerService;
class Theme;

/// What the window works on. Everything is owned by the composition and outlives the window.
struct ShellServices final {
    AccountsService& accounts;
    ServerService& server;
    LocalPlatformService& local;
    LanguageService& language;
    const Clock& clock;
    Theme& theme;
};

} // namespace gatehouse
