#pragma once

#include "account/profile_service.h"
#include "core/clock.h"
#include "domain/discovery.h"
#include "phone/phone_country.h"
#include "ui/controls/in_every_language.h"

#include <QWidget>

class QBoxLayout;

namespace gatehouse {

class ActionButton;
class Banner;
class Card;
class ContactForm;
class FailedState;
class InitialsTile;
class StateView;
class TextLabel;

/// "Contact information": the person's own profile with where their last edit stands. Nothing that was typed is lost:
/// not by a newer profile, not by a refusal, not by Discard (which can be undone once). GUI thread.
class ContactCard final : public QWidget {
    Q_OBJECT
public:
    /// The service and the clock outlive the card.
    ContactCard(ProfileService& service, const QList<JobRole>& jobRoles, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] bool hasUnsavedInput() const;
    /// The same roles in the words of another language, or other ones.
    void setJobRoles(const QList<JobRole>& jobRoles);
    [[nodiscard]] InitialsTile* tile() const { return m_tile; }
    /// Puts a widget below the person's tile; owned from then on.
    void setTileBelow(QWidget* widget);
    /// Adds the phone number, once; `home` is its country while there is none.
    void offerPhone(const PhoneCountry& home);
    /// Puts a widget below the email address; owned from then on.
    void setEmailBelow(QWidget* widget);

Q_SIGNALS:
    /// The person wants to decide between two versions now.
    void decideRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void say();
    void followProfile();
    void followEdit();
    void onEdited();
    void save();
    void discard();
    void undo();
    void onSaveDone(const Result<ProfileService::Outcome>& result);
    void onRefused(const Error& error, bool focus);
    void showFailure(const Words& sentence, const Error& error);
    void showFooter();
    [[nodiscard]] QString stateText() const;

    ProfileService& m_service;
    const Clock& m_clock;
    Card* m_card;
    ContactForm* m_form;
    StateView* m_states;
    InitialsTile* m_tile;
    QBoxLayout* m_tileColumn;
    QBoxLayout* m_row;
    Banner* m_conflict;
    FailedState* m_failure;
    TextLabel* m_state;
    ActionButton* m_discard;
    ActionButton* m_undo;
    ActionButton* m_save;
    ProfilePatch m_discarded; ///< What the last Discard took away, for one Undo.
    int m_running = 0;        ///< Commands of ours without an answer yet.
    bool m_refusalShown = false;
};

} // namespace gatehouse
