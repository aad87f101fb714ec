#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/LayoutAudit.h"
#include "tests/app/desktop/Scenes.h"
#include "tests/app/desktop/Settings.h"
#include "tests/app/desktop/SpokenAudit.h"

#include <catch2/catch.hpp>

// The walk through every page in every state: as it is laid out on every screen at 100 and 200 per cent, as a screen reader
// meets it, and in the words of its language.
namespace mahfooz::desktop {

namespace {

constexpr int kLeastTarget = 44;  // WCAG 2.2, 2.5.8 asks for 24; ours are made for a finger

// What may stand in another language than the page's.
QStringList foreignWords() {
  return {QStringLiteral(".jpg"),       QStringLiteral(".JPG"),         QStringLiteral(".jpeg"),
          QStringLiteral(".png"),       QStringLiteral(".mp4"),         QStringLiteral("English"),
          QStringLiteral("اردو"),       QStringLiteral("StopNCII"),     QStringLiteral("nccia"),
          QStringLiteral("pta.gov.pk"), QStringLiteral("takeitdown"),   QStringLiteral("Instagram"),
          QStringLiteral("http"),       QStringLiteral("Take It Down"), QStringLiteral("Asked for money"),
          // keys stand on both keyboards in Latin; and what is read aloud may be in the other language
          QStringLiteral("Esc"),        QStringLiteral("Shift"),        QStringLiteral("Ctrl+"),
          QStringLiteral("مجھے نظر نہیں آئے گی"),               QStringLiteral("I will not see your picture"),
          QStringLiteral("دھمکی دی کہ"), QStringLiteral("CARD 32GB"),    QStringLiteral("تصویریں\u2069")};
}

class Walk {
 public:
  Walk(Mode mode, cases::Language language) : m_mode(mode), m_language(language) { testApplication(); }

  // The screen and the size of the text change while the window is open.
  void through(const Scene& scene) {
    Stage stage(m_language, Shade::Light, m_mode);
    if (!playScene(stage, scene, screens(m_mode).back().window)) return;
    m_scene = scene.name;
    checkSpoken(stage);
    for (const Screen& screen : screens(m_mode)) {
      for (const int percent : percentsOn(screen)) {
        stage.appearance.chooseTextPercent(percent);
        stage.window.resize(screen.window);
        settle();
        tell(layoutFaults(stage.window, kLeastTarget), QStringLiteral("%1 %2 %").arg(QLatin1String(screen.name)).arg(percent));
        CHECK(stage.window.size() == screen.window);
      }
    }
  }

 private:
  // While nobody is at a kiosk, its letters are as large as its screen is.
  [[nodiscard]] std::vector<int> percentsOn(const Screen& screen) const {
    const bool nobody = m_scene.starts_with("0-calm") || m_scene == "0-operator";
    if (nobody) return {Appearance::textPercentAtKiosk(screen.window.height())};
    return {std::begin(kTextPercents), std::end(kTextPercents)};
  }

  void checkSpoken(Stage& stage) {
    tell(spokenFaults(stage.window), QStringLiteral("to a screen reader"));
    tell(buttonNameFaults(stage.window), QStringLiteral("by its name"));
    const bool inBoth = m_scene.starts_with("0-calm");  // nobody has chosen a language there
    if (!inBoth) tell(languageFaults(stage.window, m_language, foreignWords()), QStringLiteral("in its words"));
  }

  void tell(const QStringList& faults, const QString& how) {
    for (const QString& fault : faults) {
      FAIL_CHECK(m_scene << ", " << nameOf(m_mode) << ", " << nameOf(m_language) << ", " << how.toStdString() << ": "
                         << fault.toStdString());
    }
  }

  Mode m_mode;
  cases::Language m_language;
  std::string m_scene;
};

void walk(Mode mode, cases::Language language) {
  Walk walk(mode, language);
  for (const Scene& scene : scenes(mode))
    walk.through(scene);
  CHECK(scenes(mode).size() > 20);
}

}  // namespace

TEST_CASE("every page at home is laid out and told well in Urdu") {
  walk(Mode::Home, cases::Language::Urdu);
}

TEST_CASE("every page at home is laid out and told well in English") {
  walk(Mode::Home, cases::Language::English);
}

TEST_CASE("every page of a helpdesk is laid out and told well in Urdu") {
  walk(Mode::Helpdesk, cases::Language::Urdu);
}

TEST_CASE("every page of a helpdesk is laid out and told well in English") {
  walk(Mode::Helpdesk, cases::Language::English);
}

TEST_CASE("every page of a kiosk is laid out and told well in Urdu") {
  walk(Mode::Kiosk, cases::Language::Urdu);
}

TEST_CASE("every page of a kiosk is laid out and told well in English") {
  walk(Mode::Kiosk, cases::Language::English);
}

}  // namespace mahfooz::desktop
