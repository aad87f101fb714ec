#include "app/hasher/Session.h"

#include "app/hasher/Rehearsal.h"
#include "app/hasher/Repertoire.h"
#include "app/hasher/Sandbox.h"
#include "core/wire/AnswerSender.h"

#include <exception>
#include <new>

#include <opencv2/core.hpp>

namespace mahfooz::hasher {

void Session::run() noexcept {
  m_answers.send(wire::Record::hello());
  const auto sent = sendResult();
  if (!sent) m_answers.send(wire::Record::failure(sent.error().code()));
  m_answers.waitUntilRead();
}

Result<InputMap> Session::becomeReady() {
  if (const auto prepared = prepareProcess(); !prepared) return prepared.error();
  auto input = InputMap::takeStandardInput(maxInputBytes());
  if (!input) return input;
  if (!rehearse()) return ErrorCode::Internal;
  if (const auto locked = lockDown({kindOfWork(), input->untrustedBytes().size()}); !locked) return locked.error();
  return input;
}

Result<void> Session::sendResult() {
  try {
    const auto result = fingerprintInput();
    if (!result) return result.error();
    wire::sendAnswer(*result, [this](const wire::Record& record) { m_answers.send(record); });
    return {};
  } catch (const std::bad_alloc&) {
    return ErrorCode::HasherOutOfMemory;
  } catch (const cv::Exception& problem) {
    return problem.code == cv::Error::StsNoMem ? ErrorCode::HasherOutOfMemory : ErrorCode::Internal;
  } catch (const std::exception&) {
    return ErrorCode::Internal;  // a library's own complaint; its text may hold content and goes nowhere
  }
}

Result<MediaFingerprints> Session::fingerprintInput() {
  const auto input = becomeReady();
  if (!input) return input.error();
  return fingerprintMedia(input->untrustedBytes(), m_options, [&](int permille) {
    input->giveBack();  // what is read is seldom read again
    tellProgress(permille);
  });
}

// The protocol wants each number larger than the one before.
void Session::tellProgress(int permille) {
  if (permille <= m_toldPermille) return;
  m_toldPermille = permille;
  m_answers.send(wire::Record::progress(permille));
}

}  // namespace mahfooz::hasher
