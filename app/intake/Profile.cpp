#include "app/intake/Profile.h"

#include "core/case/Sealing.h"

#include <QtCore/QByteArray>
#include <QtCore/QSaveFile>

namespace mahfooz::intake {

namespace {

// Quality 0 is PDQ's "there is nothing to see": a constant or tiny picture, whose fingerprint would match others like
// it. From 1 to 49 a fingerprint is weak, which the person is told, but it is still theirs to send.
constexpr int kMinimumQuality = 1;

constexpr int kMaximumItems = 10;  // what one person has at hand; a longer list is a second case

}  // namespace

cases::ServiceProfile makeProfile(const Options& options, const cases::ServiceKeys& keys) {
  cases::ServiceProfile profile;
  profile.name = options.name;
  profile.sealingKey = keys.sealingKey();
  profile.sealingKeyId = cases::sealingKeyId(keys.sealingKey());
  profile.signingKey = keys.signingKey();
  profile.practice = options.practice;
  profile.audience = options.audience;
  profile.algorithms = {Algorithm::Pdq, Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf};
  profile.dihedral = options.dihedral;
  profile.minimumQuality = kMinimumQuality;
  profile.maximumItems = kMaximumItems;
  return profile;
}

std::string baseUrlFor(const Options& options, int port) {
  if (!options.baseUrl.empty()) return options.baseUrl;
  return (options.tlsKey.isEmpty() ? "http://" : "https://") + options.listen.host + ":" + std::to_string(port);
}

Result<void> writeProfile(const QString& path, const cases::ServiceProfile& profile) {
  QSaveFile file(path);
  const QByteArray text = QByteArray::fromStdString(cases::serviceProfileText(profile));
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
    return ErrorCode::OutputFailed;
  return {};
}

}  // namespace mahfooz::intake
