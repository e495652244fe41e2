// The client without its window, for the kill sweep: saves an edit with the network away, brings the network back, and
// dies by its own SIGKILL at the step it is told. Every database call and both ends of every request are a step.
//
//     outbox_client sign-in SERVER FOLDER EMAIL              password in OUTBOX_CLIENT_PASSWORD
//     outbox_client edit SERVER FOLDER NAME KILL_AT FAULT    FAULT: none, lose, refuse
//     outbox_client settle SERVER FOLDER                     starts as usual and sends what waits
#include <QCoreApplication>
#include <QTextStream>
#include <atomic>
#include <csignal>
#include <sodium.h>
#include <unistd.h>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "account/profile_service.h"
#include "core/clock.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "storage/file_profile_storage.h"
#include "tests/fault/kill_client/file_secret_store.h"

using namespace gatehouse;

namespace {

std::atomic<int> steps = 0;
std::atomic<int> killAt = -1;

void step()
{
    if (++steps == killAt)
        ::kill(::getpid(), SIGKILL);
}

void say(const QString& line) { QTextStream(stdout) << line << Qt::endl; }

[[noreturn]] void give(const QString& why)
{
    say(QStringLiteral("failed ") + why);
    ::_exit(3);
}

/// The network with a switch, and a fault for the first write.
class SteppedHttp final : public QObject, public HttpClient {
public:
    SteppedHttp(HttpClient& real, QString fault)
        : m_real(real)
        , m_fault(std::move(fault))
    {
    }
    bool away = false;

    [[nodiscard]] QFuture<Result<HttpAnswer>> send(const HttpRequest& request) override
    {
        step();
        Answer<HttpAnswer> answer(this);
        const bool write = request.method == "PATCH";
        if (away || (write && takeFault(QStringLiteral("refuse")))) {
            answer.finish(fail(Error::Kind::Offline));
            return answer.future();
        }
        const bool lose = write && takeFault(QStringLiteral("lose"));
        whenDone(m_real.send(request), this, [answer, lose](Result<HttpAnswer> got) {
            step();
            answer.finish(lose ? Result<HttpAnswer>(fail(Error::Kind::Offline)) : std::move(got));
        });
        return answer.future();
    }
    [[nodiscard]] std::optional<std::chrono::seconds> clockSkew() const override { return m_real.clockSkew(); }

private:
    bool takeFault(const QString& name)
    {
        if (m_fault != name)
            return false;
        m_fault.clear();
        return true;
    }
    HttpClient& m_real;
    QString m_fault;
};

/// The client's parts, as app/gatehouse/composition.cpp puts them together.
struct Client final {
    Client(const QString& folder, const QString& fault)
        : http(network, fault)
        , engines(http, clock)
        , storage(folder, options())
        , secrets(folder + QStringLiteral("/keychain"))
        , accounts(engines, storage, secrets, clock)
    {
    }
    static StorageOptions options()
    {
        StorageOptions stepped;
        stepped.beforeCall = [](const QString&, const QByteArray&) { step(); };
        return stepped;
    }
    SystemClock clock;
    QtHttpClient network{clock};
    SteppedHttp http;
    GatehouseFinder engines;
    FileProfileStorage storage;
    test::FileSecretStore secrets;
    AccountsService accounts;
};

int signIn(QCoreApplication& application, const QStringList& words)
{
    Client client(words.at(3), QString());
    const SecretText password(qEnvironmentVariable("OUTBOX_CLIENT_PASSWORD"));
    const QString email = words.at(4);
    QObject context;
    whenDone(client.engines.find(QUrl(words.at(2))), &context, [&](Result<std::shared_ptr<Engine>> engine) {
        if (!engine)
            give(QStringLiteral("find"));
        const auto found = *engine;
        whenDone(found->authPort()->signIn(email, password, {QStringLiteral("Kill test"), QStringLiteral("Debian")}),
                 &context, [&, found](Result<SessionTokens> tokens) {
                     if (!tokens)
                         give(QStringLiteral("sign-in"));
                     whenDone(client.accounts.add(found, *tokens, email, true), &context,
                              [&](Result<AccountsService::Added> added) {
                                  if (!added || !added->kept)
                                      give(QStringLiteral("add"));
                                  // The profile must be in the cache before the network goes.
                                  ProfileService& profile = client.accounts.current()->profile();
                                  const auto check = [&] {
                                      if (profile.profile().value && !profile.profile().refreshing)
                                          QCoreApplication::quit();
                                  };
                                  QObject::connect(&profile, &ProfileService::profileChanged, &context, check);
                                  check();
                              });
                 });
    });
    return application.exec();
}

/// Waits until nothing of the profile is on its way, says so and ends.
void endWhenSettled(ProfileService& profile, QObject* context)
{
    const auto check = [&profile] {
        const auto phase = profile.edit().phase;
        if (!profile.profile().value)
            return;
        if (phase == ProfileEditState::Phase::Clean || phase == ProfileEditState::Phase::Saved) {
            say(QStringLiteral("settled"));
            QCoreApplication::quit();
        } else if (phase == ProfileEditState::Phase::Refused || phase == ProfileEditState::Phase::Conflict) {
            give(QStringLiteral("phase"));
        }
    };
    QObject::connect(&profile, &ProfileService::editChanged, context, check);
    QObject::connect(&profile, &ProfileService::profileChanged, context, check);
    check();
}

int edit(QCoreApplication& application, const QStringList& words)
{
    killAt = words.at(5).toInt();
    Client client(words.at(3), words.at(6));
    client.http.away = true;
    QObject context;
    whenDone(client.accounts.start(), &context, [&](Result<Done> started) {
        if (!started || !client.accounts.current())
            give(QStringLiteral("start"));
        AccountSession* session = client.accounts.current();
        ProfileService& profile = session->profile();
        const auto save = [&, session, done = std::make_shared<bool>(false)] {
            if (*done || !profile.profile().value)
                return;
            *done = true;
            ProfilePatch patch;
            patch.lastName = words.at(4);
            whenDone(profile.save(patch), &context, [&, session](Result<ProfileService::Outcome> saved) {
                if (!saved)
                    give(QStringLiteral("save"));
                say(QStringLiteral("acknowledged"));
                client.http.away = false;
                endWhenSettled(profile, &context);
                session->connection().tryAgain();
            });
        };
        QObject::connect(&profile, &ProfileService::profileChanged, &context, save);
        save();
    });
    const int code = application.exec();
    say(QStringLiteral("steps %1").arg(steps.load()));
    return code;
}

int settle(QCoreApplication& application, const QStringList& words)
{
    Client client(words.at(3), QString());
    QObject context;
    QTimer again;
    whenDone(client.accounts.start(), &context, [&](Result<Done> started) {
        if (!started || !client.accounts.current())
            give(QStringLiteral("start"));
        AccountSession* session = client.accounts.current();
        endWhenSettled(session->profile(), &context);
        QObject::connect(&again, &QTimer::timeout, session, [session] { session->connection().tryAgain(); });
        again.start(200);
        QTimer::singleShot(20'000, session, [session] {
            const auto& edit = session->profile().edit();
            const auto& loaded = session->profile().profile();
            give(QStringLiteral("phase %1, error %2, read %3 %4, ended %5")
                     .arg(int(edit.phase))
                     .arg(edit.error ? edit.error->code + edit.error->detail : QString())
                     .arg(loaded.value.has_value())
                     .arg(loaded.error ? loaded.error->code + loaded.error->detail : QString(),
                          session->endedCode().value_or(QString())));
        });
    });
    return application.exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (sodium_init() < 0 || words.size() < 4)
        return 2;
    QTimer::singleShot(30'000, &application, [] { give(QStringLiteral("time")); });
    if (words.at(1) == QLatin1String("sign-in") && words.size() == 5)
        return signIn(application, words);
    if (words.at(1) == QLatin1String("edit") && words.size() == 7)
        return edit(application, words);
    if (words.at(1) == QLatin1String("settle"))
        return settle(application, words);
    return 2;
}
