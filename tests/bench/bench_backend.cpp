#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <arpa/inet.h>
#include <ctime>
#include <curl/curl.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <vector>

#include "backend/platform.h"
#include "backend/sample/sample_names.h"
#include "backend/sample/sample_platform.h"
#include "backend/services/password_hasher.h"
#include "backend/services/token_service.h"
#include "backend/store/accounts_store.h"
#include "backend/store/members_store.h"

// How many GET /v1/me the backend answers, beside a bare libmicrohttpd that says a constant, by the same wrk in the
// same run; and how much of a sign-in is argon2id. Prints one JSON object a line. Needs wrk.

using namespace gatehouse;
using namespace gatehouse::backend;

namespace {

constexpr int rounds = 3;

void print(const QJsonObject& line)
{
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

MHD_Result answerConstant(void*, MHD_Connection* connection, const char*, const char*, const char*, const char*,
                          size_t*, void**)
{
    static char body[] = R"({"id":"0190","first_name":"Aline","last_name":"Moreau"})";
    MHD_Response* response = MHD_create_response_from_buffer(sizeof body - 1, body, MHD_RESPMEM_PERSISTENT);
    MHD_add_response_header(response, "Content-Type", "application/json");
    const MHD_Result queued = MHD_queue_response(connection, 200, response);
    MHD_destroy_response(response);
    return queued;
}

struct Load final {
    double perSecond = 0; ///< 0 where wrk cannot be run or an answer was not 200.
    double cpuMicros = 0; ///< Of this process, for each request: what other programs take of the machine is not in it.
};

double processSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

Load load(const QString& url, const QByteArray& token)
{
    QProcess wrk;
    const double before = processSeconds();
    wrk.start(QStringLiteral("wrk"),
              {QStringLiteral("-t1"), QStringLiteral("-c32"), QStringLiteral("-d3"), QStringLiteral("-H"),
               QStringLiteral("Authorization: Bearer ") + QString::fromLatin1(token), url});
    if (!wrk.waitForFinished(30'000))
        return {};
    const double used = processSeconds() - before;
    const QString output = QString::fromUtf8(wrk.readAll());
    if (output.contains(QLatin1String("Non-2xx")))
        return {};
    static const QRegularExpression rate(QStringLiteral("Requests/sec:\\s*([0-9.]+)"));
    static const QRegularExpression count(QStringLiteral("([0-9]+) requests in"));
    return {rate.match(output).captured(1).toDouble(), used * 1e6 / count.match(output).captured(1).toDouble()};
}

size_t swallow(char*, size_t size, size_t count, void*) { return size * count; }

/// Milliseconds of one POST on a connection that stays open; negative where it is not answered by 200.
double timedPost(CURL* curl, const QByteArray& url, const QByteArray& body)
{
    curl_slist* headers = curl_slist_append(nullptr, "Content-Type: application/json");
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &swallow);
    QElapsedTimer timer;
    timer.start();
    const CURLcode code = curl_easy_perform(curl);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    curl_slist_free_all(headers);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return code == CURLE_OK && status == 200 ? took : -1;
}

int benchThroughput(const QString& address, const QByteArray& token)
{
    sockaddr_in loopback{};
    loopback.sin_family = AF_INET;
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    MHD_Daemon* bare =
        MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD, 0, nullptr, nullptr, &answerConstant, nullptr,
                         MHD_OPTION_SOCK_ADDR, &loopback, MHD_OPTION_THREAD_POOL_SIZE, 2u, MHD_OPTION_END);
    if (bare == nullptr)
        return 1;
    const QString bareUrl =
        QStringLiteral("http://127.0.0.1:%1/").arg(MHD_get_daemon_info(bare, MHD_DAEMON_INFO_BIND_PORT)->port);
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    std::vector<double> ourCpu;
    std::vector<double> theirCpu;
    for (int round = 0; round < rounds; ++round) {
        const Load peer = load(bareUrl, token);
        const Load mine = load(address + QStringLiteral("/v1/me"), token);
        if (peer.perSecond <= 0 || mine.perSecond <= 0)
            return 1;
        theirs.push_back(peer.perSecond);
        ours.push_back(mine.perSecond);
        ratios.push_back(mine.perSecond / peer.perSecond);
        theirCpu.push_back(peer.cpuMicros);
        ourCpu.push_back(mine.cpuMicros);
    }
    MHD_stop_daemon(bare);
    print({{QLatin1String("bench"), QStringLiteral("backend_get_me")},
           {QLatin1String("per_second"), median(ours)},
           {QLatin1String("peer"), QStringLiteral("libmicrohttpd, a constant")},
           {QLatin1String("peer_per_second"), median(theirs)},
           {QLatin1String("ratio"), median(ratios)},
           {QLatin1String("target_ratio"), 0.5},
           {QLatin1String("cpu_us"), median(ourCpu)},
           {QLatin1String("peer_cpu_us"), median(theirCpu)},
           {QLatin1String("cores"), QThread::idealThreadCount()}});
    return 0;
}

int benchSignIn(const QString& address, const QJsonObject& credentials, const HashingConfig& hashing)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    const QByteArray url = address.toUtf8() + "/v1/sign-in";
    const QByteArray body = QJsonDocument(credentials).toJson(QJsonDocument::Compact);
    PasswordHasher hasher(hashing);
    const SecretText password(credentials.value(QLatin1String("password")).toString());
    const QString hash = hasher.hash(password);
    std::vector<double> whole;
    std::vector<double> hashed;
    for (int i = 0; i < 15; ++i) {
        const double took = timedPost(curl.get(), url, body);
        if (took < 0)
            return 1;
        whole.push_back(took);
        QElapsedTimer timer;
        timer.start();
        if (!hasher.verify(hash, password))
            return 1;
        hashed.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    print({{QLatin1String("bench"), QStringLiteral("backend_sign_in")},
           {QLatin1String("ms"), median(whole)},
           {QLatin1String("argon2id_ms"), median(hashed)},
           {QLatin1String("argon2id_share"), std::min(1.0, median(hashed) / median(whole))},
           {QLatin1String("target_share"), 0.9}});
    return 0;
}

/// Milliseconds of one GET on a connection that stays open; negative where it is not answered by 200.
double timedGet(CURL* curl, const QByteArray& url, const QByteArray& token)
{
    curl_slist* headers = curl_slist_append(nullptr, ("Authorization: Bearer " + token).constData());
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &swallow);
    QElapsedTimer timer;
    timer.start();
    const CURLcode code = curl_easy_perform(curl);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    curl_slist_free_all(headers);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return code == CURLE_OK && status == 200 ? took : -1;
}

/// A search among ten thousand members, beside the same among the sample's few dozens: what the many cost.
int benchMembers(Platform& platform, const QString& address, const AccountId& reader, const QByteArray& token)
{
    constexpr int many = 10'000;
    Database& database = platform.database();
    MembersStore members(database);
    const QString large = QStringLiteral("bench-members");
    QString small;
    database.readOne("SELECT organization_id FROM memberships WHERE account_id = ?", {reader.text()},
                     [&](const Row& row) { small = row.text(0); });
    SampleNames names(7);
    database.transaction([&] {
        database.run("INSERT INTO organizations (id, name, name_key, visibility, created_at) VALUES (?, 'Bench', "
                     "' bench', 'private', 0)",
                     {large});
        members.join(OrganizationId(large), reader, QStringLiteral("Aline Moreau"), OrganizationRole(), 0);
        for (qint64 i = 1; i < many; ++i) {
            const QString id = names.id(i);
            const QString first = names.firstName();
            const QString last = names.lastName();
            database.run("INSERT INTO accounts (id, email, email_key, confirmed, password_hash, first_name, last_name, "
                         "language, created_at, updated_at) VALUES (?, ?, ?, 1, '', ?, ?, 'en', 0, 0)",
                         {id, id, id, first, last});
            members.join(OrganizationId(large), AccountId(id), first + QLatin1Char(' ') + last, OrganizationRole(), i);
        }
    });
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    const auto timed = [&](const QString& organization, int round) {
        const char* typed[] = {"a", "mo", "al", "de", "o"};
        return timedGet(curl.get(),
                        (address + QStringLiteral("/v1/organizations/%1/members?limit=100&q=%2")
                                       .arg(organization, QString::fromLatin1(typed[round % 5])))
                            .toUtf8(),
                        token);
    };
    std::vector<double> ofMany;
    std::vector<double> ofFew;
    for (int round = 0; round < 50; ++round) {
        ofMany.push_back(timed(large, round));
        ofFew.push_back(timed(small, round));
        if (ofMany.back() < 0 || ofFew.back() < 0)
            return 1;
    }
    print({{QLatin1String("bench"), QStringLiteral("backend_members_search")},
           {QLatin1String("members"), many},
           {QLatin1String("ms"), median(ofMany)},
           {QLatin1String("few_ms"), median(ofFew)},
           {QLatin1String("ratio"), median(ofMany) / median(ofFew)}});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    // As an operator with a log to a file would run it: the lines are made, and go nowhere slow.
    QLoggingCategory::setFilterRules(QStringLiteral("gatehouse.access.info=false"));
    const QTemporaryDir folder;
    const SystemClock clock;
    PlatformConfig config;
    config.dataFolder = folder.path();
    config.tries.signInsPerAddress = 0;
    config.accessLifetime = std::chrono::hours(1);
    // To see what answering on the network threads is worth: bench_backend --workers-only
    config.http.quickReads = !application.arguments().contains(QStringLiteral("--workers-only"));
    Platform platform(config, clock);
    const auto port = platform.start();
    if (!port)
        return 1;
    PasswordHasher hasher(config.hashing);
    SampleOptions options;
    options.accounts = 500;
    options.organizations = 1000;
    options.members = 2000;
    const auto made = makeSample(platform.database(), hasher, clock, options);
    if (!made)
        return 1;
    const QJsonObject user = made->value(QLatin1String("user")).toObject();
    AccountsStore accounts(platform.database());
    ChangesStore changes(platform.database(), clock);
    SessionsStore sessions(platform.database(), changes);
    TokenService tokens(platform.database(), sessions, clock, config.accessLifetime);
    const auto account = accounts.byEmail(user.value(QLatin1String("email")).toString());
    if (!account)
        return 1;
    const QByteArray token = tokens.open(account->id, {QStringLiteral("bench"), QString()}, QStringLiteral("127.0.0.1"))
                                 .access.expose()
                                 .toLatin1();
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    const int failed = benchThroughput(address, token) + benchSignIn(address, user, config.hashing) +
                       benchMembers(platform, address, account->id, token);
    platform.stop();
    return failed;
}
