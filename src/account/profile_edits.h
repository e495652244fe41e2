#pragma once
#include <QList>
#include <QSet>
#include <QString>
#include <optional>

#include "domain/profile.h"
#include "storage/account_storage.h"

namespace gatehouse {

/// The unsent edits of a profile, as the outbox has them, and what is to be done with each over a given state of the
/// server. Thinks only: what it says is first written to the outbox and then told to it. Part of ProfileService.
class ProfileEdits final {
public:
    /// The server's profile and the tag of that state.
    struct Server final {
        Profile profile;
        QString etag;
    };
    /// What a merge makes of an edit.
    struct Rewrite final {
        std::optional<OutboxEdit> edit; ///< To be written over it; none: it is done with.
        std::optional<OutboxEdit> rest; ///< Its colliding fields, as an edit of its own: to be added before.
        QList<ProfileField> superseded; ///< Left out of it: they collide, and a later edit changes them anyway.
        bool landed = false;            ///< The server has at least one of its values already.
        bool collides = false;          ///< `edit` is what collides: it waits for the person.
    };

    void set(const QList<OutboxEdit>& edits) { m_edits = edits; }
    [[nodiscard]] const QList<OutboxEdit>& all() const { return m_edits; }
    [[nodiscard]] bool isEmpty() const { return m_edits.isEmpty(); }
    [[nodiscard]] const OutboxEdit* find(qint64 number) const;
    void add(const OutboxEdit& edit) { m_edits.append(edit); }
    void replace(const OutboxEdit& edit);
    /// As replace(), for an edit that now stands on the server's present state.
    void rebase(const OutboxEdit& edit);
    /// The server took it, and is in state `etag` now: what was made on top of it stands on that.
    void landed(qint64 number, const QString& etag);
    /// It was given up: what was made on top of it stands on what was below it.
    void drop(qint64 number);
    /// Becomes what the merge made of it.
    void rewritten(qint64 number, const Rewrite& rewrite);
    /// The server is not in the state that the edit was made on, whatever their tags say.
    void refusedAsStale(qint64 number) { m_stale.insert(number); }
    [[nodiscard]] bool wasRefusedAsStale(qint64 number) const { return m_stale.contains(number); }

    /// All laid over the server's profile.
    [[nodiscard]] Profile over(Profile profile) const;
    [[nodiscard]] QList<ProfileField> fields() const;
    [[nodiscard]] bool needsMerge(const OutboxEdit& edit, const Server& server) const;
    /// It cannot go on without the person's choice.
    [[nodiscard]] bool isConflict(const OutboxEdit& edit, const Server& server) const;
    [[nodiscard]] const OutboxEdit* firstConflict(const Server& server) const;
    /// The edit to work on: the oldest that neither is a conflict nor touches a field of an older one that is.
    [[nodiscard]] const OutboxEdit* next(const Server& server) const;
    /// For an edit that needsMerge().
    [[nodiscard]] Rewrite merged(const OutboxEdit& edit, const Server& server) const;
    /// A new edit of a field that is in conflict is in conflict as well: it takes over what it was made on, so that it
    /// does not write over theirs unseen.
    void standBesideConflicts(OutboxEdit& edit, const Server& server) const;
    /// A new edit on top of one that stands on an older state has not seen the newer one: what it was made on is no
    /// state of the server at all, so that it is merged before it is sent.
    void standOnTop(OutboxEdit& edit, const Server& server) const;
    /// A new edit of values that are not the server's any more: it is merged before it is sent.
    static void standOn(OutboxEdit& edit, const ProfilePatch& values);
    /// The last edit with `edit` taken into it (an empty patch: both come to nothing); none where it may have been
    /// sent, is being worked on (`working`) or stands on another state.
    [[nodiscard]] std::optional<OutboxEdit> coalesced(const OutboxEdit& edit, qint64 working,
                                                      const Server& server) const;

    [[nodiscard]] static QString newKey();
    /// `lower` with what `upper` changes.
    [[nodiscard]] static ProfilePatch overlaid(ProfilePatch lower, const ProfilePatch& upper);
    /// `patch` with only these fields.
    [[nodiscard]] static ProfilePatch only(ProfilePatch patch, const QList<ProfileField>& fields);

private:
    [[nodiscard]] QList<ProfileField> touchedLater(const OutboxEdit& edit) const;
    /// These of its values will not reach the server.
    void takeFromBelow(const OutboxEdit& edit, const QList<ProfileField>& fields);
    void erase(qint64 number);

    QList<OutboxEdit> m_edits;
    QSet<qint64> m_stale;
};

} // namespace gatehouse
