#pragma once
#include <QObject>
#include <memory>

#include "app/gatehouse/options.h"
#include "app/gatehouse/seams.h"

class QApplication;

namespace gatehouse {

class AccountsService;
class LanguageService;
class LocalPlatformService;
class MainWindow;
class ProfileStorage;
class ServerService;
class StartTrouble;
class Theme;

/// The program: names every part, hands each what it needs, and owns every lifetime. Read composition.cpp first to
/// learn how Gatehouse hangs together. GUI thread; one per QApplication at a time.
class Composition final : public QObject {
    Q_OBJECT
public:
    Composition(QApplication& application, const Options& options, const Seams& seams = {});
    ~Composition() override;

    /// Takes the profile, makes everything and shows the window; where that cannot be, shows why instead. begun() is
    /// said from the event loop.
    void start();

    /// Null where the program could not start: then trouble() is shown.
    [[nodiscard]] MainWindow* window() const;
    [[nodiscard]] StartTrouble* trouble() const;
    [[nodiscard]] AccountsService& accounts();
    [[nodiscard]] ServerService& server();
    [[nodiscard]] LocalPlatformService& local();
    [[nodiscard]] LanguageService& language();
    [[nodiscard]] Theme& theme();

Q_SIGNALS:
    /// The accounts are read and the window shows what it has.
    void begun();

private:
    void showTrouble(const Error& error);
    void makeServices();
    void makeLanguage();
    void speak(const QLocale& locale);
    void makeWindow();
    void startLocalFirst();
    void startAccounts();
    void keepInWindowSetting(const QString& name, const QString& value);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
