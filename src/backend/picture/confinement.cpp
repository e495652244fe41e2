#include "backend/picture/confinement.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

namespace gatehouse::backend {

#if defined(__x86_64__) || defined(__aarch64__)

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

constexpr std::array denied
{
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv,
        SYS_process_vm_writev,
#if defined(__x86_64__)
        SYS_fork, SYS_vfork,
#endif
};

constexpr sock_filter load(size_t offset) { return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)); }

} // namespace

bool confine()
{
    constexpr size_t n = denied.size();
    std::array<sock_filter, n + 7> program{};
    size_t at = 0;
    program[at++] = load(offsetof(seccomp_data, arch));
    program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    program[at++] = load(offsetof(seccomp_data, nr));
    // Numbers of the x32 interface would be other calls under the same names.
    constexpr unsigned x32 = 0x40000000;
    program[at++] = BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32, static_cast<unsigned char>(n + 1), 0);
    for (size_t i = 0; i < n; ++i)
        program[at++] =
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(denied[i]), static_cast<unsigned char>(n - i), 0);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    const sock_fprog filter{static_cast<unsigned short>(at), program.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

#else

bool confine() { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0; }

#endif

} // namespace gatehouse::backend
