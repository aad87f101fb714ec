#include "app/desktop/widget/CodeRow.h"

#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/FileTitle.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/MediaWords.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

// What a row shows for a state.
struct Face {
  IconName icon = IconName::Picture;
  IconTone tone = IconTone::Muted;
  QString state;
  QString advice;
};

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::CodeRow)

 public:
  static Face of(const CodeItem& item);

 private:
  static Face weak(QualityClass why);
  static Face tooWeak(QualityClass why);
  static QString reason(QualityClass why);
  static QString help(QualityClass why);
  static QString joined(const QStringList& sentences) { return sentences.join(QLatin1Char(' ')); }
};

QString Words::reason(QualityClass why) {
  if (why == QualityClass::WeakSmall) return tr("The picture is very small.");
  if (why == QualityClass::WeakDark) return tr("It is very dark.");
  return tr("There is little to see in it: it is blurred or plain.");
}

QString Words::help(QualityClass why) {
  if (why == QualityClass::WeakSmall) return tr("A larger copy helps, if there is one on this device.");
  if (why == QualityClass::WeakDark) return tr("A brighter copy helps, if there is one on this device.");
  return tr("A clearer copy helps, if there is one on this device.");
}

Face Words::weak(QualityClass why) {
  return {IconName::Info, IconTone::Accent, tr("Weak code"),
          joined({reason(why), tr("With this code fewer copies can be found."), help(why)})};
}

Face Words::tooWeak(QualityClass why) {
  return {IconName::Warning, IconTone::Error, tr("Too weak, not sent"),
          joined({reason(why), tr("The service does not take such a weak code."), help(why)})};
}

Face Words::of(const CodeItem& item) {
  switch (item.state) {
    case CodeState::Waiting:
      return {iconOf(item.kindExpected), IconTone::Muted, tr("Waiting"), {}};
    case CodeState::Working:
      return {iconOf(item.kindExpected), IconTone::Accent, percentText(item.permille), {}};
    case CodeState::Strong:
      return {IconName::Check, IconTone::Accent, tr("Strong code"), {}};
    case CodeState::Weak:
      return weak(item.result.qualityClass);
    case CodeState::TooWeak:
      return tooWeak(item.result.qualityClass);
    case CodeState::Impossible:
      return {IconName::Warning, IconTone::Error, tr("No code, not sent"),
              tr("It is of one colour, or nearly so: its code would fit many other pictures. Choose another copy, if "
                 "there is one on this device.")};
    case CodeState::NotTaken:
      return {IconName::Warning, IconTone::Error, tr("Not sent"),
              item.result.kind == MediaKind::Video ? tr("This service does not take codes of videos.")
                                                   : tr("This service does not take codes of photos.")};
    case CodeState::Failed: {
      const ErrorWords words = errorWords(item.error.value_or(ErrorCode::Internal));
      return {IconName::Warning, IconTone::Error, words.title, words.advice};
    }
  }
  return {};
}

// From the result as soon as there is one; until then from the name.
std::optional<MediaKind> kindOf(const CodeItem& item) {
  const bool isRead = !item.result.fingerprints.empty();
  return isRead ? std::optional(item.result.kind) : item.kindExpected;
}

QString factsOf(const CodeItem& item) {
  return fileFacts(kindOf(item), item.result.durationMilliseconds, item.sizeBytes);
}

}  // namespace

CodeRow::CodeRow(QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(IconName::Picture, IconTone::Muted, 26)),
      m_name(new FileName),
      m_facts(new Text("small")),
      m_state(new Text("muted")),
      m_advice(new Text("small")),
      m_bar(new QProgressBar) {
  setProperty("role", QStringLiteral("card"));
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  m_facts->setWordWrap(false);
  auto* first = new QHBoxLayout;
  first->setSpacing(14);
  first->addWidget(m_icon);
  first->addWidget(m_name, 4);
  first->addWidget(m_facts, 3);
  first->addWidget(m_state, 3);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 6, 18, 8);
  column->setSpacing(4);
  column->addLayout(first);
  column->addWidget(m_bar);
  column->addWidget(m_advice);
}

// By the page's direction: left to itself, a label goes by its text, and numbers read from left to right everywhere.
void CodeRow::align() {
  const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
  m_facts->setAlignment((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
  m_state->setAlignment((rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void CodeRow::show(const CodeItem& item, int place) {
  align();
  const Face face = Words::of(item);
  m_icon->setIcon(face.icon, face.tone);
  const QString title = fileTitle(item.name, kindOf(item), place);
  m_name->setName(title);
  m_facts->setText(factsOf(item));
  m_state->setText(face.state);
  m_advice->say(face.advice);
  m_bar->setValue(item.permille);
  m_bar->setVisible(item.state == CodeState::Waiting || item.state == CodeState::Working);
  m_bar->setAccessibleName(isolated(title));
}

}  // namespace mahfooz::desktop
