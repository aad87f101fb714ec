#include "core/case/JsonText.h"

#include <set>
#include <vector>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumDepth = 8;  // a submission, our deepest text, needs six
// Our widest object, the profile, has twelve. ordered_json looks for a key by going through all: an object as wide as
// the longest text would take hours.
constexpr std::size_t kMaximumKeys = 32;
// The longest submission has fewer than 50,000: frames, one a line of 88 bytes or more. Bounds the memory that a text
// can make of itself: an empty object of three bytes becomes fifty.
constexpr std::size_t kMaximumValues = 65536;

// Walks over a text before anything is built from it.
class StructureCheck : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return count(); }
  bool boolean(bool) override { return count(); }
  bool number_integer(number_integer_t) override { return count(); }
  bool number_unsigned(number_unsigned_t) override { return count(); }
  bool number_float(number_float_t, const string_t&) override { return count(); }
  bool string(string_t&) override { return count(); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool key(string_t& name) override {
    return m_keys.back().insert(name).second && m_keys.back().size() <= kMaximumKeys;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool count() { return ++m_values <= kMaximumValues; }
  bool open() {
    m_keys.emplace_back();
    return m_keys.size() <= kMaximumDepth && count();
  }
  bool close() {
    m_keys.pop_back();
    return true;
  }
  std::vector<std::set<std::string>> m_keys;  // of every object (and, unused, array) that is open
  std::size_t m_values = 0;
};

}  // namespace

std::optional<Json> parseJson(std::string_view untrusted, std::size_t maximumBytes) {
  if (untrusted.size() > maximumBytes) return std::nullopt;
  StructureCheck structure;
  if (!Json::sax_parse(untrusted, &structure)) return std::nullopt;
  Json json = Json::parse(untrusted, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  return json;
}

std::string jsonText(const Json& json) {
  // Our own texts are valid UTF-8; were one not, a replacement character is better than an exception.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mahfooz::cases
