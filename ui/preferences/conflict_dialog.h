#pragma once

#include "account/profile_service.h"
#include "core/clock.h"
#include "domain/discovery.h"

#include <QDialog>

namespace gatehouse {

class ActionButton;
class ChoiceCard;
class FailedState;
class TextLabel;

/// "Changed in two places": the person chooses, field by field, between this computer's version and the server's.
/// Shown by open(); closes itself once the choice is kept. Closing it otherwise decides nothing. GUI thread.
class ConflictDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service and the clock outlive the dialog.
    ConflictDialog(ProfileService& service, const ProfileConflict& conflict, const QList<JobRole>& jobRoles,
                   const Clock& clock, QWidget* parent = nullptr);

    /// The same roles in the words of another language.
    void setJobRoles(const QList<JobRole>& jobRoles);

private:
    struct Choice final {
        ProfileConflict::Field field;
        QWidget* group;
        TextLabel* name;
        ChoiceCard* mine;
        ChoiceCard* theirs;
    };
    [[nodiscard]] QWidget* makeChoices();
    void say();
    [[nodiscard]] QString titleText(const ProfileConflict& conflict) const;
    [[nodiscard]] QString whoText(const ProfileConflict& conflict) const;
    [[nodiscard]] QString mergedText() const;
    void followMerged();
    void nameVerb();
    void keep();

    ProfileService& m_service;
    const Clock& m_clock;
    QList<Choice> m_choices;
    const ProfileConflict m_conflict;
    const QList<ProfileField> m_merged;
    QList<JobRole> m_jobRoles;
    TextLabel* m_mergedLine;
    FailedState* m_failure;
    ActionButton* m_later;
    ActionButton* m_keep;
};

} // namespace gatehouse
