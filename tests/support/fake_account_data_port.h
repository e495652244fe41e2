#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>

#include "core/future.h"
#include "engine/account_data_port.h"

namespace gatehouse {

/// An AccountDataPort that fails as the test says, one error a call by command, and knows what it was asked.
class FakeAccountDataPort final : public QObject, public AccountDataPort {
public:
    QHash<QString, QList<Error>> fails;
    QStringList calls;
    DataExport state;
    bool holdsReads = false; ///< Reads wait in heldReads with what they found; calling one answers it.
    QList<std::function<void()>> heldReads;
    QByteArray file = "{\"format\":\"gatehouse-export\"}";
    QDateTime deleteAt = QDateTime(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);

    [[nodiscard]] QFuture<Result<Fetched<DataExport>>> dataExport(const QString& knownEtag) override
    {
        Fetched<DataExport> fetched;
        fetched.etag = state.state.text() + QString::number(state.progress);
        if (fetched.etag != knownEtag)
            fetched.value = state;
        if (holdsReads) {
            calls.append(QStringLiteral("read"));
            const Answer<Fetched<DataExport>> answer(this);
            const auto answerNow = [answer, fetched] { answer.finish(fetched); };
            heldReads.append(answerNow);
            return answer.future();
        }
        return give<Fetched<DataExport>>(QStringLiteral("read"), {}, fetched);
    }
    [[nodiscard]] QFuture<Result<DataExport>> startExport(const QString& key) override
    {
        if (fails[QStringLiteral("start")].isEmpty()) {
            state = DataExport();
            state.id = QStringLiteral("export");
            state.state = ExportState(QStringLiteral("queued"));
        }
        return give<DataExport>(QStringLiteral("start"), key, state);
    }
    [[nodiscard]] QFuture<Result<QByteArray>> exportFile(ExportFormat format) override
    {
        return give<QByteArray>(QStringLiteral("file"), QString(wireName(format)), file);
    }
    [[nodiscard]] QFuture<Result<Done>> removeExport() override
    {
        return give<Done>(QStringLiteral("remove"), {}, Done{});
    }
    [[nodiscard]] QFuture<Result<QDateTime>> deleteAccount(const QString& email, const QString& key) override
    {
        keys.append(key);
        return give<QDateTime>(QStringLiteral("delete"), email, deleteAt);
    }
    QStringList keys; ///< Of deletions.

private:
    template <typename T>
    QFuture<Result<T>> give(const QString& name, const QString& with, const T& value)
    {
        calls.append(with.isEmpty() ? name : name + QLatin1Char(' ') + with);
        const Answer<T> answer(this);
        if (fails[name].isEmpty())
            answer.finish(value);
        else
            answer.finish(fail(fails[name].takeFirst()));
        return answer.future();
    }
};

} // namespace gatehouse
