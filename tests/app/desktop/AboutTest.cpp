#include "app/desktop/words/Isolated.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Stage.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

using State = Updates::State;

void settle() {
  for (int pass = 0; pass < 6; ++pass)
    testApplication().processEvents();  // layouts inside layouts
}

struct About {
  explicit About(cases::Language language = cases::Language::English) : stage(language, Shade::Light) {
    stage.window.QWidget::show();
    stage.at(Page::About);
    settle();
  }

  // All words that can be read on the page.
  [[nodiscard]] QString words() {
    settle();
    QString all;
    for (const QLabel* label : stage.window.page(stage.flow.current()).findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    return all;
  }

  [[nodiscard]] QPushButton* button(const QString& words) {
    settle();
    for (QPushButton* candidate : stage.window.page(stage.flow.current()).findChildren<QPushButton*>())
      if (candidate->isVisible() && candidate->text() == words) return candidate;
    return nullptr;
  }

  QApplication& application = testApplication();
  Stage stage;
};

const QString kAsk = QStringLiteral("Ask for a new version");

release::UpdateManifest someManifest() {
  return {{{9, 8, 7}}, "2026-12-01", "https://mahfooz.example/get", {"نئی خبر", "Some news"}};
}

}  // namespace

TEST_CASE("the page says whom it would ask and what they would learn, before it asks") {
  About about;
  CHECK(about.words().contains(isolatedLtr(QStringLiteral("updates.mahfooz.example"))));
  CHECK(about.words().contains(QStringLiteral("internet address")));
  CHECK(about.stage.updates.asked == 0);
  REQUIRE(about.button(kAsk));
  about.button(kAsk)->click();
  CHECK(about.stage.updates.asked == 1);
  CHECK_FALSE(about.button(kAsk));
  REQUIRE(about.button(QStringLiteral("Stop")));
  about.button(QStringLiteral("Stop"))->click();
  CHECK(about.stage.updates.state() == State::Idle);
}

TEST_CASE("no page asks for new versions by itself") {
  About about;
  for (const Page page : {Page::Welcome, Page::Help, Page::About, Page::Licences, Page::About, Page::Welcome}) {
    about.stage.at(page);
    settle();
  }
  about.stage.language.toggle();
  settle();
  CHECK(about.stage.updates.asked == 0);
}

TEST_CASE("where the policy says so there is no button to ask") {
  About about;
  about.stage.updates.be(State::Off);
  CHECK_FALSE(about.button(kAsk));
  CHECK(about.words().contains(QStringLiteral("take care of new versions")));
  CHECK_FALSE(about.words().contains(QStringLiteral("updates.mahfooz.example")));
  about.stage.updates.be(State::NoPlace);
  CHECK_FALSE(about.button(kAsk));
  CHECK(about.words().contains(QStringLiteral("does not know where to ask")));
}

TEST_CASE("a newer version is shown with its address, which is not opened") {
  About about;
  about.stage.updates.answerWith(State::Newer, someManifest());
  const QString words = about.words();
  CHECK(words.contains(QStringLiteral("9.8.7")));
  CHECK(words.contains(QStringLiteral("2026-12-01")));
  CHECK(words.contains(QStringLiteral("Some news")));
  CHECK(words.contains(isolatedLtr(QStringLiteral("https://mahfooz.example/get"))));
  for (const QLabel* label : about.stage.window.page(Page::About).findChildren<QLabel*>())
    CHECK_FALSE(label->openExternalLinks());
  about.stage.language.toggle();
  CHECK(about.words().contains(QStringLiteral("نئی خبر")));
}

TEST_CASE("the newest version and a failure are told, and forgotten at the beginning") {
  About about;
  about.stage.updates.answerWith(State::Newest, someManifest());
  CHECK(about.words().contains(QStringLiteral("You have the newest version")));
  CHECK_FALSE(about.words().contains(QStringLiteral("https://")));
  about.stage.updates.failWith(ErrorCode::UpdateSignatureInvalid);
  CHECK(about.words().contains(QStringLiteral("not signed")));
  CHECK(about.button(kAsk));
  about.stage.at(Page::Welcome);
  about.stage.at(Page::About);
  CHECK_FALSE(about.words().contains(QStringLiteral("not signed")));
}

TEST_CASE("a licence is two presses away, left to right in either language") {
  const auto language = GENERATE(cases::Language::Urdu, cases::Language::English);
  About about(language);
  about.stage.at(Page::Licences);
  settle();
  QPushButton* first = nullptr;
  for (QPushButton* card : about.stage.window.page(Page::Licences).findChildren<QPushButton*>()) {
    if (card->property("role").toString() == QLatin1String("choice")) {
      first = card;
      break;
    }
  }
  REQUIRE(first);
  first->click();
  settle();
  CHECK(about.stage.flow.current() == Page::Licence);
  const auto* text = about.stage.window.page(Page::Licence).findChild<QPlainTextEdit*>();
  REQUIRE(text);
  CHECK(text->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
  CHECK(text->layoutDirection() == Qt::LeftToRight);
  CHECK(text->isReadOnly());
  about.stage.flow.back();
  CHECK(about.stage.flow.current() == Page::Licences);
  about.stage.flow.back();
  CHECK(about.stage.flow.current() == Page::About);
}

}  // namespace mahfooz::desktop
