#include "app/desktop/words/PolicyWords.h"

#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>

namespace mahfooz::desktop {

namespace {

constexpr const char* kContext = "mahfooz::desktop::PolicyWords";

const char* sourceOf(PolicyFault::Kind kind) {
  switch (kind) {
    case PolicyFault::Kind::NotThere:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "The policy file is not there.");
    case PolicyFault::Kind::Unreadable:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "The policy file cannot be read.");
    case PolicyFault::Kind::OpenToOthers:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords",
                               "The policy file or its folder can be changed by other people.");
    case PolicyFault::Kind::NotJson:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "The policy file is not written correctly.");
    case PolicyFault::Kind::UnknownKey:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "The policy file names something unknown: %1");
    case PolicyFault::Kind::RepeatedKey:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "The policy file says one thing twice.");
    case PolicyFault::Kind::WrongType:
    case PolicyFault::Kind::WrongValue:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "In the policy file this value is wrong: %1");
    case PolicyFault::Kind::KeyMissing:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords", "In the policy file this is missing: %1");
    case PolicyFault::Kind::OptionRefused:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords",
                               "The policy of this computer does not allow this option: %1");
    case PolicyFault::Kind::NoOperatorCode:
      return QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords",
                               "A kiosk needs an operator code in its policy file; without one nobody could leave it.");
  }
  return "";
}

}  // namespace

BothWords policyFaultWords(const PolicyFault& fault) {
  BothWords words = bothWords(kContext, sourceOf(fault.kind));
  if (fault.key.isEmpty()) return words;
  return {words.english.arg(isolatedLtr(fault.key)), words.urdu.arg(isolatedLtr(fault.key))};
}

BothWords policyFaultAdvice() {
  return bothWords(kContext, QT_TRANSLATE_NOOP("mahfooz::desktop::PolicyWords",
                                               "Mahfooz does not start. Ask the person who set up this computer."));
}

}  // namespace mahfooz::desktop
