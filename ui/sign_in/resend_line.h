#pragma once
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <functional>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// How long a code still counts, and the way to a new one: "The code ends in 9:32.  Send a new code (0:25)". Asks both
/// times again every second while it is shown.
class ResendLine final : public QWidget {
    Q_OBJECT
public:
    /// `endsIn` may be empty where the end is not known. `name` prefixes the object names.
    ResendLine(const QString& name, std::function<std::chrono::seconds()> endsIn,
               std::function<std::chrono::seconds()> resendIn, QWidget* parent = nullptr);

    void setBusy(bool busy);
    /// Asks the times again at once, as after a new code was sent.
    void follow();

Q_SIGNALS:
    void resendRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::function<std::chrono::seconds()> m_endsIn;
    std::function<std::chrono::seconds()> m_resendIn;
    TextLabel* m_ends;
    ActionButton* m_resend;
    QTimer m_tick;
};

} // namespace gatehouse
