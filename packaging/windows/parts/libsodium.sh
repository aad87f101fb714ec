# source: libsodium
copy_source
autoreconf -fi
./configure --host="$windows_triple" --prefix="$target_prefix" --disable-shared --enable-static --disable-dependency-tracking
make -j "$windows_jobs"
install_staged make
add_static_flag libsodium -DSODIUM_STATIC
