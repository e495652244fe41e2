#pragma once
#include <QObject>
#include <memory>

#include "http/event_parser.h"
#include "http/http_client.h"

namespace gatehouse {

/// One open stream of server-sent events. Deleting it ends it, without a word. UI thread.
class EventStream : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// The server answered with a stream.
    void opened();
    void received(const gatehouse::ServerEvent& event);
    /// Once, from the event loop: the server ended it in good order (status 200), answered with something else
    /// (another status, with its body), or an error as of HttpClient; Timeout where nothing was heard for too long.
    void closed(const gatehouse::Result<gatehouse::HttpAnswer>& how);
};

/// Opens streams. UI thread.
class EventSource {
public:
    virtual ~EventSource() = default;
    /// `limit` of the request is for its first byte; after that every 45 s something must be heard.
    [[nodiscard]] virtual std::unique_ptr<EventStream> open(const HttpRequest& request) = 0;
};

} // namespace gatehouse
