#pragma once
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <memory>

#include "app/gatehouse/seams.h"
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
class TourVisitor;

/// Makes a sample platform in a temporary folder, signs in as people of it, goes to every page, dialog and state, and
/// shows each to a visitor. --tour DIR, the walks of the tests and the gallery all go this one way: a state that is
/// added here is drawn and walked. Needs no display and leaves nothing behind.
class Tour final : public QObject {
    Q_OBJECT
public:
    /// `visitor` outlives the tour; of `seams` the keychain and the network become the tour's own.
    Tour(QApplication& application, TourVisitor& visitor, const Seams& seams = {});
    ~Tour() override;

    void start();

Q_SIGNALS:
    /// 0 where every look was taken.
    void finished(int code);

private:
    void sampleMade();
    void begin();
    void addWelcomeSteps();
    void addNewAccountSteps();
    void addSignInSteps();
    void addAccountSteps();
    void addPhoneSteps();
    void addPictureSteps();
    void addEmailSteps();
    void addDataSteps();
    void addDeletionSteps();
    void addRevertSteps();
    void addSecuritySteps();
    void addPasswordSteps();
    void addOrganizationSteps();
    void addOrganizationOfflineSteps();
    void addConsentSteps();
    void addConsentOfflineSteps();
    void addConsentConflictSteps();
    void addOfflineSteps();
    void addConflictSteps();
    void addEndedSteps();
    void addLiveSteps();
    /// The other device; signed in at first use.
    void elsewhere(const std::function<void(EngineSession&)>& then);
    /// `m_changed` once it has.
    void changeElsewhere(const ProfilePatch& patch, const QString& key);
    void decideElsewhere();
    void give(const QString& sentence);

    /// Of the people of the sample, "user" or "admin".
    [[nodiscard]] QString emailOf(const char* who) const;
    [[nodiscard]] QString passwordOf(const char* who) const;

    // What a person does.
    void press(const QString& name);
    void type(const QString& name, const QString& text);
    void page(int number);
    void refresh();
    void menu(const QString& action);
    /// By its row on the page Preferences.
    void openOrganization(const QString& name);
    // What a person sees.
    [[nodiscard]] QWidget* shown(const QString& name) const;
    [[nodiscard]] std::function<bool()> sees(const QString& name) const;
    [[nodiscard]] std::function<bool()> seesNot(const QString& name) const;
    /// A field with a line below it: a refusal, or a hint.
    [[nodiscard]] std::function<bool()> marked(const QString& field) const;
    void look(const QString& state, int number);
    /// `again`, where given, is done once each look is in force.
    void addState(const QString& name, const std::function<void()>& again = {});

    QApplication& m_application;
    const SystemClock m_clock;
    TourVisitor& m_visitor;
    Seams m_seams;
    QTemporaryDir m_profile;
    QProcess* m_sample = nullptr;
    QJsonObject m_people;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<Composition> m_composition;
    QPointer<TourNetwork> m_network;
    StepScript m_script;
    std::shared_ptr<Engine> m_elsewhere;
    std::unique_ptr<EngineSession> m_elsewhereSession;
    std::unique_ptr<HttpClient> m_elsewhereHttp;
    std::unique_ptr<EngineFinder> m_elsewhereFinder;
    bool m_changed = false;
    bool m_decided = false;
    bool m_failed = false;
};

} // namespace gatehouse
