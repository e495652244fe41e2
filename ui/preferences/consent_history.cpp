#include "ui/preferences/consent_history.h"

#include "account/information_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/row_list.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/consent_text.h"
#include "ui/states/state_view.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

ConsentHistory::ConsentHistory(InformationService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_rows(new RowList(QString()))
    , m_more(new ActionButton(QString(), ButtonRole::Secondary))
    , m_states(nullptr)
{
    setObjectName(QStringLiteral("consentHistory"));
    m_rows->setObjectName(QStringLiteral("consentRows"));
    m_more->setObjectName(QStringLiteral("consentMore"));
    m_more->setAutoDefault(false);
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space12);
    auto* footer = new QHBoxLayout;
    footer->addStretch(1);
    footer->addWidget(m_more);
    m_rows->setTopRule(true);
    lines->addWidget(m_rows);
    lines->addLayout(footer);
    m_states = new StateView(content, 3, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("consentStates"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::space8);
    auto* title = new TextLabel(TextRole::CardTitle);
    layout->addWidget(title);
    layout->addWidget(m_states);
    connect(m_states, &StateView::retryRequested, this, &ConsentHistory::load);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (m_page.value && m_page.value->nextCursor)
            ask(*m_page.value->nextCursor);
    });
    inEveryLanguage(this, [this, title] {
        title->setText(tr("Your decisions so far"));
        m_rows->setAccessibleName(title->text());
        m_more->setText(tr("Show &more"));
        m_states->emptyState()->setTitle(tr("No decisions yet"));
        m_states->emptyState()->setSentence(tr("What you allow or refuse is listed here, with its date and words."));
        follow();
    });
    load();
}

void ConsentHistory::setCookies(const CookiePreferences& cookies)
{
    m_cookies = cookies;
    follow();
}

void ConsentHistory::load() { ask(QString()); }

void ConsentHistory::ask(const QString& cursor)
{
    const int number = ++m_asked;
    m_page.refreshing = true;
    m_more->setBusy(!cursor.isEmpty());
    if (!m_page.value)
        follow();
    whenDone(m_service.consents(cursor), this, [this, number, cursor](const Result<Page<Consent>>& page) {
        if (number != m_asked)
            return;
        m_page.refreshing = false;
        m_page.error.reset();
        m_more->setBusy(false);
        if (!page) {
            m_page.error = page.error();
        } else if (cursor.isEmpty() || !m_page.value) {
            m_page.value = *page;
        } else {
            m_page.value->items += page->items;
            m_page.value->nextCursor = page->nextCursor;
        }
        follow();
    });
}

void ConsentHistory::follow()
{
    m_states->follow(m_page, m_page.value && m_page.value->items.isEmpty());
    if (!m_page.value)
        return;
    m_rows->clear();
    for (const Consent& consent : std::as_const(m_page.value->items))
        m_rows->addRow(makeRow(consent));
    m_more->setVisible(m_page.value->nextCursor.has_value());
}

QWidget* ConsentHistory::makeRow(const Consent& consent) const
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("consentRow%1").arg(consent.number));
    auto* title = new TextLabel(consentTitleText(consent, m_cookies ? &*m_cookies : nullptr), TextRole::Strong);
    auto* when = new TextLabel(consentWhenText(consent), TextRole::Subtitle);
    title->setObjectName(QStringLiteral("consentTitle"));
    when->setObjectName(QStringLiteral("consentWhen"));
    row->setAccessibleName(title->text());
    row->setAccessibleDescription(when->text());
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, metrics::space8, 0, metrics::space8);
    lines->setSpacing(metrics::space4);
    lines->addWidget(title);
    lines->addWidget(when);
    const QStringList words = consent.wording.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : words) {
        auto* label = new TextLabel(line, TextRole::Small);
        label->setObjectName(QStringLiteral("consentWording"));
        lines->addWidget(label);
    }
    return row;
}

} // namespace gatehouse
