#include "backend/routes/picture_routes.h"

#include "backend/refusal.h"

namespace gatehouse::backend {

namespace {

constexpr std::chrono::minutes window{10};
constexpr qint64 bodyBytes = 5 * 1024 * 1024;

QByteArray tagOf(const QString& version) { return "\"p" + version.toLatin1() + '"'; }

void checkType(const Request& request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "image/png" && type != "image/jpeg" && type != "image/webp")
        throw Refusal::of(415, "unsupported_media_type", "The body must be image/png, image/jpeg or image/webp");
}

/// The state that the request is to be written over: a picture by its ETag, or none. Refusal 428.
QByteArray expectation(const Request& request)
{
    const QByteArray match = request.header("if-match").trimmed();
    const bool none = request.header("if-none-match").trimmed() == "*";
    if (match.isEmpty() == !none)
        throw Refusal::of(428, "if_match_missing",
                          "Either If-Match with the picture's ETag or If-None-Match: * is needed");
    return none ? QByteArray() : match;
}

bool holds(const QByteArray& expected, const std::optional<QString>& version)
{
    return expected.isEmpty() ? !version : version && expected == tagOf(*version);
}

Response pictureChanged(const Request& request, const std::optional<QString>& version)
{
    return changedMeanwhile(request, "The picture was changed meanwhile", version ? tagOf(*version) : QByteArray());
}

} // namespace

void addPictureRoutes(Router& router, Gate& gate, PictureService& service, PicturesStore& pictures,
                      ChangesStore& changes, LimitsStore& limits, const PlatformConfig& config, const Clock& clock)
{
    const QString path = QStringLiteral("/v1/me/picture");
    router.add("GET", path, gate.read([&pictures](const Request&, const SessionRecord& session) {
        const auto picture = pictures.find(session.account);
        if (!picture)
            throw Refusal::of(404, "not_found", "There is no picture");
        Response response;
        response.with("Content-Type", picture->mediaType.toLatin1());
        response.with("ETag", tagOf(picture->version)).with("Cache-Control", "private, no-cache");
        response.body = picture->bytes;
        return response;
    }));
    router.add("PUT", path, gate.signedOnce([&](const Request& request, const SessionRecord& session, Once& once) {
        checkType(request);
        const QByteArray expected = expectation(request);
        const auto before = pictures.version(session.account);
        if (!holds(expected, before))
            return pictureChanged(request, before);
        const LimitState state = limits.hit(QStringLiteral("picture:") + session.account.text(),
                                            config.tries.picturesPerAccount, window, clock.now().toMSecsSinceEpoch());
        if (!state.allowed)
            throw Refusal::of(429, "rate_limited", "Too many pictures from this account").after(state.resetIn);
        const StoredPicture picture = service.made(request.body);
        return once.commit([&] {
            const auto now = pictures.version(session.account);
            if (!holds(expected, now))
                return pictureChanged(request, now);
            pictures.put(session.account, picture, session.deviceName(), clock.now().toMSecsSinceEpoch());
            changes.add(session.account, ChangeKind::Picture);
            return Response::json(200, {{QLatin1String("version"), picture.version}})
                .with("ETag", tagOf(picture.version));
        });
    }),
               Router::Cost::Usual, bodyBytes);
    router.add("DELETE", path, gate.signedOnce([&](const Request& request, const SessionRecord& session, Once& once) {
        const QByteArray match = ifMatchOf(request);
        return once.commit([&] {
            const auto now = pictures.version(session.account);
            if (!now)
                throw Refusal::of(404, "not_found", "There is no picture");
            if (!holds(match, now))
                return pictureChanged(request, now);
            pictures.remove(session.account, session.deviceName(), clock.now().toMSecsSinceEpoch());
            changes.add(session.account, ChangeKind::Picture);
            return Response::empty(204);
        });
    }));
}

} // namespace gatehouse::backend
