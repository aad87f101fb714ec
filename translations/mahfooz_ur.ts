<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>واپس جائیں</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>آگے جائیں</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>اوپر والا فولڈر</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>اوپر والے فولڈر میں جائیں</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>فہرست میں دکھائیں</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>تفصیل کے ساتھ دکھائیں</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>جگہیں</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>جگہوں کی فہرست</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>چھپی ہوئی فائلیں دکھائیں</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>⁨%1⁩
یہ فائل نہیں ملی۔
فائل کا نام دوبارہ دیکھیں۔</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>⁨%1⁩ پہلے سے موجود ہے۔
کیا اس کی جگہ نئی فائل رکھیں؟</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>کمپیوٹر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>سائز</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>تبدیلی کی تاریخ</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ٹھیک ہے</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>نہیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::AboutPage</name>
    <message>
        <source>About this program</source>
        <translation>اس پروگرام کے بارے میں</translation>
    </message>
    <message>
        <source>Mahfooz, version %1</source>
        <translation>محفوظ، ورژن %1</translation>
    </message>
    <message>
        <source>It is free. Everybody may use it, read how it is made, change it and pass it on, under the GNU General Public License. It comes without any warranty.</source>
        <translation>یہ مفت ہے۔ ہر کوئی اسے استعمال کر سکتا ہے، پڑھ سکتا ہے کہ یہ کیسے بنا، اسے بدل سکتا ہے اور آگے دے سکتا ہے۔ اس کا لائسنس ⁦GNU General Public License⁩ ہے۔ اس کی کوئی ضمانت نہیں۔</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>لائسنس</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ArticlePage</name>
    <message>
        <source>Who takes part</source>
        <translation>کون کون شریک ہے</translation>
    </message>
    <message>
        <source>%1 (last checked: %2)</source>
        <translation>%1 (آخری بار جانچا گیا: %2)</translation>
    </message>
    <message>
        <source>With Take It Down, another service, these took part when last seen (%1): %2</source>
        <translation>ایک اور سروس، ٹیک اِٹ ڈاؤن، کے ساتھ آخری بار دیکھنے پر (%1) یہ شریک تھے: %2</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::BeforePage</name>
    <message>
        <source>Before you begin</source>
        <translation>شروع کرنے سے پہلے</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>یہ کیا کرتا ہے</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>یہ کیا نہیں کر سکتا</translation>
    </message>
    <message>
        <source>It reaches only services that take part, and there only what is not encrypted. Each service decides for itself. Copies on phones and in encrypted messages, such as WhatsApp, are not reached.</source>
        <translation>یہ صرف شریک سروسز تک پہنچتا ہے، اور وہاں بھی صرف اُن چیزوں تک جو خفیہ (اینکرپٹڈ) نہیں۔ ہر سروس اپنا فیصلہ خود کرتی ہے۔ لوگوں کے فون میں اور خفیہ (اینکرپٹڈ) پیغامات میں، جیسے واٹس ایپ، موجود کاپیوں تک یہ نہیں پہنچتا۔</translation>
    </message>
    <message>
        <source>If somebody comes</source>
        <translation>اگر کوئی آ جائے</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>سمجھ میں آ گیا</translation>
    </message>
    <message>
        <source>Press the button “Close now”, or press the Shift key three times. Everything closes at once, and nothing you did here is kept. Three times is enough.</source>
        <translation>بٹن “فوراً بند کریں” دبائیں، یا کی بورڈ پر Shift تین بار دبائیں۔ سب کچھ فوراً بند ہو جائے گا، اور آپ نے یہاں جو کچھ کیا، اس میں سے کچھ باقی نہیں رہے گا۔ تین بار دبانا کافی ہے۔</translation>
    </message>
    <message>
        <source>It makes a digital code from the picture or video. With the code, services that take part can find copies and block them.</source>
        <translation>یہ تصویر یا ویڈیو سے ایک ڈیجیٹل کوڈ بناتا ہے۔ اس کوڈ کی مدد سے وہ سروسز جو اس کام میں شریک ہیں، اس کی کاپیاں ڈھونڈ کر انہیں روک سکتی ہیں۔</translation>
    </message>
    <message>
        <source>Press the button “Close now”. The first screen comes back at once, and everything you did here is wiped. That also happens by itself when nobody touches the screen for a while.</source>
        <translation>“فوراً بند کریں” کا بٹن دبائیں۔ پہلی اسکرین اسی وقت واپس آ جاتی ہے، اور جو کچھ آپ نے یہاں کیا وہ مٹ جاتا ہے۔ جب کچھ دیر تک کوئی اسکرین کو نہ چھوئے تو یہ خود بھی ہو جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::CalmScreen</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>شروع کرنے کے لیے اسکرین کو چھوئیں</translation>
    </message>
    <message>
        <source>Last checked: %1</source>
        <translation>آخری بار جانچا گیا: %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ChoosePage</name>
    <message>
        <source>They are read here and stay here. They are never shown on the screen.</source>
        <translation>تصویریں یہیں پڑھی جاتی ہیں اور یہیں رہتی ہیں۔ اسکرین پر کبھی نہیں دکھائی جاتیں۔</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>یا انہیں یہاں لا کر چھوڑ دیں</translation>
    </message>
    <message>
        <source>Make the codes</source>
        <translation>کوڈ بنائیں</translation>
    </message>
    <message>
        <source>Some files were not added</source>
        <translation>کچھ فائلیں شامل نہیں ہوئیں</translation>
    </message>
    <message numerus="yes">
        <source>One case holds at most %n file(s). Make another case for the others.</source>
        <translation>
            <numerusform>ایک کیس میں زیادہ سے زیادہ %n فائل ہو سکتی ہے۔ باقی کے لیے الگ کیس بنائیں۔</numerusform>
            <numerusform>ایک کیس میں زیادہ سے زیادہ %n فائلیں ہو سکتی ہیں۔ باقی کے لیے الگ کیس بنائیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a picture or a video</source>
        <translation>یہ تصویر یا ویڈیو نہیں ہے</translation>
    </message>
    <message>
        <source>Choose the file itself, not a folder.</source>
        <translation>فولڈر نہیں، خود فائل چنیں۔</translation>
    </message>
    <message>
        <source>This file is on the list already</source>
        <translation>یہ فائل پہلے سے فہرست میں ہے</translation>
    </message>
    <message>
        <source>Choose the pictures and videos</source>
        <translation>تصویریں اور ویڈیوز چنیں</translation>
    </message>
    <message>
        <source>Choose pictures and videos…</source>
        <translation>تصویریں اور ویڈیوز چنیں</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) at most. Use the device they are on already; do not copy or forward them for this.</source>
        <translation>
            <numerusform>زیادہ سے زیادہ %n فائل۔ وہی کمپیوٹر استعمال کریں جس پر فائل پہلے سے ہے؛ اس کام کے لیے نئی کاپی نہ بنائیں اور کسی کو نہ بھیجیں۔</numerusform>
            <numerusform>زیادہ سے زیادہ %n فائلیں۔ وہی کمپیوٹر استعمال کریں جس پر فائلیں پہلے سے ہیں؛ اس کام کے لیے نئی کاپی نہ بنائیں اور کسی کو نہ بھیجیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Only of the same person, and from the same age, as in your case. Otherwise make a new case.</source>
        <translation>صرف اُسی کی، اور اُسی عمر کی، جس کے لیے یہ کیس بنا تھا۔ ورنہ نیا کیس بنائیں۔</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>%n فائل لیں</numerusform>
            <numerusform>%n فائلیں لیں</numerusform>
        </translation>
    </message>
    <message>
        <source>The arrow keys move, Space chooses.</source>
        <translation>تیر والے بٹنوں سے آگے پیچھے جائیں، اسپیس کے بٹن سے چنیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::CodeGroup</name>
    <message>
        <source>These look alike. All their codes are sent.</source>
        <translation>یہ ایک جیسی لگتی ہیں۔ ان سب کے کوڈ بھیجے جائیں گے۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::CodeRow</name>
    <message>
        <source>Waiting</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Strong code</source>
        <translation>مضبوط کوڈ</translation>
    </message>
    <message>
        <source>Weak code</source>
        <translation>کمزور کوڈ</translation>
    </message>
    <message>
        <source>The picture is very small.</source>
        <translation>تصویر بہت چھوٹی ہے۔</translation>
    </message>
    <message>
        <source>It is very dark.</source>
        <translation>یہ بہت اندھیری ہے۔</translation>
    </message>
    <message>
        <source>There is little to see in it: it is blurred or plain.</source>
        <translation>اس میں بہت کم کچھ نظر آتا ہے: یہ دھندلی یا سادہ ہے۔</translation>
    </message>
    <message>
        <source>A larger copy helps, if there is one on this device.</source>
        <translation>اگر اسی کمپیوٹر پر اس کی بڑی کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>A brighter copy helps, if there is one on this device.</source>
        <translation>اگر اسی کمپیوٹر پر اس کی زیادہ روشن کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>A clearer copy helps, if there is one on this device.</source>
        <translation>اگر اسی کمپیوٹر پر اس کی زیادہ صاف کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>With this code fewer copies can be found.</source>
        <translation>اس کوڈ سے کم کاپیاں مل سکیں گی۔</translation>
    </message>
    <message>
        <source>Too weak, not sent</source>
        <translation>بہت کمزور، نہیں بھیجا جائے گا</translation>
    </message>
    <message>
        <source>The service does not take such a weak code.</source>
        <translation>سروس اتنا کمزور کوڈ نہیں لیتی۔</translation>
    </message>
    <message>
        <source>No code, not sent</source>
        <translation>کوڈ نہیں بنا، نہیں بھیجا جائے گا</translation>
    </message>
    <message>
        <source>It is of one colour, or nearly so: its code would fit many other pictures. Choose another copy, if there is one on this device.</source>
        <translation>اس میں تقریباً ایک ہی رنگ ہے، اس لیے اس کا کوڈ بہت سی دوسری تصویروں پر بھی پورا اترے گا۔ اگر اسی کمپیوٹر پر کوئی اور کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>نہیں بھیجا جائے گا</translation>
    </message>
    <message>
        <source>This service does not take codes of videos.</source>
        <translation>یہ سروس ویڈیوز کے کوڈ نہیں لیتی۔</translation>
    </message>
    <message>
        <source>This service does not take codes of photos.</source>
        <translation>یہ سروس تصویروں کے کوڈ نہیں لیتی۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::CodesPage</name>
    <message>
        <source>Making the codes</source>
        <translation>کوڈ بن رہے ہیں</translation>
    </message>
    <message>
        <source>No code could be made</source>
        <translation>کوڈ نہیں بن سکا</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ready</source>
        <translation>
            <numerusform>%n کوڈ تیار ہے</numerusform>
            <numerusform>%n کوڈ تیار ہیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>ابھی کچھ نہیں بھیجا گیا۔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Below each file you see why, and what helps.</source>
        <translation>ہر فائل کے نیچے لکھا ہے کہ وجہ کیا ہے اور کیا کیا جا سکتا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be sent; you see why below.</source>
        <translation>
            <numerusform>%n فائل کا کوڈ نہیں بھیجا جا سکتا؛ وجہ نیچے لکھی ہے۔</numerusform>
            <numerusform>%n فائلوں کے کوڈ نہیں بھیجے جا سکتے؛ وجہ نیچے لکھی ہے۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures and videos stay here. This works without the internet too.</source>
        <translation>تصویریں اور ویڈیوز یہیں رہتی ہیں۔ یہ کام انٹرنیٹ کے بغیر بھی ہوتا ہے۔</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>تمام فائلیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ComplaintWords</name>
    <message>
        <source>Note %1</source>
        <translation>نوٹ %1</translation>
    </message>
    <message>
        <source>Day:</source>
        <translation>تاریخ:</translation>
    </message>
    <message>
        <source>App or website:</source>
        <translation>ایپ یا ویب سائٹ:</translation>
    </message>
    <message>
        <source>User name there:</source>
        <translation>وہاں کا یوزر نیم:</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>لنک:</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>کیا ہوا:</translation>
    </message>
    <message>
        <source>To: the cybercrime agency (NCCIA)</source>
        <translation>بنام: سائبر کرائم کا ادارہ (این سی سی آئی اے)</translation>
    </message>
    <message>
        <source>About: somebody shares my private picture, or threatens to</source>
        <translation>موضوع: کوئی میری ذاتی تصویر پھیلا رہا ہے، یا اس کی دھمکی دے رہا ہے</translation>
    </message>
    <message>
        <source>My name:</source>
        <translation>میرا نام:</translation>
    </message>
    <message>
        <source>Identity card or B-Form number:</source>
        <translation>شناختی کارڈ یا ب فارم نمبر:</translation>
    </message>
    <message>
        <source>My telephone number:</source>
        <translation>میرا فون نمبر:</translation>
    </message>
    <message>
        <source>Somebody has shared a private picture or video of me without my yes, or threatens to share it. What I know stands below. I do not add the picture. Please tell me how it is shown properly, if you need it.</source>
        <translation>کسی نے میری ذاتی تصویر یا ویڈیو میری مرضی کے بغیر پھیلائی ہے، یا پھیلانے کی دھمکی دی ہے۔ جو مجھے معلوم ہے، نیچے لکھا ہے۔ تصویر اس خط کے ساتھ نہیں ہے۔ اگر ضرورت ہو تو بتائیں کہ اسے دکھانے کا صحیح طریقہ کیا ہے۔</translation>
    </message>
    <message>
        <source>Parts of the law PECA 2016 that may apply: sections 20, 21 and 24, and section 22 if the person in the picture is under 18.</source>
        <translation>قانون پیکا 2016 کی یہ دفعات لاگو ہو سکتی ہیں: 20، 21 اور 24، اور اگر تصویر میں عمر 18 سال سے کم ہو تو دفعہ 22 بھی۔</translation>
    </message>
    <message>
        <source>Please write down my complaint, give me a receipt with its number, and keep my name confidential.</source>
        <translation>براہِ کرم میری شکایت درج کریں، مجھے نمبر والی رسید دیں، اور میرا نام راز میں رکھیں۔</translation>
    </message>
    <message>
        <source>To: the Pakistan Telecommunication Authority (PTA)</source>
        <translation>بنام: پاکستان ٹیلی کمیونیکیشن اتھارٹی (پی ٹی اے)</translation>
    </message>
    <message>
        <source>About: please block these links</source>
        <translation>موضوع: یہ لنک بند کیے جائیں</translation>
    </message>
    <message>
        <source>A private picture or video of me stands at the links below, without my yes. Please have them blocked or removed. Section 37 of PECA 2016 may apply. If I was under 18 in it, the fitting category is “Child Abuse”.</source>
        <translation>نیچے دیے گئے لنکس پر میری ذاتی تصویر یا ویڈیو میری مرضی کے بغیر لگی ہوئی ہے۔ براہِ کرم انہیں بند کرائیں یا ہٹوائیں۔ پیکا 2016 کی دفعہ 37 لاگو ہو سکتی ہے۔ اگر اُس وقت میری عمر 18 سال سے کم تھی تو اس کی قسم “Child Abuse” ہے۔</translation>
    </message>
    <message>
        <source>Please give me a receipt with a number.</source>
        <translation>براہِ کرم مجھے نمبر والی رسید دیں۔</translation>
    </message>
    <message>
        <source>To: the platform&apos;s safety team</source>
        <translation>بنام: پلیٹ فارم کی حفاظتی ٹیم</translation>
    </message>
    <message>
        <source>About: my private picture was shared without my yes</source>
        <translation>موضوع: میری ذاتی تصویر میری مرضی کے بغیر پھیلائی گئی</translation>
    </message>
    <message>
        <source>I am the person in the picture or video at the links below. I did not agree that it is shared. Please remove it, stop new copies, and look at the account that shared it.</source>
        <translation>نیچے دیے گئے لنکس کی تصویر یا ویڈیو میری ہے۔ میں اسے پھیلانے پر راضی نہیں۔ براہِ کرم اسے ہٹائیں، نئی کاپیاں روکیں، اور اُس اکاؤنٹ کو دیکھیں جس نے اسے پھیلایا۔</translation>
    </message>
    <message>
        <source>Was I under 18 in it? (write yes or no):</source>
        <translation>کیا اُس وقت میری عمر 18 سال سے کم تھی؟ (ہاں یا نہیں لکھیں):</translation>
    </message>
    <message>
        <source>Please tell me what you decide.</source>
        <translation>براہِ کرم مجھے اپنا فیصلہ بتائیں۔</translation>
    </message>
    <message>
        <source>Date and signature:</source>
        <translation>تاریخ اور دستخط:</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ContactCard</name>
    <message>
        <source>Last checked: %1</source>
        <translation>آخری بار جانچا گیا: %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ElsewherePage</name>
    <message>
        <source>Only the person in the picture can do this</source>
        <translation>یہ صرف وہ لوگ کر سکتے ہیں جو خود تصویر میں ہیں</translation>
    </message>
    <message>
        <source>You can still help: tell them, or an adult they trust. Please do not keep the picture and do not pass it on. Here you can report it:</source>
        <translation>آپ پھر بھی مدد کر سکتے ہیں: انہیں بتائیں، یا کسی ایسے بڑے کو جس پر انہیں بھروسا ہو۔ تصویر اپنے پاس نہ رکھیں اور آگے نہ بھیجیں۔ اطلاع یہاں دی جا سکتی ہے:</translation>
    </message>
    <message>
        <source>Then nothing is done, and that is all right</source>
        <translation>تو پھر کچھ نہیں کیا جائے گا، اور یہ بالکل ٹھیک ہے</translation>
    </message>
    <message>
        <source>You can come back whenever the person wants it. These people listen and can help:</source>
        <translation>جب وہ خود چاہیں، دوبارہ آ جائیں۔ یہ لوگ بات سنتے ہیں اور مدد کر سکتے ہیں:</translation>
    </message>
    <message>
        <source>This service is for pictures from before 18</source>
        <translation>یہ سروس 18 سال سے کم عمر کی تصویروں کے لیے ہے</translation>
    </message>
    <message>
        <source>For pictures from 18 on there is another place, which does the same:</source>
        <translation>18 سال یا اس سے بڑی عمر کی تصویروں کے لیے ایک اور جگہ ہے جو یہی کام کرتی ہے:</translation>
    </message>
    <message>
        <source>This service is for pictures from 18 on</source>
        <translation>یہ سروس 18 سال یا اس سے بڑی عمر کی تصویروں کے لیے ہے</translation>
    </message>
    <message>
        <source>For pictures from before 18 there is another place, which does the same:</source>
        <translation>18 سال سے کم عمر کی تصویروں کے لیے ایک اور جگہ ہے جو یہی کام کرتی ہے:</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>شروع میں جائیں</translation>
    </message>
    <message>
        <source>Then we stop here, and that is all right</source>
        <translation>تو ہم یہیں رک جاتے ہیں، اور یہ بالکل ٹھیک ہے</translation>
    </message>
    <message>
        <source>Nothing was made and nothing was sent. Nobody may press you, and you can come back at any time. These people listen and can help:</source>
        <translation>نہ کچھ بنایا گیا، نہ کچھ بھیجا گیا۔ کوئی آپ پر دباؤ نہیں ڈال سکتا، اور آپ جب چاہیں واپس آ سکتے ہیں۔ یہ لوگ سنتے ہیں اور مدد کر سکتے ہیں:</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ErrorWords</name>
    <message>
        <source>The code could not be made on this computer</source>
        <translation>اس کمپیوٹر پر کوڈ نہیں بن سکا</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the computer or use another one.</source>
        <translation>دوبارہ کوشش کریں۔ پھر بھی نہ ہو تو کمپیوٹر بند کر کے چلائیں، یا کوئی دوسرا کمپیوٹر استعمال کریں۔</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>فائل اب وہاں نہیں ہے</translation>
    </message>
    <message>
        <source>Was the card or the phone taken out? Connect it and choose again.</source>
        <translation>کیا کارڈ یا فون نکال لیا گیا؟ اسے دوبارہ لگائیں اور فائل پھر چنیں۔</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>فائل پڑھی نہیں جا سکی</translation>
    </message>
    <message>
        <source>Check that the card or the phone is connected, then try again.</source>
        <translation>دیکھ لیں کہ کارڈ یا فون لگا ہوا ہے، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>فائل خالی ہے</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>تصویر بہت بڑی ہے</translation>
    </message>
    <message>
        <source>Choose another copy of it, for example the one from a chat.</source>
        <translation>اس کی کوئی اور کاپی چنیں، مثلاً جو چیٹ میں آئی تھی۔</translation>
    </message>
    <message>
        <source>Choose another copy of it, if there is one on this device.</source>
        <translation>اگر اسی کمپیوٹر پر اس کی کوئی اور کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>It was probably not fully copied or downloaded. Choose another copy, if there is one on this device.</source>
        <translation>شاید یہ پوری کاپی یا ڈاؤن لوڈ نہیں ہوئی۔ اگر اسی کمپیوٹر پر کوئی اور کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>The picture is too small</source>
        <translation>تصویر بہت چھوٹی ہے</translation>
    </message>
    <message>
        <source>Choose a larger copy of it, if there is one on this device.</source>
        <translation>اگر اسی کمپیوٹر پر اس کی کوئی بڑی کاپی ہے تو وہ چنیں۔</translation>
    </message>
    <message>
        <source>A part of this program is missing</source>
        <translation>اس پروگرام کا ایک حصہ موجود نہیں</translation>
    </message>
    <message>
        <source>Install the program again, all of it.</source>
        <translation>پورا پروگرام دوبارہ انسٹال کریں۔</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>اس میں بہت دیر لگ گئی</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>دوسرے پروگرام بند کریں اور دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>The computer&apos;s memory is full</source>
        <translation>کمپیوٹر کی میموری بھر گئی ہے</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>روک دیا گیا</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was kept.</source>
        <translation>آپ نے اسے روک دیا۔ کچھ محفوظ نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>انٹرنیٹ نہیں مل رہا</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again. Nothing you did here is lost.</source>
        <translation>انٹرنیٹ دیکھیں، پھر دوبارہ کوشش کریں۔ آپ نے جو کیا وہ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The service did not answer in time</source>
        <translation>سروس نے وقت پر جواب نہیں دیا</translation>
    </message>
    <message>
        <source>Wait a little, then try again. Nothing you did here is lost, and nothing is sent twice.</source>
        <translation>تھوڑا انتظار کریں، پھر دوبارہ کوشش کریں۔ آپ نے جو کیا وہ ضائع نہیں ہوا، اور کچھ بھی دو بار نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>No safe connection</source>
        <translation>محفوظ رابطہ نہیں ہو سکا</translation>
    </message>
    <message>
        <source>Somebody on this network may be listening, so nothing was sent. Try another network.</source>
        <translation>ہو سکتا ہے اس نیٹ ورک پر کوئی اور دیکھ رہا ہو، اس لیے کچھ نہیں بھیجا گیا۔ کوئی دوسرا انٹرنیٹ آزمائیں۔</translation>
    </message>
    <message>
        <source>The service cannot be reached right now</source>
        <translation>سروس سے ابھی رابطہ نہیں ہو رہا</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. Nothing you did here is lost.</source>
        <translation>چند منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔ آپ نے جو کیا وہ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The service gave a wrong answer</source>
        <translation>سروس نے غلط جواب دیا</translation>
    </message>
    <message>
        <source>Try again later or on another network. Nothing you did here is lost.</source>
        <translation>کچھ دیر بعد دوبارہ کوشش کریں، یا کسی دوسرے انٹرنیٹ سے۔ آپ نے جو کیا وہ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The receipt is not genuine</source>
        <translation>رسید اصلی نہیں ہے</translation>
    </message>
    <message>
        <source>Do not count on this case yet. Try again, best on another network.</source>
        <translation>ابھی اس کیس پر بھروسا نہ کریں۔ دوبارہ کوشش کریں، بہتر ہے کسی دوسرے انٹرنیٹ سے۔</translation>
    </message>
    <message>
        <source>This case number is already taken</source>
        <translation>یہ کیس نمبر پہلے سے استعمال میں ہے</translation>
    </message>
    <message>
        <source>Go back one step: a new number is made. Then send again.</source>
        <translation>ایک قدم واپس جائیں، نیا نمبر بن جائے گا۔ پھر دوبارہ بھیجیں۔</translation>
    </message>
    <message>
        <source>Case number or PIN is wrong</source>
        <translation>کیس نمبر یا پِن غلط ہے</translation>
    </message>
    <message>
        <source>Compare both with your note and type them again.</source>
        <translation>دونوں کو اپنے لکھے ہوئے سے ملائیں اور دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>Too many tries in a short time</source>
        <translation>تھوڑی دیر میں بہت زیادہ کوششیں ہو گئیں</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>چند منٹ انتظار کریں، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>The service did not accept this</source>
        <translation>سروس نے اسے قبول نہیں کیا</translation>
    </message>
    <message>
        <source>Go back, check your answers and try again.</source>
        <translation>واپس جا کر اپنے جواب دیکھیں اور دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>This service does not take this age</source>
        <translation>یہ سروس اس عمر کے لیے نہیں ہے</translation>
    </message>
    <message>
        <source>Go back to the question who is in the picture.</source>
        <translation>واپس اس سوال پر جائیں کہ تصویر میں کون ہے۔</translation>
    </message>
    <message>
        <source>This computer&apos;s date is wrong</source>
        <translation>اس کمپیوٹر کی تاریخ غلط ہے</translation>
    </message>
    <message>
        <source>Set date and time in the computer&apos;s settings, then try again.</source>
        <translation>کمپیوٹر کی سیٹنگز میں تاریخ اور وقت ٹھیک کریں، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>This case was taken back</source>
        <translation>یہ کیس واپس لیا جا چکا ہے</translation>
    </message>
    <message>
        <source>Nothing can be added to it any more. Make a new case.</source>
        <translation>اب اس میں کچھ شامل نہیں ہو سکتا۔ نیا کیس بنائیں۔</translation>
    </message>
    <message>
        <source>The file that describes the service cannot be used</source>
        <translation>سروس کی معلومات والی فائل استعمال نہیں ہو سکتی</translation>
    </message>
    <message>
        <source>Ask the person who set up this computer for a new one.</source>
        <translation>جن لوگوں نے یہ کمپیوٹر تیار کیا، ان سے نئی فائل مانگیں۔</translation>
    </message>
    <message>
        <source>The service&apos;s address is not safe</source>
        <translation>سروس کا پتا محفوظ نہیں ہے</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the person who set up this computer.</source>
        <translation>کچھ نہیں بھیجا گیا۔ جن لوگوں نے یہ کمپیوٹر تیار کیا، ان سے پوچھیں۔</translation>
    </message>
    <message>
        <source>This case number is not complete</source>
        <translation>یہ کیس نمبر پورا یا درست نہیں</translation>
    </message>
    <message>
        <source>It has 12 letters and digits. Compare it with your note.</source>
        <translation>اس میں 12 حروف اور ہندسے ہوتے ہیں۔ اپنے لکھے ہوئے سے ملائیں۔</translation>
    </message>
    <message>
        <source>This PIN is not complete</source>
        <translation>یہ پِن پورا یا درست نہیں</translation>
    </message>
    <message>
        <source>It has 8 digits. Compare it with your note.</source>
        <translation>اس میں 8 ہندسے ہوتے ہیں۔ اپنے لکھے ہوئے سے ملائیں۔</translation>
    </message>
    <message>
        <source>Go back and remove some. Make another case for them.</source>
        <translation>واپس جا کر کچھ ہٹا دیں۔ ان کے لیے الگ کیس بنائیں۔</translation>
    </message>
    <message>
        <source>These videos are too long for one case</source>
        <translation>یہ ویڈیوز ایک کیس کے لیے بہت لمبی ہیں</translation>
    </message>
    <message>
        <source>The receipt could not be read</source>
        <translation>رسید پڑھی نہیں جا سکی</translation>
    </message>
    <message>
        <source>Is the file still there? Choose it again.</source>
        <translation>کیا فائل اب بھی وہاں ہے؟ اسے دوبارہ چنیں۔</translation>
    </message>
    <message>
        <source>This file is not a receipt, or it is damaged</source>
        <translation>یہ فائل رسید نہیں، یا خراب ہو چکی ہے</translation>
    </message>
    <message>
        <source>Choose another copy of the receipt.</source>
        <translation>رسید کی کوئی اور کاپی چنیں۔</translation>
    </message>
    <message>
        <source>This receipt is from another service</source>
        <translation>یہ رسید کسی اور سروس کی ہے</translation>
    </message>
    <message>
        <source>Check it with the service that it belongs to.</source>
        <translation>جس سروس کی یہ رسید ہے، اسی کے ساتھ اسے جانچیں۔</translation>
    </message>
    <message>
        <source>There is already a file with this name</source>
        <translation>اس نام کی فائل پہلے سے موجود ہے</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>کوئی اور نام چنیں۔</translation>
    </message>
    <message>
        <source>Too many cases are waiting to be sent</source>
        <translation>بہت سے کیس بھیجے جانے کے انتظار میں ہیں</translation>
    </message>
    <message>
        <source>Connect this computer to the internet so that they can be sent, then try again.</source>
        <translation>اس کمپیوٹر کو انٹرنیٹ سے جوڑیں تاکہ وہ بھیجے جا سکیں، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>There is no code to send</source>
        <translation>بھیجنے کے لیے کوئی کوڈ نہیں</translation>
    </message>
    <message>
        <source>The place you chose cannot be written</source>
        <translation>جو جگہ چنی گئی وہاں فائل نہیں لکھی جا سکتی</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>کوئی اور فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>Something went wrong in this program</source>
        <translation>اس پروگرام میں کچھ خرابی ہو گئی</translation>
    </message>
    <message>
        <source>Close it, start it again and repeat the step.</source>
        <translation>اسے بند کریں، دوبارہ چلائیں اور یہ قدم پھر کریں۔</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>کمپیوٹر میں جگہ نہیں بچی</translation>
    </message>
    <message>
        <source>Free some space on this computer, then try again.</source>
        <translation>اس کمپیوٹر پر کچھ جگہ خالی کریں، پھر دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>A case that waited on this computer is damaged</source>
        <translation>اس کمپیوٹر پر رکا ہوا ایک کیس خراب ہو گیا ہے</translation>
    </message>
    <message>
        <source>It cannot be sent any more. If you can, make the case again.</source>
        <translation>اسے اب بھیجا نہیں جا سکتا۔ ہو سکے تو کیس دوبارہ بنائیں۔</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>یہ فائل نہیں ہے</translation>
    </message>
    <message>
        <source>Choose the picture or video itself, not a folder.</source>
        <translation>فولڈر نہیں، خود تصویر یا ویڈیو چنیں۔</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>فائل بہت بڑی ہے</translation>
    </message>
    <message>
        <source>This is not a picture or video that can be read</source>
        <translation>یہ ایسی تصویر یا ویڈیو نہیں جو پڑھی جا سکے</translation>
    </message>
    <message>
        <source>Photos and videos as phones, cameras and chats make them can be read.</source>
        <translation>فون، کیمرے اور چیٹ کی عام تصویریں اور ویڈیوز پڑھی جا سکتی ہیں۔</translation>
    </message>
    <message>
        <source>This sort of picture or video cannot be read yet</source>
        <translation>اس قسم کی تصویر یا ویڈیو ابھی پڑھی نہیں جا سکتی</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>فائل خراب ہے</translation>
    </message>
    <message>
        <source>A part of the file is missing</source>
        <translation>فائل کا کچھ حصہ غائب ہے</translation>
    </message>
    <message>
        <source>There is no video in this file</source>
        <translation>اس فائل میں کوئی ویڈیو نہیں</translation>
    </message>
    <message>
        <source>It holds sound or text only. Choose the video itself.</source>
        <translation>اس میں صرف آواز یا متن ہے۔ خود ویڈیو چنیں۔</translation>
    </message>
    <message>
        <source>The video is too long</source>
        <translation>ویڈیو بہت لمبی ہے</translation>
    </message>
    <message>
        <source>A video can be four hours long at most. Choose a shorter copy of it.</source>
        <translation>ویڈیو زیادہ سے زیادہ چار گھنٹے کی ہو سکتی ہے۔ اس کی کوئی چھوٹی کاپی چنیں۔</translation>
    </message>
    <message>
        <source>This computer cannot lock the file in</source>
        <translation>یہ کمپیوٹر فائل کو محفوظ طریقے سے بند نہیں رکھ سکتا</translation>
    </message>
    <message>
        <source>So that nothing can go wrong, the file was not opened. Use a newer computer.</source>
        <translation>احتیاط کے لیے فائل کھولی ہی نہیں گئی۔ کوئی نیا کمپیوٹر استعمال کریں۔</translation>
    </message>
    <message>
        <source>These are too many files for one case</source>
        <translation>ایک کیس کے لیے یہ فائلیں زیادہ ہیں</translation>
    </message>
    <message>
        <source>Go back and choose another copy.</source>
        <translation>واپس جا کر کوئی اور کاپی چنیں۔</translation>
    </message>
    <message>
        <source>The answer about new versions cannot be used</source>
        <translation>نئے ورژن کے بارے میں جواب کام کا نہیں ہے</translation>
    </message>
    <message>
        <source>Ask again later. Nothing here was changed.</source>
        <translation>بعد میں پھر پوچھیں۔ یہاں کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>The answer was not signed by the makers of this program</source>
        <translation>جواب پر اس پروگرام کے بنانے والوں کے دستخط نہیں ہیں</translation>
    </message>
    <message>
        <source>Install nothing that is offered to you now. Ask again later, best on another network.</source>
        <translation>ابھی جو کچھ بھی انسٹال کرنے کو کہا جائے، انسٹال نہ کریں۔ بعد میں پھر پوچھیں، بہتر ہے کسی اور نیٹ ورک پر۔</translation>
    </message>
    <message>
        <source>The answer was about an older version</source>
        <translation>جواب ایک پرانے ورژن کے بارے میں تھا</translation>
    </message>
    <message>
        <source>Somebody may be keeping a newer one from you. Ask again later, best on another network.</source>
        <translation>ہو سکتا ہے کوئی نیا ورژن آپ سے روکا جا رہا ہو۔ بعد میں پھر پوچھیں، بہتر ہے کسی اور نیٹ ورک پر۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::FilePicker</name>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>تمام فائلیں</translation>
    </message>
    <message>
        <source>Choose pictures and videos</source>
        <translation>تصویریں اور ویڈیوز چنیں</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>تصویریں اور ویڈیوز</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::FileRow</name>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 کو ہٹائیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::FileSaver</name>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::FileTitle</name>
    <message>
        <source>File %1</source>
        <translation>فائل %1</translation>
    </message>
    <message>
        <source>Video %1</source>
        <translation>ویڈیو %1</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>تصویر %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::HelpPage</name>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>کچھ نہیں ملا۔ کوئی اور لفظ آزمائیں۔</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>ہیلپ لائنز</translation>
    </message>
    <message>
        <source>People who listen and help, with the date when we looked.</source>
        <translation>وہ لوگ جو سنتے اور مدد کرتے ہیں، جانچ کی تاریخ کے ساتھ۔</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>میرے نوٹس</translation>
    </message>
    <message>
        <source>Write down who, where and when, and make a complaint of it.</source>
        <translation>لکھ لیں کہ کون، کہاں اور کب، اور اس سے شکایت بنائیں۔</translation>
    </message>
    <message>
        <source>Help and advice</source>
        <translation>مدد اور مشورہ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>تلاش کریں</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>اس پروگرام کے بارے میں</translation>
    </message>
    <message>
        <source>Its version, its licences, and new versions.</source>
        <translation>اس کا ورژن، اس کے لائسنس، اور نئے ورژن۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::HelpdeskMode</name>
    <message>
        <source>Next person</source>
        <translation>اگلا شخص</translation>
    </message>
    <message>
        <source>Wipes everything and starts again.</source>
        <translation>سب کچھ مٹا کر نئے سرے سے شروع کرتا ہے۔</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n انتظار میں</numerusform>
            <numerusform>%n انتظار میں</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::HelplinesPage</name>
    <message>
        <source>Helplines</source>
        <translation>ہیلپ لائنز</translation>
    </message>
    <message>
        <source>A call may stand in the telephone&apos;s list of calls. Delete it there if you need to.</source>
        <translation>فون کی فہرست میں کال نظر آ سکتی ہے۔ ضرورت ہو تو اسے وہاں سے مٹا دیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::IdleQuestion</name>
    <message numerus="yes">
        <source>In %n second(s) everything here is wiped.</source>
        <translation>
            <numerusform>%n سیکنڈ میں یہاں کا سب کچھ مٹ جائے گا۔</numerusform>
            <numerusform>%n سیکنڈ میں یہاں کا سب کچھ مٹ جائے گا۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>کیا آپ اب بھی یہاں ہیں؟</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>جی، جاری رکھیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::KeepPage</name>
    <message>
        <source>Copied. After one minute it is removed from the clipboard.</source>
        <translation>کاپی ہو گیا۔ ایک منٹ بعد یہ کلپ بورڈ سے خود ہٹ جائے گا۔</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>یہ سنبھال کر رکھیں</translation>
    </message>
    <message>
        <source>The service has received it, and its receipt is genuine.</source>
        <translation>سروس کو کوڈ مل گیا ہے، اور اس کی رسید اصلی ہے۔</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>کیس نمبر</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کاپی کریں</translation>
    </message>
    <message>
        <source>Copy the case number</source>
        <translation>کیس نمبر کاپی کریں</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>پِن</translation>
    </message>
    <message>
        <source>Copy the PIN</source>
        <translation>پِن کاپی کریں</translation>
    </message>
    <message>
        <source>Write both on paper and keep it where only you look. With both you can see how it goes. Nobody can find the PIN again for you.</source>
        <translation>دونوں کو کاغذ پر لکھ کر ایسی جگہ رکھیں جہاں صرف آپ کی نظر پڑے۔ ان سے آپ بعد میں دیکھ سکتے ہیں کہ کیا ہوا۔ پِن کھو جائے تو کوئی اسے دوبارہ نہیں بتا سکتا۔</translation>
    </message>
    <message>
        <source>I have kept both</source>
        <translation>دونوں سنبھال لیے</translation>
    </message>
    <message>
        <source>Saved on this computer, locked. It is sent when this program is open and there is a connection.</source>
        <translation>اسی کمپیوٹر پر تالا لگا کر محفوظ کر لیا گیا۔ جب یہ پروگرام کھلا ہو اور انٹرنیٹ مل جائے تو خود بھیج دیا جائے گا۔</translation>
    </message>
    <message>
        <source>It was not sent, as far as we know, and nothing was saved. When there is a connection, look with this number and PIN whether it arrived. If not, make a new case.</source>
        <translation>جہاں تک ہمیں معلوم ہے، یہ نہیں بھیجا گیا، اور کچھ محفوظ بھی نہیں کیا گیا۔ جب انٹرنیٹ مل جائے تو اس نمبر اور پِن سے دیکھ لیں کہ پہنچا یا نہیں۔ نہ پہنچا ہو تو نیا کیس بنائیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::KioskMode</name>
    <message>
        <source>Listen</source>
        <translation>سنیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::LaterQuestion</name>
    <message>
        <source>Save it locked on this computer and send it later?</source>
        <translation>کیا اسے تالا لگا کر اسی کمپیوٹر پر رکھ لیں اور بعد میں بھیجیں؟</translation>
    </message>
    <message>
        <source>Saved: only the codes, locked as they would be sent. Nobody can open them here, not even this program.</source>
        <translation>یہ محفوظ ہوگا: صرف کوڈ، اُسی تالے کے ساتھ جس کے ساتھ بھیجے جاتے۔ یہاں انہیں کوئی نہیں کھول سکتا، یہ پروگرام بھی نہیں۔</translation>
    </message>
    <message>
        <source>Not saved: the picture or video, the file&apos;s name, the PIN.</source>
        <translation>یہ محفوظ نہیں ہوگا: تصویر یا ویڈیو، فائل کا نام، پِن۔</translation>
    </message>
    <message>
        <source>It is sent when this program is open and there is a connection. Until then, somebody who searches this computer can see that something waits, but not what it is.</source>
        <translation>جب یہ پروگرام کھلا ہو اور انٹرنیٹ ہو، تب یہ بھیجا جائے گا۔ اُس وقت تک کوئی اس کمپیوٹر کی تلاشی لے تو دیکھ سکتا ہے کہ کچھ رکھا ہے، مگر یہ نہیں کہ کیا ہے۔</translation>
    </message>
    <message>
        <source>Save and send later</source>
        <translation>رکھ لیں، بعد میں بھیجیں</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>محفوظ نہ کریں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::LetterPage</name>
    <message>
        <source>A letter for your complaint</source>
        <translation>آپ کی شکایت کا خط</translation>
    </message>
    <message>
        <source>Fill in the blanks here or on paper. Do not add the picture.</source>
        <translation>خالی جگہیں یہاں یا کاغذ پر بھریں۔ تصویر ساتھ نہ لگائیں۔</translation>
    </message>
    <message>
        <source>Cybercrime agency</source>
        <translation>سائبر کرائم کا ادارہ</translation>
    </message>
    <message>
        <source>Telecom authority</source>
        <translation>ٹیلی کام اتھارٹی</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>پلیٹ فارم</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کاپی کریں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::LicencePage</name>
    <message>
        <source>Text of the licence</source>
        <translation>لائسنس کا متن</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::LicencesPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>لائسنس</translation>
    </message>
    <message>
        <source>This program is made of the work of many people. Their licences are in English.</source>
        <translation>یہ پروگرام بہت سے لوگوں کے کام سے بنا ہے۔ ان کے لائسنس انگریزی میں ہیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::LookStrip</name>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>گہرے</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>بہت واضح</translation>
    </message>
    <message>
        <source>Text size %1</source>
        <translation>متن کا سائز %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::MainWindow</name>
    <message>
        <source>Mahfooz</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Practice: nothing real is sent</source>
        <translation>مشق: کچھ بھی اصل میں نہیں بھیجا جاتا</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>فوراً بند کریں</translation>
    </message>
    <message>
        <source>Hides and closes everything at once. Also: press Shift three times.</source>
        <translation>سب کچھ فوراً چھپ کر بند ہو جاتا ہے۔ Shift تین بار دبانے سے بھی۔</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>متن کا سائز اور رنگ</translation>
    </message>
    <message>
        <source>Practice only</source>
        <translation>صرف مشق</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::MediaWords</name>
    <message>
        <source>Video</source>
        <translation>ویڈیو</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>تصویر</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n گھنٹہ</numerusform>
            <numerusform>%n گھنٹے</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n منٹ</numerusform>
            <numerusform>%n منٹ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n سیکنڈ</numerusform>
            <numerusform>%n سیکنڈ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::MyCasePage</name>
    <message>
        <source>Asking…</source>
        <translation>معلوم کیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Show my case</source>
        <translation>میرا کیس دکھائیں</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>میرا کیس</translation>
    </message>
    <message>
        <source>Type the case number and the PIN from your note. Spaces and small letters do not matter.</source>
        <translation>اپنے لکھے ہوئے کیس نمبر اور پِن یہاں لکھیں۔ خالی جگہ یا چھوٹے بڑے حروف سے فرق نہیں پڑتا۔</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>کیس نمبر</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>پِن</translation>
    </message>
    <message>
        <source>Video %1</source>
        <translation>ویڈیو %1</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>تصویر %1</translation>
    </message>
    <message>
        <source>Added to your case</source>
        <translation>آپ کے کیس میں شامل ہو گیا</translation>
    </message>
    <message>
        <source>The number and the PIN stay the same.</source>
        <translation>نمبر اور پِن وہی ہیں۔</translation>
    </message>
    <message>
        <source>Add more</source>
        <translation>اور شامل کریں</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::NotesPage</name>
    <message>
        <source>Delete</source>
        <translation>مٹائیں</translation>
    </message>
    <message>
        <source>Delete note %1</source>
        <translation>نوٹ %1 مٹائیں</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>میرے نوٹس</translation>
    </message>
    <message>
        <source>Words only, no pictures. They are kept nowhere: they go when this program closes, unless you save them.</source>
        <translation>صرف لفظ، کوئی تصویر نہیں۔ یہ کہیں محفوظ نہیں ہوتے: پروگرام بند ہوتے ہی ختم ہو جاتے ہیں۔ رکھنے ہوں تو خود محفوظ کر لیں۔</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>App or website</source>
        <translation>ایپ یا ویب سائٹ</translation>
    </message>
    <message>
        <source>User name there</source>
        <translation>وہاں کا یوزر نیم</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>نوٹ شامل کریں</translation>
    </message>
    <message>
        <source>Make a complaint of it</source>
        <translation>اس سے شکایت بنائیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::NumberPad</name>
    <message>
        <source>Erase the last one</source>
        <translation>آخری ہندسہ مٹائیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::OperatorPanel</name>
    <message>
        <source>One moment…</source>
        <translation>ایک لمحہ…</translation>
    </message>
    <message numerus="yes">
        <source>That was not the code. Wait %n second(s).</source>
        <translation>
            <numerusform>یہ کوڈ نہیں تھا۔ %n سیکنڈ انتظار کریں۔</numerusform>
            <numerusform>یہ کوڈ نہیں تھا۔ %n سیکنڈ انتظار کریں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>عملے کے لیے</translation>
    </message>
    <message>
        <source>With the operator&apos;s code the kiosk closes.</source>
        <translation>آپریٹر کے کوڈ سے کیوسک بند ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>Operator&apos;s code</source>
        <translation>آپریٹر کا کوڈ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>کیوسک بند کریں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::PageFrame</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2 میں سے قدم %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::PaperActions</name>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Page to read and print</source>
        <translation>پڑھنے اور چھاپنے کا صفحہ</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>سادہ متن</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>محفوظ ہو گیا۔</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::PlacesList</name>
    <message>
        <source>Device: %1</source>
        <translation>آلہ: %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>تصویریں</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>ویڈیوز</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>ڈاؤن لوڈز</translation>
    </message>
    <message>
        <source>My folder</source>
        <translation>میرا فولڈر</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Put in a memory card or a USB stick.</source>
        <translation>ابھی کچھ نہیں لگا ہوا۔ میموری کارڈ یا یو ایس بی لگائیں۔</translation>
    </message>
    <message>
        <source>There are no pictures or videos here.</source>
        <translation>یہاں کوئی تصویر یا ویڈیو نہیں ہے۔</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>فولڈر: %1</translation>
    </message>
    <message>
        <source>One moment, reading the device…</source>
        <translation>ایک لمحہ، آلہ پڑھا جا رہا ہے…</translation>
    </message>
    <message>
        <source>There is too much here to show it all. Of the files you see the newest.</source>
        <translation>یہاں اتنا کچھ ہے کہ سب نہیں دکھایا جا سکتا۔ فائلوں میں سے سب سے نئی دکھائی گئی ہیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::PlainDialog</name>
    <message>
        <source>Folder:</source>
        <translation>فولڈر:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>فائل کا نام:</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>دکھائیں:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::PolicyWords</name>
    <message>
        <source>The policy file is not there.</source>
        <translation>پالیسی فائل موجود نہیں ہے۔</translation>
    </message>
    <message>
        <source>The policy file cannot be read.</source>
        <translation>پالیسی فائل پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>The policy file or its folder can be changed by other people.</source>
        <translation>پالیسی فائل یا اس کا فولڈر دوسرے لوگ بدل سکتے ہیں۔</translation>
    </message>
    <message>
        <source>The policy file is not written correctly.</source>
        <translation>پالیسی فائل صحیح نہیں لکھی گئی۔</translation>
    </message>
    <message>
        <source>The policy file names something unknown: %1</source>
        <translation>پالیسی فائل میں ایک نامعلوم چیز لکھی ہے: %1</translation>
    </message>
    <message>
        <source>The policy file says one thing twice.</source>
        <translation>پالیسی فائل میں ایک بات دو بار لکھی ہے۔</translation>
    </message>
    <message>
        <source>In the policy file this value is wrong: %1</source>
        <translation>پالیسی فائل میں یہ قدر غلط ہے: %1</translation>
    </message>
    <message>
        <source>In the policy file this is missing: %1</source>
        <translation>پالیسی فائل میں یہ نہیں ہے: %1</translation>
    </message>
    <message>
        <source>The policy of this computer does not allow this option: %1</source>
        <translation>اس کمپیوٹر کی پالیسی میں اس آپشن کی اجازت نہیں: %1</translation>
    </message>
    <message>
        <source>A kiosk needs an operator code in its policy file; without one nobody could leave it.</source>
        <translation>کیوسک کی پالیسی فائل میں آپریٹر کوڈ ضروری ہے؛ اس کے بغیر اسے کوئی بند نہیں کر سکے گا۔</translation>
    </message>
    <message>
        <source>Mahfooz does not start. Ask the person who set up this computer.</source>
        <translation>محفوظ شروع نہیں ہوا۔ جس نے یہ کمپیوٹر تیار کیا ہے اس سے پوچھیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReadAloudCard</name>
    <message>
        <source>Read it in English</source>
        <translation>انگریزی میں پڑھیں</translation>
    </message>
    <message>
        <source>Read it in Urdu</source>
        <translation>اردو میں پڑھیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReceiptActions</name>
    <message>
        <source>Page to read and print</source>
        <translation>پڑھنے اور چھاپنے کا صفحہ</translation>
    </message>
    <message>
        <source>Signed receipt, to check later</source>
        <translation>دستخط والی رسید، بعد میں جانچنے کے لیے</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>رسید محفوظ کریں</translation>
    </message>
    <message>
        <source>Saved. The PIN is not in it.</source>
        <translation>محفوظ ہو گئی۔ اس میں پِن نہیں ہے۔</translation>
    </message>
    <message>
        <source>Saved. The PIN is in it: keep it where only you look.</source>
        <translation>محفوظ ہو گئی۔ اس میں پِن ہے: ایسی جگہ رکھیں جہاں صرف آپ کی نظر پڑے۔</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>رسید محفوظ کریں</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>چھاپیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReceiptPaper</name>
    <message>
        <source>Case number</source>
        <translation>کیس نمبر</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>پِن</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>سروس: %1</translation>
    </message>
    <message>
        <source>Not received by the service yet.</source>
        <translation>ابھی سروس تک نہیں پہنچا۔</translation>
    </message>
    <message>
        <source>Received on %1</source>
        <translation>وصول ہونے کی تاریخ: %1</translation>
    </message>
    <message>
        <source>Keep this paper to yourself</source>
        <translation>یہ کاغذ صرف اپنے پاس رکھیں</translation>
    </message>
    <message>
        <source>Whoever has the number and the PIN can see the case and take it back. Nobody can find the PIN again.</source>
        <translation>جس کے پاس نمبر اور پِن ہو، وہ کیس دیکھ سکتا ہے اور واپس لے سکتا ہے۔ پِن کھو جائے تو کوئی دوبارہ نہیں بتا سکتا۔</translation>
    </message>
    <message>
        <source>See how it goes</source>
        <translation>بعد میں دیکھیں کہ کیا ہوا</translation>
    </message>
    <message>
        <source>Open Mahfooz, press “My case”, and type the number and the PIN. You can add more there, or take the case back.</source>
        <translation>محفوظ کھولیں، “میرا کیس” دبائیں، اور نمبر اور پِن لکھیں۔ وہیں آپ اور شامل کر سکتے ہیں یا کیس واپس لے سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>یہ بھی جان لیں</translation>
    </message>
    <message>
        <source>Only services that take part can act, and each decides for itself. Copies on phones and in encrypted messages are not reached.</source>
        <translation>صرف شریک سروسز کچھ کر سکتی ہیں، اور ہر ایک اپنا فیصلہ خود کرتی ہے۔ لوگوں کے فون میں اور خفیہ (اینکرپٹڈ) پیغامات میں موجود کاپیوں تک یہ نہیں پہنچتا۔</translation>
    </message>
    <message>
        <source>These people help</source>
        <translation>یہ لوگ مدد کرتے ہیں</translation>
    </message>
    <message>
        <source>Numbers last checked: %1</source>
        <translation>نمبر آخری بار جانچے گئے: %1</translation>
    </message>
    <message>
        <source>Mahfooz: your receipt</source>
        <translation>محفوظ: آپ کی رسید</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::ReviewPage</name>
    <message>
        <source>Locking the code…</source>
        <translation>کوڈ پر تالا لگ رہا ہے</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>بھیجا جا رہا ہے</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>بھیجیں</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Hide the exact text</source>
        <translation>اصل متن چھپائیں</translation>
    </message>
    <message>
        <source>Show the exact text</source>
        <translation>اصل متن دکھائیں</translation>
    </message>
    <message>
        <source>the answer “I was under 18”</source>
        <translation>یہ جواب کہ تب عمر 18 سال سے کم تھی</translation>
    </message>
    <message>
        <source>the answer “I was 18 or older”</source>
        <translation>یہ جواب کہ تب عمر 18 سال یا زیادہ تھی</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>دیکھ لیں اور بھیجیں</translation>
    </message>
    <message>
        <source>This is sent to: %1</source>
        <translation>یہ یہاں بھیجا جائے گا: %1</translation>
    </message>
    <message>
        <source>This is not sent</source>
        <translation>یہ نہیں بھیجا جائے گا</translation>
    </message>
    <message>
        <source>Only services that take part can act, and each decides for itself. Copies on phones and in encrypted messages are not reached.</source>
        <translation>صرف شریک سروسز کچھ کر سکتی ہیں، اور ہر ایک اپنا فیصلہ خود کرتی ہے۔ لوگوں کے فون میں اور خفیہ (اینکرپٹڈ) پیغامات میں موجود کاپیوں تک یہ نہیں پہنچتا۔</translation>
    </message>
    <message>
        <source>The exact text that is sent</source>
        <translation>اصل متن جو بھیجا جاتا ہے</translation>
    </message>
    <message>
        <source>The codes of %1, %2, the language of this window, and a new case number with its key.</source>
        <translation>%1 کے کوڈ، %2، اس ونڈو کی زبان، نیا کیس نمبر اور اس کی چابی۔</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n تصویر</numerusform>
            <numerusform>%n تصویروں</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n ویڈیو</numerusform>
            <numerusform>%n ویڈیوز</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture or video, a small form of it, the file&apos;s name, your name, your telephone number.</source>
        <translation>تصویر یا ویڈیو، اس کی کوئی چھوٹی شکل، فائل کا نام، آپ کا نام، آپ کا فون نمبر۔</translation>
    </message>
    <message>
        <source>A code is not your picture and not your video. It is still private, so it is locked so that only the service can open it.</source>
        <translation>کوڈ آپ کی تصویر یا ویڈیو نہیں ہے۔ پھر بھی یہ ذاتی چیز ہے، اس لیے اس پر ایسا تالا لگتا ہے جسے صرف سروس کھول سکتی ہے۔</translation>
    </message>
    <message>
        <source>The codes of %1, and the number of your case.</source>
        <translation>%1 کے کوڈ، اور آپ کے کیس کا نمبر۔</translation>
    </message>
    <message>
        <source>This is added to your case.</source>
        <translation>یہ آپ کے کیس میں شامل کیا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::SavePrintActions</name>
    <message>
        <source>There is no printer on this computer.</source>
        <translation>اس کمپیوٹر پر کوئی پرنٹر نہیں۔</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>پرنٹر کو بھیج دیا: %1</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::StatusWords</name>
    <message>
        <source>Received. It will be passed on to the services that take part.</source>
        <translation>مل گیا ہے۔ اسے شریک سروسز تک پہنچایا جائے گا۔</translation>
    </message>
    <message>
        <source>Active. The services that take part can look for copies.</source>
        <translation>جاری ہے۔ شریک سروسز کاپیاں ڈھونڈ سکتی ہیں۔</translation>
    </message>
    <message>
        <source>A possible copy was found. It is being looked at.</source>
        <translation>ایک ملتی جلتی کاپی ملی ہے۔ اسے دیکھا جا رہا ہے۔</translation>
    </message>
    <message>
        <source>A copy was found and blocked.</source>
        <translation>ایک کاپی ملی اور روک دی گئی۔</translation>
    </message>
    <message>
        <source>It was looked at and not blocked. Each service decides by its own rules.</source>
        <translation>اسے دیکھا گیا مگر روکا نہیں گیا۔ ہر سروس اپنے اصولوں سے فیصلہ کرتی ہے۔</translation>
    </message>
    <message>
        <source>Taken back. The code is no longer used.</source>
        <translation>واپس لے لیا گیا۔ یہ کوڈ اب استعمال نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>مٹا دیا گیا۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::TakeBackPage</name>
    <message>
        <source>Taking back…</source>
        <translation>واپس لیا جا رہا ہے</translation>
    </message>
    <message>
        <source>Yes, take it back for good</source>
        <translation>ہاں، ہمیشہ کے لیے واپس لیں</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>شروع میں جائیں</translation>
    </message>
    <message>
        <source>Take this case back</source>
        <translation>یہ کیس واپس لیں</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Your case was taken back</source>
        <translation>آپ کا کیس واپس لے لیا گیا</translation>
    </message>
    <message>
        <source>The service has deleted your codes.</source>
        <translation>سروس نے آپ کے کوڈ مٹا دیے ہیں۔</translation>
    </message>
    <message>
        <source>It tells the services that take part to stop using them. You can make a new case at any time.</source>
        <translation>وہ شریک سروسز کو بتا دیتی ہے کہ اب انہیں استعمال نہ کریں۔ آپ جب چاہیں نیا کیس بنا سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Read this first. Nothing has happened yet.</source>
        <translation>پہلے یہ پڑھ لیں۔ ابھی کچھ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>اس سے کیا ہوتا ہے</translation>
    </message>
    <message>
        <source>The service deletes all the codes of this case. It tells the services that take part to stop looking for copies.</source>
        <translation>سروس اس کیس کے سارے کوڈ مٹا دیتی ہے۔ وہ شریک سروسز کو بتا دیتی ہے کہ اب کاپیاں نہ ڈھونڈیں۔</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>اس سے کیا نہیں ہوتا</translation>
    </message>
    <message>
        <source>It does not touch the pictures and videos on your computer. It does not bring back copies that were blocked: each service decides that for itself.</source>
        <translation>آپ کے کمپیوٹر کی تصویروں اور ویڈیوز کو کچھ نہیں ہوتا۔ جو کاپیاں روکی جا چکی ہیں وہ خود واپس نہیں آتیں: یہ ہر سروس کا اپنا فیصلہ ہے۔</translation>
    </message>
    <message>
        <source>It is final</source>
        <translation>یہ آخری فیصلہ ہے</translation>
    </message>
    <message>
        <source>Nobody can undo it. This case number cannot be used again. To have copies looked for again, make a new case.</source>
        <translation>اسے کوئی پلٹ نہیں سکتا۔ یہ کیس نمبر دوبارہ کام نہیں آئے گا۔ کاپیاں پھر سے ڈھونڈوانی ہوں تو نیا کیس بنائیں۔</translation>
    </message>
    <message>
        <source>Do you really want to take it back? Copies will no longer be looked for.</source>
        <translation>کیا آپ واقعی اسے واپس لینا چاہتے ہیں؟ پھر کاپیاں نہیں ڈھونڈی جائیں گی۔</translation>
    </message>
    <message>
        <source>No, keep my case</source>
        <translation>نہیں، میرا کیس رہنے دیں</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::UpdatesCard</name>
    <message>
        <source>New versions</source>
        <translation>نئے ورژن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Ask for a new version</source>
        <translation>نیا ورژن پوچھیں</translation>
    </message>
    <message>
        <source>You get it here. This program does not open the address: a browser remembers what was opened.</source>
        <translation>وہ یہاں ملتا ہے۔ یہ پروگرام اس پتے کو خود نہیں کھولتا: براؤزر یاد رکھتا ہے کہ کیا کھولا گیا۔</translation>
    </message>
    <message>
        <source>This copy does not know where to ask for new versions. They come from where this copy came from.</source>
        <translation>اس کاپی کو معلوم نہیں کہ نئے ورژن کہاں پوچھے۔ وہ وہیں سے ملتے ہیں جہاں سے یہ کاپی ملی تھی۔</translation>
    </message>
    <message>
        <source>The people who set up this computer take care of new versions.</source>
        <translation>نئے ورژن کا خیال وہ لوگ رکھتے ہیں جنہوں نے یہ کمپیوٹر تیار کیا۔</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>پوچھا جا رہا ہے: %1…</translation>
    </message>
    <message>
        <source>You have the newest version. It was made on %1.</source>
        <translation>آپ کے پاس سب سے نیا ورژن ہے۔ یہ %1 کو بنا۔</translation>
    </message>
    <message>
        <source>There is a newer version: %1, made on %2. It was signed by the makers of this program.</source>
        <translation>ایک نیا ورژن آ گیا ہے: %1، جو %2 کو بنا۔ اس پر اس پروگرام کے بنانے والوں کے دستخط ہیں۔</translation>
    </message>
    <message>
        <source>This program never asks by itself. When you press the button, it asks %1 once. There they see the internet address of this connection, as every website does, and that somebody uses Mahfooz. Nothing else is sent.</source>
        <translation>یہ پروگرام خود کبھی نہیں پوچھتا۔ بٹن دبانے پر یہ صرف ایک بار پوچھتا ہے، یہاں: %1۔ وہاں اس کنکشن کا انٹرنیٹ پتا نظر آتا ہے، جیسے ہر ویب سائٹ کو نظر آتا ہے، اور یہ کہ کوئی محفوظ استعمال کرتا ہے۔ اس کے سوا کچھ نہیں بھیجا جاتا۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::WaitingLine</name>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>مٹا دیں</translation>
    </message>
    <message>
        <source>Delete unsent</source>
        <translation>بھیجے بغیر مٹائیں</translation>
    </message>
    <message>
        <source>Delete it? It is then never sent, and its case number is of no use.</source>
        <translation>کیا مٹا دیں؟ پھر یہ کبھی نہیں بھیجا جائے گا، اور اس کا کیس نمبر کسی کام کا نہیں رہے گا۔</translation>
    </message>
    <message numerus="yes">
        <source>%n locked case(s) waiting to be sent.</source>
        <translation>
            <numerusform>%n کیس تالا لگا کر رکھا ہے، بھیجنا باقی ہے۔</numerusform>
            <numerusform>%n کیس تالا لگا کر رکھے ہیں، بھیجنے باقی ہیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not accepted by the service.</source>
        <translation>
            <numerusform>%n کیس سروس نے قبول نہیں کیا۔</numerusform>
            <numerusform>%n کیس سروس نے قبول نہیں کیے۔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::WelcomePage</name>
    <message>
        <source>Start</source>
        <translation>شروع کریں</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>میرا کیس</translation>
    </message>
    <message>
        <source>It is not your fault.</source>
        <translation>اس میں آپ کا کوئی قصور نہیں۔</translation>
    </message>
    <message>
        <source>Your picture or video stays on this computer. A digital code is made from it here, and only the code is sent, so that services that take part can find copies.</source>
        <translation>آپ کی تصویر یا ویڈیو اسی کمپیوٹر پر رہتی ہے۔ یہیں اس سے ایک ڈیجیٹل کوڈ بنتا ہے، اور صرف وہ کوڈ بھیجا جاتا ہے، تاکہ شریک سروسز اس کی کاپیاں ڈھونڈ سکیں۔</translation>
    </message>
    <message>
        <source>Is a private picture or video of you being shared, or is somebody threatening to share it? We go one step at a time.</source>
        <translation>کیا آپ کی کوئی ذاتی تصویر یا ویڈیو پھیلائی جا رہی ہے، یا پھیلانے کی دھمکی مل رہی ہے؟ ہم قدم بہ قدم چلیں گے۔</translation>
    </message>
    <message>
        <source>Help and advice</source>
        <translation>مدد اور مشورہ</translation>
    </message>
    <message>
        <source>If somebody comes: press “Close now” or press the Shift key three times.</source>
        <translation>اگر کوئی آ جائے تو “فوراً بند کریں” دبائیں، یا کی بورڈ پر Shift تین بار دبائیں۔</translation>
    </message>
</context>
<context>
    <name>mahfooz::desktop::WhoPage</name>
    <message>
        <source>Try again</source>
        <translation>دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>One moment, getting ready…</source>
        <translation>ایک لمحہ، تیاری ہو رہی ہے</translation>
    </message>
    <message>
        <source>Let the person you are helping answer</source>
        <translation>جن کی مدد ہو رہی ہے، جواب وہ خود دیں</translation>
    </message>
    <message>
        <source>Only they can decide. Read this to them; they can stop at any time.</source>
        <translation>فیصلہ صرف وہی کر سکتے ہیں۔ انہیں یہ پڑھ کر سنائیں؛ وہ جب چاہیں رک سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Me, and I was under 18</source>
        <translation>میں، اور اُس وقت میری عمر 18 سال سے کم تھی</translation>
    </message>
    <message>
        <source>Also if you are an adult now.</source>
        <translation>چاہے اب آپ کی عمر زیادہ ہو۔</translation>
    </message>
    <message>
        <source>Me, and I was 18 or older</source>
        <translation>میں، اور اُس وقت میری عمر 18 سال یا زیادہ تھی</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>کوئی اور</translation>
    </message>
    <message>
        <source>I agree. I was under 18 in the picture</source>
        <translation>میں راضی ہوں۔ تصویر کے وقت میری عمر 18 سال سے کم تھی</translation>
    </message>
    <message>
        <source>I agree. I was 18 or older in the picture</source>
        <translation>میں راضی ہوں۔ تصویر کے وقت میری عمر 18 سال یا زیادہ تھی</translation>
    </message>
    <message>
        <source>I do not agree, or I am not sure</source>
        <translation>میں راضی نہیں، یا مجھے یقین نہیں</translation>
    </message>
    <message>
        <source>Who is in the picture or video?</source>
        <translation>تصویر یا ویڈیو میں کون ہے؟</translation>
    </message>
    <message>
        <source>Choose what is true. A picture or video made or changed by software counts too.</source>
        <translation>جو سچ ہو وہ چنیں۔ کمپیوٹر سے بنائی یا بدلی ہوئی تصویر یا ویڈیو بھی اسی میں شامل ہے۔</translation>
    </message>
    <message>
        <source>Ask: who is in the picture or video?</source>
        <translation>پوچھیں: تصویر یا ویڈیو میں کون ہے؟</translation>
    </message>
    <message>
        <source>They answer. A picture or video made or changed by software counts too.</source>
        <translation>جواب وہ خود دیں۔ کمپیوٹر سے بنائی یا بدلی ہوئی تصویر یا ویڈیو بھی اسی میں شامل ہے۔</translation>
    </message>
    <message>
        <source>Let your child answer</source>
        <translation>اپنے بچے یا بچی کو جواب دینے دیں</translation>
    </message>
    <message>
        <source>Tell them in words they know what this does. They decide too, and can stop at any time.</source>
        <translation>آسان لفظوں میں بتائیں کہ اس سے کیا ہوتا ہے۔ فیصلے میں وہ بھی شریک ہیں اور کسی بھی وقت رک سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Read this aloud, then ask</source>
        <translation>یہ بلند آواز سے پڑھیں، پھر پوچھیں</translation>
    </message>
    <message>
        <source>Do you want this yourself?</source>
        <translation>کیا آپ خود یہ چاہتے ہیں؟</translation>
    </message>
    <message>
        <source>It is your decision alone. Nobody may press you, neither to do this nor to leave it. You can stop at any time, and take it back later.</source>
        <translation>یہ صرف آپ کا فیصلہ ہے۔ کوئی آپ پر دباؤ نہیں ڈال سکتا، نہ یہ کرنے کے لیے، نہ چھوڑنے کے لیے۔ آپ کسی بھی وقت رک سکتے ہیں اور بعد میں اسے واپس لے سکتے ہیں۔</translation>
    </message>
    <message>
        <source>They want this themselves</source>
        <translation>وہ خود یہ چاہتے ہیں</translation>
    </message>
    <message>
        <source>Yes, I want this</source>
        <translation>جی ہاں، مجھے یہ منظور ہے</translation>
    </message>
    <message>
        <source>They do not want it, or are not sure</source>
        <translation>وہ نہیں چاہتے، یا انہیں یقین نہیں</translation>
    </message>
    <message>
        <source>No, or I am not sure</source>
        <translation>نہیں، یا مجھے یقین نہیں</translation>
    </message>
    <message>
        <source>My child</source>
        <translation>میرا بچہ یا بچی</translation>
    </message>
    <message>
        <source>A young person who asked me to help and agrees</source>
        <translation>کوئی بچہ یا نوجوان جس نے مجھ سے مدد مانگی اور وہ راضی ہے</translation>
    </message>
</context>
</TS>
