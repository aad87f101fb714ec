# source: qt6-svg
# stands on: qtbase zlib
# It finds the header of our zlib before that of Qt's own copy, so it gets our zlib too.
qt_part "-DCMAKE_CXX_STANDARD_LIBRARIES=$windows_prefix/lib/libz.a -lkernel32 -luser32 -lgdi32 -lshell32 -lole32 -ladvapi32"
