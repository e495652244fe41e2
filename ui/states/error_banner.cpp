#include "ui/states/error_banner.h"

#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/text_label.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

ErrorBanner::ErrorBanner(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_banner(new Banner(Tone::Danger, Banner::Shape::Inset))
    , m_details(new TextLabel(TextRole::Small))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space8);
    layout->addWidget(m_banner);
    layout->addWidget(m_details);
    m_banner->setObjectName(name + QStringLiteral("Banner"));
    m_banner->actionButton()->setObjectName(name + QStringLiteral("BannerAction"));
    m_details->setObjectName(name + QStringLiteral("Details"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_actionIsDetails)
            m_details->setVisible(m_details->isHidden());
        else
            Q_EMIT actionTriggered();
    });
    inEveryLanguage(this, [this] { say(); });
    m_details->hide();
    hide();
}

void ErrorBanner::showError(const Error& error, const Words& sentence, const Words& action)
{
    m_actionIsDetails = !action;
    m_detailWords = [error] { return errorText(error).details; };
    m_actionWords =
        action ? action : [error] { return errorText(error).details.isEmpty() ? QString() : tr("Details"); };
    present(
        Tone::Danger, sentence ? sentence : [error] { return errorText(error).sentence; });
}

void ErrorBanner::showNotice(Tone tone, const Words& sentence)
{
    m_actionWords = {};
    m_detailWords = {};
    present(tone, sentence);
}

void ErrorBanner::present(Tone tone, const Words& sentence)
{
    m_details->hide();
    m_banner->setTone(tone);
    m_banner->setText(sentence);
    say();
    show();
}

void ErrorBanner::say()
{
    m_details->setText(m_detailWords ? m_detailWords() : QString());
    m_banner->setAction(m_actionWords ? m_actionWords() : QString());
}

} // namespace gatehouse
