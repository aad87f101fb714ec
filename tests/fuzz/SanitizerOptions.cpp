// Asked by the sanitizers' runtimes before main().

// In the hasher, memory ends at two gigabytes. Here each allocation ends much sooner: what asks for more is a bomb,
// which the limit is for (libheif makes the canvas of a grid in the size that the grid says, whatever the container
// says).
extern "C" const char* __asan_default_options() {
  return "allocator_may_return_null=1:max_allocation_size_mb=256";
}
