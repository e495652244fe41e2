#pragma once
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>
#include <memory>

#include "core/result.h"

namespace gatehouse {

/// A message that the local platform would have mailed or texted.
struct LocalMessage final {
    QString to;
    QString kind; ///< "sign_up_code", "reset_code", …
    QString code; ///< May be empty.
    QString text;
    QDateTime sentAt;
};

/// "Try it on this computer": runs the bundled gatehoused on loopback with a data folder of its own and shows what it
/// would have mailed. Keeps to one port, so that its accounts find it again. The process ends with this object. UI
/// thread; owned by the composition.
class LocalPlatformService final : public QObject {
    Q_OBJECT
public:
    /// `program`: path of gatehoused; `folder`: where the platform's data live.
    LocalPlatformService(QString program, QString folder, QObject* parent = nullptr);
    ~LocalPlatformService() override;

    enum class State { Stopped, Starting, Running, Failed };
    [[nodiscard]] State state() const;
    [[nodiscard]] QUrl address() const;
    /// Starts it, or gives the running one's address. Errors: Internal "program_missing", "did_not_start", "crashed";
    /// Storage.
    [[nodiscard]] QFuture<Result<QUrl>> start();
    void stop();
    /// Newest first, of this run.
    [[nodiscard]] const QList<LocalMessage>& messages() const;

Q_SIGNALS:
    void stateChanged();
    void messageArrived(const gatehouse::LocalMessage& message);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
