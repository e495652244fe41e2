#pragma once
#include <QJsonObject>

#include "core/future.h"
#include "engine/code_sent.h"
#include "engine/fetched.h"
#include "http/http_client.h"

namespace gatehouse {

/// An answer of our contract: its object (empty for 204 and 304), or the bytes of its picture or file, and ETag.
struct WireAnswer final {
    int status = 0;
    QJsonObject object;
    QString etag;
    QByteArray bytes; ///< Of a picture or a file.
    QByteArray mediaType;
};

/// What an answer means: a success with its object, or the Error of its problem body. An answer that is neither is
/// Protocol.
[[nodiscard]] Result<WireAnswer> understand(const Result<HttpAnswer>& answer);

/// `base` with `path` appended, and nothing of the base's query.
[[nodiscard]] QUrl under(const QUrl& base, const QString& path);

/// A request with a JSON body.
[[nodiscard]] HttpRequest jsonRequest(const QByteArray& method, const QUrl& address, const QJsonObject& body);

/// The contract's `CodeSent`.
[[nodiscard]] Result<CodeSent> codeSentFromJson(const QJsonObject& object);

/// A new Idempotency-Key.
[[nodiscard]] QByteArray newKey();

/// A resource as it was answered, or that it has not changed (304).
template <typename T, typename F>
[[nodiscard]] Result<Fetched<T>> fetched(const WireAnswer& wire, F fromJson)
{
    Fetched<T> result;
    result.etag = wire.etag;
    if (wire.status == 304)
        return result;
    Result<T> value = fromJson(wire.object);
    if (!value)
        return fail(value.error());
    result.value = std::move(*value);
    return result;
}

/// Passes the success of `from` through `convert` to an answer of another type, on `context`.
template <typename To, typename From, typename F>
[[nodiscard]] QFuture<Result<To>> converted(QFuture<Result<From>> from, QObject* context, F convert)
{
    Answer<To> answer(context);
    whenDone(std::move(from), context, [answer, convert](Result<From> result) {
        if (result)
            answer.finish(convert(std::move(*result)));
        else
            answer.finish(fail(result.error()));
    });
    return answer.future();
}

} // namespace gatehouse
