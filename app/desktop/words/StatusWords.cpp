#include "app/desktop/words/StatusWords.h"

#include <QtCore/QCoreApplication>

namespace mahfooz::desktop {

namespace {

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::StatusWords)

 public:
  static QString of(cases::StatusWord word);
};

QString Words::of(cases::StatusWord word) {
  switch (word) {
    case cases::StatusWord::Received:
      return tr("Received. It will be passed on to the services that take part.");
    case cases::StatusWord::Active:
      return tr("Active. The services that take part can look for copies.");
    case cases::StatusWord::PendingReview:
      return tr("A possible copy was found. It is being looked at.");
    case cases::StatusWord::Blocked:
      return tr("A copy was found and blocked.");
    case cases::StatusWord::NotBlocked:
      return tr("It was looked at and not blocked. Each service decides by its own rules.");
    case cases::StatusWord::Withdrawn:
      return tr("Taken back. The code is no longer used.");
    case cases::StatusWord::Deleted:
      return tr("Deleted.");
  }
  return {};
}

}  // namespace

QString statusSentence(cases::StatusWord word) {
  return Words::of(word);
}

}  // namespace mahfooz::desktop
