#include "core/case/JsonObject.h"

namespace mahfooz::cases {

namespace {

const Json& nothing() {
  static const Json kNull;
  return kNull;
}

}  // namespace

JsonObject::JsonObject(const Json& untrusted) : m_json(&untrusted), m_failed(!untrusted.is_object()) {}

const Json& JsonObject::member(const char* key) {
  m_read.insert(key);
  if (!m_json->is_object()) return nothing();
  const auto found = m_json->find(key);
  return found == m_json->end() ? nothing() : *found;
}

std::string_view JsonObject::text(const char* key, std::size_t maximumBytes) {
  const auto value = jsonString(member(key), maximumBytes);
  if (!value) m_failed = true;
  return value.value_or(std::string_view());
}

std::int64_t JsonObject::integer(const char* key, std::int64_t least, std::int64_t most) {
  const Json& value = member(key);
  const bool fits = value.is_number_integer() &&
                    (!value.is_number_unsigned() || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most));
  if (fits && value.get<std::int64_t>() >= least && value.get<std::int64_t>() <= most) return value.get<std::int64_t>();
  m_failed = true;
  return least;
}

bool JsonObject::flag(const char* key) {
  const Json& value = member(key);
  if (value.is_boolean()) return value.get<bool>();
  m_failed = true;
  return false;
}

bool JsonObject::flagIfThere(const char* key) {
  return m_json->is_object() && m_json->contains(key) && flag(key);
}

std::span<const Json> JsonObject::array(const char* key, std::size_t maximumEntries) {
  const Json& value = member(key);
  if (value.is_array() && value.size() <= maximumEntries) return value.get_ref<const Json::array_t&>();
  m_failed = true;
  return {};
}

JsonObject JsonObject::object(const char* key) {
  return JsonObject(member(key));
}

bool JsonObject::complete() const noexcept {
  return !m_failed && m_json->size() == m_read.size();
}

std::optional<std::string_view> jsonString(const Json& untrusted, std::size_t maximumBytes) {
  if (!untrusted.is_string()) return std::nullopt;
  const auto& value = untrusted.get_ref<const std::string&>();
  if (value.size() > maximumBytes) return std::nullopt;
  return value;
}

}  // namespace mahfooz::cases
