#include "app/hasher/Session.h"

#include "app/hasher/Sandbox.h"
#include "core/media/VideoLimits.h"
#include "core/wire/AnswerSender.h"

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
  auto input = InputMap::takeStandardInput(media::kMaxVideoBytes);
  if (!input) return input;
  if (!m_task.rehearse()) return ErrorCode::Internal;
  if (const auto locked = lockDown({m_task.kind, input->untrustedBytes().size()}); !locked) return locked.error();
  return input;
}

Result<void> Session::answerInput() {
  try {
    const auto input = becomeReady();
    if (!input) return input.error();
    const auto progress = [this](int permille) { m_answers.send(wire::Record::progress(permille)); };
    const auto fingerprints = m_task.fingerprint(input->untrustedBytes(), progress);
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
