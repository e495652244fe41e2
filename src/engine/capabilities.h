#pragma once
#include <QHash>
#include <QString>

namespace gatehouse {

/// The commands that a client may know; a server's engine supports a part of them.
enum class Command {
    SignUp,
    SignIn,
    ResetPassword,
    EditProfile,
    SetPicture,
    SetPhone,
    ChangeEmail,
    FollowChanges,
    DecideInformation,
    DecideCookies,
    ListSessions,
    EndSessions, ///< And name them.
    ChangePassword,
    ListOrganizations,
    OpenOrganizations,
    SearchOrganizations,
    ExportData,
    DeleteAccount,
};

/// How a command can be carried out with the engine at hand, as data: the UI shows what this allows and never asks for
/// an engine's name.
struct Capability final {
    enum class Way { Native, Browser, ReadOnly, Unavailable };
    Way way = Way::Unavailable;
    QString reason; ///< Stable code of why it is not Native, e.g. "not_offered"; words come from ui/texts.
    bool needsStepUp = false;
    bool operator==(const Capability&) const = default;
};

/// Every command's capability; a command that is not listed is Unavailable.
struct Capabilities final {
    QHash<Command, Capability> commands;
    [[nodiscard]] Capability of(Command command) const { return commands.value(command); }
    [[nodiscard]] bool allows(Command command) const { return of(command).way == Capability::Way::Native; }
};

} // namespace gatehouse
