#include <QTest>
#include <rapidcheck.h>

#include "domain/profile.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;

namespace {

/// A profile out of few values, so that the same ones meet often.
Profile anyProfile()
{
    const auto word = [] { return QString(QLatin1Char(static_cast<char>('a' + *rc::gen::inRange(0, 3)))); };
    Profile profile;
    profile.firstName = word();
    profile.lastName = word();
    profile.salutation = Salutation(word());
    if (*rc::gen::arbitrary<bool>())
        profile.jobRole = JobRoleId(word());
    if (*rc::gen::arbitrary<bool>())
        profile.phone = word();
    profile.language = word();
    return profile;
}

} // namespace

/// Three-way merge of a profile edit.
class TestProfileMerge final : public test::StrictTest {
    Q_OBJECT

    static Profile profile(const char* first, const char* last, const char* role = nullptr)
    {
        Profile made;
        made.firstName = QString::fromLatin1(first);
        made.lastName = QString::fromLatin1(last);
        if (role != nullptr)
            made.jobRole = JobRoleId(QString::fromLatin1(role));
        return made;
    }

private Q_SLOTS:
    void patchesTurnOneIntoTheOther()
    {
        QVERIFY(rc::check("between, applied, is the target", [] {
            const Profile from = anyProfile();
            const Profile to = anyProfile();
            const ProfilePatch patch = ProfilePatch::between(from, to);
            RC_ASSERT(patch.appliedTo(from) == to);
            RC_ASSERT(patch.valuesIn(from).appliedTo(to) == from);
            RC_ASSERT(patch.isEmpty() == (from == to));
        }));
    }

    void everyFieldOfAnEditIsAccountedFor()
    {
        QVERIFY(rc::check("clean, colliding and already there are the edit, and nothing of theirs is lost", [] {
            const Profile base = anyProfile();
            const Profile mine = anyProfile();
            const Profile theirs = anyProfile();
            const ProfilePatch edit = ProfilePatch::between(base, mine);
            const ProfileMerge merge = mergeProfileEdit(edit.valuesIn(base), edit, theirs);
            const Profile merged = merge.clean.appliedTo(theirs);
            for (const ProfileField field : allProfileFields()) {
                const bool touched = edit.touches(field);
                const int places = (merge.clean.touches(field) ? 1 : 0) + (merge.colliding.contains(field) ? 1 : 0) +
                                   (merge.alreadyThere.contains(field) ? 1 : 0);
                RC_ASSERT(places == (touched ? 1 : 0));
                const QString b = fieldText(base, field);
                const QString m = fieldText(mine, field);
                const QString t = fieldText(theirs, field);
                if (merge.clean.touches(field))
                    RC_ASSERT(t == b && fieldText(merged, field) == m);
                else
                    RC_ASSERT(fieldText(merged, field) == t);
                if (merge.colliding.contains(field))
                    RC_ASSERT(t != b && t != m);
            }
            // Merging again over the outcome changes nothing more.
            RC_ASSERT(mergeProfileEdit(edit.valuesIn(base), edit, merged).clean.isEmpty());
        }));
    }

    void examples()
    {
        const Profile base = profile("Aline", "Moreau", "developer");
        Profile mine = profile("Alina", "Moreau");
        const ProfilePatch edit = ProfilePatch::between(base, mine);
        QCOMPARE(edit.fields(), QList<ProfileField>({ProfileField::FirstName, ProfileField::JobRole}));
        // Somebody else changed the last name: both arrive.
        const ProfileMerge apart = mergeProfileEdit(edit.valuesIn(base), edit, profile("Aline", "Durand", "developer"));
        QVERIFY(apart.colliding.isEmpty());
        QCOMPARE(apart.clean.appliedTo(profile("Aline", "Durand", "developer")), profile("Alina", "Durand"));
        // Somebody else changed the same field otherwise: the person decides.
        const ProfileMerge both = mergeProfileEdit(edit.valuesIn(base), edit, profile("Alice", "Moreau", "developer"));
        QCOMPARE(both.colliding, QList<ProfileField>({ProfileField::FirstName}));
        QCOMPARE(both.clean.fields(), QList<ProfileField>({ProfileField::JobRole}));
        // The edit has arrived already, its answer was lost.
        const ProfileMerge there = mergeProfileEdit(edit.valuesIn(base), edit, mine);
        QVERIFY(there.clean.isEmpty() && there.colliding.isEmpty());
        QCOMPARE(there.alreadyThere.size(), 2);
        QCOMPARE(base.displayName(), QStringLiteral("Aline Moreau"));
    }
};

QTEST_GUILESS_MAIN(TestProfileMerge)
#include "test_profile_merge.moc"
