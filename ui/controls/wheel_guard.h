#pragma once

#include <QObject>

class QComboBox;

namespace gatehouse {

/// A wheel turn over a list on its way down the page does not change what is chosen in it: it has to be in the list
/// first. Owned by the list. GUI thread.
class WheelGuard final : public QObject {
    Q_OBJECT
public:
    explicit WheelGuard(QComboBox* list);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* m_list;
};

} // namespace gatehouse
