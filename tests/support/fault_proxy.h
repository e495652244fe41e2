#pragma once
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <functional>

class QTcpSocket;

namespace gatehouse::test {

/// What to do with one request that passes.
struct Fault final {
    enum class Kind {
        None,        ///< Let it pass.
        Hold,        ///< Keep the request until release(); the server does not see it before.
        HoldAnswer,  ///< The server answers; the answer is kept until release().
        Cut,         ///< Close the connection before the server sees the request.
        Reset,       ///< The same, by a TCP reset.
        LoseAnswer,  ///< The server answers (and commits); the connection is closed instead of the answer.
        HalfAnswer,  ///< Half of the answer's bytes, then close.
        WrongLength, ///< The answer says a longer Content-Length than it has, then close.
        SlowAnswer,  ///< The answer one byte at a time, a few milliseconds apart.
        Duplicate,   ///< The server sees the request twice; the second answer is delivered.
        ServerError, ///< 503 without asking the server.
        Garbage,     ///< An answer that is not HTTP.
    };
    Kind kind = Kind::None;
    int times = 1; ///< How many matching requests it befalls; -1 for all.
};

/// Stands between client and backend on loopback and does to chosen requests what networks do. One request a connection
/// (it answers `Connection: close`), so that every request can be told apart. Lives on the thread that made it (tests:
/// the main thread). A stream of events passes as it comes, and does not end until one side does.
class FaultProxy final : public QObject {
    Q_OBJECT
public:
    explicit FaultProxy(quint16 serverPort, QObject* parent = nullptr);
    ~FaultProxy() override;

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl address() const;
    /// Lets `fault` befall requests whose line begins with `line`, e.g. "PATCH /v1/me"; an empty line is every request.
    void inject(const QByteArray& line, Fault fault);
    void clearFaults();
    /// Changes the JSON objects that answer requests whose line begins with `line`, as if the server were another one;
    /// an empty function leaves them as they are again.
    void rewrite(const QByteArray& line, std::function<void(QJsonObject&)> change);
    /// Sends on what Hold and HoldAnswer kept.
    void release();
    /// Refuses every connection, as a lost network does, until it is brought back.
    void setDown(bool down);
    /// Whether streams of events may be opened, whatever clearFaults() does; they may.
    void allowStreams(bool allowed) { m_streamsAllowed = allowed; }
    /// Breaks every stream that is open.
    void cutStreams();
    [[nodiscard]] int streams() const { return static_cast<int>(m_streams.size()); }
    void setServerPort(quint16 port) { m_serverPort = port; }
    /// Request lines seen, oldest first: "PATCH /v1/me HTTP/1.1".
    [[nodiscard]] const QList<QByteArray>& seen() const { return m_seen; }
    [[nodiscard]] int count(const QByteArray& line) const;
    void forget() { m_seen.clear(); }

Q_SIGNALS:
    /// A request arrived and was held, or its answer was.
    void held(const QByteArray& line);
    void passed(const QByteArray& line);

private:
    struct Rule final {
        QByteArray line;
        Fault fault;
    };
    void accept();
    void onRequest(QTcpSocket* client, const QByteArray& request);
    void forward(QTcpSocket* client, const QByteArray& request, Fault::Kind kind);
    void pass(QTcpSocket* client, QTcpSocket* server, const QByteArray& begun);
    void deliver(QTcpSocket* client, const QByteArray& answer, Fault::Kind kind, const QByteArray& line);
    [[nodiscard]] QByteArray rewritten(const QByteArray& answer, const QByteArray& line) const;
    void drip(QTcpSocket* client, const QByteArray& answer, qsizetype from);

    QTcpServer m_listener;
    quint16 m_port = 0;
    bool m_streamsAllowed = true;
    quint16 m_serverPort;
    QList<Rule> m_rules;
    QHash<QByteArray, std::function<void(QJsonObject&)>> m_rewrites;
    QList<QByteArray> m_seen;
    QList<std::function<void()>> m_kept;
    QSet<QTcpSocket*> m_clients;
    QSet<QTcpSocket*> m_streams; ///< Clients that hear events.
};

} // namespace gatehouse::test
