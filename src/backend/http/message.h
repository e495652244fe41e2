#pragma once
#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>
#include <chrono>
#include <memory>
#include <optional>

#include "contract/problem.h"

namespace gatehouse::backend {

/// One HTTP request, read whole within the limits before a handler sees it. Plain data; lives on one worker thread.
struct Request final {
    QByteArray method; ///< "GET", "POST", "PATCH", "PUT", "DELETE"; HEAD arrives as GET.
    QString path;      ///< Percent-decoded, without the query: "/v1/me".
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case; a repeated header has its values joined by ", ".
    QByteArray body;
    QString peerAddress;            ///< Of the client; from X-Forwarded-For only behind a trusted proxy.
    QString requestId;              ///< Echoed or made; always set.
    QString pattern;                ///< Of the route that answers, for the log; empty where none does.
    QHash<QString, QString> params; ///< From the route's pattern: {"id": "…"}.

    [[nodiscard]] QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
};

class HttpStream;

/// One HTTP answer.
struct Response final {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::shared_ptr<HttpStream> stream; ///< Goes on after the headers, in place of `body`.

    [[nodiscard]] static Response json(int status, const QJsonObject& object);
    [[nodiscard]] static Response empty(int status);
    [[nodiscard]] static Response problem(Problem problem);
    [[nodiscard]] static Response problem(int status, const char* code, const char* title, const QString& requestId,
                                          std::optional<std::chrono::seconds> retryAfter = std::nullopt);
    Response& with(QByteArray name, QByteArray value)
    {
        headers.append({std::move(name), std::move(value)});
        return *this;
    }
};

} // namespace gatehouse::backend
