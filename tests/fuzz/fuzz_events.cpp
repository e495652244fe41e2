#include <cstdint>
#include <cstdlib>

#include "contract/change_json.h"
#include "contract/json_reader.h"
#include "http/event_parser.h"

using namespace gatehouse;

/// A stream of events from any server: the same events wherever it is cut, none larger than is allowed, and none that
/// is a change breaks the reading of changes. The first byte is where it is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    EventParser whole;
    const QList<ServerEvent> events = whole.feed(bytes);
    EventParser pieces;
    const qsizetype step = 1 + data[0] % 64;
    QList<ServerEvent> same;
    for (qsizetype from = 0; from < bytes.size(); from += step)
        same += pieces.feed(bytes.mid(from, step));
    if (events != same || whole.hasFailed() != pieces.hasFailed() || whole.retry() != pieces.retry())
        std::abort();
    for (const ServerEvent& event : events) {
        if (event.data.size() > 64 * 1024 || event.id.contains('\0') || event.id.contains('\n'))
            std::abort();
        const auto object = parseObject(event.data);
        const auto change = object ? changeFromJson(*object) : fail(object.error());
        if (change && changeFromJson(toJson(*change)) != change)
            std::abort();
    }
    return 0;
}
