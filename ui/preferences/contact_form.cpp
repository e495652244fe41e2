#include "ui/preferences/contact_form.h"

#include "domain/name_rules.h"
#include "ui/controls/announce.h"
#include "ui/controls/clearable_combo.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/wheel_guard.h"
#include "ui/phone/phone_edit.h"
#include "ui/preferences/field_news.h"
#include "ui/preferences/profile_value_text.h"
#include "ui/preferences/verified_email_edit.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// A column of fields is at least this many letters wide; below that the fields stand under each other.
constexpr int columnLetters = 26;

const QList<QLatin1String>& knownSalutations()
{
    static const QList<QLatin1String> codes{QLatin1String("mr"), QLatin1String("ms"), QLatin1String("none")};
    return codes;
}

std::optional<ProfileField> fieldAt(const QString& pointer)
{
    if (pointer == QLatin1String("/first_name"))
        return ProfileField::FirstName;
    if (pointer == QLatin1String("/last_name"))
        return ProfileField::LastName;
    if (pointer == QLatin1String("/salutation"))
        return ProfileField::SalutationCode;
    if (pointer == QLatin1String("/job_role"))
        return ProfileField::JobRole;
    if (pointer == QLatin1String("/phone"))
        return ProfileField::Phone;
    return std::nullopt;
}

/// Chooses the entry of a code; one that is not listed joins the list as it came.
void choose(QComboBox* combo, const QString& code, const QString& text)
{
    int index = combo->findData(code);
    if (index < 0) {
        combo->addItem(text, code);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

} // namespace

ContactForm::ContactForm(const QList<JobRole>& jobRoles, QWidget* parent)
    : QWidget(parent)
    , m_jobRoles(jobRoles)
    , m_salutation(new QComboBox)
    , m_jobRole(new ClearableCombo)
    , m_firstName(new QLineEdit)
    , m_lastName(new QLineEdit)
    , m_phone(new PhoneEdit)
    , m_email(new VerifiedEmailEdit)
    , m_salutationField(new LabeledField(QString(), m_salutation))
    , m_jobRoleField(new LabeledField(QString(), m_jobRole))
    , m_firstNameField(new LabeledField(QString(), m_firstName))
    , m_lastNameField(new LabeledField(QString(), m_lastName))
    , m_phoneField(new LabeledField(QString(), m_phone))
    , m_emailField(new LabeledField(QString(), m_email))
    , m_emailNews(new FieldNews(QStringLiteral("preferencesEmail")))
    , m_grid(new QGridLayout(this))
{
    m_salutation->setObjectName(QStringLiteral("preferencesSalutation"));
    m_jobRole->setObjectName(QStringLiteral("preferencesJobRole"));
    m_firstName->setObjectName(QStringLiteral("preferencesFirstName"));
    m_lastName->setObjectName(QStringLiteral("preferencesLastName"));
    m_phone->setObjectName(QStringLiteral("preferencesPhone"));
    m_phoneField->setInput(m_phone->numberField());
    m_phoneField->setObjectName(QStringLiteral("preferencesPhoneField"));
    m_email->setObjectName(QStringLiteral("preferencesEmail"));
    m_salutationField->setObjectName(QStringLiteral("preferencesSalutationField"));
    m_jobRoleField->setObjectName(QStringLiteral("preferencesJobRoleField"));
    m_firstNameField->setObjectName(QStringLiteral("preferencesFirstNameField"));
    m_lastNameField->setObjectName(QStringLiteral("preferencesLastNameField"));
    m_emailField->setObjectName(QStringLiteral("preferencesEmailField"));
    for (const QLatin1String code : knownSalutations())
        m_salutation->addItem(QString(), QString(code));
    m_salutation->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const JobRole& role : m_jobRoles)
        m_jobRole->addItem(role.name, role.id.text());
    m_jobRole->setCurrentIndex(-1);
    new WheelGuard(m_salutation);
    new WheelGuard(m_jobRole);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(metrics::space16);
    m_grid->setVerticalSpacing(metrics::space16);
    for (const ProfileField field : m_shown)
        addNews(field);
    addNews(ProfileField::Phone);
    // Tab takes the order in which they come into the form; the phone number may be offered later.
    for (LabeledField* field :
         {m_salutationField, m_jobRoleField, m_firstNameField, m_lastNameField, m_phoneField, m_emailField})
        field->setParent(this);
    m_phoneField->hide();
    m_emailField->setBelow(m_emailNews);
    place();
    inEveryLanguage(this, [this] { say(); });
    connect(m_salutation, &QComboBox::currentIndexChanged, this, [this] { onEdited(ProfileField::SalutationCode); });
    connect(m_jobRole, &QComboBox::currentIndexChanged, this, [this] { onEdited(ProfileField::JobRole); });
    connect(m_firstName, &QLineEdit::textChanged, this, [this] { onEdited(ProfileField::FirstName); });
    connect(m_lastName, &QLineEdit::textChanged, this, [this] { onEdited(ProfileField::LastName); });
    connect(m_phone, &PhoneEdit::edited, this, [this] { onEdited(ProfileField::Phone); });
    connect(m_phone, &PhoneEdit::editingFinished, this, &ContactForm::checkPhone);
}

void ContactForm::offerPhone(const PhoneCountry& home)
{
    m_phone->setHome(home);
    m_shown.append(ProfileField::Phone);
    m_phoneField->show();
    m_columns = 0;
    place();
    if (m_profile)
        setValue(ProfileField::Phone, *m_profile);
}

void ContactForm::checkPhone()
{
    // Only what the person changed: a number that is kept already is not theirs to explain.
    if (!unsaved().touches(ProfileField::Phone) || m_phoneField->hasError())
        return;
    const auto words = [](const PhoneFault& fault) {
        return [error = phoneFieldError(QStringLiteral("/phone"), fault)] { return fieldErrorText(error); };
    };
    if (const auto fault = m_phone->fault())
        m_phoneField->setError(words(*fault));
    else if (const auto doubt = m_phone->doubt())
        m_phoneField->setHint(words(*doubt));
    Q_EMIT edited();
}

void ContactForm::addNews(ProfileField field)
{
    auto* news = new FieldNews(fieldOf(field)->control()->objectName());
    fieldOf(field)->setBelow(news);
    m_news.insert(field, news);
    connect(news, &FieldNews::useTheirs, this, [this, field] { decided(field, true); });
    connect(news, &FieldNews::keepMine, this, [this, field] { decided(field, false); });
}

void ContactForm::say()
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_salutationField->setLabel(tr("Sa&lutation"));
    m_jobRoleField->setLabel(tr("&Job role"));
    m_firstNameField->setLabel(tr("&First name"));
    m_lastNameField->setLabel(tr("Last &name"));
    m_phoneField->setLabel(tr("Phone nu&mber"));
    m_emailField->setLabel(tr("&Email address"));
    m_jobRole->setClearName(tr("Clear job role"));
    for (int i = 0; i < m_salutation->count(); ++i)
        m_salutation->setItemText(i, salutationText(Salutation(m_salutation->itemData(i).toString())));
    setWaiting(m_waiting);
}

void ContactForm::setJobRoles(const QList<JobRole>& jobRoles)
{
    if (jobRoles == m_jobRoles)
        return;
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_jobRoles = jobRoles;
    for (const JobRole& role : jobRoles) {
        const int listed = m_jobRole->findData(role.id.text());
        if (listed >= 0)
            m_jobRole->setItemText(listed, role.name);
        else
            m_jobRole->addItem(role.name, role.id.text());
    }
    // What stands in the field is text of its own.
    if (m_jobRole->currentIndex() >= 0)
        m_jobRole->setEditText(m_jobRole->itemText(m_jobRole->currentIndex()));
}

void ContactForm::setEmailBelow(QWidget* widget) { m_emailField->setBelow(widget); }

void ContactForm::follow(const Profile& profile)
{
    const ProfilePatch touched = unsaved();
    const bool atWork = isAtWork();
    const std::optional<Profile> before = std::exchange(m_profile, profile);
    // A state of the server's own, and not only our edits over it.
    const bool newer = before && profile.updatedAt > before->updatedAt;
    for (const ProfileField field : m_shown) {
        const bool moved = before && fieldText(profile, field) != fieldText(*before, field);
        const bool ours =
            m_sent.touches(field) && fieldText(m_sent.appliedTo(profile), field) == fieldText(profile, field);
        if (!before || !touched.touches(field)) {
            setValue(field, profile);
            if (moved && newer && !ours && atWork)
                tellNews(*before, field, true);
        } else if (moved && !ours) {
            tellNews(*before, field, false);
        }
    }
    if (m_email->text() != profile.email) {
        const bool told = before && newer && atWork;
        m_email->setText(profile.email);
        m_email->setCursorPosition(0);
        if (told)
            m_emailNews->tellTaken(profile.updatedBy, profile.updatedAt);
        else
            m_emailNews->clear();
    }
    const ProfilePatch still = unsaved();
    for (const ProfileField field : m_shown) {
        if (m_asked.contains(field) && !still.touches(field))
            forgetNews(field);
    }
}

bool ContactForm::isAtWork() const { return !unsaved().isEmpty() || (focusWidget() && focusWidget()->hasFocus()); }

void ContactForm::tellNews(const Profile& before, ProfileField field, bool taken)
{
    FieldNews* news = m_news.value(field);
    if (taken) {
        news->tellTaken(m_profile->updatedBy, m_profile->updatedAt);
    } else {
        // What the person has in mind is the value that they began with, however often it changes after that.
        if (!m_asked.contains(field)) {
            m_asked.append(field);
            ProfilePatch one = unsaved();
            for (const ProfileField other : allProfileFields()) {
                if (other != field)
                    one.drop(other);
            }
            m_editedFrom = one.valuesIn(before).appliedTo(m_editedFrom);
        }
        news->ask([this, profile = *m_profile, field] { return profileValueText(profile, field, m_jobRoles); },
                  m_profile->updatedBy, m_profile->updatedAt);
    }
    announce(fieldOf(field)->input(), news->text());
}

void ContactForm::decided(ProfileField field, bool theirs)
{
    forgetNews(field);
    if (theirs && m_profile)
        setValue(field, *m_profile);
    fieldOf(field)->input()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ContactForm::forgetNews(ProfileField field)
{
    m_asked.removeAll(field);
    m_news.value(field)->clear();
}

ProfilePatch ContactForm::unsaved() const
{
    return m_profile ? ProfilePatch::between(*m_profile, typed()) : ProfilePatch();
}

ProfilePatch ContactForm::editedFrom() const
{
    ProfilePatch asked = unsaved();
    for (const ProfileField field : allProfileFields()) {
        if (!m_asked.contains(field))
            asked.drop(field);
    }
    return asked.valuesIn(m_editedFrom);
}

Profile ContactForm::typed() const
{
    Profile profile = m_profile.value_or(Profile());
    const auto name = [](const QLineEdit* edit, const QString& known) {
        // A name that a server holds in another form than ours is not an edit.
        return edit->text() == known ? known : normalizedName(edit->text());
    };
    profile.firstName = name(m_firstName, profile.firstName);
    profile.lastName = name(m_lastName, profile.lastName);
    profile.salutation = Salutation(m_salutation->currentData().toString());
    profile.jobRole.reset();
    if (m_jobRole->currentIndex() >= 0)
        profile.jobRole = JobRoleId(m_jobRole->currentData().toString());
    if (m_shown.contains(ProfileField::Phone))
        profile.phone = m_phone->number();
    return profile;
}

void ContactForm::put(const ProfilePatch& patch, bool untouchedOnly)
{
    if (!m_profile)
        return;
    const ProfilePatch touched = unsaved();
    const Profile wanted = patch.appliedTo(*m_profile);
    for (const ProfileField field : m_shown) {
        if (patch.touches(field) && (!untouchedOnly || !touched.touches(field)))
            setValue(field, wanted);
    }
    Q_EMIT edited();
}

void ContactForm::reset()
{
    if (!m_profile)
        return;
    clearErrors();
    for (const ProfileField field : m_shown) {
        setValue(field, *m_profile);
        forgetNews(field);
    }
    Q_EMIT edited();
}

void ContactForm::setValue(ProfileField field, const Profile& from)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    const auto setText = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    switch (field) {
    case ProfileField::FirstName: setText(m_firstName, from.firstName); break;
    case ProfileField::LastName: setText(m_lastName, from.lastName); break;
    case ProfileField::SalutationCode:
        choose(m_salutation, from.salutation.text(), salutationText(from.salutation));
        break;
    case ProfileField::JobRole:
        if (from.jobRole) {
            choose(m_jobRole, from.jobRole->text(), jobRoleText(*from.jobRole, m_jobRoles));
        } else if (m_jobRole->currentIndex() >= 0 || !m_jobRole->currentText().isEmpty()) {
            m_jobRole->setCurrentIndex(-1);
            m_jobRole->clearEditText();
        }
        break;
    case ProfileField::Phone:
        m_phone->setNumber(from.phone);
        m_phoneField->setHint(QString());
        break;
    case ProfileField::Language: break;
    }
}

void ContactForm::onEdited(ProfileField field)
{
    if (m_filling)
        return;
    fieldOf(field)->setError(QString());
    fieldOf(field)->setHint(QString());
    // Typed over, what was taken in is no news any more; a question stays until the two are the same.
    if (!m_asked.contains(field) || !unsaved().touches(field))
        forgetNews(field);
    Q_EMIT edited();
}

void ContactForm::setWaiting(const QList<ProfileField>& fields)
{
    m_waiting = fields;
    for (const ProfileField field : m_shown)
        fieldOf(field)->setBadge(fields.contains(field) ? tr("Waiting to be sent") : QString(), Tone::Caution);
}

QList<FieldError> ContactForm::showErrors(const QList<FieldError>& errors)
{
    clearErrors();
    QList<FieldError> others;
    for (const FieldError& error : errors) {
        const std::optional<ProfileField> field = fieldAt(error.pointer);
        if (!field)
            others.append(error);
        else if (!fieldOf(*field)->hasError())
            fieldOf(*field)->setError([error] { return fieldErrorText(error); });
    }
    return others;
}

void ContactForm::clearErrors()
{
    for (const ProfileField field : m_shown)
        fieldOf(field)->setError(QString());
}

bool ContactForm::hasErrors() const
{
    return std::ranges::any_of(m_shown, [this](ProfileField field) { return fieldOf(field)->hasError(); });
}

void ContactForm::focusFirst()
{
    for (const ProfileField field : m_shown) {
        if (fieldOf(field)->hasError()) {
            fieldOf(field)->input()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_firstName->setFocus(Qt::OtherFocusReason);
}

LabeledField* ContactForm::fieldOf(ProfileField field) const
{
    switch (field) {
    case ProfileField::FirstName: return m_firstNameField;
    case ProfileField::LastName: return m_lastNameField;
    case ProfileField::SalutationCode: return m_salutationField;
    case ProfileField::JobRole: return m_jobRoleField;
    case ProfileField::Phone: return m_phoneField;
    case ProfileField::Language: break;
    }
    return m_firstNameField;
}

void ContactForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void ContactForm::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    // What was taken in has been seen, or is nothing new any more.
    for (FieldNews* news : std::as_const(m_news)) {
        if (!news->isAsking())
            news->clear();
    }
    m_emailNews->clear();
}

QList<LabeledField*> ContactForm::order() const
{
    QList<LabeledField*> order{m_salutationField, m_jobRoleField, m_firstNameField, m_lastNameField};
    if (m_shown.contains(ProfileField::Phone))
        order.append(m_phoneField);
    order.append(m_emailField);
    return order;
}

QSize ContactForm::minimumSizeHint() const
{
    // As narrow as one column: it is this that decides when there are two.
    int widest = 0;
    for (const LabeledField* field : order())
        widest = std::max(widest, field->minimumSizeHint().width());
    return {widest, m_grid->minimumSize().height()};
}

bool ContactForm::event(QEvent* event)
{
    // A field asks for more with a badge or with news, in larger text or in a longer language.
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool ContactForm::hasRoomForTwo() const
{
    const QList<LabeledField*> fields = order();
    std::array<int, 2> least{};
    for (int i = 0; i < fields.size(); ++i) {
        // Alone on its line it has the width of both.
        if (i % 2 == 1 || i + 1 < fields.size())
            least.at(i % 2) = std::max(least.at(i % 2), fields[i]->minimumSizeHint().width());
    }
    return width() >=
           std::max(2 * columnLetters * fontMetrics().averageCharWidth(), least[0] + least[1]) + metrics::space16;
}

void ContactForm::place()
{
    const int columns = hasRoomForTwo() ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    const QList<LabeledField*> fields = order();
    for (int i = 0; i < fields.size(); ++i) {
        m_grid->removeWidget(fields[i]);
        const bool alone = i % 2 == 0 && i + 1 == fields.size();
        m_grid->addWidget(fields[i], i / columns, i % columns, 1, alone ? columns : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

} // namespace gatehouse
