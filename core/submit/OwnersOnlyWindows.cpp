#include "core/submit/OwnersOnlyWindows.h"

#include <QtCore/QDir>
#include <QtCore/QString>

#include <cstddef>
#include <cstring>
#include <memory>

#include <aclapi.h>
#include <sddl.h>

namespace mahfooz::submit {

namespace {

struct FreeLocal {
  void operator()(void* memory) const noexcept { LocalFree(memory); }
};
template <class Thing>
using Local = std::unique_ptr<Thing, FreeLocal>;

// The user of this process; empty when Windows does not say.
std::vector<std::byte> ownUser() {
  HANDLE token = nullptr;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) return {};
  DWORD size = 0;
  GetTokenInformation(token, TokenUser, nullptr, 0, &size);
  std::vector<std::byte> answer(size);
  const bool answered = size > 0 && GetTokenInformation(token, TokenUser, answer.data(), size, &size);
  CloseHandle(token);
  return answered ? answer : std::vector<std::byte>();
}

PSID sidIn(const std::vector<std::byte>& user) noexcept {
  return reinterpret_cast<const TOKEN_USER*>(user.data())->User.Sid;
}

bool isSystems(PSID who) noexcept {
  return IsWellKnownSid(who, WinLocalSystemSid) || IsWellKnownSid(who, WinBuiltinAdministratorsSid) ||
         IsWellKnownSid(who, WinCreatorOwnerSid);
}

// Who owns what came with Windows, Program Files among it: "NT SERVICE\\TrustedInstaller".
bool isInstaller(PSID who) {
  PSID installer = nullptr;
  if (!ConvertStringSidToSidW(L"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", &installer)) return false;
  const Local<void> kept(installer);
  return EqualSid(who, installer);
}

struct Rules {
  Local<void> descriptor;
  PSID owner = nullptr;
  PACL list = nullptr;
};

Rules rulesOf(HANDLE handle) {
  Rules rules;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  const DWORD problem = GetSecurityInfo(handle, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                                        &rules.owner, nullptr, &rules.list, nullptr, &descriptor);
  if (problem != ERROR_SUCCESS) return {};
  rules.descriptor.reset(descriptor);
  return rules;
}

bool belongsTo(const Rules& rules, PSID user) noexcept {
  return rules.owner != nullptr && EqualSid(rules.owner, user);
}

// Whether all who get something by the list are trusted. Rules that take away are not looked at: they make nothing more
// open.
template <class IsTrusted>  // bool(ACCESS_ALLOWED_ACE&)
bool allAreTrusted(PACL list, const IsTrusted& isTrusted) {
  if (list == nullptr) return false;  // no list at all: everybody may do everything
  for (DWORD number = 0; number < list->AceCount; ++number) {
    void* entry = nullptr;
    if (!GetAce(list, number, &entry)) return false;
    const auto* header = static_cast<const ACE_HEADER*>(entry);
    if (header->AceType == ACCESS_DENIED_ACE_TYPE) continue;
    if (header->AceType != ACCESS_ALLOWED_ACE_TYPE) return false;
    if (!isTrusted(*static_cast<ACCESS_ALLOWED_ACE*>(entry))) return false;
  }
  return true;
}

}  // namespace

OwnersOnly::OwnersOnly() {
  const auto user = ownUser();
  LPWSTR name = nullptr;
  if (user.empty() || !ConvertSidToStringSidW(sidIn(user), &name)) return;
  const Local<wchar_t> owner(name);
  const std::wstring who(name);
  // O: owner; D:P a list that inherits nothing; A: allow, to files and folders within, all rights.
  const std::wstring rules = L"O:" + who + L"D:P(A;OICI;FA;;;" + who + L")";
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(rules.c_str(), SDDL_REVISION_1, &descriptor, nullptr))
    return;
  m_attributes = {sizeof m_attributes, descriptor, FALSE};
}

OwnersOnly::~OwnersOnly() {
  LocalFree(m_attributes.lpSecurityDescriptor);
}

SECURITY_ATTRIBUTES* OwnersOnly::attributes() noexcept {
  return m_attributes.lpSecurityDescriptor != nullptr ? &m_attributes : nullptr;
}

bool isOwners(HANDLE handle) {
  const auto user = ownUser();
  return !user.empty() && belongsTo(rulesOf(handle), sidIn(user));
}

bool isOwnersOnly(HANDLE handle) {
  const auto user = ownUser();
  if (user.empty()) return false;
  const Rules rules = rulesOf(handle);
  return belongsTo(rules, sidIn(user)) && allAreTrusted(rules.list, [&user](ACCESS_ALLOWED_ACE& rule) {
           return EqualSid(&rule.SidStart, sidIn(user)) || isSystems(&rule.SidStart);
         });
}

bool nobodyElseHas(DWORD rights, HANDLE handle) {
  const auto user = ownUser();
  if (user.empty()) return false;
  const auto isKnown = [&user](PSID who) { return EqualSid(who, sidIn(user)) || isSystems(who) || isInstaller(who); };
  const Rules rules = rulesOf(handle);
  return rules.owner != nullptr && isKnown(rules.owner) && allAreTrusted(rules.list, [&](ACCESS_ALLOWED_ACE& rule) {
           const bool isForOthers = (rule.Header.AceFlags & INHERIT_ONLY_ACE) != 0;  // for what lies within
           return isForOthers || (rule.Mask & rights) == 0 || isKnown(&rule.SidStart);
         });
}

std::wstring longPath(const std::string& path) {
  const QString absolute = QDir::current().absoluteFilePath(QString::fromStdString(path));
  const std::wstring native = QDir::toNativeSeparators(QDir::cleanPath(absolute)).toStdWString();
  return native.starts_with(L"\\\\") ? native : L"\\\\?\\" + native;
}

}  // namespace mahfooz::submit
