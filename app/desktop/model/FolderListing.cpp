#include "app/desktop/model/FolderListing.h"

#include "app/desktop/model/FileKind.h"
#include "core/text/Collation.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

namespace {

// The first kMost; whether there are more goes into the listing.
QFileInfoList mostOf(QFileInfoList all, FolderListing& listing) {
  if (all.size() <= FolderListing::kMost) return all;
  listing.leavesOut = true;
  all.resize(FolderListing::kMost);
  return all;
}

QFileInfoList inOrder(const QFileInfoList& folders) {
  std::vector<std::string> names;
  names.reserve(static_cast<std::size_t>(folders.size()));
  for (const QFileInfo& info : folders)
    names.push_back(info.fileName().toStdString());
  QFileInfoList ordered;
  for (const std::size_t place : text::collationOrder(names))
    ordered.append(folders[static_cast<qsizetype>(place)]);
  return ordered;
}

}  // namespace

FolderListing listFolder(const QString& path) {
  FolderListing listing;
  const QDir folder(path);
  const auto folders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Unsorted);
  for (const QFileInfo& info : mostOf(inOrder(folders), listing))
    listing.folders.push_back({info.absoluteFilePath(), info.fileName()});
  const auto files = folder.entryInfoList(readableNamePatterns(), QDir::Files | QDir::NoSymLinks, QDir::Time);
  for (const QFileInfo& info : mostOf(files, listing))
    listing.files.push_back({info.absoluteFilePath(), info.size(), info.lastModified(), kindByName(info.fileName())});
  return listing;
}

}  // namespace mahfooz::desktop
