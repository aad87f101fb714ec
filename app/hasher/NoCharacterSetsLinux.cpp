#include <cerrno>
#include <cstdint>

#include <iconv.h>

// Takes the place of libc's function in the full hasher. libc loads the table of a character set from a file, for which
// the system call filter kills; FFmpeg asks for one wherever a file names it (a station's name in a transport stream:
// ServiceNames.h hides those that stand where they should; a tag). A name that cannot be converted is left out, and
// nobody wants it.
extern "C" iconv_t iconv_open(const char* /*to*/, const char* /*untrustedFrom*/) {
  errno = EINVAL;
  return reinterpret_cast<iconv_t>(std::intptr_t{-1});
}
