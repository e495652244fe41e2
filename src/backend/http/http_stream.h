#pragma once
#include <QByteArray>
#include <chrono>
#include <functional>
#include <mutex>

namespace gatehouse::backend {

/// The body of an answer that goes on: one writes, the server passes on to one client. While nothing waits the
/// connection sleeps and costs no thread. What waits is bounded: a client that takes too little is cut off. Any thread.
class HttpStream final {
public:
    explicit HttpStream(qsizetype mostWaiting = 16 * 1024)
        : m_mostWaiting(mostWaiting)
    {
    }
    HttpStream(const HttpStream&) = delete;
    HttpStream& operator=(const HttpStream&) = delete;

    // Of who writes:
    /// False where the client is gone, or was cut off because too much waits already.
    bool write(const QByteArray& bytes);
    /// The answer ends in good order after what waits.
    void end();
    /// The connection is closed, whatever waits.
    void cut();
    [[nodiscard]] bool isGone() const;
    /// How long the oldest byte has waited to be taken; zero where none waits.
    [[nodiscard]] std::chrono::milliseconds stalled() const;

    // Of the server:
    struct Line final {
        std::function<void()> wake; ///< Has it ask for bytes again.
        std::function<void()> cut;  ///< Closes the socket.
        std::function<bool()> left; ///< Whether the client has hung up; a sleeping connection does not notice.
    };
    enum class Taken { Bytes, Nothing, End, Broken };
    void attach(Line line);
    /// Moves up to `room` bytes to `into`; for Nothing calls `rest` before anything can be written again.
    [[nodiscard]] Taken take(char* into, size_t room, size_t& size, const std::function<void()>& rest);
    /// Cuts it where the client has hung up.
    void look();
    /// The connection is no more.
    void detach();

private:
    void wakeLocked();
    const qsizetype m_mostWaiting;
    mutable std::mutex m_mutex;
    Line m_line;
    QByteArray m_waiting;
    std::chrono::steady_clock::time_point m_since;
    bool m_asleep = false;
    bool m_ended = false;
    bool m_broken = false;
    bool m_gone = false;
};

} // namespace gatehouse::backend
