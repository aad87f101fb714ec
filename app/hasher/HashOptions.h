#pragma once

#include <cstdint>

namespace mahfooz::hasher {

enum class DihedralHashes : std::uint8_t { LeaveOut, Add };

// What the program that starts a hasher may ask for, by arguments. Nothing of it concerns safety.
struct HashOptions {
  DihedralHashes dihedral = DihedralHashes::LeaveOut;  // --dihedral: the seven turned and mirrored hashes of a photo
};

}  // namespace mahfooz::hasher
