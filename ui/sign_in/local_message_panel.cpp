#include "ui/sign_in/local_message_panel.h"

#include "account/local_platform_service.h"
#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/in_every_language.h"

#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

LocalMessagePanel::LocalMessagePanel(LocalPlatformService& local, QWidget* parent)
    : QWidget(parent)
    , m_local(local)
    , m_banner(new Banner(Tone::Accent, Banner::Shape::Inset))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    m_banner->setObjectName(QStringLiteral("localMessage"));
    m_banner->actionButton()->setObjectName(QStringLiteral("localMessageUse"));
    connect(m_banner, &Banner::actionTriggered, this, [this] { Q_EMIT codeChosen(m_code); });
    connect(&m_local, &LocalPlatformService::messageArrived, this, [this](const LocalMessage& message) {
        if (isWanted(message))
            present(message);
    });
    inEveryLanguage(this, [this] { say(); });
    hide();
}

void LocalMessagePanel::follow(const QString& address, const QString& kind, const QUrl& server)
{
    m_server = server;
    m_address = address;
    m_kind = kind;
    const auto& messages = m_local.messages();
    const auto found = std::find_if(messages.cbegin(), messages.cend(),
                                    [this](const LocalMessage& message) { return isWanted(message); });
    if (found == messages.cend())
        hide();
    else
        present(*found);
}

bool LocalMessagePanel::isWanted(const LocalMessage& message) const
{
    if (!m_server.isEmpty() && m_server != m_local.address())
        return false;
    return !m_address.isEmpty() && !message.code.isEmpty() && message.kind == m_kind &&
           message.to.compare(m_address, Qt::CaseInsensitive) == 0;
}

void LocalMessagePanel::present(const LocalMessage& message)
{
    m_code = message.code;
    m_to = message.to;
    say();
    setVisible(true);
}

void LocalMessagePanel::say()
{
    if (m_code.isEmpty())
        return;
    m_banner->setText(QString(), tr("This would have been mailed to %1: the code %2.").arg(m_to, m_code));
    m_banner->setAction(tr("&Use code"));
    m_banner->actionButton()->setAccessibleName(tr("Use code %1").arg(m_code));
}

} // namespace gatehouse
