#include "core/host/LockedStartWindows.h"

#include "core/host/HasherJobWindows.h"
#include "core/wire/HasherEnvironment.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace mahfooz::host {

namespace {

constexpr DWORD kOwnAttributes = 2;  // the job, the handles

// Windows' headers of mingw-w64 name the number (13) and not the attribute.
constexpr DWORD_PTR kJobList = ProcThreadAttributeValue(ProcThreadAttributeJobList, FALSE, TRUE, FALSE);

// Entries of plain ASCII, each ended by a zero, one more zero at the end. QProcess would add PATH, which names the
// person's folder.
std::wstring environmentBlock() {
  std::wstring block;
  for (const std::string_view entry : wire::kHasherEnvironment) {
    block.append(entry.begin(), entry.end());
    block += L'\0';
  }
  return block + L'\0';
}

}  // namespace

LockedStart::LockedStart(HANDLE input, OwnedHandle job, std::unique_ptr<Confinement> confinement)
    : m_job(std::move(job)),
      m_jobEntry(m_job.get()),
      m_handles{input, nullptr, nullptr},
      m_confinement(std::move(confinement)),
      m_attributes(kOwnAttributes + Confinement::kAttributes),
      m_environment(environmentBlock()) {}

Result<std::shared_ptr<LockedStart>> LockedStart::make(HANDLE input, std::uint64_t inputBytes) {
  auto confinement = Confinement::make();
  if (!confinement) return confinement.error();
  auto job = makeHasherJob(inputBytes);
  if (!job) return ErrorCode::SandboxUnavailable;
  std::shared_ptr<LockedStart> start(new LockedStart(input, std::move(job), std::move(*confinement)));
  if (!start->addAttributes()) return ErrorCode::SandboxUnavailable;
  return start;
}

// The list takes the addresses now; which handles QProcess has made is filled in within dress().
bool LockedStart::addAttributes() {
  return m_attributes.add(kJobList, &m_jobEntry, sizeof m_jobEntry) &&
         m_attributes.add(PROC_THREAD_ATTRIBUTE_HANDLE_LIST, m_handles.data(), sizeof m_handles) &&
         m_confinement->addTo(m_attributes);
}

void LockedStart::dress(QProcess::CreateProcessArguments& arguments) {
  m_info.StartupInfo = *arguments.startupInfo;
  m_info.StartupInfo.cb = sizeof m_info;
  m_info.StartupInfo.dwFlags |= STARTF_USESTDHANDLES;
  m_handles = {m_handles[0], m_info.StartupInfo.hStdOutput, m_info.StartupInfo.hStdError};
  m_info.StartupInfo.hStdInput = m_handles[0];
  m_info.lpAttributeList = m_attributes.get();
  arguments.startupInfo = &m_info.StartupInfo;
  arguments.environment = m_environment.data();
  arguments.inheritHandles = true;
  arguments.flags |= EXTENDED_STARTUPINFO_PRESENT | CREATE_UNICODE_ENVIRONMENT;
  // A list with a handle that cannot be inherited makes the start fail, as it should.
  SetHandleInformation(m_handles[0], HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
}

}  // namespace mahfooz::host
