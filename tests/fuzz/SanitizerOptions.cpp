// Asked by the sanitizers' runtimes before main().

// The hasher's memory limit makes an allocation of this size fail; so it does here.
extern "C" const char* __asan_default_options() {
  return "allocator_may_return_null=1:max_allocation_size_mb=1500";
}
