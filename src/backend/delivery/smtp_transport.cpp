#include "backend/delivery/smtp_transport.h"

#include <QLocale>
#include <QUrl>
#include <cstring>
#include <curl/curl.h>
#include <memory>

namespace gatehouse::backend {

namespace {

struct Upload final {
    QByteArray bytes;
    qsizetype at = 0;
};

size_t readUpload(char* buffer, size_t size, size_t count, void* source)
{
    auto* upload = static_cast<Upload*>(source);
    const qsizetype room = static_cast<qsizetype>(size * count);
    const qsizetype take = std::min(room, upload->bytes.size() - upload->at);
    std::memcpy(buffer, upload->bytes.constData() + upload->at, static_cast<size_t>(take));
    upload->at += take;
    return static_cast<size_t>(take);
}

/// A header's text with whatever could end the header taken out, encoded where it is not plain ASCII.
QByteArray encodedWord(QString text)
{
    text.remove(QLatin1Char('\r')).remove(QLatin1Char('\n'));
    const QByteArray utf8 = text.toUtf8();
    if (utf8 == text.toLatin1() && std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 32 && c < 127; }))
        return utf8;
    return "=?UTF-8?B?" + utf8.toBase64() + "?=";
}

} // namespace

QByteArray SmtpTransport::mime(const Letter& letter, const QString& from, const QDateTime& now)
{
    QString to = letter.message.to;
    to.remove(QLatin1Char('\r')).remove(QLatin1Char('\n'));
    QByteArray mail;
    mail += "Date: " + QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
            " +0000\r\n";
    mail += "From: <" + from.toUtf8() + ">\r\nTo: <" + to.toUtf8() + ">\r\n";
    mail += "Message-ID: <" + letter.message.id.toLatin1() + "@gatehouse>\r\n";
    mail += "Subject: " + encodedWord(letter.subject) + "\r\n";
    mail += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    mail += "Content-Transfer-Encoding: base64\r\n\r\n";
    const QByteArray body = letter.text.toUtf8().toBase64();
    for (qsizetype at = 0; at < body.size(); at += 76)
        mail += body.mid(at, 76) + "\r\n";
    return mail;
}

Result<Done> SmtpTransport::send(const Letter& letter, const QDateTime& now)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl)
        return fail(Error::Kind::Internal, QStringLiteral("curl_easy_init"));
    Upload upload{mime(letter, m_config.from, now)};
    curl_slist* list = curl_slist_append(nullptr, ("<" + letter.message.to.toUtf8() + ">").constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(list, &curl_slist_free_all);
    const QString host = QUrl(m_config.url).host();
    const bool loopback =
        host == QLatin1String("127.0.0.1") || host == QLatin1String("localhost") || host == QLatin1String("::1");
    curl_easy_setopt(curl.get(), CURLOPT_URL, m_config.url.toUtf8().constData());
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, static_cast<long>(loopback ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (!m_config.user.isEmpty()) {
        curl_easy_setopt(curl.get(), CURLOPT_USERNAME, m_config.user.toUtf8().constData());
        curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, m_config.password.toUtf8().constData());
    }
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + m_config.from.toUtf8() + ">").constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &readUpload);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return fail(Error::Kind::Offline, QString::fromUtf8(curl_easy_strerror(code)));
    return Done{};
}

} // namespace gatehouse::backend
