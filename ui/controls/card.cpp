#include "ui/controls/card.h"

#include "ui/controls/or_separator.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace gatehouse {

Card::Card(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextRole::CardTitle))
    , m_subtitle(new TextLabel(TextRole::Subtitle))
    , m_header(new QWidget)
    , m_rule(new OrSeparator)
    , m_headerLayout(new QHBoxLayout(m_header))
    , m_body(new QVBoxLayout)
{
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_subtitle->setObjectName(QStringLiteral("cardSubtitle"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_headerLayout->setContentsMargins({});
    m_headerLayout->setSpacing(metrics::space12);
    m_headerLayout->addLayout(words, 1);
    m_body->setContentsMargins({});
    m_body->setSpacing(metrics::space16);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_header);
    layout->addWidget(m_rule);
    layout->addLayout(m_body);
    m_rule->hide();
    setTitle(title);
    setSubtitle(subtitle);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    m_header->setVisible(!title.isEmpty() || m_headerLayout->count() > 1);
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void Card::addTrailing(QWidget* widget)
{
    m_headerLayout->addWidget(widget, 0, Qt::AlignTop);
    m_header->setVisible(true);
}

void Card::setHeaderRule(bool rule) { m_rule->setVisible(rule); }

void Card::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(&painter, QRectF(rect()), metrics::radiusCard, tokens.card,
                      m_accented ? tokens.accent : tokens.line, metrics::lineWidth);
}

} // namespace gatehouse
