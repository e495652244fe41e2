#pragma once
#include <QHash>
#include <QTimer>
#include <functional>
#include <optional>
#include <utility>

#include "account/cached_read.h"
#include "account/profile_edits.h"
#include "account/profile_service.h"

namespace gatehouse {

/// Commands run one after another, and so do the steps of sending; only the network step of sending leaves room for a
/// command. Whatever is said to be kept or given up is in the outbox first.
class ProfileService::Private final {
public:
    using Caller = Answer<Outcome>;

    Private(ProfileService* service, ProfilePort& ourPort, AccountStorage& ourStorage, ConnectionService& ourConnection,
            const Clock& ourClock);

    // Loading
    void loadOutbox(const std::function<void()>& then);
    void loaded();
    void refresh();

    // Showing
    [[nodiscard]] std::optional<ProfileEdits::Server> server() const;
    void show();
    /// Brings `announced` up to date; true where it is another now.
    bool takeState();
    void announce();
    [[nodiscard]] ProfileEditState state() const;
    [[nodiscard]] ProfilePatch takeBack() const;

    // Commands
    /// Called with the values of before in the fields that a read changed since the command was given: the person who
    /// gave it has not seen the newer ones.
    using Command = std::function<void(const ProfilePatch& unseen)>;
    void enqueue(Command command);
    void runNext();
    void runFirst();
    void readBroughtSomething();
    void commandDone();
    /// What comes after the end of a command or of a step of sending; announced as one change.
    void goOn();
    void save(ProfilePatch patch, ProfilePatch editedFrom, const ProfilePatch& unseen, bool isUndo,
              const Caller& answer);
    void keep(const OutboxEdit& edit, const ProfilePatch& effective, bool isUndo, const Caller& answer);
    /// What a choice was made between, as the person saw it.
    struct Choice final {
        qint64 number = 0;
        ProfilePatch theirs;
    };
    [[nodiscard]] Choice choice() const;
    void resolve(const Choice& seen, const QList<ProfileField>& keepMine, const Caller& answer);

    // Sending
    void pump(bool probe = false);
    void readFirst();
    void wasRead(bool fine);
    void wake();
    void mark(OutboxEdit edit);
    void send(const OutboxEdit& edit, bool again);
    void answered(const OutboxEdit& edit, bool again, const Result<Fetched<Profile>>& result);
    void landed(const OutboxEdit& edit, bool again, const Fetched<Profile>& answer);
    void refuse(const OutboxEdit& edit, const Error& why);
    void rewrite(const OutboxEdit& edit);
    void rewriteItself(const OutboxEdit& edit, const ProfileEdits::Rewrite& rewrite);
    void storageFailed(const Error& why);
    void stepDone();
    void remove(qint64 number);
    void rest(const Error& why);
    void settle();
    void finish(qint64 number, const Result<Outcome>& outcome);

    ProfileService* q;
    ProfilePort& port;
    AccountStorage& storage;
    ConnectionService& connection;
    const Clock& clock;
    CachedRead<Profile> read;
    ProfileEdits edits;
    Loaded<Profile> shown;
    ProfileEditState announced;

    bool ready = false;                ///< Cache and outbox were asked.
    std::optional<Error> outboxUnread; ///< Why the outbox could not be read.
    bool over = false;                 ///< The session is over: nothing is sent any more.
    struct Queued final {
        Command run;
        ProfilePatch unseen;
    };
    QList<Queued> commands;
    bool commanding = false; ///< A command has not come to its end.
    bool saving = false;     ///< It is writing an edit to the outbox.
    bool storing = false;    ///< A step of sending is writing to the outbox.
    bool reading = false;    ///< Sending waits for a read.
    bool wakeDue = false;    ///< It was time to try again in the middle of something else: nobody says so twice.
    bool quiet = false;      ///< In the middle of a change: nothing to announce yet.
    qint64 working = 0;      ///< The edit being sent or merged.
    int mergesInARow = 0;
    QList<qint64> unremoved; ///< Done with, but the disk would not let them go.
    QTimer storageTimer;
    QHash<qint64, QList<Caller>> answers;
    QHash<qint64, QList<ProfileField>> mergedWith; ///< What was sent of the edit that a conflict was split from.

    std::optional<Error> trouble; ///< Why the edits wait.
    QDateTime savedAt;            ///< When the last one landed.
    std::optional<std::pair<ProfilePatch, Error>> refused;
    struct LastSave final {
        ProfilePatch made;
        ProfilePatch before;
    };
    std::optional<LastSave> lastSave;
};

} // namespace gatehouse
