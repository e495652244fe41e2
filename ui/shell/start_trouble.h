#pragma once
#include <QWidget>

namespace gatehouse {

class FailedState;

/// The only window where the program cannot start: why, and what to do. Try again, or close it.
class StartTrouble final : public QWidget {
    Q_OBJECT
public:
    explicit StartTrouble(QWidget* parent = nullptr);

    void setFailure(const QString& sentence, const QString& details);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void retryRequested();

private:
    FailedState* m_state;
};

} // namespace gatehouse
