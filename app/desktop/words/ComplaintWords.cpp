#include "app/desktop/words/ComplaintWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace mahfooz::desktop {

namespace {

constexpr const char* kBlank = "____________________";

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::ComplaintWords)

 public:
  static QString note(std::size_t place, const EvidenceNote& note);
  static QStringList letter(ComplaintTo to, const QString& notes);

 private:
  static QStringList nccia();
  static QStringList telecom();
  static QStringList platform();
  static QString withBlank(const QString& caption) { return caption + QLatin1Char(' ') + QLatin1String(kBlank); }
};

QString Words::note(std::size_t place, const EvidenceNote& note) {
  QStringList lines = {tr("Note %1").arg(place)};
  const auto add = [&lines](const QString& caption, const QString& text) {
    if (!text.trimmed().isEmpty()) lines << caption << text.trimmed();
  };
  add(tr("Day:"), note.day);
  add(tr("App or website:"), note.place);
  add(tr("User name there:"), note.user);
  add(tr("Link:"), note.link);
  add(tr("What happened:"), note.words);
  return lines.join(QLatin1Char('\n'));
}

QStringList Words::nccia() {
  return {tr("To: the cybercrime agency (NCCIA)"),
          tr("About: somebody shares my private picture, or threatens to"),
          withBlank(tr("My name:")),
          withBlank(tr("Identity card or B-Form number:")),
          withBlank(tr("My telephone number:")),
          tr("Somebody has shared a private picture or video of me without my yes, or threatens to share it. What I "
             "know stands below. I do not add the picture. Please tell me how it is shown properly, if you need it."),
          tr("Parts of the law PECA 2016 that may apply: sections 20, 21 and 24, and section 22 if the person in the "
             "picture is under 18."),
          tr("Please write down my complaint, give me a receipt with its number, and keep my name confidential.")};
}

QStringList Words::telecom() {
  return {tr("To: the Pakistan Telecommunication Authority (PTA)"),
          tr("About: please block these links"),
          withBlank(tr("My name:")),
          withBlank(tr("My telephone number:")),
          tr("A private picture or video of me stands at the links below, without my yes. Please have them blocked or "
             "removed. Section 37 of PECA 2016 may apply. If I was under 18 in it, the fitting category is “Child "
             "Abuse”."),
          tr("Please give me a receipt with a number.")};
}

QStringList Words::platform() {
  return {tr("To: the platform's safety team"), tr("About: my private picture was shared without my yes"),
          tr("I am the person in the picture or video at the links below. I did not agree that it is shared. Please "
             "remove it, stop new copies, and look at the account that shared it."),
          tr("Was I under 18 in it? (write yes or no):") + QLatin1Char(' ') + QLatin1String(kBlank),
          tr("Please tell me what you decide.")};
}

QStringList Words::letter(ComplaintTo to, const QString& notes) {
  QStringList parts;
  switch (to) {
    case ComplaintTo::Nccia:
      parts = nccia();
      break;
    case ComplaintTo::TelecomAuthority:
      parts = telecom();
      break;
    case ComplaintTo::Platform:
      parts = platform();
      break;
  }
  parts << (notes.isEmpty() ? withBlank(tr("What happened:")) : notes);
  if (to == ComplaintTo::Nccia) parts << withBlank(tr("Date and signature:"));
  return parts;
}

}  // namespace

QString notesText(const std::vector<EvidenceNote>& notes) {
  QStringList parts;
  for (std::size_t i = 0; i < notes.size(); ++i)
    parts << Words::note(i + 1, notes[i]);
  return parts.join(QStringLiteral("\n\n"));
}

QString complaintText(ComplaintTo to, const std::vector<EvidenceNote>& notes) {
  return Words::letter(to, notesText(notes)).join(QStringLiteral("\n\n"));
}

}  // namespace mahfooz::desktop
