#include "account/data_export_service.h"

#include <QTimer>

#include "account/connection_service.h"
#include "core/future.h"
#include "engine/account_data_port.h"
#include "storage/private_files.h"
#include "storage/serial_executor.h"

namespace gatehouse {

namespace {

constexpr std::chrono::seconds pollEvery{1};

} // namespace

class DataExportService::Private final {
public:
    Private(AccountDataPort& ourPort, ConnectionService& ourConnection, bool isOffered)
        : port(ourPort)
        , connection(ourConnection)
        , offered(isOffered)
    {
        poll.setSingleShot(true);
        poll.setInterval(pollEvery);
    }

    template <typename T>
    void note(const Result<T>& result)
    {
        if (result)
            connection.succeeded();
        else
            connection.failed(result.error());
    }

    /// What a command brought is newer than any read under way.
    void outdateReads()
    {
        ++newest;
        loaded.refreshing = false;
    }

    AccountDataPort& port;
    ConnectionService& connection;
    const bool offered;
    Loaded<DataExport> loaded;
    QString etag;
    quint64 newest = 0;
    QTimer poll;
    std::unique_ptr<SerialExecutor> writer; ///< Made for the first file.
};

DataExportService::DataExportService(AccountDataPort& port, ConnectionService& connection, bool offered,
                                     QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(port, connection, offered))
{
    d->poll.setParent(this);
    connect(&d->poll, &QTimer::timeout, this, &DataExportService::refresh);
    connect(&connection, &ConnectionService::retryDue, this, [this] {
        if (d->loaded.error || (d->loaded.value && d->loaded.value->isUnderWay()))
            refresh();
    });
    connect(&connection, &ConnectionService::reachableChanged, this, &DataExportService::changed);
}

DataExportService::~DataExportService() = default;

const Loaded<DataExport>& DataExportService::dataExport() const { return d->loaded; }

bool DataExportService::isReachable() const { return d->connection.isReachable(); }

void DataExportService::refresh()
{
    if (!d->offered)
        return;
    d->poll.stop();
    const quint64 number = ++d->newest;
    d->loaded.refreshing = true;
    whenDone(d->port.dataExport(d->loaded.value ? d->etag : QString()), this,
             [this, number](const Result<Fetched<DataExport>>& got) {
                 d->note(got);
                 if (number != d->newest)
                     return;
                 const Loaded<DataExport> before = d->loaded;
                 d->loaded.refreshing = false;
                 d->loaded.error = got ? std::nullopt : std::optional(got.error());
                 if (got && got->value) {
                     d->loaded.value = got->value;
                     d->etag = got->etag;
                 }
                 if (d->loaded.value && d->loaded.value->isUnderWay() && got)
                     d->poll.start();
                 if (before.value != d->loaded.value || before.error != d->loaded.error)
                     Q_EMIT changed();
             });
}

QFuture<Result<Done>> DataExportService::make(const QString& key)
{
    const Answer<Done> answer(this);
    whenDone(d->port.startExport(key), this, [this, answer](const Result<DataExport>& started) {
        d->note(started);
        if (started) {
            d->outdateReads();
            d->loaded.value = *started;
            d->loaded.error.reset();
            d->etag.clear();
            d->poll.start();
            Q_EMIT changed();
            answer.finish(Done{});
            return;
        }
        // Somebody else asked, on another device: that one is as good.
        if (started.error().code == QLatin1String("export_in_progress")) {
            refresh();
            answer.finish(Done{});
            return;
        }
        answer.finish(fail(started.error()));
    });
    return answer.future();
}

QFuture<Result<Done>> DataExportService::remove()
{
    const Answer<Done> answer(this);
    whenDone(d->port.removeExport(), this, [this, answer](const Result<Done>& removed) {
        d->note(removed);
        if (removed) {
            d->outdateReads();
            d->poll.stop();
            d->loaded.value = DataExport();
            d->loaded.error.reset();
            d->etag.clear();
            Q_EMIT changed();
        }
        answer.finish(removed);
    });
    return answer.future();
}

QFuture<Result<QByteArray>> DataExportService::fetch(ExportFormat format)
{
    const Answer<QByteArray> answer(this);
    whenDone(d->port.exportFile(format), this, [this, answer](const Result<QByteArray>& file) {
        d->note(file);
        if (!file && file.error().code == QLatin1String("no_export"))
            refresh();
        answer.finish(file);
    });
    return answer.future();
}

QFuture<Result<Done>> DataExportService::save(const QByteArray& content, const QString& path)
{
    if (!d->writer)
        d->writer = std::make_unique<SerialExecutor>(QStringLiteral("export"));
    return d->writer->run<Done>([content, path]() -> Result<Done> {
        if (const auto error = writePrivateFile(path, content))
            return fail(*error);
        return Done{};
    });
}

} // namespace gatehouse
