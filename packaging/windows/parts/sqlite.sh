# source: sqlite3
# The host makes the one large source file; the cross compiler makes the library for Qt's driver of it.
copy_source
./configure --disable-tcl --disable-readline
make sqlite3.c sqlite3.h
"$windows_triple-gcc" -O2 -DSQLITE_THREADSAFE=1 -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_ENABLE_COLUMN_METADATA \
  -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_FTS5 -c sqlite3.c -o sqlite3.o
"$windows_triple-gcc-ar-posix" rcs "$windows_prefix/lib/libsqlite3.a" sqlite3.o
cp sqlite3.h sqlite3ext.h "$windows_prefix/include/" 2>/dev/null || cp sqlite3.h src/sqlite3ext.h "$windows_prefix/include/"
write_pkg_config sqlite3 "$(cat VERSION)" -lsqlite3
