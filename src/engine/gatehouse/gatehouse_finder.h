#pragma once
#include <QObject>

#include "core/clock.h"
#include "engine/ports.h"
#include "http/http_client.h"

namespace gatehouse {

/// Finds servers of our own contract. UI thread; `http` and `clock` outlive it and every engine that it made.
class GatehouseFinder final : public QObject, public EngineFinder {
    Q_OBJECT
public:
    GatehouseFinder(HttpClient& http, const Clock& clock, QObject* parent = nullptr);
    [[nodiscard]] QFuture<Result<std::shared_ptr<Engine>>> find(const QUrl& address) override;
    [[nodiscard]] std::shared_ptr<Engine> remembered(const QUrl& address, const Discovery& discovery) override;

private:
    HttpClient& m_http;
    const Clock& m_clock;
};

} // namespace gatehouse
