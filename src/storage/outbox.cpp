#include "storage/outbox.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include "contract/profile_json.h"
#include "contract/times.h"
#include "core/logging.h"
#include "storage/client_migrations.h"
#include "storage/outbox_salvage.h"
#include "storage/private_files.h"

namespace gatehouse {

namespace {

constexpr char table[] = "edits";

QByteArray bodyOf(const OutboxEdit& edit)
{
    QJsonObject object{{QLatin1String("key"), edit.key},
                       {QLatin1String("patch"), toJson(edit.patch)},
                       {QLatin1String("base"), toJson(edit.base)},
                       {QLatin1String("etag"), edit.etag},
                       {QLatin1String("saved_at"), toWireTime(edit.savedAt)},
                       {QLatin1String("tried"), edit.tried}};
    if (edit.met)
        object[QLatin1String("met")] = QJsonObject{{QLatin1String("values"), toJson(edit.met->values)},
                                                   {QLatin1String("at"), toWireTime(edit.met->at)},
                                                   {QLatin1String("device"), edit.met->device}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<OutboxEdit> editOf(qint64 number, const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const auto patch = profilePatchFromJson(object[QLatin1String("patch")].toObject());
    const auto base = profilePatchFromJson(object[QLatin1String("base")].toObject());
    const auto savedAt = fromWireTime(object[QLatin1String("saved_at")].toString());
    if (!patch || !base || !savedAt)
        return std::nullopt;
    OutboxEdit edit;
    edit.number = number;
    edit.key = object[QLatin1String("key")].toString();
    edit.patch = *patch;
    edit.base = *base;
    edit.etag = object[QLatin1String("etag")].toString();
    edit.savedAt = *savedAt;
    edit.tried = object[QLatin1String("tried")].toBool();
    const QJsonObject met = object[QLatin1String("met")].toObject();
    const auto values = profilePatchFromJson(met[QLatin1String("values")].toObject());
    const auto at = fromWireTime(met[QLatin1String("at")].toString());
    if (values && at)
        edit.met = MetVersion{*values, *at, met[QLatin1String("device")].toString()};
    return edit;
}

SqliteDatabase::Config configOf(const QString& file, const StorageOptions& options)
{
    SqliteDatabase::Config config;
    config.file = file;
    config.sync = SqliteDatabase::Sync::Full;
    config.cacheKib = 256;
    config.options = options;
    return config;
}

void check(std::optional<Error> error)
{
    if (error)
        throw StorageFailure(*error);
}

} // namespace

Outbox::Outbox(const QString& file, const Seal& seal, const StorageOptions& options)
    : m_file(file)
    , m_seal(seal)
    , m_options(options)
{
    if (m_file.isEmpty()) {
        open();
        return;
    }
    // A recovery that was killed between its two renames: the new file is complete by then.
    const QString fresh = m_file + QStringLiteral(".new");
    if (!QFileInfo::exists(m_file) && QFileInfo::exists(fresh) && !QFile::rename(fresh, m_file))
        check(Error::coded(Error::Kind::Storage, QStringLiteral("io"), QStringLiteral("cannot rename the new outbox")));
    QFile::remove(fresh);
    QFile::remove(fresh + QStringLiteral("-journal"));
    // SQLite drops the journal of an empty file. A file of ours is never empty once it has one, so this one was cut,
    // and the journal may hold all of it.
    if (QFileInfo(m_file).isFile() && QFileInfo(m_file).size() == 0 &&
        QFileInfo(m_file + QStringLiteral("-wal")).size() > 0)
        QFile::resize(m_file, 4096);
    try {
        open();
    } catch (const StorageFailure& failure) {
        m_database.reset();
        if (!failure.isCorruption())
            throw;
        recover();
    }
}

void Outbox::open()
{
    if (!m_file.isEmpty())
        check(ensurePrivateFile(m_file));
    m_database = std::make_unique<SqliteDatabase>(configOf(m_file, m_options));
    migrate(*m_database, outboxMigrations());
    // The file is small: reading it all finds damage while it can still be told from a fault of ours.
    m_database->readOne("PRAGMA quick_check(1)", {}, [](const SqliteRow& row) {
        if (row.text(0) != QLatin1String("ok")) {
            throw StorageFailure(
                Error::coded(Error::Kind::Storage, QStringLiteral("corrupt"), QStringLiteral("outbox: quick_check")));
        }
    });
}

void Outbox::recover()
{
    m_database.reset();
    const SalvagedEdits salvaged = salvageEdits(m_file, m_options);
    const QString fresh = m_file + QStringLiteral(".new");
    check(ensurePrivateFile(fresh));
    int kept = 0;
    {
        auto config = configOf(fresh, m_options);
        config.journal = SqliteDatabase::Journal::Delete;
        SqliteDatabase database(config);
        migrate(database, outboxMigrations());
        database.transaction([&] {
            for (auto edit = salvaged.sealed.cbegin(); edit != salvaged.sealed.cend(); ++edit) {
                if (!m_seal.open(table, QByteArray::number(edit.key()), edit.value()))
                    continue;
                database.run("INSERT INTO edits (number, sealed) VALUES (?, ?)", {edit.key(), edit.value()});
                ++kept;
            }
            // Numbers are not given again, even where the edits that had them are lost.
            if (salvaged.highest > 0) {
                database.run("DELETE FROM sqlite_sequence WHERE name = 'edits'");
                database.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('edits', ?)", {salvaged.highest});
            }
        });
    }
    if (!moveAside(m_file) || !QFile::rename(fresh, m_file))
        check(Error::coded(Error::Kind::Storage, QStringLiteral("io"), QStringLiteral("cannot set the outbox aside")));
    qCWarning(lcStorage).noquote() << "the outbox was damaged;" << kept << "unsent edits were recovered,"
                                   << (salvaged.complete && kept == salvaged.sealed.size() ? "all of them"
                                                                                           : "others may be lost");
    open();
}

template <typename F>
auto Outbox::recovering(F&& work)
{
    try {
        if (!m_database)
            open();
        return work();
    } catch (const StorageFailure& failure) {
        if (m_file.isEmpty() || !failure.isCorruption())
            throw;
    }
    recover();
    return work();
}

QList<OutboxEdit> Outbox::list()
{
    return recovering([&] {
        QList<OutboxEdit> edits;
        int unreadable = 0;
        m_database->read("SELECT number, sealed FROM edits ORDER BY number", {}, [&](const SqliteRow& row) {
            const auto body = m_seal.open(table, QByteArray::number(row.number(0)), row.bytes(1));
            const auto edit = body ? editOf(row.number(0), *body) : std::nullopt;
            if (edit)
                edits += *edit;
            else
                ++unreadable;
        });
        if (unreadable > 0)
            qCWarning(lcStorage) << unreadable << "unsent edits cannot be opened and are left out";
        return edits;
    });
}

OutboxEdit Outbox::add(OutboxEdit edit)
{
    return recovering([&] {
        m_database->transaction([&] {
            // The number is part of what the seal is bound to, so it must be known first.
            const qint64 number = m_database->insert("INSERT INTO edits (sealed) VALUES (x'')");
            m_database->run("UPDATE edits SET sealed = ? WHERE number = ?",
                            {m_seal.close(table, QByteArray::number(number), bodyOf(edit)), number});
            edit.number = number;
        });
        return edit;
    });
}

void Outbox::replace(const OutboxEdit& edit)
{
    recovering([&] {
        m_database->transaction([&] {
            m_database->run("UPDATE edits SET sealed = ? WHERE number = ?",
                            {m_seal.close(table, QByteArray::number(edit.number), bodyOf(edit)), edit.number});
        });
        return Done{};
    });
}

void Outbox::remove(qint64 number)
{
    recovering([&] {
        m_database->transaction([&] { m_database->run("DELETE FROM edits WHERE number = ?", {number}); });
        return Done{};
    });
}

} // namespace gatehouse
