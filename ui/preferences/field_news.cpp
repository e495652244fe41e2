#include "ui/preferences/field_news.h"

#include "ui/controls/action_button.h"
#include "ui/controls/text_label.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

FieldNews::FieldNews(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_text(new TextLabel(TextRole::Small))
    , m_use(new ActionButton(QString(), ButtonRole::Link))
    , m_keep(new ActionButton(QString(), ButtonRole::Link))
{
    setObjectName(name + QStringLiteral("News"));
    m_text->setObjectName(name + QStringLiteral("NewsText"));
    m_use->setObjectName(name + QStringLiteral("UseTheirs"));
    m_keep->setObjectName(name + QStringLiteral("KeepMine"));
    auto* links = new QHBoxLayout;
    links->setSpacing(metrics::space8);
    links->addWidget(m_use);
    links->addWidget(m_keep);
    links->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space4);
    layout->addWidget(m_text);
    layout->addLayout(links);
    for (ActionButton* button : {m_use, m_keep})
        button->setAutoDefault(false);
    connect(m_use, &QPushButton::clicked, this, &FieldNews::useTheirs);
    connect(m_keep, &QPushButton::clicked, this, &FieldNews::keepMine);
    hide();
    inEveryLanguage(this, [this] { say(); });
}

QString FieldNews::text() const { return m_text->text(); }

void FieldNews::tellTaken(const QString& device, const QDateTime& when)
{
    m_theirs = nullptr;
    m_device = device;
    m_when = when;
    say();
}

void FieldNews::ask(const Words& theirs, const QString& device, const QDateTime& when)
{
    m_theirs = theirs;
    m_device = device;
    m_when = when;
    say();
}

void FieldNews::clear()
{
    m_theirs = nullptr;
    m_when = {};
    say();
}

void FieldNews::say()
{
    m_use->setText(tr("Use it"));
    m_keep->setText(tr("Keep mine"));
    const QString time = timeText(m_when);
    if (m_theirs) {
        const QString theirs = m_theirs();
        m_text->setText(m_device.isEmpty()
                            ? tr("Meanwhile changed to “%1” on another device at %2.").arg(theirs, time)
                            //: %1: a value, %2: a device such as "Firefox on Windows", %3: a time such as "09:31"
                            : tr("Meanwhile changed to “%1” on %2 at %3.").arg(theirs, m_device, time));
        m_use->setAccessibleName(tr("Use “%1”").arg(theirs));
        m_keep->setAccessibleName(tr("Keep what I typed"));
    } else {
        m_text->setText(m_device.isEmpty() ? tr("Changed on another device at %1.").arg(time)
                                           //: %1: a device such as "Firefox on Windows", %2: a time such as "09:31"
                                           : tr("Changed on %1 at %2.").arg(m_device, time));
    }
    m_text->setTone(m_theirs ? std::optional(Tone::Caution) : std::nullopt);
    m_use->setVisible(isAsking());
    m_keep->setVisible(isAsking());
    setVisible(m_when.isValid());
}

} // namespace gatehouse
