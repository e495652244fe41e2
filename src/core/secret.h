#pragma once
#include <QByteArray>
#include <QString>
#include <sodium.h>
#include <utility>

namespace gatehouse {

/// Holds a password, token or code so that it cannot be printed or logged by accident and is wiped when it ends.
/// Copies of Qt's implicitly shared strings are detached here, so that the wipe reaches the only buffer that we own;
/// what a widget or the network layer copied is theirs. Value semantics; no thread affinity.
template <typename T>
class Secret final {
public:
    Secret() = default;
    explicit Secret(T value)
        : m_value(std::move(value))
    {
        m_value.detach();
    }
    Secret(const Secret& other)
        : m_value(other.m_value)
    {
        m_value.detach();
    }
    Secret(Secret&& other) noexcept
        : m_value(std::exchange(other.m_value, T()))
    {
    }
    Secret& operator=(Secret other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Secret() { wipe(); }

    /// The value in the clear. Call it as late as can be and never store what it returns.
    [[nodiscard]] const T& expose() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    void wipe()
    {
        if (!m_value.isEmpty() && m_value.isDetached())
            sodium_memzero(m_value.data(), static_cast<size_t>(m_value.size()) * sizeof(*m_value.constData()));
        m_value = T();
    }
    friend bool operator==(const Secret& a, const Secret& b) { return a.m_value == b.m_value; }

private:
    T m_value;
};

using SecretText = Secret<QString>;
using SecretBytes = Secret<QByteArray>;

} // namespace gatehouse
