#include "ui/sign_in/server_page.h"

#include "account/server_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/or_separator.h"
#include "ui/controls/text_label.h"
#include "ui/sign_in/form_frame.h"
#include "ui/sign_in/link_line.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

ServerPage::ServerPage(ServerService& server, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_frame(new FormFrame(QStringLiteral("server"), metrics::formWidthWide))
    , m_address(new QLineEdit)
    , m_connect(new ActionButton(QString(), ButtonRole::Primary))
    , m_local(new ActionButton(QString(), ButtonRole::Secondary))
    , m_back(new LinkLine)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->showBrand();

    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_address->setPlaceholderText(QStringLiteral("platform.example.org"));
    auto* address = new LabeledField(QString(), m_address);
    m_connect->setObjectName(QStringLiteral("serverConnect"));
    m_local->setObjectName(QStringLiteral("serverLocal"));
    m_back->link()->setObjectName(QStringLiteral("serverBack"));
    auto* localHint = new TextLabel(TextRole::Small);
    auto* either = new OrSeparator;
    localHint->setAlignment(Qt::AlignHCenter);

    m_frame->form()->addWidget(address);
    m_frame->form()->addWidget(m_connect);
    m_frame->form()->addWidget(either);
    m_frame->form()->addWidget(m_local);
    m_frame->form()->addWidget(localHint);
    m_frame->addFooter(m_back);
    m_frame->bind(QStringLiteral("/server"), address);
    inEveryLanguage(this, [this, address, either, localHint] {
        m_frame->setHeading(tr("Choose your platform"));
        m_frame->setSubtitle(tr("Gatehouse looks after your account on a data platform."));
        address->setLabel(tr("Server &address"));
        address->setHint(tr("As your administrator or the platform's web site gives it."));
        m_connect->setText(tr("&Connect"));
        either->setWord(tr("or"));
        m_local->setText(tr("&Try it on this computer"));
        localHint->setText(tr("Starts a small platform of your own. Nothing leaves this computer."));
        m_back->link()->setText(tr("&Back"));
    });

    connect(m_address, &QLineEdit::returnPressed, this, &ServerPage::connectToTyped);
    connect(m_connect, &QPushButton::clicked, this, &ServerPage::connectToTyped);
    connect(m_local, &QPushButton::clicked, this, &ServerPage::localRequested);
    connect(m_back, &LinkLine::activated, this, &ServerPage::backRequested);
}

void ServerPage::enter()
{
    if (m_address->text().isEmpty())
        m_address->setText(m_server.address().toString());
    m_address->selectAll();
    m_address->setFocus(Qt::OtherFocusReason);
}

void ServerPage::setAddress(const QString& address) { m_address->setText(address); }

void ServerPage::setBackShown(bool shown) { m_back->setVisible(shown); }

void ServerPage::setLocalBusy(bool busy)
{
    if (busy)
        m_frame->clearErrors();
    m_local->setBusy(busy);
}

void ServerPage::showError(const Error& error) { m_frame->showError(error); }

void ServerPage::connectToTyped()
{
    if (m_connect->isBusy())
        return;
    m_frame->clearErrors();
    m_connect->setBusy(true);
    whenDone(m_server.check(m_address->text()), this, [this](const Result<Discovery>& result) {
        m_connect->setBusy(false);
        if (result) {
            Q_EMIT chosen();
            return;
        }
        m_frame->showError(result.error());
        m_address->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace gatehouse
