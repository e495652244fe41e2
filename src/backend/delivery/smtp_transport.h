#pragma once
#include "backend/config.h"
#include "backend/delivery/transport.h"

namespace gatehouse::backend {

/// Mail by SMTP (RFC 5321) through libcurl: TLS by smtps:// or demanded STARTTLS, but for a server on loopback.
class SmtpTransport final : public Transport {
public:
    explicit SmtpTransport(SmtpConfig config)
        : m_config(std::move(config))
    {
    }
    [[nodiscard]] Result<Done> send(const Letter& letter, const QDateTime& now) override;
    /// The message as it goes over the line: headers encoded (RFC 2047), body as quoted base64.
    [[nodiscard]] static QByteArray mime(const Letter& letter, const QString& from, const QDateTime& now);

private:
    const SmtpConfig m_config;
};

} // namespace gatehouse::backend
