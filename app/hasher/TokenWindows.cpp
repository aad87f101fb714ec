#include "app/hasher/TokenWindows.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>

#include <windows.h>

namespace mahfooz::hasher {

namespace {

// What is asked for fits easily: an AppContainer's token has some twenty groups, and we want to see no capability.
using Answer = std::array<std::byte, 4096>;

class OwnToken {
 public:
  OwnToken() noexcept { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &m_handle); }
  OwnToken(const OwnToken&) = delete;
  OwnToken& operator=(const OwnToken&) = delete;
  ~OwnToken() {
    if (m_handle != nullptr) CloseHandle(m_handle);
  }

  [[nodiscard]] const std::byte* ask(TOKEN_INFORMATION_CLASS what) noexcept {
    DWORD size = 0;
    const bool answered = m_handle != nullptr && GetTokenInformation(m_handle, what, m_answer.data(),
                                                                     static_cast<DWORD>(m_answer.size()), &size);
    return answered ? m_answer.data() : nullptr;
  }

 private:
  HANDLE m_handle = nullptr;
  alignas(std::max_align_t) Answer m_answer{};
};

std::optional<DWORD> numberOf(OwnToken& token, TOKEN_INFORMATION_CLASS what) noexcept {
  const std::byte* answer = token.ask(what);
  if (answer == nullptr) return std::nullopt;
  DWORD number = 0;
  std::memcpy(&number, answer, sizeof number);
  return number;
}

bool hasLowIntegrity(OwnToken& token) noexcept {
  const std::byte* answer = token.ask(TokenIntegrityLevel);
  if (answer == nullptr) return false;
  PSID level = reinterpret_cast<const TOKEN_MANDATORY_LABEL*>(answer)->Label.Sid;
  const DWORD last = static_cast<DWORD>(*GetSidSubAuthorityCount(level)) - 1;
  return *GetSidSubAuthority(level, last) <= SECURITY_MANDATORY_LOW_RID;
}

}  // namespace

bool isInBareAppContainer() noexcept {
  OwnToken token;
  // TOKEN_GROUPS begins with their number.
  return numberOf(token, TokenIsAppContainer).value_or(0) != 0 && numberOf(token, TokenCapabilities) == DWORD{0} &&
         hasLowIntegrity(token);
}

}  // namespace mahfooz::hasher
