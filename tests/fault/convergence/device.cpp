#include "tests/fault/convergence/device.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <algorithm>

#include "account/connection_service.h"
#include "account/live_service.h"
#include "tests/support/answered.h"

namespace gatehouse::test {

Device::Device(QString name, quint16 serverPort)
    : m_name(std::move(name))
    , m_proxy(serverPort)
{
    makeClient();
}

Device::~Device()
{
    m_accounts.reset();
    m_finder.reset();
    m_http.reset();
    m_storage.reset();
}

void Device::makeClient()
{
    m_http = std::make_unique<QtHttpClient>(m_clock);
    m_finder = std::make_unique<GatehouseFinder>(*m_http, m_clock);
    m_storage = std::make_unique<FileProfileStorage>(m_folder.path());
    m_accounts = std::make_unique<AccountsService>(*m_finder, *m_storage, m_secrets, m_clock);
}

bool Device::signIn(const QString& email, const QString& password)
{
    const auto started = answered(m_accounts->start());
    const auto engine = answered(m_finder->find(m_proxy.address()));
    if (!started || !engine)
        return false;
    const auto tokens =
        answered((*engine)->authPort()->signIn(email, SecretText(password), {m_name, QStringLiteral("Debian 12")}));
    if (!tokens)
        return false;
    const auto added = answered(m_accounts->add(*engine, *tokens, email, true));
    if (!added || !added->kept || !m_accounts->current())
        return false;
    follow();
    return true;
}

bool Device::restart()
{
    m_accounts.reset();
    m_finder.reset();
    m_http.reset();
    m_storage.reset();
    // No program starts so fast that what the former one sent arrives after what it sends itself. (A stream that nobody
    // hears any more may stay.)
    const QDeadlineTimer patience(std::chrono::milliseconds(100));
    while (!patience.hasExpired() && !m_proxy.findChildren<QTcpSocket*>().isEmpty())
        QTest::qWait(0);
    makeClient();
    if (!answered(m_accounts->start()) || !m_accounts->current())
        return false;
    follow();
    return true;
}

void Device::follow() const
{
    using namespace std::chrono_literals;
    session().live().setTimes({20ms, 20ms, 1ms, 10ms, 10s, 1ms});
}

void Device::setConnected(bool connected)
{
    m_connected = connected;
    m_proxy.setDown(!connected);
}

bool Device::letWaitsPass() const
{
    bool passed = false;
    for (QTimer* timer : session().connection().findChildren<QTimer*>()) {
        if (timer->isActive()) {
            timer->start(0);
            passed = true;
        }
    }
    return passed;
}

QStringList Device::faults() const
{
    QStringList faults;
    if (session().endedCode())
        faults.append(m_name + QStringLiteral(": the session is over, ") + *session().endedCode());
    if (profile().edit().phase == ProfileEditState::Phase::Refused)
        faults.append(m_name + QStringLiteral(": an edit was refused, ") + profile().edit().error->code);
    return faults;
}

QString Device::state() const
{
    const auto& edit = profile().edit();
    const auto& shown = profile().profile();
    const auto& connection = session().connection();
    const auto timers = connection.findChildren<QTimer*>();
    const bool waits = std::any_of(timers.begin(), timers.end(), [](QTimer* timer) { return timer->isActive(); });
    QStringList values;
    if (shown.value) {
        for (const ProfileField field : allProfileFields())
            values.append(fieldText(*shown.value, field));
    }
    return QStringLiteral("%1: phase %2, %3 waiting, shows %4, %5reading, connection %6, %7, %8%9")
        .arg(m_name)
        .arg(static_cast<int>(edit.phase))
        .arg(edit.waiting.size())
        .arg(values.join(QLatin1Char('/')), shown.refreshing ? QString() : QStringLiteral("not "))
        .arg(static_cast<int>(connection.state()))
        .arg(waits ? QStringLiteral("a wait has begun") : QStringLiteral("waits for nothing"),
             session().live().isStreaming() ? QStringLiteral("streaming") : QStringLiteral("no stream"),
             edit.error ? QStringLiteral(", ") + QLatin1String(kindName(edit.error->kind)) + QLatin1Char(' ') +
                              edit.error->code
                        : QString());
}

} // namespace gatehouse::test
