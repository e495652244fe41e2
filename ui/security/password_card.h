#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/password_state.h"
#include "ui/controls/in_every_language.h"

#include <QWidget>

namespace gatehouse {

class ActionButton;
class Banner;
class Card;
class CheckLine;
class LabeledField;
class PasswordChangeFlow;
class PasswordEdit;
class PasswordService;
class StrengthField;
class TextLabel;

/// "Password": since when it is what it is, and the form that changes it. What was typed goes once the server has
/// changed it, and with the page. GUI thread.
class PasswordCard final : public QWidget {
    Q_OBJECT
public:
    /// Everything given outlives the card.
    PasswordCard(PasswordService& service, PasswordChangeFlow& flow, const Clock& clock, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The server has changed it, and perhaps ended other sessions.
    void passwordChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void say();
    void follow();
    void submit();
    void answered(const Result<PasswordChanged>& result);
    void showError(const Error& error);
    void clearErrors();
    [[nodiscard]] LabeledField* fieldAt(const QString& pointer) const;

    PasswordService& m_service;
    PasswordChangeFlow& m_flow;
    const Clock& m_clock;
    Card* m_card;
    Banner* m_said;
    PasswordEdit* m_current;
    LabeledField* m_currentField;
    StrengthField* m_next;
    PasswordEdit* m_repeated;
    LabeledField* m_repeatedField;
    CheckLine* m_others;
    TextLabel* m_note;
    ActionButton* m_submit;
};

} // namespace gatehouse
