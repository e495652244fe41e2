#include <QLineEdit>

#include "account/account_session.h"
#include "account/accounts_service.h"
#include "account/server_service.h"
#include "app/gatehouse/composition.h"
#include "app/gatehouse/tour.h"
#include "core/future.h"
#include "engine/gatehouse/gatehouse_finder.h"
#include "http/qt_http_client.h"
#include "ui/shell/account_view.h"

// The part of the tour where another device changes what is open here.
namespace gatehouse {

void Tour::addLiveSteps()
{
    const QString firstName = QStringLiteral("preferencesFirstName");
    m_script.add(
        QStringLiteral("an edit that is not saved"),
        [this, firstName] {
            page(AccountView::Preferences);
            type(firstName, QStringLiteral("Aline-Marie"));
            ProfilePatch patch;
            patch.firstName = QStringLiteral("Alina");
            patch.lastName = QStringLiteral("Moreau-Kowal");
            changeElsewhere(patch, QStringLiteral("the-tour-elsewhere-live"));
        },
        [this] { return m_changed; });
    m_script.add(
        QStringLiteral("changed elsewhere while it is open"), [this] { refresh(); },
        sees(QStringLiteral("preferencesFirstNameKeepMine")));
    addState(QStringLiteral("preferences-changed-elsewhere"));
    m_script.add(
        QStringLiteral("the other device changes it back"),
        [this] {
            press(QStringLiteral("preferencesFirstNameUseTheirs"));
            m_changed = false;
            ProfilePatch patch;
            patch.firstName = QStringLiteral("Aline");
            patch.lastName = QStringLiteral("Moreau");
            changeElsewhere(patch, QStringLiteral("the-tour-elsewhere-back"));
        },
        [this] { return m_changed; });
    m_script.add(
        QStringLiteral("as it was"), [this] { refresh(); },
        [this, firstName] {
            const auto* edit = qobject_cast<const QLineEdit*>(shown(firstName));
            return edit && edit->text() == QLatin1String("Aline");
        });
    m_script.add(QStringLiteral("the news are old"), [this] {
        m_changed = false;
        page(AccountView::Security);
        page(AccountView::Preferences);
    });
}

void Tour::elsewhere(const std::function<void(EngineSession&)>& then)
{
    if (m_elsewhereSession) {
        then(*m_elsewhereSession);
        return;
    }
    const auto stuck = [this](const Error& error) {
        give(QStringLiteral("the other device cannot sign in (%1).").arg(error.code));
    };
    auto http = std::make_unique<QtHttpClient>(m_clock);
    auto finder = std::make_unique<GatehouseFinder>(*http, m_clock);
    EngineFinder& engines = *finder;
    m_elsewhereHttp = std::move(http);
    m_elsewhereFinder = std::move(finder);
    whenDone(engines.find(m_composition->server().address()), this,
             [this, stuck, then](const Result<std::shared_ptr<Engine>>& found) {
                 if (!found) {
                     stuck(found.error());
                     return;
                 }
                 m_elsewhere = *found;
                 whenDone(
                     m_elsewhere->authPort()->signIn(emailOf("user"), SecretText(passwordOf("user")),
                                                     {QStringLiteral("Firefox 146"), QStringLiteral("Windows 11")}),
                     this, [this, stuck, then](const Result<SessionTokens>& tokens) {
                         if (!tokens) {
                             stuck(tokens.error());
                             return;
                         }
                         m_elsewhereSession = m_elsewhere->open(*tokens);
                         then(*m_elsewhereSession);
                     });
             });
}

void Tour::changeElsewhere(const ProfilePatch& patch, const QString& key)
{
    const auto stuck = [this](const Error& error) {
        give(QStringLiteral("the other device could not change the profile (%1).").arg(error.code));
    };
    elsewhere([this, stuck, patch, key](EngineSession& session) {
        ProfilePort* port = session.profilePort();
        whenDone(port->profile({}), this, [this, stuck, port, patch, key](const Result<Fetched<Profile>>& got) {
            if (!got) {
                stuck(got.error());
                return;
            }
            whenDone(port->update(patch, got->etag, key), this, [this, stuck](const Result<Fetched<Profile>>& done) {
                if (done)
                    m_changed = true;
                else
                    stuck(done.error());
            });
        });
    });
}

} // namespace gatehouse
