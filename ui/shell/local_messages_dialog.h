#pragma once
#include <QDialog>

#include "core/clock.h"

namespace gatehouse {

class EmptyState;
class LocalPlatformService;
class RowList;

/// What the platform on this computer would have mailed or texted, newest first. Follows while it is open.
class LocalMessagesDialog final : public QDialog {
    Q_OBJECT
public:
    LocalMessagesDialog(LocalPlatformService& local, const Clock& clock, QWidget* parent);

private:
    void fill();

    LocalPlatformService& m_local;
    const Clock& m_clock;
    RowList* m_rows;
    EmptyState* m_empty;
};

} // namespace gatehouse
