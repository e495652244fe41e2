#include "ui/preferences/preferences_page.h"

#include "account/account_session.h"
#include "account/information_service.h"
#include "account/organizations_service.h"
#include "flows/email_change_flow.h"
#include "ui/controls/card_column.h"
#include "ui/controls/in_every_language.h"
#include "ui/language/language_card.h"
#include "ui/preferences/conflict_dialog.h"
#include "ui/preferences/contact_card.h"
#include "ui/preferences/email_change_line.h"
#include "ui/preferences/information_card.h"
#include "ui/preferences/my_organizations_card.h"
#include "ui/preferences/picture_line.h"
#include "ui/preferences/your_data_card.h"

#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// The same question. Its times and device do not count: once the fields that did not collide are sent, the server's
/// last change is our own.
bool isSame(const ProfileConflict& a, const ProfileConflict& b)
{
    return std::ranges::equal(a.fields, b.fields, [](const ProfileConflict::Field& x, const ProfileConflict::Field& y) {
        return x.field == y.field && fieldText(x.mine, x.field) == fieldText(y.mine, y.field) &&
               fieldText(x.theirs, x.field) == fieldText(y.theirs, y.field);
    });
}

} // namespace

PreferencesPage::PreferencesPage(AccountSession& session, const Clock& clock, LanguageService* language,
                                 LocalPlatformService* local, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_clock(clock)
    , m_local(local)
    , m_contact(new ContactCard(session.profile(), session.discovery().jobRoles, clock))
    , m_organizations(new MyOrganizationsCard(session.organizations()))
{
    setObjectName(QStringLiteral("preferencesPage"));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Preferences")); });
    auto* column = new CardColumn;
    column->setObjectName(QStringLiteral("preferencesColumn"));
    column->addCard(m_contact);
    const InformationService::Offered offered = session.information().offered();
    if (offered.promotional || offered.cookies)
        column->addCard(new InformationCard(session.information(), clock));
    column->addCard(m_organizations);
    if (language)
        column->addCard(new LanguageCard(*language));
    const QStringList& can = session.discovery().capabilities;
    const YourDataCard::Offered yours{can.contains(QLatin1String("export")),
                                      can.contains(QLatin1String("account_deletion"))};
    if (yours.exports || yours.deletion) {
        auto* card = new YourDataCard(session, yours, clock);
        column->addCard(card);
        connect(card, &YourDataCard::deletionScheduled, this, &PreferencesPage::deletionScheduled);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(column);
    connect(&m_session, &AccountSession::accountChanged, this, &PreferencesPage::offerPicture);
    offerPicture();
    connect(&m_session, &AccountSession::accountChanged, this, &PreferencesPage::offerPhone);
    offerPhone();
    connect(&m_session, &AccountSession::accountChanged, this, &PreferencesPage::offerEmailChange);
    offerEmailChange();
    connect(m_organizations, &MyOrganizationsCard::opened, this, &PreferencesPage::organizationOpened);
    const auto offerOpening = [this] {
        m_organizations->setOpenable(m_session.discovery().capabilities.contains(QLatin1String("members")));
    };
    connect(&m_session, &AccountSession::accountChanged, this, offerOpening);
    offerOpening();
    // The server says its words in the language of the program.
    connect(&m_session, &AccountSession::accountChanged, this, [this] {
        m_contact->setJobRoles(m_session.discovery().jobRoles);
        if (m_dialog)
            m_dialog->setJobRoles(m_session.discovery().jobRoles);
    });
    connect(m_contact, &ContactCard::decideRequested, this, &PreferencesPage::openConflict);
    connect(&m_session.profile(), &ProfileService::editChanged, this, &PreferencesPage::followConflict);
}

void PreferencesPage::offerPicture()
{
    if (m_picture || !m_session.discovery().capabilities.contains(QLatin1String("picture")))
        return;
    m_picture = new PictureLine(m_session.picture(), m_contact->tile());
    m_contact->setTileBelow(m_picture);
}

void PreferencesPage::offerPhone()
{
    if (m_phoneOffered || !m_session.discovery().capabilities.contains(QLatin1String("phone")))
        return;
    m_phoneOffered = true;
    m_contact->offerPhone(phoneCountryOf(QLocale::system()));
}

void PreferencesPage::offerEmailChange()
{
    if (m_emailChange || !m_session.discovery().capabilities.contains(QLatin1String("email_change")))
        return;
    m_emailChange = new EmailChangeFlow({m_session.emailPort(), m_session.verificationPort(), m_session.profile(),
                                         m_session.connection(), m_clock, m_session.discovery().codeLength},
                                        this);
    m_contact->setEmailBelow(new EmailChangeLine(*m_emailChange, {m_local, m_session.account().server}));
}

bool PreferencesPage::hasUnsavedInput() const { return m_contact->hasUnsavedInput(); }

void PreferencesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followConflict();
}

void PreferencesPage::followConflict()
{
    const std::optional<ProfileConflict>& conflict = m_session.profile().edit().conflict;
    if (!conflict) {
        // Ended by somebody else, such as an undo: nothing is left to decide.
        if (m_dialog)
            m_dialog->reject();
        m_asked.reset();
        return;
    }
    if (m_asked && isSame(*m_asked, *conflict))
        return;
    m_asked.reset();
    // A version that moved on is another question. Asked of itself only where the person can see it.
    if (m_dialog)
        m_dialog->reject();
    if (isVisible())
        openConflict();
}

void PreferencesPage::openConflict()
{
    const std::optional<ProfileConflict>& conflict = m_session.profile().edit().conflict;
    if (!conflict || m_dialog)
        return;
    if (!m_asked)
        m_asked = conflict;
    m_dialog = new ConflictDialog(m_session.profile(), *m_asked, m_session.discovery().jobRoles, m_clock, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A closed dialog is gone at once for the page, even while it waits to be deleted.
    connect(m_dialog.data(), &QDialog::finished, this, [this, dialog = m_dialog.data()] {
        if (m_dialog == dialog)
            m_dialog.clear();
    });
    m_dialog->open();
}

} // namespace gatehouse
