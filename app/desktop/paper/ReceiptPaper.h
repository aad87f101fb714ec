#pragma once

#include "app/desktop/paper/PaperOutput.h"
#include "app/desktop/words/BothWords.h"

#include <QtCore/QString>
#include <QtGui/QPainter>

#include <vector>

namespace mahfooz::desktop {

// What a receipt on paper says, beside the words that are on all of them.
struct ReceiptContent {
  QString caseNumber;
  QString pin;
  QString service[2] = {};  // in English, in Urdu
  QString receivedOn;       // "2026-11-25"; empty: not received yet
  struct Helpline {
    BothWords name;
    QString contact;
  };
  std::vector<Helpline> helplines;
  QString helplinesChecked;  // "2026-11"
};

// One page in both languages, side by side: the number, its QR code, the PIN, how to look it up, what to know, whom to
// call. It says nothing of pictures: it may lie where others see it. The QR code holds the case number alone, so that a
// camera that looks over a shoulder gets no PIN.
void paintReceipt(QPainter& painter, const ReceiptContent& content);

}  // namespace mahfooz::desktop
