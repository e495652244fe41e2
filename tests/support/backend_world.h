#pragma once
#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

#include "backend/platform.h"
#include "tests/support/contract_document.h"
#include "tests/support/fake_clock.h"

namespace gatehouse::test {

class PostgresServer;

/// One answer of the backend.
struct Reply final {
    int status = 0;                        ///< 0 where the connection broke.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    QStringList contractFaults; ///< What docs/openapi.yaml does not say; a call on the test's thread fails for it.

    [[nodiscard]] QJsonObject json() const;
    /// The `code` of a problem.
    [[nodiscard]] QString code() const { return json().value(QLatin1String("code")).toString(); }
    /// "pointer code" of the first field of a problem.
    [[nodiscard]] QString firstField() const;
    [[nodiscard]] QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// Somebody who has an account, signed in where `access` is set.
struct Person final {
    QString email;
    QString password;
    QString account;
    QByteArray access;
    QByteArray refresh;
    [[nodiscard]] Headers bearer() const { return {{"Authorization", "Bearer " + access}}; }
};

/// The real backend in this process: on loopback at a free port, with a temporary data folder, quick hashes, generous
/// limits and a clock that the test moves.
///
///     BackendWorld world;
///     QVERIFY(world.start());
///     const Person aline = world.person();                       // signed up, confirmed, signed in
///     const Reply reply = world.get("/v1/me", aline.bearer());   // checked against docs/openapi.yaml
///
/// GUI tests use address(), and person() or fill() for somebody to sign in as. Calls block on a socket of their own and
/// never turn the event loop. One thread, but for `clock` and call().
class BackendWorld final {
public:
    BackendWorld();
    ~BackendWorld();
    BackendWorld(const BackendWorld&) = delete;
    BackendWorld& operator=(const BackendWorld&) = delete;

    /// Change it before start(). `dataFolder` and the loopback address are set already.
    backend::PlatformConfig config;
    FakeClock clock;
    /// Called with the platform made and not started yet: the place for Database::setFaultHook.
    std::function<void(backend::Platform&)> beforeStart;

    /// On the database of `config` (SQLite where nothing else was said). False, with the reason failed, where it does
    /// not start.
    [[nodiscard]] bool start();
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(5));
    /// Stops and starts again on the same port.
    [[nodiscard]] bool restart();
    /// Takes another clock than `clock`, for tests of real time. Before start().
    void useClock(const Clock& other) { m_clock = &other; }

    [[nodiscard]] backend::Platform& platform() { return *m_platform; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl address() const;
    [[nodiscard]] QString dataFolder() const { return m_folder.path(); }

    /// One request, answered or given up after 30 s. `body` is sent as application/json unless `headers` say otherwise.
    Reply call(const QByteArray& method, const QByteArray& target, const Headers& headers = {},
               const std::optional<QByteArray>& body = std::nullopt) const;
    Reply get(const QByteArray& target, const Headers& headers = {}) const { return call("GET", target, headers); }
    /// POST with an Idempotency-Key of its own, unless `headers` have one.
    Reply post(const QByteArray& target, const QJsonObject& body, const Headers& headers = {}) const;

    /// Messages sent to `to` (all where empty), oldest first. Waits for what is on its way.
    [[nodiscard]] QList<QJsonObject> messages(const QString& to = {});
    /// The newest message of `kind` to `to`; empty where none comes.
    [[nodiscard]] QJsonObject message(const QString& to, const QString& kind);
    [[nodiscard]] QString code(const QString& to, const QString& kind);

    [[nodiscard]] static QJsonObject signUpBody(const QString& email, const QString& password = goodPassword());
    [[nodiscard]] static QString goodPassword() { return QStringLiteral("umber-Lantern-quartz-7351"); }
    /// Creates an account through the API, confirms it with the code from its mail and signs it in. An empty `email` is
    /// a new one.
    [[nodiscard]] Person person(const QString& email = {});
    /// Signs in once more; `access` is empty where that fails.
    [[nodiscard]] Person signedIn(const Person& person) const;
    /// Puts the sample in (an empty world only); gives its ordinary user, not signed in.
    [[nodiscard]] Person fill(int accounts = 120, int organizations = 400, int members = 800, int seed = 1);

private:
    QTemporaryDir m_folder;
    const ContractDocument m_contract;
    const Clock* m_clock = &clock;
    std::unique_ptr<backend::Platform> m_platform;
    quint16 m_port = 0;
    int m_people = 0;
};

} // namespace gatehouse::test
