#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "core/strong_id.h"
#include "domain/code.h"

namespace gatehouse {

/// The fields of a profile that its owner edits in one go.
enum class ProfileField { FirstName, LastName, SalutationCode, JobRole, Phone, Language };
[[nodiscard]] const QList<ProfileField>& allProfileFields();

/// An address that waits for its code.
struct PendingEmail final {
    QString email;
    QDateTime expiresAt;
    bool operator==(const PendingEmail&) const = default;
};

/// What the platform knows of a person, as they see it themselves.
struct Profile final {
    AccountId id;
    QString firstName; ///< NFC, 1–100 user-perceived characters.
    QString lastName;  ///< As firstName.
    Salutation salutation{QStringLiteral("none")};
    std::optional<JobRoleId> jobRole;         ///< None where the person gave none.
    std::optional<QString> phone;             ///< E.164, e.g. "+33612345678"; none where the person gave none.
    QString email;                            ///< Confirmed address.
    std::optional<PendingEmail> pendingEmail; ///< A change of it that was asked for.
    std::optional<QString> picture;           ///< Version of the profile picture; none where there is none.
    QString language;                         ///< BCP 47, e.g. "fr".
    QDateTime createdAt;
    QDateTime updatedAt;
    QString updatedBy; ///< The device of the last change, e.g. "Gatehouse on Debian 12"; empty where unknown.
    QJsonObject extra; ///< Fields of a newer contract, kept as they came.

    /// "Aline Moreau": both names as the person wrote them.
    [[nodiscard]] QString displayName() const;
    bool operator==(const Profile&) const = default;
};

/// Changes to a profile: only what is set is changed. An empty inner optional clears the job role or the
/// phone number.
struct ProfilePatch final {
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<Salutation> salutation;
    std::optional<std::optional<JobRoleId>> jobRole;
    std::optional<std::optional<QString>> phone;
    std::optional<QString> language;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool touches(ProfileField field) const;
    [[nodiscard]] QList<ProfileField> fields() const;
    void drop(ProfileField field);
    /// `base` with the changes of this patch.
    [[nodiscard]] Profile appliedTo(Profile base) const;
    /// What turns `from` into `to`, over the editable fields.
    [[nodiscard]] static ProfilePatch between(const Profile& from, const Profile& to);
    /// The values that `profile` has in the fields that this patch touches: its reverse, and its base.
    [[nodiscard]] ProfilePatch valuesIn(const Profile& profile) const;
    bool operator==(const ProfilePatch&) const = default;
};

/// The text of a field, as a person would compare it; empty for no job role and no phone number.
[[nodiscard]] QString fieldText(const Profile& profile, ProfileField field);

/// The outcome of laying an edit, made on `base`, over a server that meanwhile says `theirs` (three-way, field by
/// field).
struct ProfileMerge final {
    ProfilePatch clean;               ///< Fields of the edit that do not collide and still change something.
    QList<ProfileField> colliding;    ///< Changed on both sides, to different values.
    QList<ProfileField> alreadyThere; ///< Both sides came to the same value.
};
[[nodiscard]] ProfileMerge mergeProfileEdit(const ProfilePatch& base, const ProfilePatch& edit, const Profile& theirs);

} // namespace gatehouse
