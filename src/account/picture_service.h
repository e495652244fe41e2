#pragma once
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

#include "core/result.h"
#include "domain/picture.h"

namespace gatehouse {

class AccountStorage;
class Clock;
class ConnectionService;
class PicturePort;
class ProfileService;

/// The person's own picture: as this computer has it, and read again where the profile says that it is another. Setting
/// and removing go to the server at once and are never queued. UI thread; owned by its AccountSession; futures finish
/// even when their caller is gone.
class PictureService final : public QObject {
    Q_OBJECT
public:
    PictureService(PicturePort& port, AccountStorage& storage, ConnectionService& connection, ProfileService& profile,
                   const Clock& clock, QObject* parent = nullptr);
    ~PictureService() override;

    /// As a file, to be decoded at the size it is shown; none where there is none, or before it is known.
    [[nodiscard]] const std::optional<Picture>& picture() const;
    /// False while the server cannot be reached: setting and removing would fail.
    [[nodiscard]] bool isReachable() const;
    /// A command is on its way.
    [[nodiscard]] bool isBusy() const;

    /// Errors: Conflict where the picture was changed elsewhere meanwhile (it is read then, so that a second try writes
    /// over what was seen), Validation "picture_unreadable" or "picture_huge", Offline and the like.
    [[nodiscard]] QFuture<Result<Done>> set(const Picture& picture);
    [[nodiscard]] QFuture<Result<Done>> remove();
    /// Sets the picture again that remove() took away last, while there is none.
    [[nodiscard]] QFuture<Result<Done>> putBack();
    [[nodiscard]] bool canPutBack() const;

    /// Reads again what may have changed.
    void refresh();
    /// Takes what the cache has, then follows the profile. Once, by AccountSession.
    void start();

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
