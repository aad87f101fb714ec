#include "core/submit/PrivateFile.h"

#include "core/submit/FileHandleWindows.h"
#include "core/submit/OwnersOnlyWindows.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <string>

namespace mahfooz::submit {

namespace {

FileHandle makeFile(const std::wstring& path) {
  OwnersOnly rules;
  if (rules.attributes() == nullptr) return {};
  return FileHandle(CreateFileW(path.c_str(), GENERIC_WRITE | DELETE, FILE_SHARE_DELETE, rules.attributes(), CREATE_NEW,
                                FILE_ATTRIBUTE_NORMAL, nullptr));
}

bool isThere(const std::wstring& path) noexcept {
  return GetFileAttributesW(path.c_str()) != INVALID_FILE_ATTRIBUTES;
}

}  // namespace

Result<void> writePrivateFile(const QString& path, std::string_view content, Existing existing) {
  const QFileInfo place(path);
  if (place.fileName().isEmpty()) return ErrorCode::OutputFailed;
  const std::wstring target = longPath(path.toStdString());
  const QString temporary =
      place.path() + QStringLiteral("/.mahfooz-%1.part").arg(QRandomGenerator::system()->generate64());
  FileHandle file = makeFile(longPath(temporary.toStdString()));
  if (!file) return ErrorCode::OutputFailed;
  const auto inTheWay = existing == Existing::Replace ? InTheWay::Replace : InTheWay::Refuse;
  if (writeAndFlush(file.get(), content) && renameOpen(file.get(), target, inTheWay)) return {};
  static_cast<void>(removeOpen(file.get()));
  return existing == Existing::Refuse && isThere(target) ? ErrorCode::OutputExists : ErrorCode::OutputFailed;
}

}  // namespace mahfooz::submit
