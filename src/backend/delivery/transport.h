#pragma once
#include "backend/store/messages_store.h"
#include "core/result.h"

namespace gatehouse::backend {

/// A message in words, ready to go.
struct Letter final {
    Message message;
    QString subject;
    QString text;
};

/// Carries a letter to its person. Called on the delivery thread only; may block up to half a minute.
class Transport {
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Result<Done> send(const Letter& letter, const QDateTime& now) = 0;
};

} // namespace gatehouse::backend
