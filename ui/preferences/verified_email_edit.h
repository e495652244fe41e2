#pragma once

#include <QLineEdit>

namespace gatehouse {

class Badge;

/// The confirmed address, to be read and copied but not typed in, with a "Verified" badge inside its end.
class VerifiedEmailEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit VerifiedEmailEdit(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeBadge();

    Badge* m_badge;
};

} // namespace gatehouse
