// A client of the fault tests: makes cases without pictures, as fast as it can, in the same way as the programs do. It
// sends some at once and queues the others, queues what cannot be sent, and empties the outbox beside that. It may be
// killed at any moment and started again.
//   fault_client PROFILE OUTBOX JOURNAL COUNT SEED      makes COUNT more cases and ends

#include "core/case/Encoding.h"
#include "core/submit/CasePreparation.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/Outbox.h"
#include "core/submit/OutboxSender.h"
#include "core/submit/RetryPause.h"
#include "tests/endtoend/FaultJournal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cstdlib>
#include <memory>
#include <random>

namespace mahfooz::tests {

namespace {

// A network that drops packets is given up quickly, so that the test ends.
constexpr submit::IntakeClient::Limits kLimits{.silence = std::chrono::seconds(2), .total = std::chrono::seconds(5)};
constexpr submit::RetryPauses kPauses{std::chrono::seconds(1), std::chrono::seconds(1)};

// While nobody answers, not all the cases shall be made.
constexpr std::chrono::milliseconds kPauseAfterFailure(150);

class Invented {
 public:
  explicit Invented(unsigned long seed) : m_random(seed) {}

  bool happens(int percent) { return below(100) < static_cast<unsigned>(percent); }

  // One to three photos; one in five is a picture that others have as well.
  submit::CaseDraft draft() {
    submit::CaseDraft draft;
    for (unsigned photo = 0, photos = 1 + below(3); photo < photos; ++photo) {
      std::mt19937_64 known(below(10));
      std::mt19937_64& source = happens(20) ? known : m_random;
      draft.items.push_back({MediaKind::Photo,
                             {{Algorithm::Pdq, Variant::Displayed, 90, hex(source, 64)},
                              {Algorithm::Md5, Variant::Stored, 100, hex(source, 32)}}});
    }
    return draft;
  }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

  static std::string hex(std::mt19937_64& source, std::size_t digits) {
    std::string text;
    while (text.size() < digits)
      text += "0123456789abcdef"[source() % 16];
    return text;
  }

  std::mt19937_64 m_random;
};

class FaultClient : public QObject {
 public:
  FaultClient(const cases::ServiceProfile& profile, const QString& outbox, const std::string& journal, int count,
              unsigned long seed)
      : m_profile(profile),
        m_outbox(outbox),
        m_journal(journal),
        m_left(count),
        m_invented(seed),
        m_client(profile),
        m_sender(m_outbox) {
    m_client.setLimits(kLimits);
    m_sender.setLimits(kLimits);
    m_sender.setPauses(kPauses);
    connect(&m_sender, &submit::OutboxSender::delivered, this,
            [this](const cases::SavedReceipt& one) { m_journal.say("received", one.receipt.number.text()); });
    m_sender.start();
  }

  void next() {
    if (m_left-- == 0) return QCoreApplication::quit();
    auto* preparation = new submit::CasePreparation(this);
    connect(preparation, &submit::CasePreparation::finished, this, [this, preparation](const auto& prepared) {
      preparation->deleteLater();
      check(prepared.has_value());
      begin(*prepared);
    });
    preparation->start(m_profile, m_invented.draft());
  }

 private:
  using Prepared = std::shared_ptr<submit::PreparedCase>;

  void begin(const Prepared& prepared) {
    m_journal.say("prepared", prepared->number.text(), cases::toBase64(cases::bytesOf(prepared->text)));
    if (m_invented.happens(30)) return queue(prepared);
    connect(m_client.submit(*prepared), &submit::SubmitCall::finished, this,
            [this, prepared](const Result<cases::Receipt>& receipt) { conclude(prepared, receipt); });
  }

  void conclude(const Prepared& prepared, const Result<cases::Receipt>& receipt) {
    if (!receipt && submit::mayPass(receipt.error().code())) return queue(prepared, kPauseAfterFailure);
    if (receipt)
      m_journal.say("received", prepared->number.text());
    else
      m_journal.say("refused", prepared->number.text(), errorName(receipt.error().code()));
    next();
  }

  void queue(const Prepared& prepared, std::chrono::milliseconds pause = {}) {
    const auto stored = m_outbox.store(m_profile, *prepared);
    if (stored)
      m_journal.say("queued", prepared->number.text());
    else
      m_journal.say("unsaved", prepared->number.text(), errorName(stored.error().code()));
    QTimer::singleShot(pause, this, &FaultClient::next);
  }

  cases::ServiceProfile m_profile;
  submit::Outbox m_outbox;
  FaultJournal m_journal;
  int m_left;
  Invented m_invented;
  submit::IntakeClient m_client;
  submit::OutboxSender m_sender;
};

}  // namespace

}  // namespace mahfooz::tests

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() != 6) return EXIT_FAILURE;
  const auto profile = mahfooz::submit::readServiceProfile(arguments[1]);
  if (!profile) return EXIT_FAILURE;
  mahfooz::tests::FaultClient client(*profile, arguments[2], arguments[3].toStdString(), arguments[4].toInt(),
                                     arguments[5].toULong());
  client.next();
  return QCoreApplication::exec();
}
