#pragma once

#include "core/error.h"
#include "domain/discovery.h"
#include "domain/profile.h"
#include "phone/phone_country.h"

#include <QHash>
#include <QWidget>
#include <optional>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace gatehouse {

class ClearableCombo;
class FieldNews;
class LabeledField;
class PhoneEdit;
class VerifiedEmailEdit;

/// The fields of the contact card: what is typed, over what the profile says. A field that the person did not touch
/// follows the profile, and says so where it changed under their eyes; one that they did stays as typed, and asks which
/// of the two is to stay where the profile changed underneath. GUI thread.
class ContactForm final : public QWidget {
    Q_OBJECT
public:
    explicit ContactForm(const QList<JobRole>& jobRoles, QWidget* parent = nullptr);

    /// Adds the phone number, once; `home` is its country while there is none.
    void offerPhone(const PhoneCountry& home);
    /// Puts a widget below the email address; owned from then on.
    void setEmailBelow(QWidget* widget);
    /// The same roles in the words of another language, or other ones; what is chosen stays chosen.
    void setJobRoles(const QList<JobRole>& jobRoles);
    /// Takes a newer profile in.
    void follow(const Profile& profile);
    /// What saving would change.
    [[nodiscard]] ProfilePatch unsaved() const;
    /// What stood in the fields before the person typed, where it was changed elsewhere meanwhile and they have not
    /// said yet which is to stay: what they typed is a change of this, and not of what nobody has decided on.
    [[nodiscard]] ProfilePatch editedFrom() const;
    /// Remembers what was sent to be saved: the profile coming to it is not a change by somebody else.
    void noteSent(const ProfilePatch& patch) { m_sent = patch; }
    /// Puts values into their fields, as if typed; with `untouchedOnly` only where nothing newer is being typed.
    void put(const ProfilePatch& patch, bool untouchedOnly);
    /// All fields as the profile has them.
    void reset();
    /// Marks the fields whose change waits for the connection.
    void setWaiting(const QList<ProfileField>& fields);
    /// Shows each refusal at its field; gives those that belong to none of them.
    [[nodiscard]] QList<FieldError> showErrors(const QList<FieldError>& errors);
    void clearErrors();
    [[nodiscard]] bool hasErrors() const;
    /// The keyboard to the first field that was refused, or to the first name.
    void focusFirst();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Profile typed() const;
    [[nodiscard]] LabeledField* fieldOf(ProfileField field) const;
    void setValue(ProfileField field, const Profile& from);
    void onEdited(ProfileField field);
    [[nodiscard]] bool isAtWork() const;
    void tellNews(const Profile& before, ProfileField field, bool taken);
    void decided(ProfileField field, bool theirs);
    void forgetNews(ProfileField field);
    void addNews(ProfileField field);
    void checkPhone();
    void say();
    [[nodiscard]] QList<LabeledField*> order() const;
    [[nodiscard]] bool hasRoomForTwo() const;
    void place();

    /// The language has a control of its own elsewhere on the page, and not every server knows of phone numbers.
    QList<ProfileField> m_shown{ProfileField::SalutationCode, ProfileField::FirstName, ProfileField::LastName,
                                ProfileField::JobRole};
    QList<JobRole> m_jobRoles;
    std::optional<Profile> m_profile;
    ProfilePatch m_sent;
    QList<ProfileField> m_asked; ///< Fields where the person has to say which is to stay.
    Profile m_editedFrom;        ///< Their values before the person typed.
    QList<ProfileField> m_waiting;
    QComboBox* m_salutation;
    ClearableCombo* m_jobRole;
    QLineEdit* m_firstName;
    QLineEdit* m_lastName;
    PhoneEdit* m_phone;
    VerifiedEmailEdit* m_email;
    LabeledField* m_salutationField;
    LabeledField* m_jobRoleField;
    LabeledField* m_firstNameField;
    LabeledField* m_lastNameField;
    LabeledField* m_phoneField;
    LabeledField* m_emailField;
    QHash<ProfileField, FieldNews*> m_news;
    FieldNews* m_emailNews;
    QGridLayout* m_grid;
    int m_columns = 0;
    bool m_filling = false;
};

} // namespace gatehouse
