#include "app/hasher/Session.h"

#include "app/hasher/PhotoFingerprint.h"
#include "app/hasher/Rehearsal.h"
#include "app/hasher/Sandbox.h"
#include "app/hasher/VideoFingerprint.h"
#include "core/media/PhotoLimits.h"
#include "core/media/VideoContainer.h"
#include "core/media/VideoLimits.h"
#include "core/wire/AnswerSender.h"

#include <algorithm>
#include <exception>
#include <new>

#include <opencv2/core.hpp>

namespace mahfooz::hasher {

void Session::run() noexcept {
  m_answers.send(wire::Record::hello());
  if (const auto answered = answerInput(); !answered) m_answers.send(wire::Record::failure(answered.error().code()));
}

Result<InputMap> Session::becomeReady() {
  if (const auto prepared = prepareProcess(); !prepared) return prepared.error();
  auto input = InputMap::takeStandardInput(std::max(media::kMaxPhotoBytes, media::kMaxVideoBytes));
  if (!input) return input;
  if (!rehearse()) return ErrorCode::Internal;
  if (const auto locked = lockDown(input->untrustedBytes().size()); !locked) return locked.error();
  return input;
}

Result<MediaFingerprints> Session::fingerprint(std::span<const std::uint8_t> untrustedBytes) {
  // One thread: the lock-down allows no other.
  constexpr int kDecoderThreads = 1;
  const auto progress = [this](int permille) { m_answers.send(wire::Record::progress(permille)); };
  if (media::sniffVideo(untrustedBytes)) return fingerprintVideo(untrustedBytes, kDecoderThreads, progress);
  return fingerprintPhoto(untrustedBytes, progress);
}

Result<void> Session::answerInput() {
  try {
    const auto input = becomeReady();
    if (!input) return input.error();
    const auto fingerprints = fingerprint(input->untrustedBytes());
    if (!fingerprints) return fingerprints.error();
    wire::sendAnswer(*fingerprints, [this](const wire::Record& record) { m_answers.send(record); });
    return {};
  } catch (const std::bad_alloc&) {
    return ErrorCode::HasherOutOfMemory;
  } catch (const cv::Exception& problem) {
    return problem.code == cv::Error::StsNoMem ? ErrorCode::HasherOutOfMemory : ErrorCode::Internal;
  } catch (const std::exception&) {
    return ErrorCode::Internal;  // a library's own complaint; its text may hold content and goes nowhere
  }
}

}  // namespace mahfooz::hasher
