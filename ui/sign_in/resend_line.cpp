#include "ui/sign_in/resend_line.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

#include <utility>

namespace gatehouse {

namespace {

/// "9:32", the same in every language as on a stop watch.
QString clockText(std::chrono::seconds time)
{
    const auto seconds = static_cast<int>(time.count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ResendLine::ResendLine(const QString& name, std::function<std::chrono::seconds()> endsIn,
                       std::function<std::chrono::seconds()> resendIn, QWidget* parent)
    : QWidget(parent)
    , m_endsIn(std::move(endsIn))
    , m_resendIn(std::move(resendIn))
    , m_ends(new TextLabel(TextRole::Small))
    , m_resend(new ActionButton(QString(), ButtonRole::Link))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space8);
    m_ends->setObjectName(name + QStringLiteral("Ends"));
    m_ends->setAlignment(Qt::AlignVCenter);
    m_ends->setVisible(static_cast<bool>(m_endsIn));
    m_resend->setObjectName(name + QStringLiteral("Resend"));
    layout->addWidget(m_ends, 1);
    layout->addWidget(m_resend);
    if (!m_endsIn)
        layout->addStretch(1);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ResendLine::follow);
    connect(m_resend, &QPushButton::clicked, this, &ResendLine::resendRequested);
    inEveryLanguage(this, [this] { follow(); });
}

void ResendLine::setBusy(bool busy) { m_resend->setBusy(busy); }

void ResendLine::follow()
{
    if (m_endsIn) {
        const auto left = m_endsIn();
        m_ends->setText(left.count() > 0 ? tr("The code ends in %1.").arg(clockText(left))
                                         : tr("The code has ended. Ask for a new one."));
    }
    const auto wait = m_resendIn();
    m_resend->setEnabled(wait.count() <= 0);
    m_resend->setText(wait.count() > 0 ? tr("New code in %1").arg(clockText(wait)) : tr("Send a &new code"));
}

void ResendLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
    m_tick.start();
}

void ResendLine::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace gatehouse
