#pragma once
#include <QByteArray>
#include <QList>
#include <chrono>
#include <optional>

namespace gatehouse {

/// One server-sent event.
struct ServerEvent final {
    QByteArray type = "message";
    QByteArray data; ///< Its lines joined by line feeds.
    QByteArray id;   ///< The last one that was said, by this event or by one before.
    bool operator==(const ServerEvent&) const = default;
};

/// Reads a stream of server-sent events (WHATWG HTML, 9.2.6) piece by piece, wherever the pieces are cut. Never trusts
/// its input: a line or an event that is larger than 64 KiB ends the reading for good. Plain data; any one thread.
class EventParser final {
public:
    /// The events that are whole with these bytes.
    [[nodiscard]] QList<ServerEvent> feed(const QByteArray& bytes);
    /// Too large: nothing is read any more.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// How long the server wants to be left alone before the client comes again; none where it did not say.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    void takeLine(QList<ServerEvent>& events);
    void takeField(const QByteArray& name, const QByteArray& value);
    QByteArray m_line;
    QByteArray m_start; ///< The first bytes, until they are known to be no byte order mark.
    bool m_started = false;
    bool m_afterReturn = false; ///< A line feed now belongs to the end of the line before.
    bool m_failed = false;
    bool m_hasData = false;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace gatehouse
