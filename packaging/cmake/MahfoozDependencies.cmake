# Outside libraries, each as one imported target. Debian's OpenCV ships a CMake config only with the whole of
# libopencv-dev (209 packages), so its core is found by hand; its headers are system headers.
find_package(PkgConfig REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network PrintSupport Sql Widgets Svg LinguistTools)
find_package(Threads REQUIRED)

pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(jpeg REQUIRED IMPORTED_TARGET libjpeg)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(webp REQUIRED IMPORTED_TARGET libwebp libwebpdemux)
pkg_check_modules(tiff REQUIRED IMPORTED_TARGET libtiff-4)
pkg_check_modules(heif REQUIRED IMPORTED_TARGET libheif>=1.15 libde265 dav1d)
find_package(GIF 5 REQUIRED)  # giflib has no pkg-config file
pkg_check_modules(ffmpeg REQUIRED IMPORTED_TARGET libavformat>=59 libavcodec>=59 libavutil>=57 libswscale>=6)
pkg_check_modules(md REQUIRED IMPORTED_TARGET libmd)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(nlohmann_json REQUIRED IMPORTED_TARGET nlohmann_json)

find_path(MAHFOOZ_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
# With its version in the name on Windows, where it is linked statically and needs zlib beside it.
find_library(MAHFOOZ_OPENCV_CORE NAMES opencv_core opencv_core460 REQUIRED)
add_library(opencv_core UNKNOWN IMPORTED)
set_target_properties(opencv_core PROPERTIES
  IMPORTED_LOCATION "${MAHFOOZ_OPENCV_CORE}"
  INTERFACE_INCLUDE_DIRECTORIES "${MAHFOOZ_OPENCV_INCLUDE}")

if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp)
  pkg_check_modules(openssl REQUIRED IMPORTED_TARGET openssl>=3)
elseif(WIN32)
  pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
  target_link_libraries(opencv_core INTERFACE PkgConfig::zlib)
endif()
