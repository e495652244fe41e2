#pragma once
#include <QObject>
#include <QTemporaryDir>
#include <memory>

#include "core/clock.h"

class QApplication;

namespace gatehouse {

class Composition;
class GatehouseFinder;
class LocalPlatformService;
class MemorySecretStore;
class QtHttpClient;

/// --self-test: whether this installation has all that the program needs, one line a check on stdout. Touches nothing
/// of the user's; needs no display. GUI thread.
class SelfTest final : public QObject {
    Q_OBJECT
public:
    explicit SelfTest(QApplication& application);
    ~SelfTest() override;

    void start();

Q_SIGNALS:
    /// 0 where everything that is needed is there.
    void finished(int code);

private:
    void say(bool fine, const QString& what, const QString& detail = {});
    void checkDatabase();
    void checkPictures();
    void checkNetwork();
    void checkCrypto();
    void checkTexts();
    void checkFonts();
    void checkKeychain();
    void checkWindow();
    void checkPlatform();
    void askPlatform(const QUrl& address);
    void end();

    QApplication& m_application;
    const SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<QtHttpClient> m_http;
    std::unique_ptr<GatehouseFinder> m_engines;
    std::unique_ptr<LocalPlatformService> m_platform;
    int m_failed = 0;
};

} // namespace gatehouse
