#include "app/desktop/model/Licences.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace mahfooz::desktop {

namespace {

QByteArray embedded(const QString& path) {
  QFile file(QStringLiteral(":/licences/") + path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Component ours() {
  return {QStringLiteral("Mahfooz"), {}, QStringLiteral("The Mahfooz contributors"), QStringLiteral("GPL-3.0-or-later")};
}

// "LGPL-3.0-only", "LGPL-3.0-or-later": one text.
QString textName(QString identifier) {
  for (const auto* suffix : {"-only", "-or-later"}) {
    if (identifier.endsWith(QLatin1String(suffix))) identifier.chop(static_cast<qsizetype>(qstrlen(suffix)));
  }
  return identifier;
}

// The GNU Lesser General Public License 3 is written as an addition to the GPL, which so belongs to it.
QStringList textNames(const QString& expression) {
  QStringList names;
  for (QString part : QString(expression).replace(QLatin1String(" WITH "), QLatin1String(" AND "))
                          .split(QStringLiteral(" AND ")))
    names.append(textName(part));
  if (names.contains(QStringLiteral("LGPL-3.0"))) names.append(QStringLiteral("GPL-3.0"));
  return names;
}

}  // namespace

std::vector<Component> embeddedComponents(cases::Language language) {
  const QString words = language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en");
  std::vector<Component> components{ours()};
  const QJsonObject root = QJsonDocument::fromJson(embedded(QStringLiteral("components.json"))).object();
  for (const auto& value : root[QStringLiteral("components")].toArray()) {
    const QJsonObject object = value.toObject();
    components.push_back({object[QStringLiteral("name")].toString(), object[QStringLiteral("use")][words].toString(),
                          object[QStringLiteral("copyright")].toString(), object[QStringLiteral("licence")].toString()});
  }
  return components;
}

QString licenceText(const Component& component) {
  QString text = QStringLiteral("%1\nCopyright: %2\nLicence: %3\n")
                     .arg(component.name, component.copyright, component.licence);
  for (const QString& name : textNames(component.licence))
    text += QStringLiteral("\n\n") + QString::fromUtf8(embedded(QStringLiteral("texts/%1.txt").arg(name)));
  return text;
}

}  // namespace mahfooz::desktop
