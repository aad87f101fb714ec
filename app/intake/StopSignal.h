#pragma once

namespace mahfooz::intake {

// What the program is told from outside. Made first of all in main(), before any thread: threads inherit that these
// signals wait for wait().
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  enum class AlsoWhen { Never, InputCloses };
  enum class Wanted { Stop, Reload };

  // Stop: somebody asks the program to end (SIGTERM, SIGINT), or, if wanted, standard input has closed, so that a child
  // ends with the program that started it, however that ended. Reload: the files that may change have changed (SIGHUP).
  [[nodiscard]] Wanted wait(AlsoWhen also);

  // From now on the next request to end ends the program at once.
  void letTheNextOneKill();

 private:
  int m_descriptor = -1;
};

}  // namespace mahfooz::intake
