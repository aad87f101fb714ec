#include "tests/app/hasher/ProbeActs.h"

#include <array>
#include <csignal>

#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mahfooz::probe {

namespace {

class OpenFile final : public Act {
  bool attempt(const std::string& path) override {
    char byte = 0;
    const int file = open(path.c_str(), O_RDONLY);
    return file >= 0 && read(file, &byte, 1) == 1;
  }
};

class ListFolder final : public Act {
  bool attempt(const std::string& path) override { return opendir(path.c_str()) != nullptr; }
};

class CreateFile final : public Act {
  bool attempt(const std::string& path) override {
    return open((path + ".new").c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600) >= 0;
  }
};

class WriteFile final : public Act {
  bool attempt(const std::string& path) override {
    const int file = open(path.c_str(), O_WRONLY);
    return file >= 0 && write(file, "x", 1) == 1;
  }
};

class RemoveFile final : public Act {
  bool attempt(const std::string& path) override { return unlink(path.c_str()) == 0; }
};

class WriteToInherited final : public Act {
  bool prepare(const std::string& path) override {
    m_file = open(path.c_str(), O_WRONLY);
    return m_file >= 0;
  }
  bool attempt(const std::string& /*path*/) override { return write(m_file, "x", 1) == 1; }
  int m_file = -1;
};

class MakeSocket final : public Act {
 public:
  explicit MakeSocket(int family, int type) : m_family(family), m_type(type) {}

 private:
  bool attempt(const std::string& /*subject*/) override { return socket(m_family, m_type, 0) >= 0; }
  int m_family;
  int m_type;
};

// To itself, over loopback: needs no network and no other program.
class Connect final : public Act {
  bool prepare(const std::string& /*subject*/) override {
    m_address.sin_family = AF_INET;
    m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof m_address;
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    m_socket = socket(AF_INET, SOCK_STREAM, 0);
    auto* address = reinterpret_cast<sockaddr*>(&m_address);
    return bind(listener, address, size) == 0 && listen(listener, 1) == 0 && getsockname(listener, address, &size) == 0;
  }
  bool attempt(const std::string& /*subject*/) override {
    return connect(m_socket, reinterpret_cast<const sockaddr*>(&m_address), sizeof m_address) == 0;
  }
  sockaddr_in m_address{};
  int m_socket = -1;
};

class BecomeProgram final : public Act {
  bool attempt(const std::string& /*subject*/) override {
    constexpr const char* kProgram = "/bin/true";
    execl(kProgram, kProgram, nullptr);
    return false;  // still here
  }
};

class MakeProcess final : public Act {
  bool attempt(const std::string& /*subject*/) override {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    return child > 0;
  }
};

class MakeThread final : public Act {
  bool attempt(const std::string& /*subject*/) override {
    pthread_t thread{};
    return pthread_create(
               &thread, nullptr, [](void*) -> void* { return nullptr; }, nullptr) == 0;
  }
};

class MapCode final : public Act {
  bool attempt(const std::string& /*subject*/) override {
    return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
  }
};

// Acts on a process of the same person. It is a child, which every system lets one inspect.
class OnOther : public Act {
 protected:
  bool prepare(const std::string& /*subject*/) override {
    std::array<int, 2> leash{};
    if (pipe(leash.data()) != 0) return false;
    m_other = fork();
    if (m_other == 0) beOther(leash);
    return m_other > 0;
  }
  pid_t m_other = -1;

 private:
  // Lives as long as the probe holds the other end. Keeps no pipe whose end somebody waits for.
  [[noreturn]] static void beOther(const std::array<int, 2>& leash) {
    dup2(leash[0], STDIN_FILENO);
    close_range(STDOUT_FILENO, ~0U, 0);
    char nothing = 0;
    while (read(STDIN_FILENO, &nothing, 1) > 0) {
    }
    _exit(0);
  }
};

class ReadOther final : public OnOther {
  bool attempt(const std::string& /*subject*/) override {
    static const int secret = 42;
    int found = 0;
    const iovec here{&found, sizeof found};
    const iovec there{const_cast<int*>(&secret), sizeof secret};
    return process_vm_readv(m_other, &here, 1, &there, 1, 0) == sizeof found && found == secret;
  }
};

class TraceOther final : public OnOther {
  bool attempt(const std::string& /*subject*/) override { return ptrace(PTRACE_SEIZE, m_other, nullptr, nullptr) == 0; }
};

class SignalOther final : public OnOther {
  bool attempt(const std::string& /*subject*/) override { return kill(m_other, SIGTERM) == 0; }
};

// The signal must go beyond the lock: a process that shares it may be signalled. So: the parent.
class SignalParent final : public Act {
  bool attempt(const std::string& /*subject*/) override { return kill(getppid(), 0) == 0; }
};

// Waits until its parent has gone and says so.
class Outlive final : public Act {
  bool prepare(const std::string& /*subject*/) override {
    m_parent = getppid();
    return true;
  }
  bool attempt(const std::string& /*subject*/) override {
    if (write(STDOUT_FILENO, "ready ", 6) != 6) return false;
    constexpr int kTries = 5000;  // milliseconds
    for (int i = 0; i < kTries && getppid() == m_parent; ++i)
      usleep(1000);
    return getppid() != m_parent && write(STDOUT_FILENO, "alone", 5) == 5;
  }
  pid_t m_parent = -1;
};

// The counterpart: what a hasher may do.
class Answer final : public Act {
  bool attempt(const std::string& /*subject*/) override { return write(STDOUT_FILENO, "x", 1) == 1; }
};

template <class T>
std::unique_ptr<Act> make() {
  return std::make_unique<T>();
}

struct Named {
  std::string_view name;
  std::unique_ptr<Act> (*maker)();
};

constexpr auto kActs = std::to_array<Named>({
    {"open-file", make<OpenFile>},
    {"list-folder", make<ListFolder>},
    {"create-file", make<CreateFile>},
    {"write-file", make<WriteFile>},
    {"remove-file", make<RemoveFile>},
    {"write-to-inherited", make<WriteToInherited>},
    {"make-socket", [] { return std::unique_ptr<Act>(new MakeSocket(AF_INET, SOCK_STREAM)); }},
    {"make-datagram-socket", [] { return std::unique_ptr<Act>(new MakeSocket(AF_INET, SOCK_DGRAM)); }},
    {"make-local-socket", [] { return std::unique_ptr<Act>(new MakeSocket(AF_UNIX, SOCK_STREAM)); }},
    {"connect", make<Connect>},
    {"become-program", make<BecomeProgram>},
    {"make-process", make<MakeProcess>},
    {"make-thread", make<MakeThread>},
    {"map-code", make<MapCode>},
    {"read-other", make<ReadOther>},
    {"trace-other", make<TraceOther>},
    {"signal-other", make<SignalOther>},
    {"signal-parent", make<SignalParent>},
    {"outlive", make<Outlive>},
    {"answer", make<Answer>},
});

}  // namespace

std::unique_ptr<Act> actNamed(std::string_view name) {
  for (const Named& entry : kActs) {
    if (entry.name == name) return entry.maker();
  }
  return nullptr;
}

}  // namespace mahfooz::probe
