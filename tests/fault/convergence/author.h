#pragma once
#include <QObject>
#include <QRandomGenerator>
#include <functional>
#include <optional>

#include "tests/fault/convergence/device.h"
#include "tests/fault/convergence/edit_ledger.h"

namespace gatehouse::test {

/// Somebody who edits their profile at one device, at random, and tells the ledger what they saw when they asked for
/// it.
class Author final : public QObject {
    Q_OBJECT
public:
    using Say = std::function<void(const QString&)>;
    Author(Device& device, ServedPlatform& platform, EditLedger& ledger, QRandomGenerator& random, Say say);

    /// Saves some fields at once.
    void edit();
    /// Begins to type, or saves what was typed, over whatever has come meanwhile.
    void type();
    void undo();
    /// Chooses in the conflict that is shown; false where there is none.
    bool resolve();
    /// What was asked for and not answered may come about or not.
    void restarts();
    [[nodiscard]] Device& device() const { return m_device; }
    /// Every command was answered, nothing waits or is on its way, and the values shown are the server's.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] int unanswered() const { return m_unanswered; }
    [[nodiscard]] const QStringList& faults() const { return m_faults; }

private:
    using Outcome = ProfileService::Outcome;
    void save(const ProfilePatch& patch, const Profile& seen, const ProfilePatch& editedFrom);
    [[nodiscard]] ProfilePatch someEdit();
    void follow(QFuture<Result<Outcome>> command, const QString& what, std::function<void()> acknowledged);
    void readServer() { m_ledger.committed(m_platform.newVersions()); }
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    struct Typing final {
        ProfilePatch patch;
        Profile seen;
    };
    struct LastSave final {
        ProfilePatch made;
        Profile before;
    };
    Device& m_device;
    ServedPlatform& m_platform;
    EditLedger& m_ledger;
    QRandomGenerator& m_random;
    const Say m_say;
    std::optional<Typing> m_typing;
    std::optional<LastSave> m_lastSave;
    QStringList m_faults;
    int m_values = 0;
    int m_unanswered = 0;
    int m_run = 0; ///< Of the program; answers of a former one do not count.
};

} // namespace gatehouse::test
