#pragma once
#include <QDialog>

#include "ui/controls/in_every_language.h"
#include "ui/theme/button_role.h"

namespace gatehouse {

class ActionButton;

/// A question before something that cannot be undone: what is asked, what it means, the verb on the button, Cancel as
/// default. Open it with open(); it deletes itself.
class QuestionDialog final : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(const QString& title, const QString& sentence, const QString& verb, ButtonRole role,
                   QWidget* parent);
    /// The same in words that follow the language.
    QuestionDialog(const Words& title, const Words& sentence, const Words& verb, ButtonRole role, QWidget* parent);

    [[nodiscard]] ActionButton* verbButton() const { return m_verb; }

private:
    ActionButton* m_verb;
};

} // namespace gatehouse
