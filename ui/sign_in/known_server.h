#pragma once
#include <QObject>
#include <functional>
#include <optional>

#include "core/error.h"

namespace gatehouse {

class ServerService;

/// Goes on at once where it is known what the chosen server is, and else asks it first: after a start while it could
/// not be reached. `then` gets why it is still not known, or nothing; it is dropped where `context` goes first.
void whenServerKnown(ServerService& server, QObject* context,
                     const std::function<void(const std::optional<Error>&)>& then);

} // namespace gatehouse
