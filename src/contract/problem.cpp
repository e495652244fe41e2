#include "contract/problem.h"

#include <QJsonArray>

namespace gatehouse {

namespace {

constexpr int mostFieldErrors = 100;

Error::Kind kindOf(int status, const QString& code)
{
    switch (status) {
    case 401:
        if (code == QLatin1String("insufficient_user_authentication"))
            return Error::Kind::StepUpRequired;
        // Wrong credentials at sign-in are the person's to correct; every other 401 says that the session is over.
        if (code == QLatin1String("wrong_credentials") || code == QLatin1String("wrong_code"))
            return Error::Kind::Validation;
        return Error::Kind::SignedOut;
    case 400:
    case 413:
    case 422: return Error::Kind::Validation;
    case 403: return Error::Kind::Forbidden;
    case 404:
    case 410: return Error::Kind::NotFound;
    case 408: return Error::Kind::Timeout;
    case 409:
    case 412:
    case 428: return Error::Kind::Conflict;
    case 423:
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    return status >= 500 ? Error::Kind::Server : Error::Kind::Protocol;
}

} // namespace

QJsonObject toJson(const Problem& problem)
{
    QJsonObject json{{QLatin1String("type"), QStringLiteral("about:blank")},
                     {QLatin1String("title"), problem.title},
                     {QLatin1String("status"), problem.status},
                     {QLatin1String("code"), problem.code},
                     {QLatin1String("request_id"), problem.requestId}};
    if (problem.retryAfter)
        json[QLatin1String("retry_after")] = static_cast<qint64>(problem.retryAfter->count());
    if (!problem.errors.isEmpty()) {
        QJsonArray errors;
        for (const FieldError& field : problem.errors) {
            QJsonObject entry{{QLatin1String("pointer"), field.pointer}, {QLatin1String("code"), field.code}};
            if (!field.params.isEmpty())
                entry[QLatin1String("params")] = QJsonObject::fromVariantMap(field.params);
            errors.append(entry);
        }
        json[QLatin1String("errors")] = errors;
    }
    return json;
}

Problem problemFromJson(const QJsonObject& object, int httpStatus)
{
    Problem problem;
    problem.status = httpStatus;
    problem.code = object.value(QLatin1String("code")).toString().left(100);
    problem.title = object.value(QLatin1String("title")).toString().left(500);
    problem.requestId = object.value(QLatin1String("request_id")).toString().left(100);
    const QJsonValue retry = object.value(QLatin1String("retry_after"));
    if (retry.isDouble() && retry.toDouble() >= 0 && retry.toDouble() < 1e9)
        problem.retryAfter = std::chrono::seconds(static_cast<qint64>(retry.toDouble()));
    const QJsonArray errors = object.value(QLatin1String("errors")).toArray();
    for (const QJsonValue& value : errors) {
        if (problem.errors.size() == mostFieldErrors)
            break;
        const QJsonObject entry = value.toObject();
        FieldError field;
        field.pointer = entry.value(QLatin1String("pointer")).toString();
        field.code = entry.value(QLatin1String("code")).toString();
        field.params = entry.value(QLatin1String("params")).toObject().toVariantMap();
        if (!field.code.isEmpty())
            problem.errors.append(field);
    }
    return problem;
}

Error errorFromProblem(const Problem& problem)
{
    Error error;
    error.kind = kindOf(problem.status, problem.code);
    error.httpStatus = problem.status;
    error.code = problem.code;
    error.fields = problem.errors;
    error.retryAfter = problem.retryAfter;
    error.requestId = problem.requestId;
    error.detail = problem.title;
    return error;
}

} // namespace gatehouse
