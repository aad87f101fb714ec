#include "app/hasher/SystemCallFilterLinux.h"

#include <cerrno>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <type_traits>

#include <linux/futex.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace mahfooz::hasher {

namespace {

using Context = std::remove_pointer_t<scmp_filter_ctx>;
using Filter = std::unique_ptr<Context, decltype(&seccomp_release)>;

scmp_arg_cmp equals(unsigned argument, std::uint64_t value) noexcept {
  return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp bitsAre(unsigned argument, int bits, int value) noexcept {
  return {argument, SCMP_CMP_MASKED_EQ, static_cast<std::uint64_t>(bits), static_cast<std::uint64_t>(value)};
}

bool allow(const Filter& filter, int call, std::initializer_list<scmp_arg_cmp> conditions = {}) noexcept {
  return seccomp_rule_add_exact_array(filter.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()),
                                      conditions.begin()) == 0;
}

// The calls between the lock and the end, each with its reason.
bool allowCalls(const Filter& filter) noexcept {
  constexpr unsigned kProtection = 2;  // arguments of mmap(2)
  constexpr unsigned kFlags = 3;
  constexpr unsigned kAdvice = 2;                                       // of madvise(2)
  return allow(filter, SCMP_SYS(write), {equals(0, STDOUT_FILENO)}) &&  // the answer
         allow(filter, SCMP_SYS(brk)) &&                                // memory: malloc, small pieces
         allow(filter, SCMP_SYS(mmap),                                  // memory: malloc, large pieces; never a file,
               {bitsAre(kProtection, PROT_EXEC, 0), bitsAre(kFlags, MAP_ANONYMOUS, MAP_ANONYMOUS)}) &&  // never code
         allow(filter, SCMP_SYS(mremap)) &&                                     // realloc of large pieces
         allow(filter, SCMP_SYS(munmap)) &&                                     // free of large pieces
         allow(filter, SCMP_SYS(madvise), {equals(kAdvice, MADV_DONTNEED)}) &&  // what is read of the file
         allow(filter, SCMP_SYS(exit_group));                                   // the end
}

// Asked whether it filters, the kernel itself answers 0 or 2; our filter answers with this error instead. So an answer
// of another filter, under which we may have been started, is not taken for ours.
constexpr int kProof = EXDEV;

bool addProof(const Filter& filter) noexcept {
  return seccomp_rule_add_exact(filter.get(), SCMP_ACT_ERRNO(kProof), SCMP_SYS(prctl), 1, equals(0, PR_GET_SECCOMP)) ==
         0;
}

bool isInForce() noexcept {
  return prctl(PR_GET_SECCOMP) == -1 && errno == kProof;
}

// FFmpeg fills its tables by pthread_once when they are first wanted, which wakes whoever waits (there is nobody).
bool allowCallsForVideo(const Filter& filter) noexcept {
  return allow(filter, SCMP_SYS(futex), {equals(1, FUTEX_WAKE_PRIVATE)});
}

bool chooseStrictness(const Filter& filter) noexcept {
  return seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
         seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0;  // every thread, or none of it
}

}  // namespace

bool allowOnlyDecoding(Work::Kind kind) noexcept {
  const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), seccomp_release);
  if (!filter || !chooseStrictness(filter) || !allowCalls(filter) || !addProof(filter)) return false;
  if (kind == Work::Kind::Video && !allowCallsForVideo(filter)) return false;
  return seccomp_load(filter.get()) == 0 && isInForce();
}

}  // namespace mahfooz::hasher
