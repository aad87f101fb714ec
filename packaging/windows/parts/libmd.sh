# source: libmd
# Of its seven digests we want one, which needs nothing that its configure script finds out.
touch config.h
"$windows_triple-gcc" -O2 -I. -I"$source/include" -I"$source/src" -c "$source/src/md5.c" -o md5.o
"$windows_triple-gcc-ar-posix" rcs "$windows_prefix/lib/libmd.a" md5.o
cp "$source/include/md5.h" "$windows_prefix/include/"
write_pkg_config libmd 1.0.4 -lmd
