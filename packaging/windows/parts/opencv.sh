# source: opencv
# Only its matrices. Debian's OpenCV is built for SSE3 too.
options=()
while read -r name; do
  options+=("-D$name=OFF")
done < <(sed -n 's/^OCV_OPTION(\(WITH_[A-Z0-9_]*\).*/\1/p' "$source/CMakeLists.txt")
# It would keep a report of how it was built, with this computer's folders.
cat >no-report.cmake <<'CMAKE'
cmake_language(DEFER CALL file WRITE "${CMAKE_BINARY_DIR}/modules/core/version_string.inc" "\"\"\n")
CMAKE
cmake_part "$source" "${options[@]}" -DCMAKE_PROJECT_OpenCV_INCLUDE="$PWD/no-report.cmake" \
  -DBUILD_LIST=core -DCPU_BASELINE=SSE3 -DCPU_DISPATCH=AVX2 -DBUILD_ZLIB=OFF \
  -DBUILD_{TESTS,PERF_TESTS,EXAMPLES,DOCS,opencv_apps,JAVA,opencv_python3,opencv_python2,PACKAGE}=OFF \
  -DOPENCV_GENERATE_PKGCONFIG=OFF -DENABLE_PRECOMPILED_HEADERS=OFF -DOPENCV_{LIB,3P_LIB}_INSTALL_PATH=lib \
  -DOPENCV_INCLUDE_INSTALL_PATH=include/opencv4 -DOPENCV_TIMESTAMP=0 -DENABLE_BUILD_HARDENING=OFF
