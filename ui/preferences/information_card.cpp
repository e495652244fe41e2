#include "ui/preferences/information_card.h"

#include "account/information_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/list_row.h"
#include "ui/controls/row_list.h"
#include "ui/controls/switch.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/consent_text.h"
#include "ui/preferences/cookie_dialog.h"
#include "ui/states/error_details.h"
#include "ui/states/state_view.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

InformationCard::InformationCard(InformationService& service, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_card(new Card)
    , m_rows(new RowList(QString()))
    , m_states(new StateView(m_rows, 2, Skeleton::Kind::Rows))
    , m_news(new ListRow(QString()))
    , m_switch(new Switch(QString()))
    , m_note(new TextLabel(TextRole::Subtitle))
    , m_details(new ErrorDetails(QStringLiteral("information")))
    , m_cookies(new ListRow(QString()))
    , m_openCookies(new ActionButton(QString(), ButtonRole::Secondary))
{
    setObjectName(QStringLiteral("informationCard"));
    m_states->setObjectName(QStringLiteral("informationStates"));
    m_rows->setObjectName(QStringLiteral("informationRows"));
    m_cookies->setObjectName(QStringLiteral("informationCookies"));
    m_openCookies->setObjectName(QStringLiteral("informationOpenCookies"));
    m_states->dropMnemonics();
    m_cookies->addTrailing(m_openCookies);
    const InformationService::Offered offered = m_service.offered();
    QWidget* newsRow = makeNewsRow();
    m_rows->addRow(newsRow);
    m_rows->addRow(m_cookies);
    newsRow->setVisible(offered.promotional);
    m_cookies->setVisible(offered.cookies);
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);

    connect(m_switch, &Switch::asked, this, &InformationCard::ask);
    connect(m_openCookies, &QPushButton::clicked, this, &InformationCard::openCookies);
    connect(m_states, &StateView::retryRequested, &m_service, &InformationService::refresh);
    connect(&m_service, &InformationService::informationChanged, this, &InformationCard::follow);
    connect(&m_service, &InformationService::cookiesChanged, this, &InformationCard::follow);
    connect(&m_service, &InformationService::canDecideChanged, this, &InformationCard::followNews);
    inEveryLanguage(this, [this] {
        m_card->setTitle(tr("Information preferences"));
        m_card->setSubtitle(tr("What we may send you, and how your data is used."));
        m_rows->setAccessibleName(tr("Information preferences"));
        m_switch->setAccessibleName(tr("News by e-mail"));
        m_cookies->setTitle(tr("Cookies"));
        m_openCookies->setText(tr("Coo&kie preferences…"));
        follow();
    });
}

QWidget* InformationCard::makeNewsRow()
{
    auto* row = new QWidget;
    m_noteLines = new QVBoxLayout(row);
    m_noteLines->setContentsMargins({});
    m_noteLines->setSpacing(0);
    m_news->setObjectName(QStringLiteral("informationNews"));
    m_switch->setObjectName(QStringLiteral("informationSwitch"));
    m_note->setObjectName(QStringLiteral("informationNote"));
    m_switch->setAsking(true);
    m_news->addTrailing(m_switch);
    m_note->hide();
    m_noteLines->addWidget(m_news);
    m_noteLines->addWidget(m_note);
    m_noteLines->addWidget(m_details);
    return row;
}

void InformationCard::follow()
{
    const InformationService::Offered offered = m_service.offered();
    const Loaded<InformationPreferences>& news = m_service.information();
    const Loaded<CookiePreferences>& cookies = m_service.cookies();
    // One card, one state: it is known where every part of it is.
    Loaded<Done> all;
    if ((news.value || !offered.promotional) && (cookies.value || !offered.cookies))
        all.value = Done{};
    all.error = news.error ? news.error : cookies.error;
    all.refreshing = (news.refreshing && !news.value) || (cookies.refreshing && !cookies.value);
    m_states->follow(all, false);
    followNews();
    followCookies();
}

void InformationCard::followNews()
{
    const auto& news = m_service.information().value;
    if (!news)
        return;
    const ConsentLine line = news->offer.line(QLatin1String("promotional"));
    m_news->setTitle(line.title);
    m_news->setDetail(line.text);
    m_switch->setAccessibleName(line.title);
    m_switch->setChecked(news->promotional);
    m_switch->setEnabled(m_service.canDecide());
    followNote();
}

void InformationCard::followNote()
{
    QString note = m_refusal ? m_refusal() : QString();
    std::optional<Tone> tone = Tone::Danger;
    if (!m_service.canDecide()) {
        note = m_uncertain ? tr("No answer came to your last choice. What holds shows when the connection is back.")
                           : tr("This can be changed when the connection is back: it has to be kept by the platform.");
        tone.reset();
    }
    const bool news = note != m_note->text();
    m_note->setTone(tone);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_details->setError(m_failure);
    m_noteLines->setContentsMargins(0, 0, 0, note.isEmpty() ? 0 : metrics::space12);
    if (news && !note.isEmpty())
        announce(m_note, note);
    if (!m_switch->isBusy())
        m_switch->setAccessibleDescription(note);
}

void InformationCard::followCookies()
{
    const auto& cookies = m_service.cookies().value;
    if (cookies)
        m_cookies->setDetail(cookieSummaryText(*cookies));
}

void InformationCard::ask(bool on)
{
    m_refusal = {};
    m_failure.reset();
    m_uncertain = false;
    followNote();
    m_switch->setBusy(true);
    whenDone(m_service.setPromotional(on), this, [this](const Result<Done>& result) {
        m_switch->setBusy(false);
        if (!result)
            showRefusal(result.error());
        followNews();
        if (result)
            announce(m_news, m_switch->isChecked() ? tr("Turned on") : tr("Turned off"));
    });
}

void InformationCard::showRefusal(const Error& error)
{
    const auto& news = m_service.information().value;
    m_uncertain = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
    if (error.kind == Error::Kind::Conflict && error.httpStatus != 409 && news) {
        m_refusal = [this, news = *news] { return changedMeanwhileText(news, m_clock.now()); };
    } else {
        m_refusal = [error] { return errorText(error).sentence; };
        m_failure = error;
    }
}

void InformationCard::openCookies()
{
    if (m_dialog)
        return;
    m_dialog = new CookieDialog(m_service, m_clock, this);
    m_dialog->open();
}

} // namespace gatehouse
