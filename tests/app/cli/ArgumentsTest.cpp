#include "app/cli/Arguments.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cli;

namespace {

std::optional<Arguments> parse(const char* line) {
  return parseArguments(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

}  // namespace

TEST_CASE("hash takes files and a format") {
  const auto plain = parse("hash a.jpg b.png");
  REQUIRE(plain);
  CHECK(std::get<HashOptions>(*plain).files == QStringList{QStringLiteral("a.jpg"), QStringLiteral("b.png")});
  CHECK(std::get<HashOptions>(*plain).format == HashFormat::JsonLines);
  CHECK(std::get<HashOptions>(*parse("hash --format text a")).format == HashFormat::Text);
  CHECK(std::get<HashOptions>(*parse("hash a --format=jsonl")).format == HashFormat::JsonLines);
  CHECK(std::get<HashOptions>(*plain).dihedral == host::DihedralHashes::LeaveOut);
  CHECK(std::get<HashOptions>(*parse("hash --dihedral a")).dihedral == host::DihedralHashes::Add);
}

TEST_CASE("a file may look like an option after two hyphens") {
  const auto parsed = parse("hash -- --format -x");
  REQUIRE(parsed);
  CHECK(std::get<HashOptions>(*parsed).files == QStringList{QStringLiteral("--format"), QStringLiteral("-x")});
}

TEST_CASE("submit takes a profile and a declaration") {
  const auto parsed = parse("submit --service p.json --declare adult --language en --dry-run a.jpg");
  REQUIRE(parsed);
  const auto& options = std::get<SubmitOptions>(*parsed);
  CHECK(options.profile == QStringLiteral("p.json"));
  CHECK(options.ageThen == cases::AgeThen::Adult);
  CHECK(options.language == cases::Language::English);
  CHECK(options.mode == SubmitMode::DryRun);
  const auto& plain = std::get<SubmitOptions>(*parse("submit --service p.json --declare minor a.jpg"));
  CHECK(plain.ageThen == cases::AgeThen::Minor);
  CHECK(plain.language == cases::Language::Urdu);
  CHECK(plain.mode == SubmitMode::Send);
  CHECK(plain.showText == ShowText::No);
  CHECK(std::get<SubmitOptions>(*parse("submit --show --service p --declare minor a")).showText == ShowText::Yes);
}

TEST_CASE("status takes a profile and a number and a PIN") {
  const auto parsed = parse("status --service p.json --case 7K3M-Q9XD-42TN --pin 12345678");
  REQUIRE(parsed);
  const CaseAccess& access = std::get<StatusOptions>(*parsed).access;
  CHECK(access.profile == QStringLiteral("p.json"));
  CHECK(access.caseNumber == QStringLiteral("7K3M-Q9XD-42TN"));
  CHECK(access.pin == QStringLiteral("12345678"));
}

TEST_CASE("add takes what status takes and files") {
  const auto parsed = parse("add --service p.json --case N --pin - --dry-run a.jpg b.mp4");
  REQUIRE(parsed);
  const auto& options = std::get<AddOptions>(*parsed);
  CHECK(options.access.profile == QStringLiteral("p.json"));
  CHECK(options.access.caseNumber == QStringLiteral("N"));
  CHECK(options.access.pin == QStringLiteral("-"));
  CHECK(options.files.size() == 2);
  CHECK(options.mode == SubmitMode::DryRun);
  CHECK(options.showText == ShowText::No);
  CHECK(options.receipt.file.isEmpty());
  const auto& shown = std::get<AddOptions>(*parse("add --show --service p --case N --pin 1 a"));
  CHECK(shown.showText == ShowText::Yes);
  CHECK(shown.mode == SubmitMode::Send);
}

TEST_CASE("withdraw has to be confirmed") {
  const auto parsed = parse("withdraw --service p.json --case N --pin 1 --yes");
  REQUIRE(parsed);
  CHECK(std::get<WithdrawOptions>(*parsed).access.caseNumber == QStringLiteral("N"));
  CHECK(std::holds_alternative<WithdrawUnconfirmed>(*parse("withdraw --service p.json --case N --pin 1")));
}

TEST_CASE("a receipt is kept where it is said and replaces nothing untold") {
  const auto kept = std::get<SubmitOptions>(*parse("submit --service p --declare minor --save-receipt r.json a"));
  CHECK(kept.receipt.file == QStringLiteral("r.json"));
  CHECK(kept.receipt.existing == submit::Existing::Refuse);
  const auto replaced = std::get<AddOptions>(*parse("add --service p --case N --pin 1 --save-receipt=r --overwrite a"));
  CHECK(replaced.receipt.file == QStringLiteral("r"));
  CHECK(replaced.receipt.existing == submit::Existing::Replace);
  CHECK(
      std::get<WithdrawOptions>(*parse("withdraw --service p --case N --pin 1 --yes --save-receipt r")).receipt.file ==
      QStringLiteral("r"));
}

TEST_CASE("receipt verify takes one file and perhaps a profile") {
  CHECK(std::get<ReceiptOptions>(*parse("receipt verify r.json")).file == QStringLiteral("r.json"));
  CHECK(std::get<ReceiptOptions>(*parse("receipt verify r.json")).profile.isEmpty());
  CHECK(std::get<ReceiptOptions>(*parse("receipt verify --service p.json r")).profile == QStringLiteral("p.json"));
}

TEST_CASE("everything else is wrong usage") {
  for (const char* line : {"",
                           "hash",
                           "hash --format",
                           "hash --format xml a",
                           "hash --colour a",
                           "hash --dihedral",
                           "hash --dihedral=no a",
                           "submit --dihedral --service p --declare minor a",
                           "hash --format text --format text a",
                           "frobnicate a",
                           "submit a",
                           "submit --service p a",
                           "submit --declare minor a",
                           "submit --service p --declare child a",
                           "submit --service p --declare minor",
                           "submit --service p --declare minor --language fr a",
                           "submit --service= --declare minor a",
                           "status --service p --case 1",
                           "status --service p --case 1 --pin 2 file",
                           "submit --dry-run=yes --service p",
                           "submit --service p --declare minor --save-receipt= a",
                           "submit --service p --declare minor --overwrite a",
                           "add --service p --case 1 --pin 2",
                           "add --service p --case 1 a",
                           "add --service p --case 1 --pin 2 --declare minor a",
                           "add --service p --case 1 --pin 2 --overwrite a",
                           "withdraw --service p --case 1",
                           "withdraw --service p --case 1 --pin 2 --yes file",
                           "withdraw --service p --case 1 --pin 2 --yes=yes",
                           "receipt",
                           "receipt verify",
                           "receipt verify a b",
                           "receipt verify --service= a",
                           "receipt show a",
                           "receipt a",
                           "submit --service p --declare minor --outbox d a",
                           "submit --service p --declare minor --queue --dry-run a",
                           "submit --service p --declare minor --queue --outbox= a",
                           "outbox",
                           "outbox empty",
                           "outbox list send",
                           "outbox list --now",
                           "outbox list --yes",
                           "outbox send --yes",
                           "outbox clear --now --yes",
                           "outbox list --outbox=",
                           "outbox list --save-receipts d",
                           "outbox send --save-receipts=",
                           "outbox list --service p"}) {
    INFO(line);
    CHECK_FALSE(parse(line));
  }
}

TEST_CASE("a case is only kept for later where that was asked for") {
  const auto plain = std::get<SubmitOptions>(*parse("submit --service p --declare minor a"));
  CHECK(plain.whenOffline == WhenOffline::Fail);
  const auto queued = std::get<SubmitOptions>(*parse("submit --service p --declare minor --queue --outbox d a"));
  CHECK(queued.whenOffline == WhenOffline::Queue);
  CHECK(queued.outbox == QLatin1String("d"));
}

TEST_CASE("outbox lists, sends and clears") {
  const auto options = [](const char* line) { return std::get<OutboxOptions>(*parse(line)); };
  CHECK(options("outbox list").action == OutboxAction::List);
  CHECK(options("outbox list").outbox.isEmpty());
  CHECK(options("outbox --outbox d list").outbox == QLatin1String("d"));
  CHECK(options("outbox send").action == OutboxAction::SendDue);
  CHECK(options("outbox send --now").action == OutboxAction::SendAll);
  CHECK(options("outbox send --save-receipts d").receipts == QLatin1String("d"));
  CHECK(options("outbox clear --yes").action == OutboxAction::Clear);
  CHECK(std::holds_alternative<ClearUnconfirmed>(*parse("outbox clear")));
}

TEST_CASE("help and version are asked for by name") {
  CHECK(std::holds_alternative<HelpWanted>(*parse("--help")));
  CHECK(std::holds_alternative<HelpWanted>(*parse("submit --help")));
  CHECK(std::holds_alternative<VersionWanted>(*parse("--version")));
}
