#pragma once
#include <QList>
#include <chrono>
#include <functional>

#include "http/event_parser.h"
#include "tests/support/backend_world.h"

namespace gatehouse::test {

/// One stream of GET /v1/events, read over a socket of its own and checked against docs/openapi.yaml. Blocks while it
/// waits and never turns the event loop.
class EventReader final {
public:
    /// Opens it and reads its head; `after` goes as Last-Event-ID. With `receiveBytes` the socket takes no more than
    /// about that, as a client that does not keep up.
    EventReader(const BackendWorld& world, const Person& person, const QByteArray& after = {}, int receiveBytes = 0);
    ~EventReader();
    EventReader(EventReader&& other) noexcept;
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;
    EventReader& operator=(EventReader&&) = delete;

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] QByteArray head() const { return m_head; }
    /// The body of what is no stream.
    [[nodiscard]] QByteArray rest() const { return m_body; }
    [[nodiscard]] const QList<ServerEvent>& events() const { return m_events; }
    /// Everything of the stream as it came.
    [[nodiscard]] QByteArray bytes() const { return m_body; }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// "change profile", "ready 3", "ended session_ended", in order.
    [[nodiscard]] QStringList words() const;
    /// Reads until `enough` or the time is over; gives what `enough` says then.
    bool waitFor(const std::function<bool()>& enough, std::chrono::milliseconds time = std::chrono::seconds(10));
    /// Until an event with these words was read.
    bool waitFor(const QString& words, std::chrono::milliseconds time = std::chrono::seconds(10));
    bool waitForEnd(std::chrono::milliseconds time = std::chrono::seconds(10));
    /// Hangs up.
    void leave();

private:
    void read(int timeoutMs);
    void takeChunks();
    int m_socket = -1;
    int m_status = 0;
    bool m_chunked = false;
    bool m_closed = false;
    QByteArray m_raw;
    QByteArray m_head;
    QByteArray m_body;
    EventParser m_parser;
    QList<ServerEvent> m_events;
};

} // namespace gatehouse::test
