#pragma once

#include <QtCore/QUrl>

#include <string>

namespace mahfooz::bench {

struct HttpAnswer {
  int status = 0;
  std::string body;
};

// One request on one connection of loopback: the service ends it after its answer. `head`: request line and headers,
// each with its line end, without Host and those of the body.
[[nodiscard]] HttpAnswer askOnce(const QUrl& service, const std::string& head, const std::string& body = {});

}  // namespace mahfooz::bench
