#include "account/account_session.h"

#include <algorithm>

#include "account/absent_ports.h"
#include "account/account_session_parts.h"

namespace gatehouse {

namespace {

template <typename Port>
Port& portOr(Port* port, AbsentPorts& absent)
{
    return port ? *port : static_cast<Port&>(absent);
}

} // namespace

AccountSession::Private::Private(KnownAccount known, std::shared_ptr<Engine> ourEngine, const SessionTokens& tokens,
                                 std::shared_ptr<AccountStorage> ourStorage, const Clock& clock)
    : account(std::move(known))
    , engine(std::move(ourEngine))
    , discovery(engine->discovery())
    , session(engine->open(tokens))
    , storage(std::move(ourStorage))
    , connection(clock)
{
    auto* absent = new AbsentPorts(session.get());
    verification = &portOr(session->verificationPort(), *absent);
    email = &portOr(session->emailPort(), *absent);
    members = &portOr(session->membersPort(), *absent);
    data = &portOr(session->accountDataPort(), *absent);
    profile = std::make_unique<ProfileService>(portOr(session->profilePort(), *absent), storage, connection, clock);
    picture =
        std::make_unique<PictureService>(portOr(session->picturePort(), *absent), storage, connection, *profile, clock);
    organizations =
        std::make_unique<OrganizationsService>(portOr(session->organizationsPort(), *absent), storage, connection);
    memberPictures = std::make_unique<MemberPicturesService>(*members, storage, connection);
    const Capabilities can = session->capabilities();
    sessions = std::make_unique<SessionsService>(portOr(session->sessionsPort(), *absent), storage, connection,
                                                 can.allows(Command::EndSessions));
    password = std::make_unique<PasswordService>(portOr(session->passwordPort(), *absent), storage, connection,
                                                 can.allows(Command::ChangePassword));
    information = std::make_unique<InformationService>(
        portOr(session->privacyPort(), *absent), storage, connection,
        InformationService::Offered{can.allows(Command::DecideInformation), can.allows(Command::DecideCookies)});
    dataExport = std::make_unique<DataExportService>(*data, connection, can.allows(Command::ExportData));
    live = std::make_unique<LiveService>(can.allows(Command::FollowChanges) ? session->changesPort() : nullptr, storage,
                                         connection);
}

AccountSession::Private::~Private() = default;

AccountSession::AccountSession(std::unique_ptr<Private> parts, QObject* parent)
    : QObject(parent)
    , d(std::move(parts))
{
    connect(d->session.get(), &EngineSession::clockSkewChanged, &d->connection, &ConnectionService::setClockSkew);
    connect(d->session.get(), &EngineSession::ended, this, [this](const QString& code) {
        if (d->endedCode)
            return;
        d->endedCode = code;
        d->live->stop();
        Q_EMIT ended();
    });
    connect(d->live.get(), &LiveService::due, this, &AccountSession::readAnew);
    // What is told of as it happens need not be asked for every few seconds.
    connect(d->live.get(), &LiveService::streamingChanged, d->sessions.get(),
            [this] { d->sessions->setPushed(d->live->isStreaming()); });
    connect(d->profile.get(), &ProfileService::profileChanged, this, [this] {
        const auto& profile = d->profile->profile().value;
        if (!profile || (profile->displayName() == d->account.displayName && profile->email == d->account.email))
            return;
        d->account.displayName = profile->displayName();
        d->account.email = profile->email;
        Q_EMIT accountChanged();
    });
}

AccountSession::~AccountSession() = default;

const KnownAccount& AccountSession::account() const { return d->account; }
const Discovery& AccountSession::discovery() const { return d->discovery; }
ConnectionService& AccountSession::connection() { return d->connection; }
ProfileService& AccountSession::profile() { return *d->profile; }
PictureService& AccountSession::picture() { return *d->picture; }
SessionsService& AccountSession::sessions() { return *d->sessions; }
PasswordService& AccountSession::password() { return *d->password; }
OrganizationsService& AccountSession::organizations() { return *d->organizations; }
InformationService& AccountSession::information() { return *d->information; }
DataExportService& AccountSession::dataExport() { return *d->dataExport; }
LiveService& AccountSession::live() { return *d->live; }
MemberPicturesService& AccountSession::memberPictures() { return *d->memberPictures; }

std::unique_ptr<OrganizationService> AccountSession::openOrganization(const OrganizationId& id)
{
    auto opened = std::make_unique<OrganizationService>(id, *d->members, d->storage, d->connection);
    // Who was left, or deleted, elsewhere says so when it is read again.
    connect(d->organizations.get(), &OrganizationsService::mineChanged, opened.get(), [this, service = opened.get()] {
        const auto& mine = d->organizations->mine().value;
        const auto isIt = [service](const Organization& one) { return one.id == service->id(); };
        if (mine && std::ranges::none_of(mine->items, isIt) && !service->isGone())
            service->refresh();
    });
    d->opened.removeIf([](const QPointer<OrganizationService>& one) { return !one; });
    d->opened.append(opened.get());
    opened->start();
    return opened;
}

VerificationPort& AccountSession::verificationPort() { return *d->verification; }
EmailPort& AccountSession::emailPort() { return *d->email; }
AccountDataPort& AccountSession::accountDataPort() { return *d->data; }
bool AccountSession::isKept() const { return d->kept; }
bool AccountSession::hasUnsentEdits() const { return !d->profile->edit().waiting.isEmpty(); }
const std::optional<QString>& AccountSession::endedCode() const { return d->endedCode; }

void AccountSession::readAnew(const QSet<ChangeKind>& kinds)
{
    const auto& profile = d->profile->profile().value;
    const bool sessions = kinds.contains(ChangeKind::Sessions);
    // A change of address ends with the session that asked for it.
    const bool address = sessions && profile && profile->pendingEmail;
    if (address || kinds.contains(ChangeKind::Profile) || kinds.contains(ChangeKind::Email) ||
        kinds.contains(ChangeKind::Picture) || kinds.contains(ChangeKind::Account))
        d->profile->refresh(); // The picture follows its version there.
    if (kinds.contains(ChangeKind::Account))
        d->dataExport->refresh();
    if (kinds.contains(ChangeKind::Preferences))
        d->information->refresh();
    if (sessions)
        d->sessions->refresh();
    if (kinds.contains(ChangeKind::Account))
        d->password->refresh();
    if (kinds.contains(ChangeKind::Organizations))
        d->organizations->refresh();
}

void AccountSession::refresh()
{
    d->profile->refresh();
    d->picture->refresh();
    d->sessions->refresh();
    d->password->refresh();
    d->organizations->refresh();
    d->information->refresh();
    d->dataExport->refresh();
    for (const QPointer<OrganizationService>& one : std::as_const(d->opened)) {
        if (one)
            one->refresh();
    }
}

} // namespace gatehouse
