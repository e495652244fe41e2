#pragma once
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/profile.h"

namespace gatehouse {

class AccountStorage;
class Clock;
class ConnectionService;
class ProfilePort;

/// Two versions of one profile that a person must choose between, field by field.
struct ProfileConflict final {
    struct Field final {
        ProfileField field;
        Profile mine;   ///< The profile as this computer would have it; read the field from it.
        Profile theirs; ///< The profile as the server has it.
    };
    QList<Field> fields;        ///< The colliding ones, at least one.
    QList<ProfileField> merged; ///< Fields of the same edit that did not collide and were sent.
    QDateTime mineAt;           ///< When this computer's edit was made.
    QDateTime theirsAt;         ///< When the other one reached the server.
    QString theirsDevice;       ///< "Firefox on Windows"; empty where unknown.
};

/// Where the person's last edit stands.
struct ProfileEditState final {
    enum class Phase {
        Clean,    ///< Nothing of ours is under way.
        Saving,   ///< Sent, no answer yet.
        Saved,    ///< The server has it.
        Waiting,  ///< Kept on this computer, to be sent when the connection is back.
        Refused,  ///< The server said no: `error`, with fields; the edit is given back to be corrected.
        Conflict, ///< `conflict` waits for the person.
    };
    Phase phase = Phase::Clean;
    QList<ProfileField> waiting; ///< Fields whose change has not reached the server.
    QDateTime at;                ///< When it was saved here (Waiting) or there (Saved).
    std::optional<Error> error;
    std::optional<ProfilePatch> refusedPatch; ///< For Refused.
    std::optional<ProfileConflict> conflict;
    bool canUndo = false;      ///< undo() would take the last save back.
    bool keptInMemory = false; ///< No keychain: a waiting edit lasts only until the program quits.
};

/// The person's own profile: reads it, shows it with the unsent edits over it, and carries edits through the outbox to
/// the server, each exactly once. UI thread; owned by its AccountSession; futures finish even when their caller is
/// gone.
class ProfileService final : public QObject {
    Q_OBJECT
public:
    ProfileService(ProfilePort& port, AccountStorage& storage, ConnectionService& connection, const Clock& clock,
                   QObject* parent = nullptr);
    ~ProfileService() override;

    /// With waiting edits laid over what the server said.
    [[nodiscard]] const Loaded<Profile>& profile() const;
    [[nodiscard]] const ProfileEditState& edit() const;

    /// What a save came to, for the caller of save(); the same is announced by editChanged().
    enum class Outcome { Saved, Waiting, Conflict };
    /// Keeps the edit on disk first, then sends it. Errors: Validation (refused by our rules or the server's, with
    /// pointers), Storage (could not be kept: nothing was changed, keep what was typed), SignedOut. `editedFrom` has
    /// the values that the person had before them in fields that moved on while they typed: what they typed is not laid
    /// over the newer ones unasked, but comes to a Conflict.
    [[nodiscard]] QFuture<Result<Outcome>> save(const ProfilePatch& patch, const ProfilePatch& editedFrom = {});
    /// Takes the last save back: out of the outbox where it waits, or by an edit of its own where it was sent.
    [[nodiscard]] QFuture<Result<Outcome>> undo();
    /// Ends a conflict: the named fields as this computer had them, the others as the server has them.
    [[nodiscard]] QFuture<Result<Outcome>> resolve(const QList<ProfileField>& keepMine);
    /// Shows a refused edit as done with (the person saw it).
    void acknowledge();
    /// Reads again; the newest answer wins.
    void refresh();
    /// Loads cache and outbox, then refreshes. Once, by AccountSession.
    void start();

Q_SIGNALS:
    void profileChanged();
    void editChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
