#pragma once
#include <QList>
#include <QString>
#include <QVariantMap>
#include <chrono>
#include <optional>

namespace gatehouse {

/// One field that was refused, as in RFC 9457 extension member `errors[]`.
struct FieldError final {
    QString pointer;    ///< JSON pointer into the request body (RFC 6901), e.g. "/first_name".
    QString code;       ///< Stable code, e.g. "too_long". Turned into words by ui/texts.
    QVariantMap params; ///< Numbers the sentence needs, e.g. {"max": 100}. May be empty.
    bool operator==(const FieldError&) const = default;
};

/// What went wrong, as data. Words for people are made in one place, ui/texts, by an exhaustive switch over Kind.
struct Error final {
    enum class Kind {
        Cancelled,      ///< The caller gave up; nothing to show.
        Offline,        ///< No connection to the server could be made, or it broke.
        Timeout,        ///< Our own time limit passed.
        Tls,            ///< The server's certificate is not trusted, or the handshake failed.
        SignedOut,      ///< The session is over (ended elsewhere, or its tokens were refused).
        StepUpRequired, ///< RFC 9470: a fresh proof of identity is needed.
        Forbidden,      ///< The person may not do this.
        NotFound,       ///< No such thing, or not visible to this person.
        Conflict,       ///< 409/412: the thing changed meanwhile.
        Validation,     ///< Fields were refused; see `fields`.
        RateLimited,    ///< 429; see `retryAfter`.
        Server,         ///< 5xx.
        Protocol,       ///< The answer makes no sense: not a Gatehouse, or a broken one.
        Keychain,       ///< The system keychain refused or is missing.
        Storage, ///< The disk refused: full, read-only, damaged. `code` is "disk_full", "read_only", "corrupt" or "io".
        Internal, ///< A fault of our own.
    };

    Kind kind = Kind::Internal;
    int httpStatus = 0;                             ///< 0 when no HTTP answer was had.
    QString code;                                   ///< The server's stable `code`, or ours; may be empty.
    QList<FieldError> fields;                       ///< For Validation.
    std::optional<std::chrono::seconds> retryAfter; ///< From Retry-After, where given.
    QString requestId;                              ///< X-Request-Id of the failed request, for "Details".
    QString detail;                                 ///< For the log only; never shown, never a secret.

    [[nodiscard]] static Error of(Kind kind, QString detail = {});
    [[nodiscard]] static Error coded(Kind kind, QString code, QString detail = {});

    /// True where trying again later, unchanged, may succeed: the outbox keeps such an edit.
    [[nodiscard]] bool isTransient() const;
    bool operator==(const Error&) const = default;
};

/// The kind's name for logs, e.g. "Offline".
[[nodiscard]] const char* kindName(Error::Kind kind);

} // namespace gatehouse
