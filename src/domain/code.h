#pragma once
#include <QString>

namespace gatehouse {

/// A word from an open list of the contract, such as a role. Known words have constants; an unknown one is kept and
/// shown as it came, never dropped, so that an older program survives a newer server.
template <typename Tag>
class Code final {
public:
    Code() = default;
    explicit Code(QString text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool is(QLatin1String known) const { return m_text == known; }
    friend bool operator==(const Code&, const Code&) = default;

private:
    QString m_text;
};

/// How a person is addressed: "mr", "ms" or "none".
using Salutation = Code<struct SalutationTag>;
/// What a person may do in an organization: "admin", "member", more to come. Not to be confused with the job role.
using OrganizationRole = Code<struct OrganizationRoleTag>;
/// What a person works as, from the server's list (Discovery::jobRoles), e.g. "data_engineer".
using JobRoleId = Code<struct JobRoleTag>;

} // namespace gatehouse
