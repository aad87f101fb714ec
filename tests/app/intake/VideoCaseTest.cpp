#include "tests/app/intake/Samples.h"
#include "tests/support/VideoFingerprints.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace mahfooz;
using namespace mahfooz::tests;

namespace {

submit::PreparedCase preparedVideo(ServiceOnDisk& service, int frames) {
  submit::CaseDraft draft;
  draft.add(videoOf(frames));
  return std::move(*submit::prepareCase(service.m_profile, draft));
}

std::vector<intake::StoredFingerprint> storedOf(ServiceOnDisk& service, const cases::CaseNumber& number) {
  const auto items = service.m_store.itemsOf(service.m_storageKeys.reference("case", number.text()));
  REQUIRE(items);
  REQUIRE(items->size() == 1);
  CHECK(items->front().kind == MediaKind::Video);
  return items->front().fingerprints;
}

}  // namespace

TEST_CASE("the longest video is taken and every value opens with the keys") {
  ServiceOnDisk service;
  const int frames = static_cast<int>(kMaxVpdqFrames);
  const auto prepared = preparedVideo(service, frames);
  REQUIRE(service.send(prepared).status == 201);
  const auto stored = storedOf(service, prepared.number);
  const auto sent = videoOf(frames).fingerprints;
  REQUIRE(stored.size() == sent.size());
  const auto context = service.m_storageKeys.reference("case", prepared.number.text());
  for (std::size_t index = 0; index < sent.size(); ++index) {
    CHECK(stored[index].algorithm == sent[index].algorithm);
    CHECK((service.m_storageKeys.open(stored[index].sealedValue, context) == sent[index].value));
  }
}

TEST_CASE("equal videos of two cases have equal references of each algorithm") {
  ServiceOnDisk service;
  const auto one = preparedVideo(service, 5);
  const auto other = preparedVideo(service, 5);
  REQUIRE(service.send(one).status == 201);
  REQUIRE(service.send(other).status == 201);
  const auto first = storedOf(service, one.number);
  const auto second = storedOf(service, other.number);
  REQUIRE(first.size() == 3);
  REQUIRE(second.size() == 3);
  for (std::size_t index = 0; index < first.size(); ++index) {
    CHECK(first[index].valueReference == second[index].valueReference);
    CHECK(first[index].sealedValue != second[index].sealedValue);
  }
}

TEST_CASE("the database holds nothing of a video's fingerprints") {
  ServiceOnDisk service;
  const auto prepared = preparedVideo(service, 50);
  REQUIRE(service.send(prepared).status == 201);
  const QDir folder(service.m_folder.path());
  int files = 0;
  for (const QString& name : folder.entryList(QDir::Files)) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    ++files;
    for (const char* secret : {"VE1LMUZWRUNQRFFG", "TMK1FVEC", "ffffffffffffffff", "cccccccccccccccc", ",87,"})
      CHECK_FALSE(content.contains(secret));
    CHECK_FALSE(content.contains(QByteArray(16, '\xCC')));
  }
  CHECK(files >= 1);
}

TEST_CASE("dihedral fingerprints are refused where they are not wanted") {
  ServiceOnDisk service;
  service.m_profile.dihedral = true;
  submit::CaseDraft draft = draftOfOnePhoto();
  draft.items[0].fingerprints.push_back({Algorithm::Pdq, Variant::FlipX, 87, std::string(64, 'b')});
  const auto prepared = std::move(*submit::prepareCase(service.m_profile, draft));
  service.m_profile.dihedral = false;
  CHECK(errorName(service.send(prepared)) == "items-refused");
  service.m_profile.dihedral = true;
  CHECK(service.send(prepared).status == 201);
}

TEST_CASE("an algorithm that the profile does not name is refused") {
  ServiceOnDisk service;
  const auto prepared = preparedVideo(service, 5);
  service.m_profile.algorithms = {Algorithm::Pdq, Algorithm::Md5, Algorithm::TmkPdqf};
  CHECK(errorName(service.send(prepared)) == "items-refused");
}
