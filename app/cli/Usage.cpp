#include "app/cli/Usage.h"

namespace mahfooz::cli {

namespace {

constexpr std::string_view kEnglish =
    R"(Mahfooz makes codes (fingerprints) of private pictures and videos on this computer.
The pictures and videos stay here: only the codes are sent, and only by "submit" and "add".

  mahfooz-cli hash [--format jsonl|text] [--dihedral] FILE...
      Make the codes and print them, one line a file. Nothing is sent.
      --dihedral  of photos also the codes of the turned and mirrored picture

  mahfooz-cli submit --service PROFILE.json [--language ur|en] --declare minor|adult [--dry-run | --show] FILE...
      Make the codes, send them, and print the case number, the PIN and the receipt.
      --declare   how old the person in the picture was then: under 18 (minor) or not (adult)
      --dry-run   print exactly what would be sent, and send nothing
      --show      print exactly what is sent on standard error, just before it is sent
      --save-receipt FILE
                  keep the receipt in a file; one that exists is replaced only with --overwrite
      --queue     when it cannot be sent now, keep it sealed on this computer until "outbox send",
                  whose --save-receipts then keeps its receipt

  mahfooz-cli status --service PROFILE.json --case NUMBER --pin PIN
      Ask how a case is doing. With --pin - the PIN is read from standard input.

  mahfooz-cli add --service PROFILE.json --case NUMBER --pin PIN [--dry-run | --show] FILE...
      Make the codes of more pictures and videos and add them to a case. They have to be of the
      same person, of the same age. --save-receipt as above.

  mahfooz-cli withdraw --service PROFILE.json --case NUMBER --pin PIN --yes
      Take a case back. The service deletes its codes. This is final. --save-receipt as above.

  mahfooz-cli receipt verify [--service PROFILE.json] FILE
      Check a kept receipt, without a connection. With --service it has to be from that service.

  mahfooz-cli outbox list
      What waits to be sent, one line a case. No case number is in it: nobody here can open a case.
  mahfooz-cli outbox send [--now] [--save-receipts DIR]
      Send what is due, and print the receipts and what is left. With --now everything is tried.
      --save-receipts DIR  keep each receipt in this folder, in a file with the name of its case
  mahfooz-cli outbox clear --yes
      Delete what waits, for good. The files are not overwritten: on a flash disk that would change
      nothing, and they are sealed.
      --outbox DIR  another folder for what waits; also with "submit --queue"

  mahfooz-cli operator-code
      Read a kiosk's operator code (6 to 12 digits) from standard input, print its hash for the policy file.

Exit status: 0 all done, 1 something failed, 2 wrong usage.
)";

constexpr std::string_view kUrdu = R"(محفوظ اسی کمپیوٹر پر ذاتی تصویروں اور ویڈیوز کے ڈیجیٹل کوڈ بناتا ہے۔
تصویریں اور ویڈیوز یہیں رہتی ہیں: صرف کوڈ بھیجے جاتے ہیں، اور وہ بھی صرف submit اور add سے۔

  mahfooz-cli hash [--format jsonl|text] [--dihedral] FILE...
      کوڈ بنائیں اور دکھائیں، ہر فائل کی ایک سطر۔ کچھ نہیں بھیجا جاتا۔
      --dihedral  تصویر کو گھمانے اور پلٹنے سے بننے والے کوڈ بھی

  mahfooz-cli submit --service PROFILE.json [--language ur|en] --declare minor|adult [--dry-run | --show] FILE...
      کوڈ بنائیں، بھیجیں، اور کیس نمبر، پِن اور رسید دکھائیں۔
      --declare   تصویر کے وقت عمر: 18 سال سے کم (minor) یا زیادہ (adult)
      --dry-run   بالکل وہی متن دکھائیں جو بھیجا جاتا، اور کچھ نہ بھیجیں
      --show      بھیجنے سے ذرا پہلے بالکل وہی متن standard error پر دکھائیں
      --save-receipt FILE
                  رسید فائل میں رکھیں؛ پہلے سے موجود فائل صرف --overwrite سے بدلی جاتی ہے
      --queue     ابھی نہ بھیجا جا سکے تو outbox send تک اسی کمپیوٹر پر تالا لگا کر رکھیں؛ رسید پھر
                  outbox send کے --save-receipts سے رکھی جاتی ہے

  mahfooz-cli status --service PROFILE.json --case NUMBER --pin PIN
      کیس کا حال پوچھیں۔ اگر --pin - لکھیں تو پِن standard input سے پڑھا جاتا ہے۔

  mahfooz-cli add --service PROFILE.json --case NUMBER --pin PIN [--dry-run | --show] FILE...
      مزید تصویروں اور ویڈیوز کے کوڈ بنائیں اور کیس میں شامل کریں۔ تصویر میں وہی ہو اور
      عمر بھی وہی ہو۔ --save-receipt اوپر کی طرح۔

  mahfooz-cli withdraw --service PROFILE.json --case NUMBER --pin PIN --yes
      کیس واپس لیں۔ سروس اس کے کوڈ مٹا دیتی ہے۔ یہ فیصلہ آخری ہے۔ --save-receipt اوپر کی طرح۔

  mahfooz-cli receipt verify [--service PROFILE.json] FILE
      رکھی ہوئی رسید کو انٹرنیٹ کے بغیر جانچیں۔ --service ہو تو رسید اسی سروس کی ہونی چاہیے۔

  mahfooz-cli outbox list
      جو کیس بھیجے جانے کے انتظار میں ہیں، ہر کیس کی ایک سطر۔ کیس نمبر نہیں دکھایا جاتا: یہاں کوئی کیس
      کھولا نہیں جا سکتا۔
  mahfooz-cli outbox send [--now] [--save-receipts DIR]
      جن کا وقت ہو گیا ہے وہ بھیجیں، رسیدیں دکھائیں اور جو رہ گئے وہ بھی۔ --now سے سب آزمائے جاتے ہیں۔
      --save-receipts DIR  ہر رسید اس فولڈر میں رکھیں، کیس نمبر کے نام کی فائل میں
  mahfooz-cli outbox clear --yes
      جو انتظار میں ہیں وہ ہمیشہ کے لیے مٹا دیں۔ فائلوں پر کچھ اور نہیں لکھا جاتا: فلیش ڈسک پر اس سے کچھ
      نہیں بدلتا، اور فائلوں پر تالا لگا ہے۔
      --outbox DIR  انتظار کے لیے کوئی اور فولڈر؛ submit --queue کے ساتھ بھی

  mahfooz-cli operator-code
      کیوسک کا آپریٹر کوڈ (6 سے 12 ہندسے) standard input سے پڑھیں اور پالیسی فائل کے لیے اس کا ہیش دکھائیں۔

اختتامی نمبر: 0 سب ہو گیا، 1 کچھ نہ کچھ نہیں ہو سکا، 2 کمانڈ غلط لکھی گئی۔
)";

constexpr std::string_view kWithdrawEnglish =
    R"("withdraw" takes the whole case back: the service deletes its codes and tells the platforms to stop looking.
This cannot be undone. To look for the pictures again, a new case has to be made.
If that is what you want, say it again with --yes. Nothing was sent.
)";

constexpr std::string_view kWithdrawUrdu =
    R"(withdraw سے پورا کیس واپس لے لیا جاتا ہے: سروس اس کے کوڈ مٹا دیتی ہے اور پلیٹ فارمز کو بتاتی ہے کہ اب نہ ڈھونڈیں۔
یہ بدلا نہیں جا سکتا۔ تصویریں پھر ڈھونڈنی ہوں تو نیا کیس بنانا ہو گا۔
اگر آپ یہی چاہتے ہیں تو --yes کے ساتھ دوبارہ لکھیں۔ ابھی کچھ نہیں بھیجا گیا۔
)";

constexpr std::string_view kClearEnglish =
    R"("outbox clear" deletes every case that waits to be sent. Nobody will receive them.
If that is what you want, say it again with --yes. Nothing was deleted.
)";

constexpr std::string_view kClearUrdu =
    R"(outbox clear سے وہ سب کیس مٹ جاتے ہیں جو بھیجے جانے کے انتظار میں ہیں۔ وہ کسی کو نہیں ملیں گے۔
اگر آپ یہی چاہتے ہیں تو --yes کے ساتھ دوبارہ لکھیں۔ ابھی کچھ نہیں مٹایا گیا۔
)";

bool isUrdu(const QLocale& locale) {
  return locale.language() == QLocale::Urdu;
}

}  // namespace

std::string_view usageText(const QLocale& locale) {
  return isUrdu(locale) ? kUrdu : kEnglish;
}

std::string_view withdrawText(const QLocale& locale) {
  return isUrdu(locale) ? kWithdrawUrdu : kWithdrawEnglish;
}

std::string_view clearText(const QLocale& locale) {
  return isUrdu(locale) ? kClearUrdu : kClearEnglish;
}

}  // namespace mahfooz::cli
