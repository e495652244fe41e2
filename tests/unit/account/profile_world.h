#pragma once
#include <QSignalSpy>
#include <QTimer>
#include <memory>

#include "account/connection_service.h"
#include "account/profile_service.h"
#include "tests/support/answered.h"
#include "tests/support/fake_account_storage.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_ports.h"
#include "tests/support/until.h"

namespace gatehouse::test {

using Phase = ProfileEditState::Phase;
using Outcome = ProfileService::Outcome;
using Fault = FakeProfileServer::Fault;

inline ProfilePatch firstName(const QString& name)
{
    ProfilePatch patch;
    patch.firstName = name;
    return patch;
}
inline ProfilePatch lastName(const QString& name)
{
    ProfilePatch patch;
    patch.lastName = name;
    return patch;
}

/// A server and a disk that stay, and a client over them that can be killed and started anew.
class ProfileWorld final {
public:
    struct Client final {
        Client(const std::shared_ptr<FakeProfileServer>& server, const std::shared_ptr<FakeDisk>& disk,
               const Clock& clock, bool durable)
            : port(server)
            , storage(disk, durable)
            , connection(clock)
            , service(port, storage, connection, clock)
        {
        }
        FakeProfilePort port;
        FakeAccountStorage storage;
        ConnectionService connection;
        ProfileService service;
    };

    explicit ProfileWorld(bool durable = true)
        : m_durable(durable)
    {
        server->isDead = [this] { return killed(); };
        disk->isDead = [this] { return killed(); };
        makeClient();
    }
    /// As after a kill: everything anew over the same disk and server.
    void restart()
    {
        client.reset();
        killAfter.reset();
        calls = 0;
        makeClient();
    }
    void start()
    {
        client->service.start();
        QVERIFY(until([this] {
            return !service().profile().refreshing && (service().profile().value || service().profile().error);
        }));
    }
    /// The next retry, without waiting for its time.
    void retry() { client->connection.tryAgain(); }
    [[nodiscard]] ProfileService& service() const { return client->service; }
    [[nodiscard]] Phase phase() const { return service().edit().phase; }
    [[nodiscard]] Result<Outcome> save(const ProfilePatch& patch) { return answered(service().save(patch)); }
    [[nodiscard]] bool reaches(Phase wanted)
    {
        return until([this, wanted] { return phase() == wanted; });
    }
    /// Every key and every change of the profile at most once.
    [[nodiscard]] bool nothingAppliedTwice() const
    {
        for (qsizetype i = 0; i < server->applied.size(); ++i) {
            for (qsizetype j = i + 1; j < server->applied.size(); ++j) {
                if (server->applied[i].key == server->applied[j].key ||
                    server->applied[i].patch == server->applied[j].patch)
                    return false;
            }
        }
        return true;
    }

    std::shared_ptr<FakeProfileServer> server = std::make_shared<FakeProfileServer>();
    std::shared_ptr<FakeDisk> disk = std::make_shared<FakeDisk>();
    FakeClock clock;
    std::unique_ptr<Client> client;
    std::optional<int> killAfter; ///< The program is killed after so many calls to disk and server.
    int calls = 0;

private:
    bool killed() { return killAfter && ++calls > *killAfter; }
    void makeClient() { client = std::make_unique<Client>(server, disk, clock, m_durable); }
    const bool m_durable;
};

} // namespace gatehouse::test
