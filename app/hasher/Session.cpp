#include "app/hasher/Session.h"

#include "app/hasher/PhotoFingerprint.h"
#include "app/hasher/Rehearsal.h"
#include "app/hasher/Sandbox.h"
#include "core/media/PhotoLimits.h"

#include <exception>
#include <new>

#include <opencv2/core.hpp>

namespace mahfooz::hasher {

void Session::run() noexcept {
  m_answers.send(wire::Record::hello());
  const auto result = fingerprintInput();
  m_answers.send(result ? wire::Record::answer(*result) : wire::Record::failure(result.error().code()));
}

Result<InputMap> Session::becomeReady() {
  if (const auto prepared = prepareProcess(); !prepared) return prepared.error();
  auto input = InputMap::takeStandardInput(media::kMaxPhotoBytes);
  if (!input) return input;
  if (!rehearse()) return ErrorCode::Internal;
  if (const auto locked = lockDown(); !locked) return locked.error();
  return input;
}

Result<MediaFingerprints> Session::fingerprintInput() {
  try {
    const auto input = becomeReady();
    if (!input) return input.error();
    return fingerprintPhoto(input->untrustedBytes(),
                            [this](int permille) { m_answers.send(wire::Record::progress(permille)); });
  } catch (const std::bad_alloc&) {
    return ErrorCode::HasherOutOfMemory;
  } catch (const cv::Exception& problem) {
    return problem.code == cv::Error::StsNoMem ? ErrorCode::HasherOutOfMemory : ErrorCode::Internal;
  } catch (const std::exception&) {
    return ErrorCode::Internal;  // a library's own complaint; its text may hold content and goes nowhere
  }
}

}  // namespace mahfooz::hasher
