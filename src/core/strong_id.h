#pragma once
#include <QHashFunctions>
#include <QString>
#include <compare>

namespace gatehouse {

/// An identifier that cannot be mistaken for one of another kind. The text is opaque; the server makes it (UUIDv7).
template <typename Tag>
class StrongId final {
public:
    StrongId() = default;
    explicit StrongId(QString text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const StrongId&, const StrongId&) = default;
    friend bool operator<(const StrongId& a, const StrongId& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using AccountId = StrongId<struct AccountIdTag>;
using SessionId = StrongId<struct SessionIdTag>;
using OrganizationId = StrongId<struct OrganizationIdTag>;

} // namespace gatehouse
