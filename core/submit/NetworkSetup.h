#pragma once

#include <QtNetwork/QNetworkAccessManager>

namespace mahfooz::submit {

// Makes a fresh manager forgetful: no cookies kept or sent, no cache, no redirect followed, the system's proxy for
// everything but loopback.
void makeForgetful(QNetworkAccessManager& network);

}  // namespace mahfooz::submit
