#pragma once
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <memory>

#include "app/gatehouse/step_script.h"
#include "app/gatehouse/tour_network.h"
#include "core/clock.h"
#include "engine/ports.h"

class QApplication;
class QProcess;
class QWidget;

namespace gatehouse {

class Composition;
class MemorySecretStore;
class TourCamera;

/// --tour DIR: makes a sample platform in a temporary folder, signs in as people of it, visits every page, dialog and
/// state, and writes a picture of each in light and dark. Needs no display and leaves nothing behind but the pictures.
class Tour final : public QObject {
    Q_OBJECT
public:
    Tour(QApplication& application, const QString& folder);
    ~Tour() override;

    void start();

Q_SIGNALS:
    /// 0 where every picture was taken.
    void finished(int code);

private:
    void sampleMade();
    void begin();
    void addWelcomeSteps();
    void addNewAccountSteps();
    void addSignInSteps();
    void addAccountSteps();
    void addOfflineSteps();
    void addConflictSteps();
    void addEndedSteps();
    void changeElsewhere();
    void give(const QString& sentence);

    // What a person does.
    void press(const QString& name);
    void type(const QString& name, const QString& text);
    void page(int number);
    void refresh();
    void menu(const QString& action);
    // What a person sees.
    [[nodiscard]] QWidget* shown(const QString& name) const;
    [[nodiscard]] std::function<bool()> sees(const QString& name) const;
    [[nodiscard]] std::function<bool()> seesNot(const QString& name) const;
    void picture(const QString& name);
    void addPicture(const QString& name);

    QApplication& m_application;
    const SystemClock m_clock;
    const QString m_folder;
    QTemporaryDir m_profile;
    QProcess* m_sample = nullptr;
    QJsonObject m_people;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<TourCamera> m_camera;
    QPointer<TourNetwork> m_network;
    StepScript m_script;
    std::shared_ptr<Engine> m_elsewhere;
    std::unique_ptr<EngineSession> m_elsewhereSession;
    std::unique_ptr<HttpClient> m_elsewhereHttp;
    std::unique_ptr<EngineFinder> m_elsewhereFinder;
    bool m_changed = false;
    bool m_failed = false;
};

} // namespace gatehouse
