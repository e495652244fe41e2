#include "ui/controls/failed_state.h"

#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

FailedState::FailedState(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextRole::Body))
    , m_details(new TextLabel(TextRole::Small))
    , m_retry(new ActionButton(QString(), ButtonRole::Secondary))
    , m_detailsButton(new ActionButton(QString(), ButtonRole::Link))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::space8, 0, metrics::space8);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_sentence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_detailsButton);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_details);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_detailsButton->setObjectName(QStringLiteral("detailsButton"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->hide();
    m_details->setObjectName(QStringLiteral("failureDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    inEveryLanguage(this, [this] { sayAgain(); });
    connect(m_retry, &QPushButton::clicked, this, &FailedState::retryRequested);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
}

void FailedState::setFailure(const QString& sentence, const QString& details)
{
    setFailure([sentence] { return sentence; }, [details] { return details; });
}

void FailedState::setFailure(const Words& sentence, const Words& details)
{
    m_words = sentence;
    m_detailWords = details;
    sayAgain();
    m_detailsButton->setChecked(false);
    setBusy(false);
    announce(this, m_sentence->text());
}

void FailedState::dropMnemonics()
{
    m_mnemonics = false;
    sayAgain();
}

void FailedState::sayAgain()
{
    m_retry->setText(m_mnemonics ? tr("&Try again") : tr("Try again"));
    m_detailsButton->setText(m_mnemonics ? tr("&Details") : tr("Details"));
    if (!m_words)
        return;
    const QString before = m_sentence->text();
    m_sentence->setText(m_words());
    m_details->setText(m_detailWords ? m_detailWords() : QString());
    m_detailsButton->setVisible(!m_details->text().isEmpty());
    setAccessibleName(m_sentence->text());
    if (accessibleDescription() == before)
        setAccessibleDescription(m_sentence->text());
}

QString FailedState::sentence() const { return m_sentence->text(); }

void FailedState::setBusy(bool busy) { m_retry->setBusy(busy); }

} // namespace gatehouse
