#include "backend/services/export_service.h"

#include "backend/ids.h"
#include "backend/refusal.h"
#include "backend/services/export_sections.h"
#include "core/logging.h"

namespace gatehouse::backend {

namespace {

constexpr qint64 lease = 10'000;
constexpr int mostTries = 3;
/// Of each form: what a client takes in one answer.
constexpr qint64 mostBytes = 7 * 1024 * 1024;
constexpr int filesPerTenMinutes = 30;

/// Too much for a file that a client would take.
class TooLarge final : public std::exception {};
/// This instance stops.
class Stopped final : public std::exception {};

} // namespace

/// Somebody else works on it, or it was removed.
class ExportService::Lost final : public std::exception {};

ExportService::ExportService(const PlatformConfig& config, Database& database, AccountsStore& accounts,
                             ExportsStore& exports, ChangesStore& changes, LimitsStore& limits, MessagesStore& messages,
                             const Clock& clock)
    : m_config(config)
    , m_database(database)
    , m_accounts(accounts)
    , m_exports(exports)
    , m_changes(changes)
    , m_limits(limits)
    , m_messages(messages)
    , m_clock(clock)
{
}

ExportService::~ExportService() { stop(); }

void ExportService::start(std::function<void()> messagesAdded, std::function<void()> changed)
{
    m_messagesAdded = std::move(messagesAdded);
    m_changed = std::move(changed);
    m_thread = std::thread([this] { work(); });
}

void ExportService::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ExportService::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
    }
    m_wake.notify_all();
}

void ExportService::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_poked = false;
        lock.unlock();
        bool more = false;
        try {
            more = makeNext();
        } catch (const StoreFailure& failure) {
            qCCritical(lcBackend).noquote() << "database: exports wait, it cannot be used:" << failure.what();
        }
        lock.lock();
        if (!more)
            m_wake.wait_for(lock, std::chrono::seconds(2), [this] { return m_poked || m_stopping; });
    }
    lock.unlock();
    m_database.close();
}

bool ExportService::makeNext()
{
    const auto record = m_exports.claimNext(QString::fromLatin1(randomToken(12)), now(), now() + lease);
    if (!record)
        return false;
    try {
        if (record->tries > mostTries)
            throw TooLarge();
        make(*record);
    } catch (const Lost&) {
        qCInfo(lcBackend) << "an export was taken over or removed while it was made";
    } catch (const Stopped&) {
        m_exports.release(*record);
    } catch (const TooLarge&) {
        qCWarning(lcBackend) << "export" << record->shown.id << "is given up";
        m_database.transaction([&] {
            if (m_exports.giveUp(*record))
                m_changes.add(record->account, ChangeKind::Account);
        });
        m_changed();
    }
    return true;
}

void ExportService::pause()
{
    std::unique_lock lock(m_mutex);
    if (m_wake.wait_for(lock, m_config.exports.pause, [this] { return m_stopping; }))
        throw Stopped();
}

void ExportService::make(const ExportRecord& record)
{
    const auto account = m_accounts.byId(record.account);
    if (!account)
        throw Lost();
    int number = 0;
    qint64 written = 0;
    ExportDocument document({m_config.name, account->language, m_clock.now()},
                            [&](const QByteArray& json, const QByteArray& html) {
                                written += std::max(json.size(), html.size());
                                if (written > mostBytes)
                                    throw TooLarge();
                                if (!m_exports.append(record, number++, json, html, now() + lease))
                                    throw Lost();
                            });
    document.begin();
    ExportSections sections(m_database, record.account);
    for (int i = 0; i < ExportSections::count(); ++i) {
        pause();
        sections.write(i, document);
        if (!m_exports.setProgress(record, (i + 1) * 100 / (ExportSections::count() + 1), now() + lease))
            throw Lost();
    }
    document.end();
    m_database.transaction([&] {
        const qint64 time = now();
        if (!m_exports.finish(record, document.jsonSize(), document.htmlSize(),
                              time + std::chrono::milliseconds(m_config.exports.lifetime).count()))
            throw Lost();
        m_changes.add(record.account, ChangeKind::Account);
        m_messages.add({newId(time), account->email, QStringLiteral("email"), QStringLiteral("export_made"),
                        account->language, QString(), 0, time});
    });
    m_messagesAdded();
    m_changed();
}

DataExport ExportService::state(const AccountId& account)
{
    const auto record = m_exports.find(account);
    if (!record)
        return {};
    DataExport shown = record->shown;
    // Its files may not be swept yet.
    if (shown.state.is(QLatin1String("ready")) && shown.expiresAt && *shown.expiresAt <= m_clock.now())
        shown.state = ExportState(QStringLiteral("expired"));
    return shown;
}

void ExportService::count(const AccountId& account)
{
    const LimitState limit = m_limits.hit(QStringLiteral("export:") + account.text(), m_config.exports.perDay,
                                          std::chrono::hours(24), now());
    if (!limit.allowed)
        throw Refusal::of(429, "rate_limited", "Too many exports were asked for").after(limit.resetIn);
}

DataExport ExportService::ask(const AccountId& account)
{
    if (state(account).isUnderWay())
        throw Refusal::of(409, "export_in_progress", "An export is being made");
    m_exports.put(account, newId(now()), now());
    m_changes.add(account, ChangeKind::Account);
    return state(account);
}

void ExportService::remove(const AccountId& account)
{
    m_exports.remove(account);
    m_changes.add(account, ChangeKind::Account);
}

QByteArray ExportService::file(const AccountId& account, ExportFormat format)
{
    const DataExport shown = state(account);
    if (!shown.state.is(QLatin1String("ready")))
        throw Refusal::of(404, "no_export", "There is no export");
    const LimitState limit = m_limits.hit(QStringLiteral("export_file:") + account.text(), filesPerTenMinutes,
                                          std::chrono::minutes(10), now());
    if (!limit.allowed)
        throw Refusal::of(429, "rate_limited", "The file was taken too often").after(limit.resetIn);
    const QByteArray whole = m_exports.file(shown.id, format);
    if (whole.size() != (format == ExportFormat::Json ? shown.jsonSize : shown.htmlSize))
        throw Refusal::of(404, "no_export", "There is no export"); // Replaced or removed meanwhile.
    return whole;
}

} // namespace gatehouse::backend
