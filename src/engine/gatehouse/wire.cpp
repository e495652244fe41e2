#include "engine/gatehouse/wire.h"

#include <QJsonDocument>
#include <QUuid>

#include "contract/json_reader.h"
#include "contract/problem.h"

namespace gatehouse {

Result<WireAnswer> understand(const Result<HttpAnswer>& answer)
{
    if (!answer)
        return fail(answer.error());
    const QByteArray type = answer->header("content-type").split(';').first().trimmed().toLower();
    if (answer->status >= 400) {
        const auto object = parseObject(answer->body);
        Problem problem =
            problemFromJson(object && type == "application/problem+json" ? *object : QJsonObject(), answer->status);
        if (problem.requestId.isEmpty())
            problem.requestId = answer->requestId;
        if (!problem.retryAfter) {
            bool number = false;
            const int seconds = answer->header("retry-after").toInt(&number);
            if (number && seconds >= 0)
                problem.retryAfter = std::chrono::seconds(seconds);
        }
        return fail(errorFromProblem(problem));
    }
    WireAnswer wire;
    wire.status = answer->status;
    wire.etag = QString::fromLatin1(answer->header("etag"));
    if (answer->status == 204 || answer->status == 304)
        return wire;
    // A file is taken as it is, whatever is in it.
    const bool isFile =
        type == "image/png" || type == "image/jpeg" || answer->header("content-disposition").startsWith("attachment");
    if (answer->status < 300 && isFile) {
        wire.bytes = answer->body;
        wire.mediaType = type;
        return wire;
    }
    auto object = answer->status < 300 && type == "application/json"
                      ? parseObject(answer->body)
                      : fail(Error::coded(Error::Kind::Protocol, QStringLiteral("unexpected_answer")));
    if (!object) {
        Error error = object.error();
        error.httpStatus = answer->status;
        error.requestId = answer->requestId;
        return fail(error);
    }
    wire.object = *object;
    return wire;
}

QUrl under(const QUrl& base, const QString& path)
{
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    const qsizetype mark = path.indexOf(QLatin1Char('?'));
    url.setPath(url.path() + (mark < 0 ? path : path.left(mark)));
    if (mark >= 0)
        url.setQuery(path.mid(mark + 1));
    return url;
}

HttpRequest jsonRequest(const QByteArray& method, const QUrl& address, const QJsonObject& body)
{
    HttpRequest request;
    request.method = method;
    request.address = address;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Result<CodeSent> codeSentFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    CodeSent sent;
    sent.lifetime = std::chrono::seconds(reader.number(QLatin1String("code_lifetime")));
    sent.resendAfter = std::chrono::seconds(reader.number(QLatin1String("resend_after")));
    if (auto error = reader.error())
        return fail(*error);
    return sent;
}

QByteArray newKey() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

} // namespace gatehouse
