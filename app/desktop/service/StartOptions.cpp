#include "app/desktop/service/StartOptions.h"

namespace mahfooz::desktop {

namespace {

std::optional<Mode> modeOf(const QString& argument) {
  if (argument == QLatin1String("--helpdesk")) return Mode::Helpdesk;
  if (argument == QLatin1String("--kiosk")) return Mode::Kiosk;
  return std::nullopt;
}

QString* valueOf(const QString& argument, StartOptions& options) {
  if (argument == QLatin1String("--service")) return &options.serviceProfile;
  return argument == QLatin1String("--policy") ? &options.policyFile : nullptr;
}

}  // namespace

std::optional<StartOptions> parseStartOptions(const QStringList& arguments) {
  StartOptions options;
  for (qsizetype i = 1; i < arguments.size(); ++i) {
    const QString& argument = arguments[i];
    if (const auto mode = modeOf(argument)) {
      if (options.mode && options.mode != mode) return std::nullopt;
      options.mode = mode;
    } else if (QString* value = valueOf(argument, options)) {
      if (++i == arguments.size() || arguments[i].isEmpty()) return std::nullopt;
      *value = arguments[i];
    } else if (argument == QLatin1String("--practice")) {
      options.practice = true;
    } else {
      return std::nullopt;
    }
  }
  if (options.practice && !options.serviceProfile.isEmpty()) return std::nullopt;  // which one would be meant?
  return options;
}

QString startUsage() {
  return QStringLiteral(
      "usage: mahfooz [--service PROFILE.json | --practice] [--helpdesk | --kiosk] [--policy FILE]\n"
      "  --service   talk to the service that this profile describes\n"
      "  --practice  start a practice service on this computer; nothing real is sent\n"
      "  --helpdesk  for a counselor: by keyboard, file names hidden, Next person wipes everything\n"
      "  --kiosk     full screen, for touch; needs a policy file with an operator code\n"
      "  --policy    use this policy file; only where the administrator has none\n"
      "Without any: the administrator's policy and profile, else practice at home.\n"
      "\n"
      "استعمال: mahfooz [--service PROFILE.json | --practice] [--helpdesk | --kiosk] [--policy FILE]\n"
      "  --service   اس سروس سے بات کریں جس کا ذکر اس فائل میں ہے\n"
      "  --practice  اسی کمپیوٹر پر مشق کی سروس چلائیں؛ کچھ اصلی نہیں بھیجا جاتا\n"
      "  --helpdesk  کونسلر کے لیے: کی بورڈ سے، فائلوں کے نام چھپے ہوئے، اگلے شخص سے پہلے سب کچھ مٹ جاتا ہے\n"
      "  --kiosk     پوری اسکرین، چھو کر چلانے کے لیے؛ پالیسی فائل میں آپریٹر کوڈ ضروری ہے\n"
      "  --policy    یہ پالیسی فائل استعمال کریں؛ صرف وہاں جہاں منتظم کی فائل نہ ہو\n"
      "ان کے بغیر: منتظم کی پالیسی اور سروس، ورنہ گھر پر مشق۔\n");
}

}  // namespace mahfooz::desktop
