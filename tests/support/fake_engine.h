#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>
#include <optional>

#include "tests/support/fake_ports.h"

namespace gatehouse {

/// A session whose ports are doubles; `signOut` is answered as the test says.
class FakeEngineSession final : public EngineSession {
public:
    FakeEngineSession(std::shared_ptr<FakeProfileServer> server, SessionTokens given)
        : profiles(std::move(server))
        , tokens(std::move(given))
    {
    }
    FakeProfilePort profiles;
    FakeSessionsPort sessions;
    FakeOrganizationsPort organizations;
    SessionTokens tokens;
    std::optional<Error> signOutFails;
    int signOuts = 0;

    [[nodiscard]] Capabilities capabilities() const override { return {}; }
    [[nodiscard]] ProfilePort* profilePort() override { return &profiles; }
    [[nodiscard]] SessionsPort* sessionsPort() override { return &sessions; }
    [[nodiscard]] OrganizationsPort* organizationsPort() override { return &organizations; }
    [[nodiscard]] QFuture<Result<Done>> signOut() override
    {
        ++signOuts;
        const Answer<Done> answer(this);
        if (signOutFails)
            answer.finish(fail(*signOutFails));
        else
            answer.finish(Done{});
        return answer.future();
    }
};

/// An AuthPort that gives the answers set, and remembers what it was asked. Without an answer set, all goes well.
class FakeAuthPort final : public QObject, public AuthPort {
public:
    struct Call final {
        QString name;
        QString email;
        SecretText code;
        SecretText password;
    };
    QList<Call> calls;
    QHash<QString, QList<Error>> fails; ///< By command; one for each of the next calls.
    SessionTokens tokens;
    CodeSent codeSent;
    SignUp signedUp;
    QString revertedEmail = QStringLiteral("aline@company.example");
    DeviceInfo device;
    bool hold = false;
    QList<std::function<void()>> held;

    [[nodiscard]] QFuture<Result<CodeSent>> signUp(const SignUp& form) override
    {
        signedUp = form;
        return give<CodeSent>({QStringLiteral("signUp"), form.email, {}, form.password}, codeSent);
    }
    [[nodiscard]] QFuture<Result<Done>> confirm(const QString& email, const SecretText& code,
                                                const SecretText& password) override
    {
        return give<Done>({QStringLiteral("confirm"), email, code, password}, Done{});
    }
    [[nodiscard]] QFuture<Result<CodeSent>> resend(const QString& email) override
    {
        return give<CodeSent>({QStringLiteral("resend"), email, {}, {}}, codeSent);
    }
    [[nodiscard]] QFuture<Result<SessionTokens>> signIn(const QString& email, const SecretText& password,
                                                        const DeviceInfo& from) override
    {
        device = from;
        return give<SessionTokens>({QStringLiteral("signIn"), email, {}, password}, tokens);
    }
    [[nodiscard]] QFuture<Result<SessionTokens>> signInAndKeep(const QString& email, const SecretText& password,
                                                               const DeviceInfo& from) override
    {
        device = from;
        return give<SessionTokens>({QStringLiteral("signInAndKeep"), email, {}, password}, tokens);
    }
    [[nodiscard]] QFuture<Result<CodeSent>> requestReset(const QString& email) override
    {
        return give<CodeSent>({QStringLiteral("requestReset"), email, {}, {}}, codeSent);
    }
    [[nodiscard]] QFuture<Result<Done>> confirmReset(const QString& email, const SecretText& code,
                                                     const SecretText& password) override
    {
        return give<Done>({QStringLiteral("confirmReset"), email, code, password}, Done{});
    }
    [[nodiscard]] QFuture<Result<QString>> revertEmail(const SecretText& token, const QString& key) override
    {
        return give<QString>({QStringLiteral("revertEmail"), key, token, {}}, revertedEmail);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const Call& call : calls)
            all.append(call.name);
        return all;
    }

private:
    template <typename T>
    QFuture<Result<T>> give(const Call& call, const T& value)
    {
        calls.append(call);
        const Answer<T> answer(this);
        Result<T> result = value;
        if (!fails[call.name].isEmpty())
            result = fail(fails[call.name].takeFirst());
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
};

/// An engine of doubles. Sessions that it opened are known until they are gone.
class FakeEngine final : public Engine {
public:
    explicit FakeEngine(QUrl at = QUrl(QStringLiteral("https://id.example")))
        : where(std::move(at))
    {
        what.name = QStringLiteral("Data Platform");
        what.version = QStringLiteral("1.0.0");
    }
    QUrl where;
    Discovery what;
    FakeAuthPort auth;
    QHash<QString, std::shared_ptr<FakeProfileServer>> servers; ///< By account.
    QList<QPointer<FakeEngineSession>> opened;
    std::optional<Error> signOutFails;
    std::optional<Error> readsFail;

    [[nodiscard]] QUrl address() const override { return where; }
    [[nodiscard]] Discovery discovery() const override { return what; }
    [[nodiscard]] Capabilities capabilities() const override { return {}; }
    [[nodiscard]] AuthPort* authPort() override { return &auth; }
    [[nodiscard]] std::unique_ptr<EngineSession> open(const SessionTokens& tokens) override
    {
        auto session = std::make_unique<FakeEngineSession>(server(tokens.account), tokens);
        session->signOutFails = signOutFails;
        session->sessions.fails = readsFail;
        session->organizations.fails = readsFail;
        server(tokens.account)->readFails = readsFail;
        opened.append(session.get());
        return session;
    }
    std::shared_ptr<FakeProfileServer> server(const AccountId& id)
    {
        auto& server = servers[id.text()];
        if (!server) {
            server = std::make_shared<FakeProfileServer>();
            server->profile.id = id;
        }
        return server;
    }
};

/// Finds the one engine it was given, or fails as the test says.
class FakeEngineFinder final : public QObject, public EngineFinder {
public:
    std::shared_ptr<FakeEngine> engine = std::make_shared<FakeEngine>();
    std::optional<Error> fails;
    QList<QUrl> asked;
    bool hold = false;
    QList<std::function<void()>> held;
    [[nodiscard]] QFuture<Result<std::shared_ptr<Engine>>> find(const QUrl& address) override
    {
        asked.append(address);
        const Answer<std::shared_ptr<Engine>> answer(this);
        Result<std::shared_ptr<Engine>> result = std::shared_ptr<Engine>(engine);
        if (fails)
            result = fail(*fails);
        if (hold)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
    [[nodiscard]] std::shared_ptr<Engine> remembered(const QUrl&, const Discovery&) override { return engine; }
};

} // namespace gatehouse
