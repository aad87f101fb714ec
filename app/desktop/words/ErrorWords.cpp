#include "app/desktop/words/ErrorWords.h"

#include "app/desktop/words/Isolated.h"

namespace mahfooz::desktop {

namespace {

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::ErrorWords)

 public:
  static ErrorWords of(ErrorCode code);

 private:
  static ErrorWords computerFault();
};

ErrorWords Words::computerFault() {
  return {tr("The code could not be made on this computer"),
          tr("Try again. If it happens again, restart the computer or use another one.")};
}

ErrorWords Words::of(ErrorCode code) {
  switch (code) {
    case ErrorCode::FileNotFound:
      return {tr("The file is no longer there"),
              tr("Was the card or the phone taken out? Connect it and choose again.")};
    case ErrorCode::FileUnreadable:
      return {tr("The file could not be read"), tr("Check that the card or the phone is connected, then try again.")};
    case ErrorCode::FileNotRegular:
      return {tr("This is not a file"), tr("Choose the picture or video itself, not a folder.")};
    case ErrorCode::FileEmpty:
      return {tr("The file is empty"), tr("Choose another copy of it, if there is one on this device.")};
    case ErrorCode::FileTooLarge:
      return {tr("The file is too large"), tr("Choose another copy of it, for example the one from a chat.")};
    case ErrorCode::PictureTooLarge:
      return {tr("The picture is too large"), tr("Choose another copy of it, for example the one from a chat.")};
    case ErrorCode::FileFormatUnknown:
      return {tr("This is not a picture or video that can be read"),
              tr("Photos and videos as phones, cameras and chats make them can be read.")};
    case ErrorCode::FileVariantUnsupported:
      return {tr("This sort of picture or video cannot be read yet"),
              tr("Choose another copy of it, if there is one on this device.")};
    case ErrorCode::FileCorrupt:
      return {tr("The file is damaged"), tr("Choose another copy of it, if there is one on this device.")};
    case ErrorCode::FileTruncated:
      return {
          tr("A part of the file is missing"),
          tr("It was probably not fully copied or downloaded. Choose another copy, if there is one on this device.")};
    case ErrorCode::PictureTooSmall:
      return {tr("The picture is too small"), tr("Choose a larger copy of it, if there is one on this device.")};

    case ErrorCode::VideoMissing:
      return {tr("There is no video in this file"), tr("It holds sound or text only. Choose the video itself.")};
    case ErrorCode::VideoTooLong:
      return {tr("The video is too long"), tr("A video can be four hours long at most. Choose a shorter copy of it.")};

    case ErrorCode::HasherMissing:
    case ErrorCode::HasherVersionMismatch:
      return {tr("A part of this program is missing"), tr("Install the program again, all of it.")};
    case ErrorCode::SandboxUnavailable:
      return {tr("This computer cannot lock the file in"),
              tr("So that nothing can go wrong, the file was not opened. Use a newer computer.")};
    case ErrorCode::HasherNotStarted:
    case ErrorCode::HasherCrashed:
    case ErrorCode::HasherFlooded:
    case ErrorCode::HasherAnswerInvalid:
    case ErrorCode::FullHasherNeeded:  // taken up by host::HashQueue; nobody should ever read it
      return computerFault();
    case ErrorCode::HasherTimedOut:
      return {tr("It took too long"), tr("Close other programs and try again.")};
    case ErrorCode::HasherOutOfMemory:
    case ErrorCode::OutOfMemory:
      return {tr("The computer's memory is full"), tr("Close other programs and try again.")};
    case ErrorCode::Cancelled:
      return {tr("Stopped"), tr("You stopped it. Nothing was kept.")};

    case ErrorCode::NoConnection:
      return {tr("No connection"), tr("Check the internet connection, then try again. Nothing you did here is lost.")};
    case ErrorCode::ServiceTimedOut:
      return {tr("The service did not answer in time"),
              tr("Wait a little, then try again. Nothing you did here is lost, and nothing is sent twice.")};
    case ErrorCode::TlsFailed:
      return {tr("No safe connection"),
              tr("Somebody on this network may be listening, so nothing was sent. Try another network.")};
    case ErrorCode::ServiceUnavailable:
      return {tr("The service cannot be reached right now"),
              tr("Wait a few minutes, then try again. Nothing you did here is lost.")};
    case ErrorCode::ServiceAnswerInvalid:
    case ErrorCode::ServiceAnswerTooLarge:
    case ErrorCode::RedirectRefused:
      return {tr("The service gave a wrong answer"),
              tr("Try again later or on another network. Nothing you did here is lost.")};
    case ErrorCode::ReceiptInvalid:
      return {tr("The receipt is not genuine"),
              tr("Do not count on this case yet. Try again, best on another network.")};
    case ErrorCode::CaseConflict:
      return {tr("This case number is already taken"), tr("Go back one step: a new number is made. Then send again.")};
    case ErrorCode::CaseOrPinWrong:
      return {tr("Case number or PIN is wrong"), tr("Compare both with your note and type them again.")};
    case ErrorCode::TooManyRequests:
      return {tr("Too many tries in a short time"), tr("Wait a few minutes, then try again.")};
    case ErrorCode::ServiceRefused:
      return {tr("The service did not accept this"), tr("Go back, check your answers and try again.")};
    case ErrorCode::AudienceMismatch:
      return {tr("This service does not take this age"), tr("Go back to the question who is in the picture.")};
    case ErrorCode::ComputerClockWrong:
      return {tr("This computer's date is wrong"), tr("Set date and time in the computer's settings, then try again.")};
    case ErrorCode::CaseWithdrawn:
      return {tr("This case was taken back"), tr("Nothing can be added to it any more. Make a new case.")};
    case ErrorCode::ProfileUnreadable:
    case ErrorCode::ProfileInvalid:
      return {tr("The file that describes the service cannot be used"),
              tr("Ask the person who set up this computer for a new one.")};
    case ErrorCode::ServiceAddressInsecure:
      return {tr("The service's address is not safe"),
              tr("Nothing was sent. Ask the person who set up this computer.")};

    case ErrorCode::UpdateInvalid:
      return {tr("The answer about new versions cannot be used"), tr("Ask again later. Nothing here was changed.")};
    case ErrorCode::UpdateSignatureInvalid:
      return {tr("The answer was not signed by the makers of this program"),
              tr("Install nothing that is offered to you now. Ask again later, best on another network.")};
    case ErrorCode::UpdateOlder:
      return {tr("The answer was about an older version"),
              tr("Somebody may be keeping a newer one from you. Ask again later, best on another network.")};

    case ErrorCode::CaseNumberInvalid:
      return {tr("This case number is not complete"), tr("It has 12 letters and digits. Compare it with your note.")};
    case ErrorCode::PinInvalid:
      return {tr("This PIN is not complete"), tr("It has 8 digits. Compare it with your note.")};
    case ErrorCode::TooManyItems:
      return {tr("These are too many files for one case"), tr("Go back and remove some. Make another case for them.")};
    case ErrorCode::NothingToSend:
      return {tr("There is no code to send"), tr("Go back and choose another copy.")};
    case ErrorCode::OutputFailed:
      return {tr("The place you chose cannot be written"), tr("Choose another folder.")};
    case ErrorCode::SubmissionTooLarge:
      return {tr("These videos are too long for one case"), tr("Go back and remove some. Make another case for them.")};
    case ErrorCode::ReceiptFileUnreadable:
      return {tr("The receipt could not be read"), tr("Is the file still there? Choose it again.")};
    case ErrorCode::ReceiptFileInvalid:
      return {tr("This file is not a receipt, or it is damaged"), tr("Choose another copy of the receipt.")};
    case ErrorCode::ReceiptOfAnotherService:
      return {tr("This receipt is from another service"), tr("Check it with the service that it belongs to.")};
    case ErrorCode::OutputExists:
      return {tr("There is already a file with this name"), tr("Choose another name.")};
    case ErrorCode::OutboxFull:
      return {tr("Too many cases are waiting to be sent"),
              tr("Connect this computer to the internet so that they can be sent, then try again.")};

    case ErrorCode::Internal:
      return {tr("Something went wrong in this program"), tr("Close it, start it again and repeat the step.")};
    case ErrorCode::StorageFailed:
      return {tr("The disk is full"), tr("Free some space on this computer, then try again.")};
    case ErrorCode::OutboxFileDamaged:
      return {tr("A case that waited on this computer is damaged"),
              tr("It cannot be sent any more. If you can, make the case again.")};
  }
  return {tr("Something went wrong in this program"), tr("Close it, start it again and repeat the step.")};
}

}  // namespace

ErrorWords errorWords(ErrorCode code) {
  return Words::of(code);
}

QString errorNumberText(ErrorCode code) {
  return isolatedLtr(QString::number(static_cast<int>(code)));
}

}  // namespace mahfooz::desktop
