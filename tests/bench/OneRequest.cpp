#include "tests/bench/OneRequest.h"

#include "core/base/Check.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cstdlib>

namespace mahfooz::bench {

HttpAnswer askOnce(const QUrl& service, const std::string& head, const std::string& body) {
  const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(service.port()));
  check(inet_pton(AF_INET, service.host().toUtf8().constData(), &address.sin_addr) == 1);
  check(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  std::string request = head + "Host: localhost\r\n";
  if (!body.empty())
    request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  request += "\r\n" + body;
  for (std::size_t sent = 0; sent < request.size();) {
    const auto more = ::send(connection, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    check(more > 0);
    sent += static_cast<std::size_t>(more);
  }
  std::string answer;
  char piece[65536];
  for (ssize_t got = 0; (got = ::recv(connection, piece, sizeof(piece), 0)) > 0;)
    answer.append(piece, static_cast<std::size_t>(got));
  ::close(connection);
  check(answer.size() > 12);
  return {std::atoi(answer.c_str() + 9), answer.substr(answer.find("\r\n\r\n") + 4)};
}

}  // namespace mahfooz::bench
