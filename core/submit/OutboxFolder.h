#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::submit {

// The file system's part of the outbox: one folder, flat. Paths are UTF-8. Names are file names without a path, ours always
// "<32 hex digits>.<ending>". What the device refuses is StorageFailed.

// A file that nobody else can hold until this goes; a process that ends, however it does, lets go of it.
class HeldFile {
 public:
  HeldFile(HeldFile&&) noexcept;
  HeldFile& operator=(HeldFile&&) noexcept;
  ~HeldFile();

  // All of it. OutboxFileDamaged when it is longer.
  [[nodiscard]] Result<std::string> read(std::size_t maximumBytes) const;

  // Whether it still lies in a folder.
  [[nodiscard]] bool isThere() const;

 private:
  friend class OutboxFolder;
  struct Handle;
  explicit HeldFile(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> m_handle;
};

class OutboxFolder {
 public:
  // Makes the folder, and those above it, when missing, for the user alone. OutputFailed when that is not possible or
  // what is there is not a folder of the user's own that is closed to others.
  [[nodiscard]] static Result<OutboxFolder> make(const std::string& path);

  // Nothing when there is no such folder; makes none.
  [[nodiscard]] static Result<std::optional<OutboxFolder>> open(const std::string& path);

  // Does nothing to a folder that is not empty.
  static void removeIfEmpty(const std::string& path);

  OutboxFolder(OutboxFolder&&) noexcept;
  OutboxFolder& operator=(OutboxFolder&&) noexcept;
  ~OutboxFolder();

  // Sorted.
  [[nodiscard]] Result<std::vector<std::string>> names() const;

  [[nodiscard]] Result<std::int64_t> sizeOf(const std::string& name) const;

  // Without holding it. OutboxFileDamaged when it is longer or no ordinary file of the user's own.
  [[nodiscard]] Result<std::string> read(const std::string& name, std::size_t maximumBytes) const;

  // Holds it; nothing when it is gone or another holds it. OutboxFileDamaged when it is no ordinary file of the user's.
  [[nodiscard]] Result<std::optional<HeldFile>> hold(const std::string& name) const;

  // When it returns without an error, the file has exactly this content, also after a power cut. When it fails, the
  // file is as it was before, or absent. FileNotFound when the folder itself was removed meanwhile.
  [[nodiscard]] Result<void> write(const std::string& name, std::string_view bytes) const;

  // Also of what is not there. Not lasting before sync().
  [[nodiscard]] Result<void> remove(const std::string& name) const;
  [[nodiscard]] Result<void> sync() const;

  // Removes the temporary files that a crash within write() has left. Those of a write() that is under way stay.
  void sweep() const;

 private:
  struct Handle;
  explicit OutboxFolder(std::unique_ptr<Handle> handle);
  [[nodiscard]] static Result<std::unique_ptr<Handle>> opened(const std::string& path);
  std::unique_ptr<Handle> m_handle;
};

}  // namespace mahfooz::submit
