#include "app/desktop/model/AwarenessCards.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace mahfooz::desktop {

namespace {

AwarenessCard::Words wordsIn(const QJsonObject& card, const QString& language) {
  return {card[QStringLiteral("title")][language].toString(), card[QStringLiteral("text")][language].toString()};
}

}  // namespace

std::vector<AwarenessCard> parseAwarenessCards(const QByteArray& json) {
  std::vector<AwarenessCard> cards;
  for (const auto& value : QJsonDocument::fromJson(json).object()[QStringLiteral("cards")].toArray()) {
    const QJsonObject card = value.toObject();
    cards.push_back({card[QStringLiteral("icon")].toString(), wordsIn(card, QStringLiteral("ur")),
                     wordsIn(card, QStringLiteral("en")), card[QStringLiteral("helplines")].toBool()});
  }
  return cards;
}

std::vector<AwarenessCard> embeddedAwarenessCards() {
  QFile file(QStringLiteral(":/kiosk/cards.json"));
  return file.open(QIODevice::ReadOnly) ? parseAwarenessCards(file.readAll()) : std::vector<AwarenessCard>();
}

}  // namespace mahfooz::desktop
