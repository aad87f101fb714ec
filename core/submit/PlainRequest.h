#pragma once

#include <QtNetwork/QNetworkRequest>

namespace mahfooz::submit {

// "Mahfooz/0": the program and its major version, nothing of the computer.
[[nodiscard]] QByteArray userAgent();

// Makes a request say as little as HTTP allows about the computer (by itself Qt would send its locale, and a browser's
// name), keep nothing, go nowhere else, and believe only certificates that were checked.
void makePlain(QNetworkRequest& request);

}  // namespace mahfooz::submit
