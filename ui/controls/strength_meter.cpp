#include "ui/controls/strength_meter.h"

#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {
constexpr int segments = 4;
}

StrengthMeter::StrengthMeter(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextRole::Small))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::meterHeight + 2 * metrics::space4, 0, 0);
    layout->addWidget(m_sentence);
    inEveryLanguage(this, [this] { setAccessibleName(tr("Password strength")); });
}

void StrengthMeter::setStrength(int score, const QString& sentence)
{
    const int kept = std::clamp(score, 0, segments);
    const bool other = kept != m_score;
    m_score = kept;
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    if (other)
        announce(this, sentence);
    update();
}

QString StrengthMeter::sentence() const { return m_sentence->text(); }

void StrengthMeter::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QColor lit = m_score <= 1 ? tokens.danger : m_score == 2 ? tokens.caution : tokens.good;
    const double bar = (width() - (segments - 1) * double(metrics::meterGap)) / segments;
    for (int i = 0; i < segments; ++i) {
        const int place = isRightToLeft() ? segments - 1 - i : i;
        const QRectF box(place * (bar + metrics::meterGap), metrics::space4, bar, metrics::meterHeight);
        paint::roundedBox(&painter, box, metrics::meterHeight / 2.0, i < m_score ? lit : trackColor(tokens), QColor(),
                          0);
    }
}

} // namespace gatehouse
