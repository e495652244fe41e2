#pragma once
#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace gatehouse {

/// A problem body of RFC 9457 with our `code` and `errors[]`. Both programs use it: the backend writes it, the client
/// reads it.
struct Problem final {
    int status = 500;
    QString code;  ///< Stable, for programs: "wrong_credentials".
    QString title; ///< Short English text; the client has its own words.
    QList<FieldError> errors;
    std::optional<std::chrono::seconds> retryAfter;
    QString requestId;
    bool operator==(const Problem&) const = default;
};

[[nodiscard]] QJsonObject toJson(const Problem& problem);
/// Reads what an outside server sent; whatever is missing stays empty, nothing is trusted to be there.
[[nodiscard]] Problem problemFromJson(const QJsonObject& object, int httpStatus);
/// What a client makes of a problem: the Kind by HTTP status and code.
[[nodiscard]] Error errorFromProblem(const Problem& problem);

} // namespace gatehouse
