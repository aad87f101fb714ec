#include "tests/core/submit/FaultyCalls.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstddef>

namespace mahfooz::tests {

namespace {

Fault g_fault = Fault::None;
bool g_armed = false;
int g_atCall = 0;
int g_error = 0;
int g_calls = 0;
bool g_nextWriteFails = false;

// Whether this call is to fail; counts it.
bool meetsFault() {
  if (!g_armed || ++g_calls != g_atCall || g_fault == Fault::None) return false;
  if (g_fault == Fault::Kill) ::raise(SIGKILL);
  errno = g_error;
  return true;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

void armFault(Fault fault, int atCall, int error) {
  g_fault = fault;
  g_atCall = atCall;
  g_error = error;
  g_calls = 0;
  g_nextWriteFails = false;
  g_armed = true;
}

int disarmFault() {
  g_armed = false;
  return g_calls;
}

}  // namespace mahfooz::tests

using namespace mahfooz::tests;

extern "C" {

int mkdir(const char* path, mode_t mode) {
  return meetsFault() ? -1 : real<int(const char*, mode_t)>("mkdir")(path, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list list;
    va_start(list, flags);
    mode = va_arg(list, mode_t);
    va_end(list);
    if (meetsFault()) return -1;
  }
  return real<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count) {
  const auto go = real<ssize_t(int, const void*, size_t)>("write");
  if (g_armed && g_nextWriteFails) {
    errno = g_error;
    return -1;
  }
  if (!meetsFault()) return go(file, bytes, count);
  if (g_fault != Fault::ShortWrite) return -1;
  g_nextWriteFails = true;
  return go(file, bytes, count / 2);
}

int fsync(int file) {
  return meetsFault() ? -1 : real<int(int)>("fsync")(file);
}

int renameat(int oldFolder, const char* oldName, int newFolder, const char* newName) {
  return meetsFault()
             ? -1
             : real<int(int, const char*, int, const char*)>("renameat")(oldFolder, oldName, newFolder, newName);
}

int unlinkat(int folder, const char* path, int flags) {
  return meetsFault() ? -1 : real<int(int, const char*, int)>("unlinkat")(folder, path, flags);
}

}  // extern "C"
