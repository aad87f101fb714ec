#include "app/hasher/MitigationsWindows.h"

#include <windows.h>

namespace mahfooz::hasher {

namespace {

// Every one of these policies is, or begins with, a word of flags.
template <class Policy>
Policy policyOfThis(PROCESS_MITIGATION_POLICY which) noexcept {
  Policy policy{};
  if (!GetProcessMitigationPolicy(GetCurrentProcess(), which, &policy, sizeof policy)) return {};
  return policy;
}

template <class Policy>
bool forbid(PROCESS_MITIGATION_POLICY which, Policy policy) noexcept {
  SetProcessMitigationPolicy(which, &policy, sizeof policy);  // fails where it is in force already: seen below
  return (policyOfThis<Policy>(which).Flags & policy.Flags) == policy.Flags;
}

bool forbidDynamicCode() noexcept {
  PROCESS_MITIGATION_DYNAMIC_CODE_POLICY policy{};
  policy.ProhibitDynamicCode = 1;
  return forbid(ProcessDynamicCodePolicy, policy);
}

bool forbidForeignLibraries() noexcept {
  PROCESS_MITIGATION_BINARY_SIGNATURE_POLICY signature{};
  signature.MicrosoftSignedOnly = 1;
  PROCESS_MITIGATION_IMAGE_LOAD_POLICY load{};
  load.NoRemoteImages = 1;
  load.NoLowMandatoryLabelImages = 1;
  load.PreferSystem32Images = 1;
  return forbid(ProcessSignaturePolicy, signature) && forbid(ProcessImageLoadPolicy, load);
}

bool forbidForeignFonts() noexcept {
  PROCESS_MITIGATION_FONT_DISABLE_POLICY policy{};
  policy.DisableNonSystemFonts = 1;
  return forbid(ProcessFontDisablePolicy, policy);
}

bool forbidWrongHandles() noexcept {
  PROCESS_MITIGATION_STRICT_HANDLE_CHECK_POLICY policy{};
  policy.RaiseExceptionOnInvalidHandleReference = 1;
  policy.HandleExceptionsPermanentlyEnabled = 1;
  return forbid(ProcessStrictHandleCheckPolicy, policy);
}

bool forbidProcesses() noexcept {
  PROCESS_MITIGATION_CHILD_PROCESS_POLICY policy{};
  policy.NoChildProcessCreation = 1;
  return forbid(ProcessChildProcessPolicy, policy);
}

LONG WINAPI endWithoutAWord(EXCEPTION_POINTERS* problem) {
  TerminateProcess(GetCurrentProcess(), problem->ExceptionRecord->ExceptionCode);
  return EXCEPTION_EXECUTE_HANDLER;
}

}  // namespace

bool forbidNewCode() noexcept {
  return forbidDynamicCode() && forbidForeignLibraries() && forbidForeignFonts() && forbidProcesses() &&
         forbidWrongHandles();
}

bool startedHardened() noexcept {
  const auto addresses = policyOfThis<PROCESS_MITIGATION_ASLR_POLICY>(ProcessASLRPolicy);
  const auto windows = policyOfThis<PROCESS_MITIGATION_SYSTEM_CALL_DISABLE_POLICY>(ProcessSystemCallDisablePolicy);
  const auto hooks =
      policyOfThis<PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY>(ProcessExtensionPointDisablePolicy);
  return addresses.EnableBottomUpRandomization != 0 && addresses.EnableForceRelocateImages != 0 &&
         addresses.EnableHighEntropy != 0 && windows.DisallowWin32kSystemCalls != 0 &&
         hooks.DisableExtensionPoints != 0;
}

bool forbidReports() noexcept {
  constexpr UINT kSilent = SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX;
  SetErrorMode(kSilent);
  SetUnhandledExceptionFilter(&endWithoutAWord);
  return (GetErrorMode() & kSilent) == kSilent;
}

}  // namespace mahfooz::hasher
