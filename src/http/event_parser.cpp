#include "http/event_parser.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

constexpr qsizetype mostBytes = 64 * 1024;
constexpr qint64 longestRetryMs = 3'600'000;
const QByteArray mark("\xEF\xBB\xBF");

} // namespace

QList<ServerEvent> EventParser::feed(const QByteArray& bytes)
{
    QList<ServerEvent> events;
    QByteArray input = bytes;
    if (!m_started) {
        m_start += bytes;
        if (m_start.size() < mark.size() && mark.startsWith(m_start))
            return events;
        m_started = true;
        input = m_start.startsWith(mark) ? m_start.mid(mark.size()) : m_start;
        m_start.clear();
    }
    for (const char c : std::as_const(input)) {
        if (m_failed)
            break;
        const bool secondHalf = c == '\n' && m_afterReturn;
        m_afterReturn = c == '\r';
        if (secondHalf)
            continue;
        if (c == '\r' || c == '\n')
            takeLine(events);
        else
            m_line += c;
        m_failed = m_failed || m_line.size() > mostBytes || m_data.size() > mostBytes;
    }
    return events;
}

void EventParser::takeLine(QList<ServerEvent>& events)
{
    const QByteArray line = std::exchange(m_line, {});
    if (line.isEmpty()) {
        if (m_hasData) {
            ServerEvent event;
            if (!m_type.isEmpty())
                event.type = m_type;
            event.data = m_data.chopped(1);
            event.id = m_id;
            events.append(event);
        }
        m_hasData = false;
        m_type.clear();
        m_data.clear();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    takeField(colon < 0 ? line : line.left(colon), value);
}

void EventParser::takeField(const QByteArray& name, const QByteArray& value)
{
    if (name == "event") {
        m_type = value;
    } else if (name == "data") {
        m_data += value + '\n';
        m_hasData = true;
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value;
    } else if (name == "retry") {
        const bool digits =
            !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 number = value.toLongLong(&fits);
        if (digits && fits)
            m_retry = std::chrono::milliseconds(std::min(number, longestRetryMs));
    }
}

} // namespace gatehouse
