#include "tests/endtoend/FaultJournal.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"

#include <fcntl.h>
#include <unistd.h>
#include <fstream>
#include <iterator>
#include <sstream>

namespace mahfooz::tests {

namespace {

const std::string kCut = "cut";  // ends a line that a killed client has begun

// The words of every whole line.
std::vector<std::vector<std::string>> wholeLines(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  std::vector<std::vector<std::string>> lines;
  for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    std::istringstream words(text.substr(begin, end - begin));
    std::vector<std::string> line(std::istream_iterator<std::string>(words), {});
    if (line.size() > 1 && line.back() != kCut) lines.push_back(std::move(line));
  }
  return lines;
}

JournalCase preparedCase(const std::string& encoded) {
  const auto text = cases::fromBase64(encoded, cases::kMaximumSubmissionBytes);
  check(text.has_value());
  const auto submission = cases::parseSubmission(cases::textOf(*text));
  check(submission.has_value());
  return {*submission, cases::submissionDigest(cases::textOf(*text))};
}

void note(const std::vector<std::string>& line, JournalReport& report) {
  if (line[0] == "refused") report.refused.push_back(line[1] + " " + line.back());
  if (line[0] == "prepared") return;
  JournalCase& known = report.cases.at(line[1]);  // nobody speaks of a case that nobody has prepared
  if (line[0] == "queued") known.queued = true;
  if (line[0] == "received") known.received = true;
}

}  // namespace

FaultJournal::FaultJournal(const std::string& path)
    : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
  check(m_file >= 0);
  const off_t size = ::lseek(m_file, 0, SEEK_END);
  char last = '\n';
  if (size > 0) check(::pread(m_file, &last, 1, size - 1) == 1);
  if (last != '\n') check(::write(m_file, " cut\n", 5) == 5);
}

FaultJournal::~FaultJournal() {
  ::close(m_file);
}

void FaultJournal::say(std::string_view word, std::string_view number, std::string_view more) {
  std::string line(word);
  line.append(" ").append(number);
  if (!more.empty()) line.append(" ").append(more);
  line += '\n';
  check(::write(m_file, line.data(), line.size()) == static_cast<ssize_t>(line.size()));
}

JournalReport readJournals(const std::vector<std::string>& paths) {
  std::vector<std::vector<std::string>> lines;
  for (const std::string& path : paths) {
    for (auto& line : wholeLines(path))
      lines.push_back(std::move(line));
  }
  JournalReport report;
  for (const auto& line : lines) {
    if (line[0] == "prepared") check(report.cases.emplace(line[1], preparedCase(line.back())).second);
  }
  for (const auto& line : lines)
    note(line, report);
  return report;
}

}  // namespace mahfooz::tests
