#include "tests/support/contract_document.h"

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <yaml-cpp/yaml.h>

#include "http/event_parser.h"

namespace gatehouse::test {

namespace {

using Json = nlohmann::json;

constexpr const char* methods[] = {"get", "post", "put", "patch", "delete"};

/// A YAML value by the core schema: what is quoted is text, the rest is what it looks like.
Json scalarOf(const YAML::Node& node)
{
    const std::string& text = node.Scalar();
    if (node.Tag() == "!")
        return text;
    if (text.empty() || text == "~" || text == "null")
        return nullptr;
    if (text == "true" || text == "false")
        return text == "true";
    static const std::regex whole("[-+]?[0-9]+");
    static const std::regex real("[-+]?[0-9]+\\.[0-9]+");
    if (std::regex_match(text, whole))
        return std::stoll(text);
    if (std::regex_match(text, real))
        return std::stod(text);
    return text;
}

Json jsonOf(const YAML::Node& node)
{
    switch (node.Type()) {
    case YAML::NodeType::Scalar: return scalarOf(node);
    case YAML::NodeType::Sequence: {
        Json list = Json::array();
        for (const auto& item : node)
            list.push_back(jsonOf(item));
        return list;
    }
    case YAML::NodeType::Map: {
        Json map = Json::object();
        for (const auto& entry : node)
            map[entry.first.as<std::string>()] = jsonOf(entry.second);
        return map;
    }
    default: return nullptr;
    }
}

/// The schema with every object that lists its fields closed to others.
void closeObjects(Json& node)
{
    if (node.is_object() && node.contains("properties") && node["properties"].is_object() &&
        !node.contains("additionalProperties"))
        node["additionalProperties"] = false;
    for (auto& child : node) {
        if (child.is_structured())
            closeObjects(child);
    }
}

QString qt(const std::string& text) { return QString::fromStdString(text); }

std::vector<std::string> segments(const std::string& path)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : path) {
        if (c == '/') {
            parts.push_back(part);
            part.clear();
        } else {
            part += c;
        }
    }
    parts.push_back(part);
    return parts;
}

/// How many segments are literally the same; -1 where the path does not fit the template.
int fit(const std::string& pattern, const std::string& path)
{
    const auto wanted = segments(pattern);
    const auto given = segments(path);
    if (wanted.size() != given.size())
        return -1;
    int same = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == given[i])
            ++same;
        else if (wanted[i].empty() || wanted[i].front() != '{' || given[i].empty())
            return -1;
    }
    return same;
}

} // namespace

class ContractDocument::Private final {
public:
    Json open;   ///< The document as it is: for requests.
    Json closed; ///< With closed objects: for answers.
    QString loadFault;
    std::mutex mutex;
    std::map<std::string, std::unique_ptr<valijson::Schema>> schemas;

    const Json& resolved(const Json& node) const
    {
        const Json* at = &node;
        while (at->is_object() && at->contains("$ref"))
            at = &closed.at(Json::json_pointer((*at)["$ref"].get<std::string>().substr(1)));
        return *at;
    }

    const Json* pathItem(const std::string& path) const
    {
        const Json* best = nullptr;
        int bestFit = -1;
        for (const auto& [pattern, item] : closed.at("paths").items()) {
            const int quality = fit(pattern, path);
            if (quality > bestFit) {
                bestFit = quality;
                best = &item;
            }
        }
        return best;
    }

    const valijson::Schema& compiled(const Json& schema, bool isClosed)
    {
        const std::string key = (isClosed ? "c" : "o") + schema.dump();
        const std::lock_guard lock(mutex);
        auto& slot = schemas[key];
        if (!slot) {
            Json root{{"allOf", Json::array({schema})}, {"components", (isClosed ? closed : open).at("components")}};
            auto made = std::make_unique<valijson::Schema>();
            valijson::SchemaParser parser;
            parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(root), *made);
            slot = std::move(made);
        }
        return *slot;
    }

    QStringList bodyFaults(const Json& schema, bool isClosed, const QByteArray& body, const QString& where)
    {
        const Json value = Json::parse(body.toStdString(), nullptr, false);
        if (value.is_discarded())
            return {QStringLiteral("%1 is not JSON").arg(where)};
        valijson::ValidationResults results;
        valijson::Validator validator;
        const valijson::adapters::NlohmannJsonAdapter target(value);
        if (validator.validate(compiled(schema, isClosed), target, &results))
            return {};
        QStringList faults;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            QString at;
            for (const std::string& part : error.context)
                at += qt(part);
            faults.append(QStringLiteral("%1 %2: %3").arg(where, at, qt(error.description)));
        }
        return faults;
    }

    /// Each event's data against what is said of its type; one that is not all there yet is left out.
    QStringList eventFaults(const Json& content, const QByteArray& body)
    {
        QStringList faults;
        EventParser parser;
        for (const ServerEvent& event : parser.feed(body)) {
            const std::string type = event.type.toStdString();
            if (!content.contains("x-event-data") || !content.at("x-event-data").contains(type))
                faults.append(QStringLiteral("event \"%1\" is not documented").arg(QString::fromUtf8(event.type)));
            else
                faults += bodyFaults(content.at("x-event-data").at(type), true, event.data,
                                     QStringLiteral("the event %1").arg(QString::fromUtf8(event.type)));
        }
        return faults;
    }

    QStringList headerFaults(const Json& answer, const ContractExchange& exchange)
    {
        QStringList faults;
        std::set<std::string> documented;
        if (answer.contains("headers")) {
            for (const auto& [name, reference] : answer.at("headers").items()) {
                const Json& header = resolved(reference);
                const QByteArray key = QByteArray::fromStdString(name).toLower();
                documented.insert(key.toStdString());
                if (!exchange.headers.contains(key)) {
                    if (header.value("required", false))
                        faults.append(QStringLiteral("header %1 is missing").arg(qt(name)));
                    continue;
                }
                const std::string text = exchange.headers.value(key).toStdString();
                const Json& schema = resolved(header.at("schema"));
                if (schema.value("type", "") == "integer" && !std::regex_match(text, std::regex("[0-9]+")))
                    faults.append(QStringLiteral("header %1 is not a number").arg(qt(name)));
                if (schema.contains("pattern") &&
                    !std::regex_search(text, std::regex(schema.at("pattern").get<std::string>())))
                    faults.append(QStringLiteral("header %1 is \"%2\"").arg(qt(name), qt(text)));
            }
        }
        for (const char* ofNote : {"etag", "retry-after", "ratelimit", "allow", "www-authenticate", "location",
                                   "idempotency-replayed", "set-cookie", "vary"}) {
            if (exchange.headers.contains(ofNote) && documented.count(ofNote) == 0)
                faults.append(QStringLiteral("header %1 is not documented here").arg(QLatin1String(ofNote)));
        }
        return faults;
    }
};

ContractDocument::ContractDocument()
    : d(std::make_unique<Private>())
{
    try {
        d->open = jsonOf(YAML::LoadFile(GATEHOUSE_SOURCE_FOLDER "/docs/openapi.yaml"));
        d->closed = d->open;
        closeObjects(d->closed.at("components").at("schemas"));
        (void)d->closed.at("paths");
    } catch (const std::exception& fault) {
        d->loadFault = QStringLiteral("docs/openapi.yaml: %1").arg(QString::fromUtf8(fault.what()));
    }
}

ContractDocument::~ContractDocument() = default;

const QString& ContractDocument::loadFault() const { return d->loadFault; }

QStringList ContractDocument::faultsOf(const ContractExchange& exchange) const
{
    if (!d->loadFault.isEmpty())
        return {d->loadFault};
    const bool head = exchange.method == "HEAD";
    const std::string method = head ? "get" : exchange.method.toLower().toStdString();
    const Json* item = d->pathItem(exchange.path.toStdString());
    const bool known = item != nullptr && item->contains(method);
    QStringList faults;
    if (!exchange.headers.contains("x-request-id"))
        faults.append(QStringLiteral("no X-Request-Id"));
    if (head && !exchange.body.isEmpty())
        faults.append(QStringLiteral("a HEAD with a body"));
    // What no operation answers is answered by every server of the contract.
    static const Json unknownAnswers{{"404", {{"$ref", "#/components/responses/NotFound"}}},
                                     {"405", {{"$ref", "#/components/responses/MethodNotAllowed"}}}};
    const Json& answers = known ? item->at(method).at("responses") : unknownAnswers;
    const std::string status = std::to_string(exchange.status);
    if (!answers.contains(status))
        return faults + QStringList{QStringLiteral("status %1 is not documented").arg(exchange.status)};
    try {
        const Json& answer = d->resolved(answers.at(status));
        faults += d->headerFaults(answer, exchange);
        if (!answer.contains("content")) {
            if (!exchange.body.isEmpty())
                faults.append(QStringLiteral("a body where none is documented"));
        } else if (!head) {
            const QByteArray type = exchange.headers.value("content-type").split(';').first().trimmed();
            if (!answer.at("content").contains(type.toStdString()))
                faults.append(QStringLiteral("media type \"%1\" is not documented").arg(QString::fromLatin1(type)));
            else if (type == "text/event-stream")
                faults += d->eventFaults(answer.at("content").at(type.toStdString()), exchange.body);
            else if (!type.startsWith("image/") && type != "text/html")
                faults += d->bodyFaults(answer.at("content").at(type.toStdString()).at("schema"), true, exchange.body,
                                        QStringLiteral("the answer"));
        }
        if (known && exchange.status < 300 && !exchange.requestBody.isEmpty()) {
            const Json& operation = item->at(method);
            const bool documented = operation.contains("requestBody");
            if (documented && operation.at("requestBody").at("content").contains("application/json"))
                faults += d->bodyFaults(operation.at("requestBody").at("content").at("application/json").at("schema"),
                                        false, exchange.requestBody, QStringLiteral("the accepted request"));
            else if (!documented)
                faults.append(QStringLiteral("a request body where none is documented"));
        }
    } catch (const std::exception& fault) {
        faults.append(QStringLiteral("docs/openapi.yaml: %1").arg(QString::fromUtf8(fault.what())));
    }
    return faults;
}

QStringList ContractDocument::operations() const
{
    QStringList list;
    for (const auto& [path, item] : d->closed.at("paths").items()) {
        for (const char* method : methods) {
            if (item.contains(method))
                list.append(QStringLiteral("%1 %2").arg(QString::fromLatin1(method).toUpper(), qt(path)));
        }
    }
    return list;
}

namespace {

void findDangling(const Json& root, const Json& node, QStringList& faults, std::set<std::string>& used)
{
    if (node.is_object() && node.contains("$ref")) {
        const std::string target = node["$ref"].get<std::string>();
        used.insert(target);
        if (target.rfind("#/", 0) != 0 || !root.contains(Json::json_pointer(target.substr(1))))
            faults.append(QStringLiteral("dangling reference %1").arg(qt(target)));
    }
    for (const auto& child : node) {
        if (child.is_structured())
            findDangling(root, child, faults, used);
    }
}

void checkOperation(const std::string& path, const std::string& method, const Json& operation,
                    std::set<std::string>& ids, QStringList& faults)
{
    const QString name = QStringLiteral("%1 %2").arg(qt(method), qt(path));
    const std::string id = operation.value("operationId", "");
    if (id.empty() || !ids.insert(id).second)
        faults.append(QStringLiteral("%1: operationId \"%2\" is missing or used twice").arg(name, qt(id)));
    if (operation.value("summary", "").empty())
        faults.append(QStringLiteral("%1: no summary").arg(name));
    if (!operation.contains("responses") || operation.at("responses").empty())
        faults.append(QStringLiteral("%1: no responses").arg(name));
    for (const std::string& part : segments(path)) {
        if (part.empty() || part.front() != '{')
            continue;
        bool declared = false;
        for (const auto& parameter : operation.value("parameters", Json::array()))
            declared = declared || parameter.value("name", "") == part.substr(1, part.size() - 2);
        if (!declared)
            faults.append(QStringLiteral("%1: parameter %2 is not declared").arg(name, qt(part)));
    }
}

} // namespace

QStringList ContractDocument::ownFaults() const
{
    if (!d->loadFault.isEmpty())
        return {d->loadFault};
    QStringList faults;
    const Json& root = d->open;
    if (root.value("openapi", "").rfind("3.1.", 0) != 0)
        faults.append(QStringLiteral("not OpenAPI 3.1"));
    if (!root.contains("info") || root["info"].value("title", "").empty() || root["info"].value("version", "").empty())
        faults.append(QStringLiteral("info without title or version"));
    std::set<std::string> used;
    findDangling(root, root, faults, used);
    std::set<std::string> ids;
    for (const auto& [path, item] : root.at("paths").items()) {
        for (const auto& [method, operation] : item.items()) {
            if (std::find(std::begin(methods), std::end(methods), method) == std::end(methods))
                faults.append(QStringLiteral("%1: \"%2\" is no method").arg(qt(path), qt(method)));
            else
                checkOperation(path, method, operation, ids, faults);
        }
    }
    for (const auto& [kind, entries] : root.at("components").items()) {
        if (kind == "securitySchemes")
            continue;
        for (const auto& [name, entry] : entries.items()) {
            // What no operation answers by itself: a path that is not there, a method that is not.
            const bool general = kind == "responses" && (name == "NotFound" || name == "MethodNotAllowed");
            if (!general && used.count("#/components/" + kind + "/" + name) == 0)
                faults.append(QStringLiteral("components/%1/%2 is never used").arg(qt(kind), qt(name)));
        }
    }
    return faults;
}

} // namespace gatehouse::test
