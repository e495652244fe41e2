#include "account/server_service.h"

#include <QRegularExpression>

#include "core/future.h"
#include "engine/ports.h"
#include "storage/profile_storage.h"

namespace gatehouse {

namespace {

const QString settingName = QStringLiteral("server");

Error refusedAddress(const QString& code)
{
    Error error = Error::coded(Error::Kind::Validation, code);
    error.fields = {FieldError{QStringLiteral("/server"), code, {}}};
    return error;
}

/// A name or number that never leaves this computer (RFC 6761, RFC 1122, RFC 4291).
bool isLoopback(const QString& host)
{
    static const QRegularExpression numbers(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || host == QLatin1String("::1") ||
           numbers.match(host).hasMatch();
}

/// The address that a person means by what they typed.
Result<QUrl> addressFrom(const QString& typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.contains(QLatin1String("://"));
    QUrl url(hasScheme ? text : QLatin1String("https://") + text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool usable = !text.isEmpty() && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                        (scheme == QLatin1String("https") || scheme == QLatin1String("http"));
    if (!usable)
        return fail(refusedAddress(QStringLiteral("invalid_address")));
    if (!hasScheme && isLoopback(url.host()))
        url.setScheme(QStringLiteral("http"));
    if (url.scheme() == QLatin1String("http") && !isLoopback(url.host()))
        return fail(refusedAddress(QStringLiteral("plain_http")));
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

} // namespace

class ServerService::Private final {
public:
    Private(EngineFinder& finder, ProfileStorage& profileStorage)
        : engines(finder)
        , storage(profileStorage)
        , address(QUrl(storage.setting(settingName).value(QLatin1String("address")).toString()))
    {
    }
    EngineFinder& engines;
    ProfileStorage& storage;
    QUrl address;
    std::optional<Discovery> discovery;
    std::shared_ptr<Engine> engine;
    quint64 newest = 0;
};

ServerService::ServerService(EngineFinder& engines, ProfileStorage& storage, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(engines, storage))
{
}

ServerService::~ServerService() = default;

QUrl ServerService::address() const { return d->address; }
const std::optional<Discovery>& ServerService::discovery() const { return d->discovery; }
std::shared_ptr<Engine> ServerService::engine() const { return d->engine; }

QFuture<Result<Discovery>> ServerService::check(const QString& typed)
{
    const Answer<Discovery> answer(this);
    const quint64 number = ++d->newest;
    const Result<QUrl> address = addressFrom(typed);
    if (!address) {
        answer.finish(fail(address.error()));
        return answer.future();
    }
    whenDone(d->engines.find(*address), this,
             [this, answer, number, address = *address](Result<std::shared_ptr<Engine>> found) {
                 if (number != d->newest) {
                     answer.finish(fail(Error::Kind::Cancelled));
                     return;
                 }
                 if (!found) {
                     answer.finish(fail(found.error()));
                     return;
                 }
                 const bool other = address != d->address || !d->discovery || *d->discovery != (*found)->discovery();
                 d->address = address;
                 d->engine = *found;
                 d->discovery = d->engine->discovery();
                 // Not being able to remember it must not keep the person from signing in; AccountsService tells of the
                 // folder's trouble.
                 (void)d->storage.setSetting(settingName, {{QLatin1String("address"), address.toString()}});
                 if (other)
                     Q_EMIT changed();
                 answer.finish(*d->discovery);
             });
    return answer.future();
}

} // namespace gatehouse
