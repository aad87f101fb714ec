#pragma once

namespace mahfooz::hasher {

// Each is true when it is done and was seen to be in force.

// Not dumpable: no core file with the picture in it, and no other process of the person may attach or read
// /proc/.../mem.
[[nodiscard]] bool forbidInspection() noexcept;

// no_new_privs: nothing that is executed from here on gains rights. Landlock and seccomp ask for it.
[[nodiscard]] bool forbidNewPrivileges() noexcept;

// Killed when the parent ends. False when it ended before that was arranged.
[[nodiscard]] bool dieWithParent() noexcept;

// Standard output is a pipe, and somebody reads it.
[[nodiscard]] bool answersIntoPipe() noexcept;

// Leaves descriptors 0 and 1. Standard error goes too: whatever a library would print there may hold content.
[[nodiscard]] bool closeOtherDescriptors() noexcept;

// malloc keeps to one arena. When memory ends it would else try to make a second one, by a call that the filter kills
// for, and "out of memory" would look like a crash.
[[nodiscard]] bool keepToOneArena() noexcept;

// The time zone that core/wire/HasherEnvironment.h names is known: libc looks for its file the first time only.
[[nodiscard]] bool settleTimeZone() noexcept;

// Landlock binds the thread that asks for it; another one would stay free.
[[nodiscard]] bool isSingleThreaded() noexcept;

}  // namespace mahfooz::hasher
