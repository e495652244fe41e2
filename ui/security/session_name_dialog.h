#pragma once

#include "account/sessions_service.h"

#include <QDialog>

class QLineEdit;

namespace gatehouse {

class ActionButton;
class Banner;
class LabeledField;

/// A person's own name for a device. Closes once the server has it. Window modal; deletes itself; GUI thread.
class SessionNameDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service outlives the dialog.
    SessionNameDialog(SessionsService& service, const Session& session, QWidget* parent);

private:
    void save();
    void showError(const Error& error);

    SessionsService& m_service;
    const SessionId m_id;
    QLineEdit* m_name;
    LabeledField* m_field;
    Banner* m_banner;
    ActionButton* m_cancel;
    ActionButton* m_save;
};

} // namespace gatehouse
