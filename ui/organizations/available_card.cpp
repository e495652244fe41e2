#include "ui/organizations/available_card.h"

#include "models/available_organizations_model.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/search_field.h"
#include "ui/organizations/organization_list_view.h"
#include "ui/organizations/organization_texts.h"
#include "ui/states/state_view.h"
#include "ui/texts/count_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <cmath>

namespace gatehouse {

namespace {

/// The list is so many rows high; it scrolls on its own, for there may be a hundred thousand.
constexpr int visibleRows = 8;

} // namespace

AvailableCard::AvailableCard(OrganizationsService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_card(new Card)
    , m_model(new AvailableOrganizationsModel(service, this))
    , m_search(new SearchField(QString()))
    , m_list(nullptr)
    , m_states(nullptr)
{
    setObjectName(QStringLiteral("organizationsAvailableCard"));
    m_list = new OrganizationListView(
        QString(), [this](const QModelIndex& index) { return rowOf(m_model->organization(index.row())); }, visibleRows);
    m_list->setObjectName(QStringLiteral("organizationsAvailable"));
    m_list->setModel(m_model);
    m_search->setObjectName(QStringLiteral("organizationsSearch"));
    m_states = new StateView(m_list, 4, Skeleton::Kind::Rows);
    m_states->setObjectName(QStringLiteral("organizationsAvailableStates"));
    m_states->dropMnemonics();
    m_card->body()->setSpacing(metrics::space8);
    m_card->body()->addWidget(m_search);
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(m_search, &QLineEdit::textChanged, m_model, &AvailableOrganizationsModel::search);
    connect(m_states, &StateView::retryRequested, &m_service, &OrganizationsService::refresh);
    connect(m_states->emptyState(), &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        focusSearch();
    });
    connect(m_model, &AvailableOrganizationsModel::answered, this, &AvailableCard::followResults);
    connect(&m_service, &OrganizationsService::indexChanged, this, &AvailableCard::follow);
    inEveryLanguage(this, [this] {
        m_card->setTitle(tr("Organizations available to you"));
        m_card->setSubtitle(tr("Public organizations, searched on this computer."));
        m_search->setPrompt(tr("Search organizations"));
        m_list->setAccessibleName(tr("Organizations available to you"));
        follow();
    });
}

void AvailableCard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AvailableCard::follow()
{
    // Before the first fill there is nothing to search in; afterwards an older index is better than none.
    Loaded<bool> shown;
    const Loaded<int>& index = m_service.index();
    shown.refreshing = index.refreshing;
    if (index.value && m_model->isAnswered())
        shown.value = true;
    shown.error = index.value ? m_model->error() : index.error;
    const bool nothing = m_model->rowCount() == 0;
    if (nothing) {
        const bool searched = !m_model->typed().isEmpty();
        m_states->emptyState()->setTitle(searched ? tr("No organization is called that")
                                                  : tr("There are no public organizations yet"));
        m_states->emptyState()->setSentence(
            searched ? tr("Check the spelling, or type only the beginning of a word of its name.")
                     : tr("Ask the admin of yours to add you, or press F5 to look again."));
        m_states->emptyState()->setAction(searched ? tr("&Show all") : QString());
    }
    m_states->follow(shown, nothing);
    m_search->setEnabled(index.value.has_value());
    m_search->setStatus(statusText());
}

void AvailableCard::followResults()
{
    m_list->setTyped(m_model->typed());
    const QString before = m_search->status();
    follow();
    if (m_search->hasFocus() && m_search->status() != before)
        announce(m_list, tr("%Ln organizations found", nullptr, m_model->matches()));
}

QString AvailableCard::statusText() const
{
    if (!m_service.index().value)
        return m_service.index().refreshing ? tr("Fetching the list…") : QString();
    if (!m_model->isAnswered() || m_model->error())
        return {};
    if (m_model->known() == 0)
        return {};
    if (m_model->typed().isEmpty())
        return numberText(m_model->known());
    return tr("%1 of %2 · %3 ms")
        .arg(numberText(m_model->matches()), numberText(m_model->known()),
             numberText(static_cast<int>(std::ceil(m_model->milliseconds()))));
}

} // namespace gatehouse
