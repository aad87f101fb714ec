// A platform whose durable files nobody has written yet: nothing is stored, and nothing is claimed to be.

#include "core/submit/OutboxFolder.h"

namespace mahfooz::submit {

struct HeldFile::Handle {};

HeldFile::HeldFile(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
HeldFile::HeldFile(HeldFile&&) noexcept = default;
HeldFile& HeldFile::operator=(HeldFile&&) noexcept = default;
HeldFile::~HeldFile() = default;

Result<std::string> HeldFile::read(std::size_t) const {
  return ErrorCode::StorageFailed;
}

bool HeldFile::isThere() const {
  return false;
}

struct OutboxFolder::Handle {};

OutboxFolder::OutboxFolder(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
OutboxFolder::OutboxFolder(OutboxFolder&&) noexcept = default;
OutboxFolder& OutboxFolder::operator=(OutboxFolder&&) noexcept = default;
OutboxFolder::~OutboxFolder() = default;

Result<OutboxFolder> OutboxFolder::make(const std::string&) {
  return ErrorCode::OutputFailed;
}

Result<std::optional<OutboxFolder>> OutboxFolder::open(const std::string&) {
  return std::optional<OutboxFolder>();
}

void OutboxFolder::removeIfEmpty(const std::string&) {}

Result<std::vector<std::string>> OutboxFolder::names() const {
  return ErrorCode::StorageFailed;
}

Result<std::int64_t> OutboxFolder::sizeOf(const std::string&) const {
  return ErrorCode::StorageFailed;
}

Result<std::string> OutboxFolder::read(const std::string&, std::size_t) const {
  return ErrorCode::StorageFailed;
}

Result<std::optional<HeldFile>> OutboxFolder::hold(const std::string&) const {
  return std::optional<HeldFile>();
}

Result<void> OutboxFolder::write(const std::string&, std::string_view) const {
  return ErrorCode::StorageFailed;
}

Result<void> OutboxFolder::remove(const std::string&) const {
  return ErrorCode::StorageFailed;
}

Result<void> OutboxFolder::sync() const {
  return ErrorCode::StorageFailed;
}

void OutboxFolder::sweep() const {}

}  // namespace mahfooz::submit
