#include "core/host/ConfinementWindows.h"

#include <utility>

#include <userenv.h>

namespace mahfooz::host {

namespace {

// The AppContainer's name; with it Windows keeps an empty folder and some keys, which the uninstaller takes away.
constexpr const wchar_t* kContainerName = L"Mahfooz.Hasher";
constexpr const wchar_t* kContainerTitle = L"Mahfooz hasher";

// What has to be asked for when a process starts; what it can forbid itself, it forbids itself
// (app/hasher/MitigationsWindows.h). In the order of Windows' header. The process must not link user32: without the
// window system that would not load.
constexpr DWORD64 kHardening = PROCESS_CREATION_MITIGATION_POLICY_DEP_ENABLE |
                               PROCESS_CREATION_MITIGATION_POLICY_SEHOP_ENABLE |
                               PROCESS_CREATION_MITIGATION_POLICY_FORCE_RELOCATE_IMAGES_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_HEAP_TERMINATE_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_BOTTOM_UP_ASLR_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_HIGH_ENTROPY_ASLR_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_WIN32K_SYSTEM_CALL_DISABLE_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_EXTENSION_POINT_DISABLE_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_FONT_DISABLE_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_IMAGE_LOAD_NO_REMOTE_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_IMAGE_LOAD_NO_LOW_LABEL_ALWAYS_ON |
                               PROCESS_CREATION_MITIGATION_POLICY_IMAGE_LOAD_PREFER_SYSTEM32_ALWAYS_ON;

// Windows' headers of mingw-w64 name the number (14) and not the attribute; 0x1: no child process.
constexpr DWORD_PTR kChildProcessPolicy =
    ProcThreadAttributeValue(ProcThreadAttributeChildProcessPolicy, FALSE, TRUE, FALSE);
constexpr DWORD kNoChildProcess = 0x1;

// The functions are looked for at run time, so that the program still starts, and says why not, where there are none.
template <class Function>
Function functionOf(HMODULE library, const char* name) noexcept {
  return reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(library, name)));
}

// Null where there are no AppContainers. The same one for every start: made the first time, then found again.
PSID appContainer() noexcept {
  const HMODULE library = LoadLibraryExW(L"userenv.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
  if (library == nullptr) return nullptr;
  const auto make = functionOf<decltype(&CreateAppContainerProfile)>(library, "CreateAppContainerProfile");
  const auto find = functionOf<decltype(&DeriveAppContainerSidFromAppContainerName)>(
      library, "DeriveAppContainerSidFromAppContainerName");
  if (make == nullptr || find == nullptr) return nullptr;
  PSID container = nullptr;
  const HRESULT made = make(kContainerName, kContainerTitle, kContainerTitle, nullptr, 0, &container);
  if (SUCCEEDED(made)) return container;
  const bool isThere = made == HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS);
  return isThere && SUCCEEDED(find(kContainerName, &container)) ? container : nullptr;
}

}  // namespace

struct Confinement::Parts {
  SECURITY_CAPABILITIES capabilities{};
  DWORD64 hardening = kHardening;
  DWORD children = kNoChildProcess;
};

Confinement::Confinement(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Confinement::~Confinement() {
  FreeSid(m_parts->capabilities.AppContainerSid);
}

Result<std::unique_ptr<Confinement>> Confinement::make() {
  const PSID container = appContainer();
  if (container == nullptr) return ErrorCode::SandboxUnavailable;
  auto parts = std::make_unique<Parts>();
  parts->capabilities.AppContainerSid = container;  // and no capability
  return std::unique_ptr<Confinement>(new Confinement(std::move(parts)));
}

bool Confinement::addTo(StartAttributes& attributes) const {
  return attributes.add(PROC_THREAD_ATTRIBUTE_SECURITY_CAPABILITIES, &m_parts->capabilities,
                        sizeof m_parts->capabilities) &&
         attributes.add(PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY, &m_parts->hardening, sizeof m_parts->hardening) &&
         attributes.add(kChildProcessPolicy, &m_parts->children, sizeof m_parts->children);
}

}  // namespace mahfooz::host
