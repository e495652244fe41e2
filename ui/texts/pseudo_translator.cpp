#include "ui/texts/pseudo_translator.h"

#include <QRegularExpression>

#include <cstring>

namespace gatehouse {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceghijklnorstuwyzACEGHIJKLNORSTUWYZ");
    static const QString marked = QStringLiteral("áçéĝĥîĵķļñóŕšţúŵýžÁÇÉĜĤÎĴĶĻÑÓŔŠŢÚŴÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

/// What must survive letter by letter: places (%1, %L1, %n, %Ln), HTML tags and entities, escaped characters.
const QRegularExpression& kept()
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d{1,2}|n)|<[^<>]+>|&[a-zA-Z]+;|&#\\d+;"));
    return pattern;
}

} // namespace

PseudoTranslator::PseudoTranslator(const QTranslator* english, QObject* parent)
    : QTranslator(parent)
    , m_english(english)
{
}

QString PseudoTranslator::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    // Qt asks translations for the direction of writing and for the names of keys; neither is a text to look at.
    if (!source || std::strcmp(source, "QT_LAYOUT_DIRECTION") == 0 ||
        (context && std::strcmp(context, "QShortcut") == 0))
        return {};
    QString text = m_english ? m_english->translate(context, source, disambiguation, n) : QString();
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return pseudo(text);
}

QString PseudoTranslator::pseudo(const QString& text)
{
    if (text.trimmed().isEmpty())
        return text;
    QString made;
    qsizetype letters = 0;
    qsizetype at = 0;
    const auto take = [&](qsizetype end) {
        for (; at < end; ++at) {
            made.append(accented(text.at(at)));
            ++letters;
        }
    };
    QRegularExpressionMatchIterator matches = kept().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        take(match.capturedStart());
        made.append(match.captured());
        at = match.capturedEnd();
    }
    take(text.size());
    // The brackets and a space count too.
    const qsizetype longer = qMax<qsizetype>(1, (letters * 2 + 4) / 5 - 3);
    return QLatin1Char('[') + made + QLatin1Char(' ') + QString(longer, QLatin1Char('~')) + QLatin1Char(']');
}

} // namespace gatehouse
