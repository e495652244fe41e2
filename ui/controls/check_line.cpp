#include "ui/controls/check_line.h"

#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>

#include <algorithm>

namespace gatehouse {

CheckLine::CheckLine(const QString& html, QWidget* parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_text(new TextLabel(TextRole::Subtitle))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space4);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    setText(html);
    follow();
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, &CheckLine::toggled);
    m_text->installEventFilter(this);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString& link) {
        m_linkFollowed = true;
        Q_EMIT linkActivated(link);
    });
}

void CheckLine::setText(const QString& html)
{
    // Text without links takes no keyboard of its own.
    const bool links = html.contains(QLatin1String("<a "));
    if (links)
        m_text->setLinkText(html);
    else
        m_text->setText(html);
    m_box->setAccessibleName(links ? m_text->accessibleName() : html);
}

bool CheckLine::isChecked() const { return m_box->isChecked(); }

void CheckLine::setChecked(bool checked) { m_box->setChecked(checked); }

void CheckLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        follow();
}

void CheckLine::follow()
{
    // In larger text too it stands on the middle of the first line.
    const int line = lineHeight(fontFor(this, TextRole::Subtitle));
    m_box->setMinimumSize(metrics::targetMinimum, std::max(static_cast<int>(metrics::targetMinimum), line));
}

bool CheckLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::MouseButtonRelease)
        return QWidget::eventFilter(watched, event);
    // The label keeps clicks to itself, on links and beside them: let it do its part first.
    m_linkFollowed = false;
    watched->event(event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const bool inside = m_text->rect().contains(mouse->position().toPoint());
    if (!m_linkFollowed && inside && mouse->button() == Qt::LeftButton && m_box->isEnabled())
        m_box->toggle();
    return true;
}

void CheckLine::mousePressEvent(QMouseEvent* event) { event->setAccepted(event->button() == Qt::LeftButton); }

void CheckLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && m_box->isEnabled())
        m_box->toggle();
}

} // namespace gatehouse
