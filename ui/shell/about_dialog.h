#pragma once
#include <QDialog>

namespace gatehouse {

/// What this program is, and which server it talks to.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const QString& serverName, const QString& serverVersion, QWidget* parent);
};

} // namespace gatehouse
