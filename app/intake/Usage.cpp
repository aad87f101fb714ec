#include "app/intake/Usage.h"

namespace mahfooz::intake {

namespace {

constexpr std::string_view kEnglish = R"(mahfooz-intake: takes sealed fingerprints and keeps cases

  mahfooz-intake --database URL --keys DIR [OPTION...]
  mahfooz-intake --practice [OPTION...]
  mahfooz-intake keys rotate --keys DIR
  mahfooz-intake platform add NAME | platform revoke NAME | platform list   --database URL --keys DIR
  mahfooz-intake backup FILE | restore FILE                                 --database URL --keys DIR

Where it listens
  --listen ADDR:PORT      port 0 is any that is free (127.0.0.1:0). Off loopback TLS is needed, by one of the two:
  --tls-certificate FILE  the certificate with its chain, and
  --tls-key FILE          its key (PEM), which nobody but its owner may read
  --behind-proxy          a proxy in front speaks TLS
  --trusted-proxy ADDR    the address that this proxy connects from: only there X-Forwarded-For is believed;
                          may be given several times
  --base-url URL          the https address that clients use
  --metrics-listen ADDR:PORT  /metrics there and nowhere else; without it, /metrics answers this computer only

What it keeps
  --database sqlite:PATH  where cases are kept: a file, or for several services at once
             postgresql://USER@HOST:PORT/NAME; a password is better in ~/.pgpass than here
  --keys DIR              where the service's keys are kept; made at the first start
  --write-profile FILE    the profile that clients read; written once the service listens

What it offers
  --audience WHO          minors, adults or both (both)
  --name-ur, --name-en    the service's name in the profile
  --dihedral              ask for the turned and mirrored fingerprints of photos as well

What a client may take
  --requests-a-minute N       of one address, an IPv6 /64 (600); 0 is no limit
  --connections-an-address N  at once (64); 0 is no limit

For training and for other programs
  --practice              nothing real: loopback only, and without --database and --keys everything is
                          forgotten at the end
  --exit-with-parent      end when standard input closes

keys rotate makes a new sealing key. The old ones still open what waits in outboxes; the signing key stays,
because receipts have to verify. A running service takes it up with SIGHUP, and a new certificate as well, and
writes the profile anew. SIGTERM ends it when what is under way is done, a second one at once.

platform add lets a platform read the feed and prints its two keys, this once; revoke takes them back at once.
backup writes all that the database holds while the service runs, encrypted with the service's keys, which are
not in it. restore puts it into a new database, of either kind; platforms then get the whole feed again.

Exit status: 0 all done, 1 something failed, 2 wrong usage.
)";

constexpr std::string_view kUrdu = R"(mahfooz-intake: تالا لگے ڈیجیٹل کوڈ وصول کرتا ہے اور کیس محفوظ رکھتا ہے

  mahfooz-intake --database URL --keys DIR [OPTION...]
  mahfooz-intake --practice [OPTION...]
  mahfooz-intake keys rotate --keys DIR
  mahfooz-intake platform add NAME | platform revoke NAME | platform list   --database URL --keys DIR
  mahfooz-intake backup FILE | restore FILE                                 --database URL --keys DIR

کہاں سنے
  --listen ADDR:PORT      پورٹ 0 کا مطلب کوئی بھی خالی پورٹ (127.0.0.1:0)۔ کسی اور پتے پر TLS ضروری ہے، ان میں سے ایک طرح:
  --tls-certificate FILE  سرٹیفکیٹ اپنی پوری زنجیر کے ساتھ، اور
  --tls-key FILE          اس کی چابی (PEM)، جسے مالک کے سوا کوئی نہ پڑھ سکے
  --behind-proxy          TLS آگے کھڑی پراکسی سنبھالتی ہے
  --trusted-proxy ADDR    وہ پتہ جہاں سے یہ پراکسی آتی ہے: X-Forwarded-For صرف اسی سے مانا جاتا ہے؛
                          ایک سے زیادہ بار دیا جا سکتا ہے
  --base-url URL          وہ https پتہ جو لوگوں کے پروگرام استعمال کرتے ہیں
  --metrics-listen ADDR:PORT  /metrics صرف یہاں؛ اس کے بغیر /metrics صرف اسی کمپیوٹر کو جواب دیتا ہے

کیا رکھے
  --database sqlite:PATH  کیس کہاں رکھے جائیں: ایک فائل، یا ایک ساتھ کئی سروسز کے لیے
             postgresql://USER@HOST:PORT/NAME؛ پاس ورڈ یہاں لکھنے سے بہتر ہے کہ ~/.pgpass میں ہو
  --keys DIR              سروس کی چابیاں کہاں رکھی جائیں؛ پہلی بار چلنے پر بنتی ہیں
  --write-profile FILE    پروفائل جو لوگوں کے پروگرام پڑھتے ہیں؛ سروس کے سننے پر لکھی جاتی ہے

کیا پیش کرے
  --audience WHO          minors، adults یا both (both)
  --name-ur, --name-en    پروفائل میں سروس کا نام
  --dihedral              تصویروں کو گھمانے اور پلٹنے سے بننے والے کوڈ بھی مانگے

ایک پروگرام کتنا لے سکتا ہے
  --requests-a-minute N       ایک پتے سے، یعنی ایک IPv6 /64 سے (600)؛ 0 کا مطلب کوئی حد نہیں
  --connections-an-address N  ایک ساتھ (64)؛ 0 کا مطلب کوئی حد نہیں

مشق کے لیے اور دوسرے پروگراموں کے لیے
  --practice              کچھ بھی اصلی نہیں: صرف اسی کمپیوٹر پر، اور --database اور --keys کے بغیر آخر میں
                          سب بھلا دیا جاتا ہے
  --exit-with-parent      standard input بند ہونے پر ختم ہو جائے

keys rotate تالے کی نئی چابی بناتا ہے۔ پرانی چابیاں وہ سب کھولتی رہتی ہیں جو بھیجے جانے کے انتظار میں ہے؛ دستخط کی چابی وہی
رہتی ہے، کیونکہ رسیدوں کی جانچ اسی سے ہوتی ہے۔ چلتی ہوئی سروس SIGHUP پر نئی چابی اور نیا سرٹیفکیٹ لے لیتی ہے اور پروفائل
دوبارہ لکھتی ہے۔ SIGTERM پر وہ جاری کام پورا کر کے ختم ہوتی ہے، دوسرے پر فوراً۔

platform add کسی پلیٹ فارم کو کوڈ پڑھنے دیتا ہے اور اس کی دو چابیاں صرف ایک بار دکھاتا ہے؛ revoke انہیں فوراً واپس لے لیتا ہے۔
backup سروس کے چلتے ہوئے ڈیٹابیس کی پوری کاپی بناتا ہے، جس پر سروس کی چابیوں کا تالا لگتا ہے؛ چابیاں خود اس میں نہیں ہوتیں۔
restore اسے کسی بھی قسم کے نئے ڈیٹابیس میں ڈالتا ہے؛ اس کے بعد پلیٹ فارمز کو سب کوڈ دوبارہ ملتے ہیں۔

اختتامی نمبر: 0 سب ہو گیا، 1 کچھ نہ کچھ نہیں ہو سکا، 2 کمانڈ غلط لکھی گئی۔
)";

}  // namespace

std::string_view usageText(const QLocale& locale) {
  return locale.language() == QLocale::Urdu ? kUrdu : kEnglish;
}

}  // namespace mahfooz::intake
