#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include "tests/fault/convergence/served_platform.h"

namespace gatehouse::test {

/// What the persons at the devices asked for, field by field, and what became of it at the server: the model beside the
/// clients. It knows nothing of how they work, only what each person saw when they asked.
class EditLedger final {
public:
    /// One field of one command.
    struct Wish final {
        QString device;
        ProfileField field = ProfileField::FirstName;
        QString value;
        QSet<QString> mayReplace; ///< What its author has seen at that place: nothing else may be written over by it.
        qsizetype since = 0;      ///< The server's version when it was asked for.
        bool owed = false;        ///< Acknowledged: it must not get lost.
        bool givenUp = false;     ///< By its author, in a conflict.
    };

    /// Takes in what the server committed. Each change must be somebody's wish, and replace what they had seen.
    void committed(const QList<Version>& versions);
    /// `seen`: the value that the author had before their eyes. Gives the wish's number.
    qsizetype wish(const QString& device, ProfileField field, const QString& value, const QString& seen);
    /// The same, of a conflict: `theirs` is what they decided about.
    qsizetype wishInConflict(const QString& device, ProfileField field, const QString& value, const QString& theirs);
    void acknowledge(qsizetype number) { m_wishes[number].owed = true; }
    /// Its author decided for `theirs`.
    void giveUp(const QString& device, ProfileField field, const QString& theirs);

    [[nodiscard]] const FieldTexts& atServer() const { return m_versions.last().values; }
    [[nodiscard]] qsizetype commits() const { return m_versions.size() - 1; }
    [[nodiscard]] bool hasWishAfter(qsizetype number) const;
    /// What went wrong so far.
    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    /// Wishes that were acknowledged and are neither at the server nor knowingly replaced; asked when nothing waits.
    [[nodiscard]] QStringList lost() const;

private:
    [[nodiscard]] const Wish* latest(const QString& device, ProfileField field) const;
    [[nodiscard]] bool arrived(const Wish& wish) const;
    [[nodiscard]] bool isKept(qsizetype number) const;
    qsizetype append(Wish wish);
    void check(const Version& before, const Version& after, ProfileField field);

    QList<Version> m_versions;
    QList<Wish> m_wishes;
    QHash<QString, int> m_applied; ///< By device, field and value.
    QHash<QString, int> m_asked;   ///< As m_applied.
    QStringList m_faults;
};

} // namespace gatehouse::test
