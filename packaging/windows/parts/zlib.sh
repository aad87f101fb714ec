# Debian has it ready made for mingw-w64; only the static library is taken.
cp /usr/x86_64-w64-mingw32/lib/libz.a "$windows_prefix/lib/"
cp /usr/x86_64-w64-mingw32/include/{zlib,zconf}.h "$windows_prefix/include/"
write_pkg_config zlib "$(dpkg-query -W -f='${Version}' libz-mingw-w64-dev | sed 's/+.*//')" -lz
