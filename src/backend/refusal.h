#pragma once
#include <exception>

#include "contract/problem.h"

namespace gatehouse::backend {

/// A request is refused with a problem for its sender. Thrown by services, inside the backend only; the gate makes the
/// answer of it. A transaction that it leaves is rolled back.
class Refusal final : public std::exception {
public:
    explicit Refusal(Problem problem)
        : m_problem(std::move(problem))
    {
    }
    [[nodiscard]] static Refusal of(int status, const char* code, const char* title)
    {
        Problem problem;
        problem.status = status;
        problem.code = QString::fromLatin1(code);
        problem.title = QString::fromLatin1(title);
        return Refusal(problem);
    }
    [[nodiscard]] static Refusal validation(QList<FieldError> fields)
    {
        return of(422, "validation", "Some fields need another value").with(std::move(fields));
    }
    [[nodiscard]] Refusal with(QList<FieldError> fields) const
    {
        Refusal refusal = *this;
        refusal.m_problem.errors = std::move(fields);
        return refusal;
    }
    [[nodiscard]] Refusal after(std::chrono::seconds wait) const
    {
        Refusal refusal = *this;
        refusal.m_problem.retryAfter = wait;
        return refusal;
    }
    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] const char* what() const noexcept override { return "refused"; }

private:
    Problem m_problem;
};

} // namespace gatehouse::backend
