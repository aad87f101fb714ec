#pragma once

#include "core/submit/ProxyRule.h"

#include <QtNetwork/QNetworkAccessManager>

namespace mahfooz::submit {

// Makes a fresh manager forgetful: no cookies kept or sent, no cache, no redirect followed, the system's proxy for
// everything but loopback.
void makeForgetful(QNetworkAccessManager& network);

// For the requests begun afterwards. A proxy, too, hears nothing of this computer.
void useProxy(QNetworkAccessManager& network, const ProxyRule& rule);

}  // namespace mahfooz::submit
