#include "ui/shell/account_banners.h"

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/connection_service.h"
#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/in_every_language.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"

#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

AccountBanners::AccountBanners(AccountSession& session, AccountsService& accounts, const Clock& clock,
                               std::function<QDateTime()> shownSince, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_shownSince(std::move(shownSince))
    , m_connection(new Banner(Tone::Caution))
    , m_clockBanner(new Banner(Tone::Caution))
    , m_trouble(new Banner(Tone::Caution))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    const auto add = [layout](Banner* banner, const QString& name) {
        banner->setObjectName(name);
        banner->actionButton()->setObjectName(name + QStringLiteral("Action"));
        banner->hide();
        layout->addWidget(banner);
    };
    add(m_connection, QStringLiteral("connectionBanner"));
    add(m_clockBanner, QStringLiteral("clockBanner"));
    add(m_trouble, QStringLiteral("troubleBanner"));
    connect(m_connection, &Banner::actionTriggered, this, [this] { m_session.connection().tryAgain(); });
    connect(&m_session.connection(), &ConnectionService::changed, this, &AccountBanners::follow);
    connect(&m_accounts, &AccountsService::troubleChanged, this, &AccountBanners::followTrouble);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &AccountBanners::followConnection);
    m_minute.start();
    inEveryLanguage(this, [this] {
        follow();
        followTrouble();
    });
}

void AccountBanners::follow()
{
    followConnection();
    followClock();
}

void AccountBanners::followConnection()
{
    const ConnectionService& connection = m_session.connection();
    const auto& error = connection.error();
    switch (connection.state()) {
    case ConnectionService::State::Unknown:
    case ConnectionService::State::Online: m_connection->hide(); return;
    case ConnectionService::State::Untrusted:
        m_connection->setTone(Tone::Danger);
        m_connection->setText(tr("Not trusted."), errorText(error.value_or(Error::of(Error::Kind::Tls))).sentence);
        break;
    case ConnectionService::State::Offline: {
        const QDateTime since = m_shownSince();
        QString lead = tr("Offline.");
        if (error && error->kind == Error::Kind::Timeout)
            lead = tr("The server does not answer.");
        else if (error && error->kind != Error::Kind::Offline)
            lead = tr("The server has trouble.");
        const QString kept = m_session.isKept()
                                 ? tr("Changes are kept here and sent when the connection is back.")
                                 : tr("Changes are sent when the connection is back; quitting loses them.");
        const QString sentence =
            since.isValid()
                //: %1 is a time ("today at 09:12"), %2 a sentence
                ? tr("Showing what was saved %1. %2").arg(savedWhenText(since, m_clock.now()), kept)
                : errorText(error.value_or(Error::of(Error::Kind::Offline))).sentence;
        m_connection->setTone(Tone::Caution);
        m_connection->setText(lead, sentence);
        break;
    }
    }
    m_connection->setAction(tr("Try again"));
    m_connection->show();
}

void AccountBanners::followClock()
{
    const QString sentence = clockSkewText(m_session.connection().clockSkew());
    m_clockBanner->setText(QString(), sentence);
    m_clockBanner->setVisible(!sentence.isEmpty());
}

void AccountBanners::followTrouble()
{
    const auto& trouble = m_accounts.trouble();
    if (!trouble) {
        m_trouble->hide();
        return;
    }
    if (trouble->kind == Error::Kind::Keychain)
        m_trouble->setText(tr("You will be signed out when the program quits."), errorText(*trouble).sentence);
    else
        m_trouble->setText(QString(), errorText(*trouble).sentence);
    m_trouble->show();
}

} // namespace gatehouse
