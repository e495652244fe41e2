#pragma once
#include <QFuture>
#include <QObject>
#include <memory>

#include "account/loaded.h"
#include "core/result.h"
#include "domain/consent.h"
#include "domain/page.h"

namespace gatehouse {

class AccountStorage;
class ConnectionService;
class PrivacyPort;

/// What the person allows the platform: promotional content and cookies. Decisions are made at the server or not at
/// all: they never wait on this computer, and nothing counts as given or withdrawn before the server says that it kept
/// it. UI thread; owned by its AccountSession; decisions run to their end even when their caller is gone.
class InformationService final : public QObject {
    Q_OBJECT
public:
    /// What the server has of it; the rest is neither read nor shown.
    struct Offered final {
        bool promotional = false;
        bool cookies = false;
    };
    InformationService(PrivacyPort& port, AccountStorage& storage, ConnectionService& connection, Offered offered,
                       QObject* parent = nullptr);
    ~InformationService() override;

    [[nodiscard]] Offered offered() const;
    [[nodiscard]] const Loaded<InformationPreferences>& information() const;
    [[nodiscard]] const Loaded<CookiePreferences>& cookies() const;
    /// False where the server cannot be reached, as far as is known: a decision would come to nothing.
    [[nodiscard]] bool canDecide() const;

    /// Decides on what is loaded. Errors: Conflict where another decision was made meanwhile: that one is loaded before
    /// the answer comes, and nothing was overwritten. Validation where the words are another by now; they are loaded
    /// then. After Offline or Timeout the server may have it: what is loaded is right again after the next read, and
    /// the same decision asked for again counts once.
    [[nodiscard]] QFuture<Result<Done>> setPromotional(bool on);
    [[nodiscard]] QFuture<Result<Done>> setCookies(const CookieChoice& choice);
    /// Decisions from the newest on; asked of the server each time. An empty `cursor` is the first page.
    [[nodiscard]] QFuture<Result<Page<Consent>>> consents(const QString& cursor);
    void refresh();
    /// Loads the cache, then refreshes. Once, by AccountSession.
    void start();

Q_SIGNALS:
    void informationChanged();
    void cookiesChanged();
    void canDecideChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
