# One INTERFACE target that every target links: warnings, hardening, sanitizers. Nothing else sets flags.
add_library(mahfooz_flags INTERFACE)

target_compile_options(mahfooz_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wimplicit-fallthrough -Wdouble-promotion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 sees overlaps in std::string that are none (GCC bug 105651)
  # PDQ is defined operation by operation (IEEE binary32, each rounded): a fused multiply-add changes bits.
  -ffp-contract=off
  -fstack-protector-strong -fcf-protection
  # Windows' own rule is that a function touches every page of its stack; asked for it twice, GCC 12 fails there.
  $<$<NOT:$<BOOL:${WIN32}>>:-fstack-clash-protection>
  $<$<BOOL:${MAHFOOZ_WERROR}>:-Werror>)

target_compile_definitions(mahfooz_flags INTERFACE
  $<$<NOT:$<CONFIG:Debug>>:_GLIBCXX_ASSERTIONS>
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS)

# For the few files that are compiled once more for newer x86-64 processors and chosen at run time. Without -mfma, see
# above. GCC does not align the stack for 32-byte vectors on Windows (GCC bug 54412): unaligned moves there.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  set(MAHFOOZ_AVX2 -mavx2 $<$<BOOL:${WIN32}>:-Wa,-muse-unaligned-vector-move>)
endif()

target_include_directories(mahfooz_flags INTERFACE "${PROJECT_SOURCE_DIR}")

if(MAHFOOZ_SANITIZE)
  target_compile_options(mahfooz_flags INTERFACE -fsanitize=${MAHFOOZ_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all
    # GCC's documentation: sanitizers raise its number of false positives. One is in its own <regex>.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(mahfooz_flags INTERFACE -fsanitize=${MAHFOOZ_SANITIZE})
else()
  target_compile_definitions(mahfooz_flags INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()

if(WIN32)
  include(MahfoozWindows)
else()
  target_link_options(mahfooz_flags INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
