#include "ui/controls/banner.h"

#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace gatehouse {

Banner::Banner(Tone tone, Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_shape(shape)
    , m_lead(new TextLabel(TextRole::Subtitle))
    , m_sentence(new TextLabel(TextRole::Subtitle))
    , m_action(new ActionButton(QString(), ButtonRole::Link))
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* layout = new QHBoxLayout(this);
    const int side = shape == Shape::Bar ? metrics::headerMargin : metrics::space16;
    layout->setContentsMargins(side, metrics::space4, side - metrics::linkPadding, metrics::space4);
    layout->setSpacing(metrics::space12);
    m_lead->setRole(TextRole::Label);
    m_lead->setWordWrap(false);
    m_words->setSpacing(metrics::space12);
    m_words->addWidget(m_lead);
    m_words->addWidget(m_sentence, 1);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_action);
    m_sentence->setAlignment(Qt::AlignVCenter);
    setMinimumHeight(shape == Shape::Bar ? metrics::bannerHeight : metrics::bannerHeight + metrics::space4);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_lead->hide();
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    setTone(tone);
    inEveryLanguage(this, [this] {
        if (m_sentenceWords)
            put(QString(), m_sentenceWords());
    });
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_lead->setTone(tone);
    m_sentence->setTone(tone);
    m_action->setTone(tone);
    update();
}

void Banner::setText(const QString& lead, const QString& sentence)
{
    m_sentenceWords = {};
    put(lead, sentence);
}

void Banner::setText(const Words& sentence)
{
    m_sentenceWords = sentence;
    put(QString(), sentence ? sentence() : QString());
}

void Banner::put(const QString& lead, const QString& sentence)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    m_sentence->setText(sentence);
    setAccessibleName(lead.isEmpty() ? sentence : lead + QLatin1Char(' ') + sentence);
    tell();
}

void Banner::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

bool Banner::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Banner::arrange()
{
    // Beside a lead that takes much of the line the sentence would become a column of single words.
    const bool below = !m_lead->isHidden() && 3 * m_lead->sizeHint().width() > width();
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_words->direction() == direction)
        return;
    m_words->setDirection(direction);
    m_words->setSpacing(below ? 0 : metrics::space12);
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QColor edge = tokens.isHighContrast ? toneColor(tokens, m_tone) : QColor();
    const int width = tokens.isHighContrast ? metrics::lineWidth : 0;
    paint::roundedBox(&painter, QRectF(rect()), m_shape == Shape::Bar ? 0 : metrics::radiusControl,
                      toneSoftColor(tokens, m_tone), edge, width);
    if (m_shape == Shape::Bar)
        painter.fillRect(QRect(0, height() - metrics::lineWidth, this->width(), metrics::lineWidth), tokens.line);
}

void Banner::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tell();
}

void Banner::tell()
{
    if (isVisible())
        announce(this, accessibleName());
}

} // namespace gatehouse
