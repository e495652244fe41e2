#include "ui/shell/start_trouble.h"

#include "ui/controls/action_button.h"
#include "ui/controls/card.h"
#include "ui/controls/card_column.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

StartTrouble::StartTrouble(QWidget* parent)
    : QWidget(parent)
    , m_state(new FailedState)
{
    setObjectName(QStringLiteral("startTrouble"));
    auto* column = new CardColumn;
    auto* card = new Card;
    auto* quit = new ActionButton(QString(), ButtonRole::Secondary);
    inEveryLanguage(this, [this, card, quit] {
        setWindowTitle(tr("Gatehouse"));
        card->setTitle(tr("Gatehouse cannot start"));
        quit->setText(tr("&Quit"));
    });
    quit->setObjectName(QStringLiteral("startTroubleQuit"));
    m_state->retryButton()->setObjectName(QStringLiteral("startTroubleRetry"));
    card->body()->addWidget(m_state);
    card->body()->addWidget(quit, 0, Qt::AlignHCenter);
    column->addCard(card);
    column->setCenteredVertically(true);
    column->setColumnWidth(metrics::formWidthWide + metrics::space24);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(column);
    resize(metrics::windowMinimumWidth, metrics::windowMinimumHeight);
    connect(m_state, &FailedState::retryRequested, this, &StartTrouble::retryRequested);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
}

void StartTrouble::setFailure(const QString& sentence, const QString& details)
{
    m_state->setFailure(sentence, details);
}

QString StartTrouble::sentence() const { return m_state->sentence(); }

} // namespace gatehouse
