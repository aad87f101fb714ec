#pragma once

#include <optional>
#include <string_view>

namespace mahfooz {

// Every way in which the program can say no. The number crosses process and network boundaries and is what a
// counselor reads to us over the telephone: a number is never used again for something else.
//
// Grouped by who can act:
//   1xx  the person, with the file they picked
//   2xx  the hasher and the computer it runs on
//   3xx  the network and the service
//   4xx  the person, with what they typed or asked for
//   9xx  us: a fault of the program
enum class ErrorCode : int {
  FileNotFound = 101,
  FileUnreadable = 102,  // no permission, or the device failed while reading
  FileNotRegular = 103,  // a folder, a device, a pipe
  FileEmpty = 104,
  FileTooLarge = 105,            // more bytes than any picture or video we take
  FileFormatUnknown = 106,       // the content is no picture or video that we know
  FileVariantUnsupported = 107,  // a known format, in a form we do not decode (for example 12-bit JPEG)
  FileCorrupt = 108,             // the decoder found data that the format forbids
  FileTruncated = 109,           // the data ends before the picture does
  PictureTooLarge = 110,         // more pixels than the limit
  PictureTooSmall = 111,         // a side under 5 pixels: PDQ is not defined
  VideoMissing = 112,            // a film's container that holds sound or text only
  VideoTooLong = 113,            // more playing time or frames than the limit

  HasherMissing = 201,
  HasherNotStarted = 202,
  SandboxUnavailable = 203,  // this system lacks a part of the lock-down; nothing is read
  HasherCrashed = 204,
  HasherTimedOut = 205,
  HasherFlooded = 206,  // it answered more than any answer may hold
  HasherAnswerInvalid = 207,
  HasherVersionMismatch = 208,
  HasherOutOfMemory = 209,
  Cancelled = 210,
  FullHasherNeeded = 211,  // the quick hasher knows the format and leaves it to the full one, which is started then

  NoConnection = 301,
  ServiceTimedOut = 302,
  TlsFailed = 303,
  ServiceUnavailable = 304,  // 5xx
  ServiceAnswerInvalid = 305,
  ServiceAnswerTooLarge = 306,
  ReceiptInvalid = 307,  // signature, case number or digest do not fit
  CaseConflict = 308,    // the service holds another submission under this number
  CaseOrPinWrong = 309,  // the two look the same on purpose
  TooManyRequests = 310,
  RedirectRefused = 311,
  ServiceRefused = 312,    // any other 4xx
  AudienceMismatch = 313,  // a minors' case for an adults' service, or the other way round
  ComputerClockWrong = 314,
  CaseWithdrawn = 315,  // the case was taken back, and that is final
  ProfileUnreadable = 320,
  ProfileInvalid = 321,
  ServiceAddressInsecure = 322,  // neither HTTPS nor loopback
  UpdateInvalid = 331,           // what is said of the newest release has another form, or is about another program
  UpdateSignatureInvalid = 332,  // not signed by the release key; also of a key or signature file of another form
  UpdateOlder = 333,             // signed, but about an older version than this

  CaseNumberInvalid = 401,
  PinInvalid = 402,
  TooManyItems = 403,
  NothingToSend = 404,
  OutputFailed = 405,        // the place that the person chose cannot be written
  SubmissionTooLarge = 406,  // more fingerprints than a service takes at once
  OutboxFull = 421,          // as many cases wait to be sent as may wait
  ReceiptFileUnreadable = 431,
  ReceiptFileInvalid = 432,       // no saved receipt, or damaged
  ReceiptOfAnotherService = 433,  // genuine, but not signed by the service that was asked for
  OutputExists = 434,             // something lies there already, and it was not said to replace it

  Internal = 901,
  OutOfMemory = 902,
  StorageFailed = 903,      // disk full or database failed
  OutboxFileDamaged = 911,  // a waiting case is not as it was written
};

// The stable name of a code for scripts and logs: "file-truncated". Never shown as the explanation to a person.
[[nodiscard]] std::string_view errorName(ErrorCode code) noexcept;

// The code with this number; nothing when there is none. For numbers that arrive from outside.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromNumber(int untrustedNumber) noexcept;

}  // namespace mahfooz
