#include "app/cli/Usage.h"

namespace mahfooz::cli {

namespace {

constexpr std::string_view kEnglish =
    R"(Mahfooz makes codes (fingerprints) of private pictures and videos on this computer.
The pictures and videos stay here: only the codes are sent, and only by "submit".

  mahfooz-cli hash [--format jsonl|text] [--dihedral] FILE...
      Make the codes and print them, one line a file. Nothing is sent.
      --dihedral  of photos also the codes of the turned and mirrored picture

  mahfooz-cli submit --service PROFILE.json [--language ur|en] --declare minor|adult [--dry-run | --show] FILE...
      Make the codes, send them, and print the case number, the PIN and the receipt.
      --declare   how old the person in the picture was then: under 18 (minor) or not (adult)
      --dry-run   print exactly what would be sent, and send nothing
      --show      print exactly what is sent on standard error, just before it is sent

  mahfooz-cli status --service PROFILE.json --case NUMBER --pin PIN
      Ask how a case is doing. With --pin - the PIN is read from standard input.

  mahfooz-cli operator-code
      Read a kiosk's operator code (6 to 12 digits) from standard input and print its hash for the policy file.

Exit status: 0 all done, 1 something failed, 2 wrong usage.
)";

constexpr std::string_view kUrdu = R"(محفوظ اسی کمپیوٹر پر ذاتی تصویروں اور ویڈیوز کے ڈیجیٹل کوڈ بناتا ہے۔
تصویریں اور ویڈیوز یہیں رہتی ہیں: صرف کوڈ بھیجے جاتے ہیں، اور وہ بھی صرف submit سے۔

  mahfooz-cli hash [--format jsonl|text] [--dihedral] FILE...
      کوڈ بنائیں اور دکھائیں، ہر فائل کی ایک سطر۔ کچھ نہیں بھیجا جاتا۔
      --dihedral  تصویر کو گھمانے اور پلٹنے سے بننے والے کوڈ بھی

  mahfooz-cli submit --service PROFILE.json [--language ur|en] --declare minor|adult [--dry-run | --show] FILE...
      کوڈ بنائیں، بھیجیں، اور کیس نمبر، پن اور رسید دکھائیں۔
      --declare   تصویر کے وقت عمر: 18 سال سے کم (minor) یا زیادہ (adult)
      --dry-run   بالکل وہی متن دکھائیں جو بھیجا جاتا، اور کچھ نہ بھیجیں
      --show      بھیجنے سے ذرا پہلے بالکل وہی متن standard error پر دکھائیں

  mahfooz-cli status --service PROFILE.json --case NUMBER --pin PIN
      کیس کا حال پوچھیں۔ اگر --pin - لکھیں تو پن standard input سے پڑھا جاتا ہے۔

  mahfooz-cli operator-code
      کیوسک کا آپریٹر کوڈ (6 سے 12 ہندسے) standard input سے پڑھیں اور پالیسی فائل کے لیے اس کا ہیش دکھائیں۔

اختتامی نمبر: 0 سب ہو گیا، 1 کوئی کام نہیں ہو سکا، 2 کمانڈ غلط لکھی گئی۔
)";

}  // namespace

std::string_view usageText(const QLocale& locale) {
  return locale.language() == QLocale::Urdu ? kUrdu : kEnglish;
}

}  // namespace mahfooz::cli
