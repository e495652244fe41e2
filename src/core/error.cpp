#include "core/error.h"

namespace gatehouse {

Error Error::of(Kind kind, QString detail)
{
    Error error;
    error.kind = kind;
    error.detail = std::move(detail);
    return error;
}

Error Error::coded(Kind kind, QString code, QString detail)
{
    Error error = of(kind, std::move(detail));
    error.code = std::move(code);
    return error;
}

bool Error::isTransient() const
{
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Tls:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::Protocol: return true;
    case Kind::Cancelled:
    case Kind::SignedOut:
    case Kind::StepUpRequired:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Validation:
    case Kind::Keychain:
    case Kind::Storage:
    case Kind::Internal: return false;
    }
    return false;
}

const char* kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled: return "Cancelled";
    case Error::Kind::Offline: return "Offline";
    case Error::Kind::Timeout: return "Timeout";
    case Error::Kind::Tls: return "Tls";
    case Error::Kind::SignedOut: return "SignedOut";
    case Error::Kind::StepUpRequired: return "StepUpRequired";
    case Error::Kind::Forbidden: return "Forbidden";
    case Error::Kind::NotFound: return "NotFound";
    case Error::Kind::Conflict: return "Conflict";
    case Error::Kind::Validation: return "Validation";
    case Error::Kind::RateLimited: return "RateLimited";
    case Error::Kind::Server: return "Server";
    case Error::Kind::Protocol: return "Protocol";
    case Error::Kind::Keychain: return "Keychain";
    case Error::Kind::Storage: return "Storage";
    case Error::Kind::Internal: return "Internal";
    }
    return "?";
}

} // namespace gatehouse
