#pragma once

#include "core/base/Result.h"
#include "core/host/ConfinementWindows.h"
#include "core/host/HandleWindows.h"
#include "core/host/StartAttributesWindows.h"

#include <QtCore/QProcess>

#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace mahfooz::host {

// How a hasher is started on Windows, so that it is locked in from its first instruction on: in the AppContainer of
// Confinement, in a job of its own, with the three standard handles and no other, in wire::kHasherEnvironment. Every
// part or no start: the hasher looks for each itself and refuses otherwise.
//
// Lives as long as the process: the job ends with it, and the process with the job.
class LockedStart {
 public:
  // `input` is the file to be given, and stays the caller's. Errors: SandboxUnavailable.
  [[nodiscard]] static Result<std::shared_ptr<LockedStart>> make(HANDLE input, std::uint64_t inputBytes);

  // Within QProcess::start().
  void dress(QProcess::CreateProcessArguments& arguments);

 private:
  LockedStart(HANDLE input, OwnedHandle job, std::unique_ptr<Confinement> confinement);
  [[nodiscard]] bool addAttributes();

  OwnedHandle m_job;
  HANDLE m_jobEntry;                  // as the attribute wants it: an array of one
  std::array<HANDLE, 3> m_handles{};  // input, answers, standard error
  std::unique_ptr<Confinement> m_confinement;
  StartAttributes m_attributes;
  STARTUPINFOEXW m_info{};
  std::wstring m_environment;
};

}  // namespace mahfooz::host
