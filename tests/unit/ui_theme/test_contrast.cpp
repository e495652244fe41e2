#include <QApplication>
#include <QTest>

#include "tests/support/strict_test.h"
#include "ui/theme/contrast.h"
#include "ui/theme/tokens.h"

using namespace gatehouse;

/// Letters need 4.5:1, edges and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), in each of the four sets of tokens.
class TestContrast final : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void ratioOfKnownPairs();
    void lettersAreReadable_data();
    void lettersAreReadable();
    void controlsAreSeen_data();
    void controlsAreSeen();
    void tilesAreReadable();
    void tileColorIsStable();
    void highContrastIsHigher();
};

namespace {

const QList<std::pair<const char*, const Tokens*>>& sets()
{
    static const QList<std::pair<const char*, const Tokens*>> all{{"light", &Tokens::light()},
                                                                  {"dark", &Tokens::dark()},
                                                                  {"high contrast light", &Tokens::highContrastLight()},
                                                                  {"high contrast dark", &Tokens::highContrastDark()}};
    return all;
}

void addRow(const char* set, const char* pair, const QColor& front, const QColor& back)
{
    QTest::addRow("%s: %s", set, pair) << front << back;
}

} // namespace

void TestContrast::ratioOfKnownPairs()
{
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::red, Qt::red) * 100), 100);
    // #767676 on white is the textbook's lightest grey for text: 4.54.
    QCOMPARE(qRound(contrastRatio(QColor(0x767676U), Qt::white) * 100), 454);
}

void TestContrast::lettersAreReadable_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    for (const auto& [name, set] : sets()) {
        const Tokens& t = *set;
        const std::pair<const char*, QColor> grounds[] = {{"ground", t.ground}, {"card", t.card}, {"field", t.field}};
        for (const auto& [where, ground] : grounds) {
            const std::pair<const char*, QColor> letters[] = {{"text", t.text},     {"dim", t.dim},
                                                              {"accent", t.accent}, {"danger", t.danger},
                                                              {"good", t.good},     {"caution", t.caution}};
            for (const auto& [what, color] : letters)
                addRow(name, qPrintable(QStringLiteral("%1 on %2").arg(QLatin1String(what), QLatin1String(where))),
                       color, ground);
        }
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Caution, Tone::Danger})
            addRow(name, qPrintable(QStringLiteral("tone %1 on its soft colour").arg(int(tone))), toneColor(t, tone),
                   toneSoftColor(t, tone));
        addRow(name, "letters on accent", t.onAccent, t.accent);
        addRow(name, "letters on danger", t.onDanger, t.danger);
        addRow(name, "text on selection", t.text, t.accentSoft);
        addRow(name, "dim on selection", t.dim, t.accentSoft);
        addRow(name, "avatar start", tileLetters(), t.avatarStart);
        addRow(name, "avatar middle", tileLetters(), blend(t.avatarStart, t.avatarEnd, 0.5));
        addRow(name, "avatar end", tileLetters(), t.avatarEnd);
        addRow(name, "text on a hovered row", t.text, blend(t.card, t.text, 0.04));
        addRow(name, "dim on a hovered row", t.dim, blend(t.card, t.text, 0.04));
    }
}

void TestContrast::lettersAreReadable()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(front.name(), back.name()).arg(ratio)));
}

void TestContrast::controlsAreSeen_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    for (const auto& [name, set] : sets()) {
        const Tokens& t = *set;
        addRow(name, "edge on card", t.control, t.card);
        addRow(name, "edge on ground", t.control, t.ground);
        addRow(name, "edge on field", t.control, t.field);
        addRow(name, "ring on card", t.accent, t.card);
        addRow(name, "ring on ground", t.accent, t.ground);
        addRow(name, "ring on field", t.accent, t.field);
        addRow(name, "ring in a primary button", t.onAccent, t.accent);
        addRow(name, "ring in a danger button", t.onDanger, t.danger);
        addRow(name, "ring on a caution banner", t.accent, t.cautionSoft);
        addRow(name, "refused edge on card", t.danger, t.card);
        addRow(name, "filled ring", t.good, trackColor(t));
        addRow(name, "filled meter, fair", t.caution, trackColor(t));
        addRow(name, "filled meter, weak", t.danger, trackColor(t));
        addRow(name, "filled bar", t.accent, trackColor(t));
        // WCAG asks nothing of what cannot be used; it is read all the same.
        addRow(name, "faded letters on card", fadedLetters(t), t.card);
        addRow(name, "faded letters on ground", fadedLetters(t), t.ground);
        addRow(name, "faded letters on field", fadedLetters(t), t.field);
        addRow(name, "letters on a faded primary button", t.onAccent, fadedFill(t, t.accent));
        addRow(name, "letters on a faded danger button", t.onDanger, fadedFill(t, t.danger));
    }
}

void TestContrast::controlsAreSeen()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= 3.0, qPrintable(QStringLiteral("%1 on %2: %3").arg(front.name(), back.name()).arg(ratio)));
}

void TestContrast::tilesAreReadable()
{
    const QList<QColor> colors = tileColors();
    QVERIFY(colors.size() >= 8);
    for (const QColor& color : colors)
        QVERIFY2(contrastRatio(tileLetters(), color) >= 4.5, qPrintable(color.name()));
}

void TestContrast::tileColorIsStable()
{
    // Written down: the colour of a name may not change between runs, computers and versions.
    QCOMPARE(tileColor(QStringLiteral("Northwind Analytics")), tileColor(QStringLiteral(" northwind ANALYTICS ")));
    QCOMPARE(tileColor(QStringLiteral("Northwind Analytics")).name(), QStringLiteral("#5f3dc4"));
    QSet<QString> used;
    for (int i = 0; i < 200; ++i)
        used.insert(tileColor(QStringLiteral("Company %1").arg(i)).name());
    QCOMPARE(used.size(), tileColors().size());
}

void TestContrast::highContrastIsHigher()
{
    for (const Tokens* set : {&Tokens::highContrastLight(), &Tokens::highContrastDark()}) {
        QVERIFY(contrastRatio(set->text, set->card) >= 7.0);
        QVERIFY(contrastRatio(set->dim, set->card) >= 7.0);
        QVERIFY(contrastRatio(set->accent, set->card) >= 7.0);
        QVERIFY(contrastRatio(set->control, set->card) >= 4.5);
    }
}

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
