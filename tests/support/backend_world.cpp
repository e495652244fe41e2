#include "tests/support/backend_world.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>
#include <QThread>
#include <QUuid>
#include <curl/curl.h>

#include "backend/sample/sample_platform.h"
#include "backend/store/messages_store.h"

namespace gatehouse::test {

namespace {

size_t collectBody(char* data, size_t size, size_t count, void* target)
{
    static_cast<QByteArray*>(target)->append(data, static_cast<qsizetype>(size * count));
    return size * count;
}

size_t collectHeader(char* data, size_t size, size_t count, void* target)
{
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    const qsizetype colon = line.indexOf(':');
    auto& headers = *static_cast<QHash<QByteArray, QByteArray>*>(target);
    if (colon > 0)
        headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    return size * count;
}

bool names(const Headers& headers, const QByteArray& lowerCaseName)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& header) { return header.first.toLower() == lowerCaseName; });
}

void failTest(const QString& sentence) { QTest::qFail(sentence.toUtf8().constData(), __FILE__, __LINE__); }

} // namespace

QJsonObject Reply::json() const { return QJsonDocument::fromJson(body).object(); }

QString Reply::firstField() const
{
    const QJsonObject field = json().value(QLatin1String("errors")).toArray().at(0).toObject();
    return field.value(QLatin1String("pointer")).toString() + QLatin1Char(' ') +
           field.value(QLatin1String("code")).toString();
}

BackendWorld::BackendWorld()
{
    // One line a request would bury a test's own.
    QLoggingCategory::setFilterRules(QStringLiteral("gatehouse.access.info=false"));
    config.dataFolder = m_folder.path();
    config.hashing = {1, 8};
    config.tries.signInsPerAddress = 100'000;
    config.tries.signUpsPerAddress = 100'000;
    config.tries.codesPerAddress = 100'000;
    config.tries.mailsPerRecipient = 100'000;
    // The child that reads pictures is not this program.
    config.pictures.program = QCoreApplication::applicationDirPath() + QStringLiteral("/gatehoused");
}

BackendWorld::~BackendWorld() = default;

bool BackendWorld::start()
{
    config.listenPort = m_port;
    m_platform = std::make_unique<backend::Platform>(config, *m_clock);
    if (beforeStart)
        beforeStart(*m_platform);
    const auto port = m_platform->start();
    if (!port) {
        failTest(QStringLiteral("the backend does not start: %1 %2").arg(port.error().code, port.error().detail));
        return false;
    }
    m_port = *port;
    return true;
}

void BackendWorld::stop(std::chrono::milliseconds grace)
{
    if (m_platform)
        m_platform->stop(grace);
    m_platform.reset();
}

bool BackendWorld::restart()
{
    stop();
    return start();
}

QUrl BackendWorld::address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

Reply BackendWorld::call(const QByteArray& method, const QByteArray& target, const Headers& headers,
                         const std::optional<QByteArray>& body) const
{
    Reply reply;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const auto& [name, value] : headers)
        list = curl_slist_append(list, (name + ": " + value).constData());
    if (body && !names(headers, "content-type"))
        list = curl_slist_append(list, "Content-Type: application/json");
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> lines(list, &curl_slist_free_all);
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(m_port) + target;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_PATH_AS_IS, 1L);
    if (method == "HEAD")
        curl_easy_setopt(curl.get(), CURLOPT_NOBODY, 1L);
    else
        curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.constData());
    if (body) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body->size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body->constData());
    }
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &collectBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &collectHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &reply.headers);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    if (curl_easy_perform(curl.get()) != CURLE_OK)
        return reply;
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    reply.status = static_cast<int>(status);

    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(target.split('?').first()));
    reply.contractFaults =
        m_contract.faultsOf({method, path, body.value_or(QByteArray()), reply.status, reply.headers, reply.body});
    if (!reply.contractFaults.isEmpty() && QThread::currentThread() == QCoreApplication::instance()->thread())
        failTest(QString::fromUtf8(method + ' ' + target + " -> " + QByteArray::number(reply.status)) +
                 QStringLiteral(" is not what docs/openapi.yaml says: ") +
                 reply.contractFaults.join(QLatin1String("; ")) + QLatin1Char('\n') + QString::fromUtf8(reply.body));
    return reply;
}

Reply BackendWorld::post(const QByteArray& target, const QJsonObject& body, const Headers& headers) const
{
    Headers all = headers;
    if (!names(headers, "idempotency-key"))
        all.append({"Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    return call("POST", target, all, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QList<QJsonObject> BackendWorld::messages(const QString& to)
{
    backend::MessagesStore store(m_platform->database());
    (void)QTest::qWaitFor([&] { return store.waiting() == 0; }, 10'000);
    QDir folder(m_platform->messagesFolder());
    QList<QJsonObject> found;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject message = QJsonDocument::fromJson(file.readAll()).object();
        if (to.isEmpty() || message.value(QLatin1String("to")).toString() == to)
            found.append(message);
    }
    return found;
}

QJsonObject BackendWorld::message(const QString& to, const QString& kind)
{
    QJsonObject newest;
    for (const QJsonObject& message : messages(to)) {
        if (message.value(QLatin1String("kind")).toString() == kind)
            newest = message;
    }
    return newest;
}

QString BackendWorld::code(const QString& to, const QString& kind)
{
    return message(to, kind).value(QLatin1String("code")).toString();
}

QJsonObject BackendWorld::signUpBody(const QString& email, const QString& password)
{
    return {{QLatin1String("first_name"), QStringLiteral("Aline")},
            {QLatin1String("last_name"), QStringLiteral("Moreau")},
            {QLatin1String("email"), email},
            {QLatin1String("password"), password},
            {QLatin1String("terms_accepted"), true},
            {QLatin1String("language"), QStringLiteral("en")}};
}

Person BackendWorld::person(const QString& email)
{
    Person person;
    person.email = email.isEmpty() ? QStringLiteral("person%1@example.org").arg(++m_people) : email;
    person.password = goodPassword();
    const Reply asked = post("/v1/accounts", signUpBody(person.email));
    const Reply confirmed =
        post("/v1/accounts/confirm", {{QLatin1String("email"), person.email},
                                      {QLatin1String("code"), code(person.email, QStringLiteral("sign_up_code"))},
                                      {QLatin1String("password"), person.password}});
    if (asked.status != 202 || confirmed.status != 200)
        failTest(QStringLiteral("no account could be made: %1 %2")
                     .arg(QString::fromUtf8(asked.body), QString::fromUtf8(confirmed.body)));
    return signedIn(person);
}

Person BackendWorld::signedIn(const Person& person) const
{
    Person signedIn = person;
    const Reply reply =
        post("/v1/sign-in",
             {{QLatin1String("email"), person.email},
              {QLatin1String("password"), person.password},
              {QLatin1String("device"), QJsonObject{{QLatin1String("application"), QStringLiteral("Gatehouse 0.1.0")},
                                                    {QLatin1String("platform"), QStringLiteral("Debian 12")}}}});
    const QJsonObject tokens = reply.json();
    signedIn.account = tokens.value(QLatin1String("account_id")).toString();
    signedIn.access = tokens.value(QLatin1String("access_token")).toString().toLatin1();
    signedIn.refresh = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    return signedIn;
}

Person BackendWorld::fill(int accounts, int organizations, int members, int seed)
{
    backend::PasswordHasher hasher(config.hashing);
    backend::SampleOptions options;
    options.seed = seed;
    options.accounts = accounts;
    options.organizations = organizations;
    options.members = members;
    const auto made = backend::makeSample(m_platform->database(), hasher, *m_clock, options);
    Person person;
    if (!made) {
        failTest(QStringLiteral("no sample: %1").arg(made.error().detail));
        return person;
    }
    const QJsonObject user = made->value(QLatin1String("user")).toObject();
    person.email = user.value(QLatin1String("email")).toString();
    person.password = user.value(QLatin1String("password")).toString();
    return person;
}

} // namespace gatehouse::test
