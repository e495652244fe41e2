#include "backend/services/export_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "backend/services/export_words.h"
#include "backend/services/job_roles.h"
#include "contract/times.h"

namespace gatehouse::backend {

namespace {

constexpr qsizetype pieceSize = 128 * 1024;

/// Nothing is fetched and nothing runs; only pictures within the page are shown.
const char* const head =
    R"(<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<style>
:root{color-scheme:light dark;--ground:#F6F7F9;--card:#FFFFFF;--line:#E2E5EA;--text:#1A1D23;--dim:#596270}
@media(prefers-color-scheme:dark){:root{--ground:#15181D;--card:#1D2128;--line:#2E343E;--text:#E9ECF1;--dim:#9BA5B4}}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.5rem}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.5rem;margin:1rem 0}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:.25rem 0 .75rem}p,dt{color:var(--dim)}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0;padding:.75rem 0;border-top:1px solid var(--line)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}img{max-width:16rem;border-radius:10px}
@media(max-width:36rem){dl{grid-template-columns:1fr}}
</style>
)";

bool isTime(const QString& name) { return name == QLatin1String("at") || name.endsWith(QLatin1String("_at")); }

} // namespace

ExportDocument::ExportDocument(About about, Sink sink)
    : m_about{std::move(about.platform), pickLanguage(about.language.toLatin1()), std::move(about.madeAt)}
    , m_sink(std::move(sink))
{
}

QString ExportDocument::word(const QString& name) const { return exportWord(name, m_about.language); }

void ExportDocument::html(const QString& text) { m_html += text.toUtf8(); }

void ExportDocument::flush(bool all)
{
    if (m_json.size() + m_html.size() == 0 || (!all && m_json.size() < pieceSize && m_html.size() < pieceSize))
        return;
    m_jsonSize += m_json.size();
    m_htmlSize += m_html.size();
    m_sink(m_json, m_html);
    m_json.clear();
    m_html.clear();
}

void ExportDocument::begin()
{
    const QJsonObject about{{QLatin1String("format"), QStringLiteral("gatehouse-export")},
                            {QLatin1String("version"), 1},
                            {QLatin1String("platform"), m_about.platform},
                            {QLatin1String("made_at"), toWireTime(m_about.madeAt)}};
    m_json = QJsonDocument(about).toJson(QJsonDocument::Compact);
    m_json.chop(1);
    // One replacement each, so that a platform called "%1" stays what it is.
    const QString title = word(QStringLiteral("title")).arg(m_about.platform).toHtmlEscaped();
    html(QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + m_about.language.toHtmlEscaped() +
         QStringLiteral("\"><head>\n<title>") + title + QStringLiteral("</title>"));
    m_html += head;
    html(QStringLiteral("</head><body><main>\n<h1>") + title + QStringLiteral("</h1>\n<p>") +
         (word(QStringLiteral("made_at")) + QLatin1Char(' ') +
          shown(QStringLiteral("made_at"), toWireTime(m_about.madeAt)))
             .toHtmlEscaped() +
         QStringLiteral("</p>\n<p>") + word(QStringLiteral("left_out")).toHtmlEscaped() + QStringLiteral("</p>\n"));
}

QString ExportDocument::shown(const QString& name, const QJsonValue& value) const
{
    switch (value.type()) {
    case QJsonValue::Bool: return word(value.toBool() ? QStringLiteral("word.yes") : QStringLiteral("word.no"));
    case QJsonValue::Double: return QString::number(value.toInteger());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& one : value.toArray())
            parts.append(shown(name, one));
        return parts.isEmpty() ? word(QStringLiteral("word.none")) : parts.join(word(QStringLiteral("word.comma")));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString text = shown(it.key(), it.value());
            if (!text.isEmpty())
                parts.append(word(it.key()) + word(QStringLiteral("word.colon")) + text);
        }
        return parts.join(QLatin1Char('\n'));
    }
    case QJsonValue::String: {
        const auto time = isTime(name) ? fromWireTime(value.toString()) : std::nullopt;
        if (!time)
            return valueText(name, value.toString());
        return QLocale(m_about.language).toString(time->toUTC(), QLocale::LongFormat);
    }
    default: return {};
    }
}

QString ExportDocument::valueText(const QString& name, const QString& value) const
{
    for (const char* named : {"language", "role", "salutation", "subject", "allowed", "state", "channel", "kind"}) {
        if (name == QLatin1String(named))
            return value.contains(QLatin1Char('.')) ? value : word(name + QLatin1Char('.') + value);
    }
    if (name == QLatin1String("job_role")) {
        for (const JobRole& role : jobRoles(m_about.language.toLatin1())) {
            if (role.id.text() == value)
                return role.name;
        }
    }
    return value;
}

void ExportDocument::openSection(const QString& section)
{
    m_json += ",\n" + QJsonDocument(QJsonArray{section}).toJson(QJsonDocument::Compact).chopped(1).mid(1) + ": ";
    html(QStringLiteral("<section><h2>") + word(QStringLiteral("section.") + section).toHtmlEscaped() +
         QStringLiteral("</h2>\n"));
}

void ExportDocument::writeRows(const QJsonObject& object)
{
    html(QStringLiteral("<dl>"));
    QStringList names = object.keys();
    std::ranges::stable_sort(names, {}, &exportPlace);
    for (const QString& name : std::as_const(names)) {
        if (name == QLatin1String("data"))
            continue;
        const QString text = shown(name, object.value(name));
        if (!text.isEmpty())
            html(QStringLiteral("<dt>") + word(name).toHtmlEscaped() + QStringLiteral("</dt><dd>") +
                 text.toHtmlEscaped() + QStringLiteral("</dd>"));
    }
    html(QStringLiteral("</dl>\n"));
}

void ExportDocument::object(const QString& section, const QJsonValue& value)
{
    openSection(section);
    const QJsonObject object = value.toObject();
    m_json += value.isNull() ? QByteArray("null") : QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (value.isNull())
        html(QStringLiteral("<p>") + word(QStringLiteral("word.none")).toHtmlEscaped() + QStringLiteral("</p>"));
    else
        writeRows(object);
    const QString data = object.value(QLatin1String("data")).toString();
    if (!data.isEmpty())
        html(QStringLiteral("<img alt=\"") + word(QStringLiteral("section.") + section).toHtmlEscaped() +
             QStringLiteral("\" src=\"data:") + object.value(QLatin1String("media_type")).toString().toHtmlEscaped() +
             QStringLiteral(";base64,") + data.toHtmlEscaped() + QStringLiteral("\">"));
    html(QStringLiteral("</section>\n"));
    flush(false);
}

void ExportDocument::beginList(const QString& section)
{
    openSection(section);
    m_json += '[';
    m_items = 0;
}

void ExportDocument::item(const QJsonObject& item)
{
    if (m_items++ > 0)
        m_json += ',';
    m_json += '\n' + QJsonDocument(item).toJson(QJsonDocument::Compact);
    writeRows(item);
    flush(false);
}

void ExportDocument::endList()
{
    m_json += ']';
    if (m_items == 0)
        html(QStringLiteral("<p>") + word(QStringLiteral("word.none")).toHtmlEscaped() + QStringLiteral("</p>"));
    html(QStringLiteral("</section>\n"));
    flush(false);
}

void ExportDocument::end()
{
    m_json += "}\n";
    html(QStringLiteral("</main></body></html>\n"));
    flush(true);
}

} // namespace gatehouse::backend
