#pragma once

namespace mahfooz::intake {

// When to end. Made first of all in main(), before any thread: threads inherit that these signals wait for wait().
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  enum class AlsoWhen { Never, InputCloses };

  // Returns when somebody asks the program to end (SIGTERM, SIGINT), or, if wanted, when standard input has closed:
  // so a child ends with the program that started it, however that ended.
  void wait(AlsoWhen also);

 private:
  int m_descriptor = -1;
};

}  // namespace mahfooz::intake
