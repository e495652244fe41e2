#include "backend/http/http_stream.h"

#include <algorithm>
#include <cstring>

namespace gatehouse::backend {

bool HttpStream::write(const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_gone || m_ended || m_broken)
        return false;
    if (m_waiting.size() + bytes.size() > m_mostWaiting) {
        m_broken = true;
        if (m_line.cut)
            m_line.cut();
        wakeLocked();
        return false;
    }
    if (m_waiting.isEmpty())
        m_since = std::chrono::steady_clock::now();
    m_waiting += bytes;
    wakeLocked();
    return true;
}

void HttpStream::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    wakeLocked();
}

void HttpStream::cut()
{
    const std::lock_guard lock(m_mutex);
    m_broken = true;
    if (m_line.cut && !m_gone)
        m_line.cut();
    wakeLocked();
}

bool HttpStream::isGone() const
{
    const std::lock_guard lock(m_mutex);
    return m_gone || m_broken;
}

std::chrono::milliseconds HttpStream::stalled() const
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.isEmpty())
        return std::chrono::milliseconds(0);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_since);
}

void HttpStream::attach(Line line)
{
    const std::lock_guard lock(m_mutex);
    m_line = std::move(line);
}

HttpStream::Taken HttpStream::take(char* into, size_t room, size_t& size, const std::function<void()>& rest)
{
    const std::lock_guard lock(m_mutex);
    if (m_broken)
        return Taken::Broken;
    if (m_waiting.isEmpty()) {
        if (m_ended)
            return Taken::End;
        m_asleep = true;
        rest();
        return Taken::Nothing;
    }
    size = std::min(room, static_cast<size_t>(m_waiting.size()));
    std::memcpy(into, m_waiting.constData(), size);
    m_waiting.remove(0, static_cast<qsizetype>(size));
    m_since = std::chrono::steady_clock::now();
    return Taken::Bytes;
}

void HttpStream::look()
{
    const std::lock_guard lock(m_mutex);
    if (!m_asleep || !m_line.left || !m_line.left())
        return;
    m_broken = true;
    wakeLocked();
}

void HttpStream::detach()
{
    const std::lock_guard lock(m_mutex);
    m_gone = true;
    m_asleep = false;
    m_line = {};
    m_waiting.clear();
}

void HttpStream::wakeLocked()
{
    if (!m_asleep)
        return;
    m_asleep = false;
    if (m_line.wake)
        m_line.wake();
}

} // namespace gatehouse::backend
