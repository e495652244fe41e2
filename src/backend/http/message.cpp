#include "backend/http/message.h"

#include <QJsonDocument>

namespace gatehouse::backend {

Response Response::json(int status, const QJsonObject& object)
{
    Response response;
    response.status = status;
    response.with("Content-Type", "application/json; charset=utf-8");
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::problem(int status, const char* code, const char* title, const QString& requestId,
                           std::optional<std::chrono::seconds> retryAfter)
{
    Problem problem;
    problem.status = status;
    problem.code = QString::fromLatin1(code);
    problem.title = QString::fromLatin1(title);
    problem.requestId = requestId;
    problem.retryAfter = retryAfter;
    return Response::problem(problem);
}

Response Response::problem(Problem problem)
{
    Response response;
    response.status = problem.status;
    response.with("Content-Type", "application/problem+json");
    if (problem.retryAfter)
        response.with("Retry-After", QByteArray::number(static_cast<qint64>(problem.retryAfter->count())));
    response.body = QJsonDocument(toJson(problem)).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace gatehouse::backend
