#include "backend/picture/child_program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace gatehouse::backend {

namespace {

using SteadyClock = std::chrono::steady_clock;

// Sanitizers reserve terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool limitsAddresses = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool limitsAddresses = false;
#else
constexpr bool limitsAddresses = true;
#endif
#else
constexpr bool limitsAddresses = true;
#endif

/// What the loader, Qt and the sanitizers look at; never the platform's own secrets.
QList<QByteArray> environmentOfChild()
{
    QList<QByteArray> environment{"LC_ALL=C.UTF-8"};
    for (const char* name : {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.append(name + QByteArray("=") + qgetenv(name));
    }
    return environment;
}

std::vector<char*> pointersTo(const QList<QByteArray>& texts)
{
    std::vector<char*> pointers;
    for (const QByteArray& text : texts)
        pointers.push_back(const_cast<char*>(text.constData())); // execve() takes them so and writes nothing.
    pointers.push_back(nullptr);
    return pointers;
}

bool limit(__rlimit_resource_t what, qint64 most)
{
    const rlimit value{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    return setrlimit(what, &value) == 0;
}

/// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment, int line,
                         const ChildLimits& limits)
{
    const int nowhere = ::open("/dev/null", O_RDWR);
    bool fine = nowhere >= 0 && ::dup2(line, 0) == 0 && ::dup2(line, 1) == 1 && ::dup2(nowhere, 2) == 2;
    fine = fine && ::close_range(3, ~0U, 0) == 0;
    fine = fine && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
    fine = fine && (!limitsAddresses || limit(RLIMIT_AS, limits.memoryBytes));
    fine = fine && limit(RLIMIT_CPU, limits.cpuSeconds) && limit(RLIMIT_NOFILE, limits.files);
    fine = fine && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    if (fine)
        ::execve(program, arguments, environment);
    ::_exit(127);
}

} // namespace

ChildOutcome runChild(const QByteArray& program, const QList<QByteArray>& arguments, const QByteArray& input,
                      const ChildLimits& limits)
{
    ChildOutcome outcome;
    QList<QByteArray> words{program};
    words += arguments;
    const QList<QByteArray> surroundings = environmentOfChild();
    const std::vector<char*> argv = pointersTo(words);
    const std::vector<char*> envp = pointersTo(surroundings);
    std::array<int, 2> line{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line.data()) != 0)
        return outcome;
    const auto end = SteadyClock::now() + limits.wall;
    const pid_t child = ::fork();
    if (child == 0)
        become(program.constData(), argv.data(), envp.data(), line[1], limits);
    ::close(line[1]);
    if (child < 0) {
        ::close(line[0]);
        return outcome;
    }
    const int ours = line[0];
    ::fcntl(ours, F_SETFL, O_NONBLOCK);
    qsizetype sent = 0;
    if (input.isEmpty())
        ::shutdown(ours, SHUT_WR);
    std::array<char, 65536> piece{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - SteadyClock::now());
        pollfd wanted{ours, static_cast<short>(POLLIN | (sent < input.size() ? POLLOUT : 0)), 0};
        const int ready = left.count() > 0 ? ::poll(&wanted, 1, static_cast<int>(left.count())) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0) {
            outcome.inTime = false;
            break;
        }
        if (wanted.revents & POLLOUT) {
            const auto wrote =
                ::send(ours, input.constData() + sent, static_cast<size_t>(input.size() - sent), MSG_NOSIGNAL);
            // A child that reads no further says why in what it wrote.
            sent = wrote >= 0 ? sent + wrote : errno == EAGAIN ? sent : input.size();
            if (sent == input.size())
                ::shutdown(ours, SHUT_WR);
        }
        if (wanted.revents & (POLLIN | POLLHUP | POLLERR)) {
            const auto got = ::recv(ours, piece.data(), piece.size(), 0);
            if (got < 0 && (errno == EAGAIN || errno == EINTR))
                continue;
            if (got <= 0)
                break;
            outcome.output.append(piece.data(), static_cast<qsizetype>(got));
            if (outcome.output.size() > limits.outputBytes)
                break;
        }
    }
    ::close(ours);
    // Whatever it still does, its answer is in.
    ::kill(child, SIGKILL);
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    outcome.peakKiB = usage.ru_maxrss;
    constexpr int notExecuted = 127;
    outcome.started = !(WIFEXITED(status) && WEXITSTATUS(status) == notExecuted && outcome.output.isEmpty());
    return outcome;
}

} // namespace gatehouse::backend
