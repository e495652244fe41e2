#include "ui/theme/tokens.h"

#include "ui/theme/gatehouse_style.h"

#include <QWidget>

namespace gatehouse {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.ground = QColor(0xF6F7F9U);
    t.card = QColor(0xFFFFFFU);
    t.field = QColor(0xFFFFFFU);
    t.line = QColor(0xE2E5EAU);
    t.control = QColor(0x858E9CU);
    t.text = QColor(0x1A1D23U);
    t.dim = QColor(0x596270U);
    t.accent = QColor(0x3A5BD9U);
    t.onAccent = QColor(0xFFFFFFU);
    t.accentSoft = QColor(0xE9EEFDU);
    t.danger = QColor(0xC0271DU);
    t.onDanger = QColor(0xFFFFFFU);
    t.dangerSoft = QColor(0xFCEDEBU);
    t.good = QColor(0x1E7B3CU);
    t.goodSoft = QColor(0xE6F4EAU);
    t.caution = QColor(0x8A5300U);
    t.cautionSoft = QColor(0xFFF3DCU);
    t.avatarStart = QColor(0x3A5BD9U);
    t.avatarEnd = QColor(0x7C4BD0U);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.ground = QColor(0x15181DU);
    t.card = QColor(0x1D2128U);
    t.field = QColor(0x15181DU);
    t.line = QColor(0x2E343EU);
    t.control = QColor(0x6E7989U);
    t.text = QColor(0xE9ECF1U);
    t.dim = QColor(0x9BA5B4U);
    t.accent = QColor(0x8AA2FFU);
    t.onAccent = QColor(0x15181DU);
    t.accentSoft = QColor(0x252E4DU);
    t.danger = QColor(0xFF8A80U);
    t.onDanger = QColor(0x15181DU);
    t.dangerSoft = QColor(0x3A2222U);
    t.good = QColor(0x7BD394U);
    t.goodSoft = QColor(0x1D3426U);
    t.caution = QColor(0xF2C069U);
    t.cautionSoft = QColor(0x3A2F1AU);
    t.avatarStart = QColor(0x3A5BD9U);
    t.avatarEnd = QColor(0x7C4BD0U);
    t.isDark = true;
    return t;
}

Tokens makeHighContrastLight()
{
    Tokens t;
    t.ground = QColor(0xFFFFFFU);
    t.card = QColor(0xFFFFFFU);
    t.field = QColor(0xFFFFFFU);
    t.line = QColor(0x4A4A4AU);
    t.control = QColor(QRgb(0));
    t.text = QColor(QRgb(0));
    t.dim = QColor(0x2B2B2BU);
    t.accent = QColor(0x0A2A9EU);
    t.onAccent = QColor(0xFFFFFFU);
    t.accentSoft = QColor(0xE4EAFFU);
    t.danger = QColor(0x8B0000U);
    t.onDanger = QColor(0xFFFFFFU);
    t.dangerSoft = QColor(0xFFF0F0U);
    t.good = QColor(0x00491BU);
    t.goodSoft = QColor(0xEAF7EEU);
    t.caution = QColor(0x553300U);
    t.cautionSoft = QColor(0xFFF6E3U);
    t.avatarStart = QColor(0x0A2A9EU);
    t.avatarEnd = QColor(0x4B1E96U);
    t.isHighContrast = true;
    return t;
}

Tokens makeHighContrastDark()
{
    Tokens t;
    t.ground = QColor(QRgb(0));
    t.card = QColor(QRgb(0));
    t.field = QColor(QRgb(0));
    t.line = QColor(0xB8B8B8U);
    t.control = QColor(0xFFFFFFU);
    t.text = QColor(0xFFFFFFU);
    t.dim = QColor(0xDADADAU);
    t.accent = QColor(0xFFE14DU);
    t.onAccent = QColor(QRgb(0));
    t.accentSoft = QColor(0x2E2900U);
    t.danger = QColor(0xFFB0A8U);
    t.onDanger = QColor(QRgb(0));
    t.dangerSoft = QColor(0x330A0AU);
    t.good = QColor(0x9CF0B4U);
    t.goodSoft = QColor(0x06250FU);
    t.caution = QColor(0xFFD58AU);
    t.cautionSoft = QColor(0x2B1D00U);
    t.avatarStart = QColor(0x3A5BD9U);
    t.avatarEnd = QColor(0x7C4BD0U);
    t.isDark = true;
    t.isHighContrast = true;
    return t;
}

} // namespace

const Tokens& Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& Tokens::dark()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& Tokens::highContrastLight()
{
    static const Tokens tokens = makeHighContrastLight();
    return tokens;
}

const Tokens& Tokens::highContrastDark()
{
    static const Tokens tokens = makeHighContrastDark();
    return tokens;
}

const Tokens& tokensOf(const QWidget* widget)
{
    const auto* style = widget ? qobject_cast<const GatehouseStyle*>(widget->style()) : nullptr;
    return style ? style->tokens() : Tokens::light();
}

QColor toneColor(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens.dim;
    case Tone::Accent: return tokens.accent;
    case Tone::Good: return tokens.good;
    case Tone::Caution: return tokens.caution;
    case Tone::Danger: return tokens.danger;
    }
    Q_UNREACHABLE();
}

QColor toneSoftColor(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens.ground;
    case Tone::Accent: return tokens.accentSoft;
    case Tone::Good: return tokens.goodSoft;
    case Tone::Caution: return tokens.cautionSoft;
    case Tone::Danger: return tokens.dangerSoft;
    }
    Q_UNREACHABLE();
}

QColor trackColor(const Tokens& tokens)
{
    // With high contrast the lines are nearly as dark as what fills a track.
    return tokens.isHighContrast ? blend(tokens.card, tokens.text, 0.18) : tokens.line;
}

QColor fadedLetters(const Tokens& tokens) { return blend(tokens.card, tokens.text, 0.5); }

QColor fadedFill(const Tokens& tokens, const QColor& fill) { return blend(tokens.card, fill, 0.7); }

QColor blend(const QColor& under, const QColor& over, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue()));
}

QList<QColor> tileColors()
{
    return {QColor(0x0E7084U), QColor(0xA61E4DU), QColor(0x5F3DC4U), QColor(0x0B7A55U),
            QColor(0x1864ABU), QColor(0x2B7A35U), QColor(0x862E9CU), QColor(0xB34700U),
            QColor(0x364FC7U), QColor(0x5C6B00U), QColor(0x9C3636U), QColor(0x495057U)};
}

QColor tileColor(const QString& name)
{
    // FNV-1a over the case-folded name: qHash is seeded per process and may change between Qt versions.
    quint32 hash = 2166136261U;
    const QByteArray bytes = name.trimmed().toCaseFolded().toUtf8();
    for (const char byte : bytes) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    hash ^= hash >> 15;
    const QList<QColor> colors = tileColors();
    return colors.at(static_cast<qsizetype>(hash % static_cast<quint32>(colors.size())));
}

QColor tileLetters() { return QColor(0xFFFFFFU); }

} // namespace gatehouse
