#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <functional>

namespace gatehouse::backend {

/// Writes an export in both its forms at once, so that neither can hold what the other has not: JSON for programs, and
/// one HTML page for people, which needs nothing from outside and runs nothing. Everything is escaped. Gives what it
/// wrote away in pieces: no more than two items and a piece are in memory.
class ExportDocument final {
public:
    using Sink = std::function<void(const QByteArray& json, const QByteArray& html)>;
    struct About final {
        QString platform;
        QString language; ///< "en", "fr", "ja"; "fr-CA" is written in "fr".
        QDateTime madeAt;
    };
    ExportDocument(About about, Sink sink);

    void begin();
    /// A section of one thing; null where there is none.
    void object(const QString& section, const QJsonValue& value);
    /// A section of several: item() for each, between these.
    void beginList(const QString& section);
    void item(const QJsonObject& item);
    void endList();
    void end();

    [[nodiscard]] qint64 jsonSize() const { return m_jsonSize; }
    [[nodiscard]] qint64 htmlSize() const { return m_htmlSize; }

private:
    void openSection(const QString& section);
    void writeRows(const QJsonObject& object);
    [[nodiscard]] QString shown(const QString& name, const QJsonValue& value) const;
    [[nodiscard]] QString valueText(const QString& name, const QString& value) const;
    [[nodiscard]] QString word(const QString& name) const;
    void html(const QString& text);
    void flush(bool all);

    const About m_about;
    const Sink m_sink;
    QByteArray m_json;
    QByteArray m_html;
    qint64 m_jsonSize = 0;
    qint64 m_htmlSize = 0;
    int m_items = 0;
};

} // namespace gatehouse::backend
