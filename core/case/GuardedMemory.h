#pragma once

namespace mahfooz::cases {

// From now on every SecretText of this process lies in guarded memory (libsodium's sodium_malloc): between guard pages,
// kept out of swap and core dumps where the system allows it, overwritten when it goes. Short values share their pages:
// each of a page of its own would be some megabytes for a case of photos, and a system lets a program lock only a few.
// At the start of a program, before its first value.
void useGuardedMemory();

}  // namespace mahfooz::cases
