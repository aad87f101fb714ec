#pragma once

namespace mahfooz::hasher {

// Landlock with no rule at all: every right over files that this kernel's version of it knows is taken away, and TCP,
// abstract sockets and signals to others where it knows them (versions 4 and 6). True when the root folder, which
// anybody may read, was then seen to be closed. Needs forbidNewPrivileges() before.
[[nodiscard]] bool forbidFilesAndNetwork() noexcept;

// The version of Landlock that the kernel offers; 0 when it has none or it is switched off.
[[nodiscard]] int landlockVersion() noexcept;

}  // namespace mahfooz::hasher
