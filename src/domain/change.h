#pragma once
#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace gatehouse {

/// What of an account can change, in the terms of the resources that have to be read anew for it.
enum class ChangeKind {
    Profile,       ///< Names, salutation, phone, job role, language.
    Picture,       ///< The picture, with the profile that names it.
    Email,         ///< The address, or a change of it that waits.
    Preferences,   ///< Consents.
    Sessions,      ///< Somebody signed in or out, or a session was ended or named.
    Organizations, ///< Memberships, invitations, requests.
    Account        ///< What touches the whole of it: an export, its deletion.
};

/// "profile", "picture" …, as the contract writes it.
[[nodiscard]] QString wireName(ChangeKind kind);
/// None for a kind that this version does not know.
[[nodiscard]] std::optional<ChangeKind> changeKindOf(const QString& wireName);

/// The newest change of one kind. Numbers rise with each change of an account; those of two accounts do not compare.
struct Change final {
    qint64 number = 0;
    QString kind; ///< As it came: kinds of a newer server are kept.
    QDateTime at;
    friend bool operator==(const Change&, const Change&) = default;
};

/// What changed since a number: at most one entry a kind, by number.
struct ChangesSince final {
    QList<Change> items;
    qint64 latest = 0;  ///< To ask from the next time.
    bool reset = false; ///< The number asked from is not of this platform's history: read everything anew.
    friend bool operator==(const ChangesSince&, const ChangesSince&) = default;
};

} // namespace gatehouse
