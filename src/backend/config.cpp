#include "backend/config.h"

#include <QFile>
#include <functional>
#include <map>
#include <yaml-cpp/yaml.h>

namespace gatehouse::backend {

namespace {

tl::unexpected<Error> wrong(const QString& sentence)
{
    return fail(Error::coded(Error::Kind::Validation, QStringLiteral("config_invalid"), sentence));
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw YAML::Exception(YAML::Mark::null_mark(), "cannot read the file " + path.toStdString());
    return file.readAll();
}

} // namespace

bool PlatformConfig::parseListen(const QString& text, QString& host, quint16& port)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon < 1)
        return false;
    bool number = false;
    const uint value = text.mid(colon + 1).toUInt(&number);
    if (!number || value > 65535)
        return false;
    host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    port = static_cast<quint16>(value);
    return !host.isEmpty();
}

Result<PlatformConfig> PlatformConfig::fromFile(const QString& file, PlatformConfig base)
{
    PlatformConfig config = std::move(base);
    QString certificate;
    QString key;
    const auto text = [](QString& target) {
        return [&target](const YAML::Node& node) { target = QString::fromStdString(node.as<std::string>()); };
    };
    const auto within = [](const YAML::Node& node, int least, int most) {
        const int value = node.as<int>();
        if (value < least || value > most)
            throw YAML::Exception(node.Mark(), "expected " + std::to_string(least) + " to " + std::to_string(most));
        return value;
    };
    const auto number = [&within](int& target, int least, int most) {
        return [&target, &within, least, most](const YAML::Node& node) { target = within(node, least, most); };
    };
    const auto seconds = [&within](std::chrono::seconds& target, int least, int most) {
        return [&target, &within, least, most](const YAML::Node& node) {
            target = std::chrono::seconds(within(node, least, most));
        };
    };
    bool listenFine = true;
    bool databaseFine = true;
    const std::map<std::string, std::function<void(const YAML::Node&)>> known{
        {"name", text(config.name)},
        {"listen",
         [&](const YAML::Node& node) {
             listenFine =
                 parseListen(QString::fromStdString(node.as<std::string>()), config.listenHost, config.listenPort);
         }},
        {"behind_proxy", [&](const YAML::Node& node) { config.behindProxy = node.as<bool>(); }},
        {"trusted_proxy", text(config.trustedProxy)},
        {"tls_certificate_file", text(certificate)},
        {"tls_key_file", text(key)},
        {"database",
         [&](const YAML::Node& node) {
             const auto parsed =
                 DatabaseConfig::fromAddress(QString::fromStdString(node.as<std::string>()), config.database.file);
             databaseFine = parsed.has_value();
             if (parsed)
                 config.database = *parsed;
         }},
        {"database_password_file",
         [&](const YAML::Node& node) {
             config.database.password =
                 QString::fromUtf8(readFile(QString::fromStdString(node.as<std::string>())).trimmed());
         }},
        {"workers", number(config.http.workers, 1, 256)},
        {"connections", number(config.http.connections, 1, 100'000)},
        {"connections_per_address", number(config.http.connectionsPerAddress, 1, 100'000)},
        {"event_streams", number(config.events.streams, 0, 100'000)},
        {"event_streams_per_account", number(config.events.streamsPerAccount, 1, 1000)},
        {"hash_passes", number(config.hashing.passes, 1, 100)},
        {"hash_memory_mib", number(config.hashing.memoryMiB, 8, 4096)},
        {"sign_ins_per_address", number(config.tries.signInsPerAddress, 0, 1'000'000)},
        {"sign_ups_per_address", number(config.tries.signUpsPerAddress, 0, 1'000'000)},
        {"codes_per_address", number(config.tries.codesPerAddress, 0, 1'000'000)},
        {"mails_per_recipient", number(config.tries.mailsPerRecipient, 1, 1'000'000)},
        {"smtp_url", text(config.smtp.url)},
        {"smtp_from", text(config.smtp.from)},
        {"smtp_user", text(config.smtp.user)},
        {"smtp_password_file",
         [&](const YAML::Node& node) {
             config.smtp.password =
                 QString::fromUtf8(readFile(QString::fromStdString(node.as<std::string>())).trimmed());
         }},
        {"export_lifetime", seconds(config.exports.lifetime, 60, 30 * 86'400)},
        {"exports_per_day", number(config.exports.perDay, 1, 1000)},
        {"export_pause_ms",
         [&](const YAML::Node& node) { config.exports.pause = std::chrono::milliseconds(within(node, 0, 5000)); }},
        {"deletion_days",
         [&](const YAML::Node& node) { config.deletionDelay = std::chrono::hours(24 * within(node, 1, 90)); }},
        {"breached_passwords_file", text(config.breachedFile)},
        {"password_min_length", number(config.passwords.minLength, 8, 64)},
        {"terms_address", text(config.termsAddress)},
        {"privacy_address", text(config.privacyAddress)},
        {"access_lifetime", seconds(config.accessLifetime, 10, 86'400)},
    };
    try {
        const YAML::Node document = YAML::Load(readFile(file).toStdString());
        if (!document.IsMap())
            return wrong(QStringLiteral("%1: not a list of settings").arg(file));
        for (const auto& entry : document) {
            const auto name = entry.first.as<std::string>();
            const auto setting = known.find(name);
            if (setting == known.end())
                return wrong(QStringLiteral("%1: no setting is called \"%2\"").arg(file, QString::fromStdString(name)));
            try {
                setting->second(entry.second);
            } catch (const YAML::Exception& fault) {
                return wrong(QStringLiteral("%1: %2: %3")
                                 .arg(file, QString::fromStdString(name), QString::fromUtf8(fault.what())));
            }
        }
        if (!certificate.isEmpty() || !key.isEmpty())
            config.tls = HttpTls{readFile(certificate), readFile(key)};
    } catch (const YAML::Exception& fault) {
        return wrong(QStringLiteral("%1: %2").arg(file, QString::fromUtf8(fault.what())));
    }
    if (!listenFine)
        return wrong(QStringLiteral("%1: listen: expected ADDRESS:PORT").arg(file));
    if (!databaseFine)
        return wrong(QStringLiteral("%1: database: expected \"sqlite\" or a postgresql:// address").arg(file));
    return config;
}

} // namespace gatehouse::backend
