#pragma once
#include <memory>

#include "account/accounts_service.h"
#include "account/server_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_profile_storage.h"
#include "tests/support/fake_secret_store.h"
#include "tests/support/until.h"

namespace gatehouse::test {

/// A server that was found, and nobody signed in.
struct FlowWorld final {
    FakeClock clock;
    FakeEngineFinder finder;
    FakeProfileStorage storage;
    FakeSecretStore secrets;
    ServerService server{finder, storage};
    AccountsService accounts{finder, storage, secrets, clock};
    FakeAuthPort& auth = finder.engine->auth;

    FlowWorld()
    {
        finder.engine->what.termsAddress = QStringLiteral("https://id.example/terms");
        auth.tokens.account = AccountId(QStringLiteral("acc_1"));
        auth.tokens.access = SecretText(QStringLiteral("access"));
        auth.tokens.refresh = SecretText(QStringLiteral("refresh"));
        (void)answered(server.check(QStringLiteral("id.example")));
    }
    static SecretText secret(const char* text) { return SecretText(QString::fromUtf8(text)); }
    static Error coded(Error::Kind kind, const char* code) { return Error::coded(kind, QString::fromLatin1(code)); }
    static QStringList faults(const Error& error)
    {
        QStringList all;
        for (const FieldError& field : error.fields)
            all.append(field.pointer + QLatin1Char(' ') + field.code);
        return all;
    }
};

inline const char* const goodPassword = "lantern orbit velvet cactus 81";

} // namespace gatehouse::test
