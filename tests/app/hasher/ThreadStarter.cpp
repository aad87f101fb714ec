// A library that makes a thread as soon as it is loaded, as some builds of BLAS do. Only tests load it.

#include <chrono>
#include <thread>

namespace {

struct Starter {
  Starter() {
    std::thread([] { std::this_thread::sleep_for(std::chrono::minutes(1)); }).detach();
  }
};

const Starter starter;

}  // namespace
