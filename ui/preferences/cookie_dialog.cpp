#include "ui/preferences/cookie_dialog.h"

#include "account/information_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/banner.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/list_row.h"
#include "ui/controls/row_list.h"
#include "ui/controls/switch.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/consent_history.h"
#include "ui/preferences/consent_text.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

CookieDialog::CookieDialog(InformationService& service, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_clock(clock)
    , m_categories{{"necessary", nullptr},
                   {"preferences", &CookieChoice::preferences},
                   {"statistics", &CookieChoice::statistics},
                   {"marketing", &CookieChoice::marketing}}
    , m_scroll(new QScrollArea)
    , m_meanwhile(new Banner(Tone::Caution, Banner::Shape::Inset))
    , m_failure(new FailedState)
    , m_reason(new TextLabel(TextRole::Subtitle))
    , m_necessary(new ActionButton(QString(), ButtonRole::Secondary))
    , m_all(new ActionButton(QString(), ButtonRole::Secondary))
    , m_save(new ActionButton(QString(), ButtonRole::Secondary))
    , m_history(new ConsentHistory(service))
{
    setObjectName(QStringLiteral("cookieDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_meanwhile->setObjectName(QStringLiteral("cookieMeanwhile"));
    m_failure->setObjectName(QStringLiteral("cookieFailure"));
    m_reason->setObjectName(QStringLiteral("cookieReason"));
    m_scroll->setObjectName(QStringLiteral("cookieScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(metrics::headerMargin, 0, metrics::headerMargin, 0);
    column->setSpacing(metrics::space12);
    auto* title = new TextLabel(TextRole::WindowTitle);
    auto* why = new TextLabel(TextRole::Subtitle);
    column->addWidget(title);
    column->addWidget(why);
    column->addWidget(m_meanwhile);
    QWidget* categories = makeCategories();
    column->addWidget(categories);
    column->addSpacing(metrics::space12);
    column->addWidget(m_history);
    column->addStretch(1);
    m_scroll->setWidget(all);
    all->setAutoFillBackground(false);

    auto* close = new ActionButton(QString(), ButtonRole::Secondary);
    close->setObjectName(QStringLiteral("cookieClose"));
    close->setAutoDefault(false);
    // What decides stays in sight, however much there is to read.
    auto* footer = new QVBoxLayout;
    footer->setContentsMargins(metrics::headerMargin, 0, metrics::headerMargin, 0);
    footer->setSpacing(metrics::space12);
    footer->addWidget(m_reason);
    footer->addWidget(m_failure);
    footer->addWidget(makeButtons());
    footer->addWidget(close, 0, Qt::AlignTrailing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::space24, 0, metrics::space24);
    layout->setSpacing(metrics::space16);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(footer);

    m_meanwhile->hide();
    m_failure->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_failure, &FailedState::retryRequested, this, [this] {
        if (m_again)
            m_again();
    });
    connect(&m_service, &InformationService::cookiesChanged, this, &CookieDialog::follow);
    connect(&m_service, &InformationService::canDecideChanged, this, &CookieDialog::followConnection);
    if (m_service.cookies().value)
        take(*m_service.cookies().value);
    inEveryLanguage(this, [this, title, why, categories, close] {
        setWindowTitle(tr("Cookie preferences"));
        title->setText(windowTitle());
        why->setText(tr("Choose what the pages of the platform may store in your browser. Your choice holds on every "
                        "device where you are signed in."));
        categories->setAccessibleName(tr("Categories of cookies"));
        m_necessary->setText(tr("&Only necessary"));
        m_all->setText(tr("&Accept all"));
        m_save->setText(tr("&Save choice"));
        close->setText(tr("&Close"));
        followConnection();
    });
    m_categories.at(1).toggle->setFocus(Qt::OtherFocusReason);
}

QSize CookieDialog::sizeHint() const
{
    // A scroll area hides how high its wrapped texts become.
    const int width = std::max(QDialog::sizeHint().width(), static_cast<int>(metrics::windowMinimumWidth));
    const int content = m_scroll->widget()->layout()->totalHeightForWidth(width);
    const int around = 2 * (metrics::space24 + metrics::space16 + m_save->sizeHint().height());
    return {width, std::min(content + around, static_cast<int>(metrics::windowHeight))};
}

QWidget* CookieDialog::makeCategories()
{
    auto* rows = new RowList(QString());
    rows->setObjectName(QStringLiteral("cookieCategories"));
    rows->setTopRule(true);
    for (Category& category : m_categories) {
        const QString id = QString::fromLatin1(category.id);
        category.row = new ListRow(QString());
        category.row->setObjectName(QStringLiteral("cookieRow_") + id);
        category.toggle = new Switch(id);
        category.toggle->setObjectName(QStringLiteral("cookieSwitch_") + id);
        category.row->addTrailing(category.toggle);
        rows->addRow(category.row);
        if (!category.chosen) {
            category.toggle->setChecked(true);
            category.toggle->setEnabled(false);
        }
    }
    return rows;
}

QWidget* CookieDialog::makeButtons()
{
    auto* all = new QWidget;
    auto* buttons = new QHBoxLayout(all);
    buttons->setContentsMargins({});
    buttons->setSpacing(metrics::space12);
    m_necessary->setObjectName(QStringLiteral("cookieOnlyNecessary"));
    m_all->setObjectName(QStringLiteral("cookieAcceptAll"));
    m_save->setObjectName(QStringLiteral("cookieSave"));
    // Refusing is as near as accepting: the same look, the same width.
    for (ActionButton* button : {m_necessary, m_all, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button, 1);
    }
    connect(m_necessary, &QPushButton::clicked, this, [this] { save(CookieChoice(), m_necessary); });
    connect(m_all, &QPushButton::clicked, this, [this] { save(CookieChoice::all(), m_all); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(choice(), m_save); });
    return all;
}

CookieChoice CookieDialog::choice() const
{
    CookieChoice chosen;
    for (const Category& category : m_categories) {
        if (category.chosen)
            chosen.*category.chosen = category.toggle->isChecked();
    }
    return chosen;
}

void CookieDialog::take(const CookiePreferences& preferences)
{
    m_shown = preferences;
    for (const Category& category : std::as_const(m_categories)) {
        const ConsentLine line = preferences.offer.line(QLatin1String(category.id));
        category.row->setTitle(line.title);
        category.row->setDetail(line.text);
        category.toggle->setAccessibleName(line.title);
        if (category.chosen)
            category.toggle->setChecked(preferences.choice.*category.chosen);
    }
    m_history->setCookies(preferences);
}

void CookieDialog::follow()
{
    const auto& now = m_service.cookies().value;
    // A choice of ours on its way brings its own answer.
    if (!now || m_saving || *now == m_shown)
        return;
    const bool decided = now->at != m_shown.at;
    const CookieChoice typed = choice();
    const CookieChoice before = m_shown.choice;
    take(*now);
    // A switch that the person set and has not saved stays as they set it.
    for (const Category& category : std::as_const(m_categories)) {
        if (category.chosen && typed.*category.chosen != before.*category.chosen)
            category.toggle->setChecked(typed.*category.chosen);
    }
    if (!decided)
        return;
    m_history->load();
    tell([this, preferences = *now, kept = typed != before] {
        return changedElsewhereText(preferences, kept, m_clock.now());
    });
}

void CookieDialog::tellMeanwhile(const CookiePreferences& preferences)
{
    tell([this, preferences] { return changedMeanwhileText(preferences, m_clock.now()); });
}

void CookieDialog::tell(const Words& words)
{
    m_meanwhile->setText(words);
    m_meanwhile->show();
    m_scroll->verticalScrollBar()->setValue(0);
    announce(m_meanwhile, words());
}

void CookieDialog::followConnection()
{
    const bool can = m_service.canDecide();
    for (ActionButton* button : {m_necessary, m_all, m_save})
        button->setEnabled(can);
    m_reason->setText(can ? QString()
                          : tr("A choice can be made when the connection is back: it has to be kept by the platform."));
    m_reason->setVisible(!can);
    for (const Category& category : std::as_const(m_categories)) {
        if (category.chosen)
            category.toggle->setEnabled(can);
    }
}

void CookieDialog::save(const CookieChoice& choice, ActionButton* with)
{
    if (m_saving)
        return;
    m_saving = true;
    m_meanwhile->hide();
    m_failure->hide();
    with->setBusy(true);
    whenDone(m_service.setCookies(choice), this, [this, choice, with](const Result<Done>& result) {
        m_saving = false;
        with->setBusy(false);
        if (result) {
            accept();
            return;
        }
        showRefusal(result.error(), choice, with);
    });
}

void CookieDialog::showRefusal(const Error& error, const CookieChoice& choice, ActionButton* with)
{
    const auto& now = m_service.cookies().value;
    if (error.kind == Error::Kind::Conflict && error.httpStatus != 409 && now) {
        take(*now);
        m_history->load();
        tellMeanwhile(*now);
        return;
    }
    m_again = [this, choice, with] { save(choice, with); };
    m_failure->setFailure([error] { return errorText(error).sentence; }, [error] { return errorText(error).details; });
    m_failure->show();
}

} // namespace gatehouse
