# source: qt6-base
# stands on: sqlite
# Debian's source lacks SQLite; the other small libraries are Qt's own copies. Direct2D 1.1 is not in the headers of
# mingw-w64, but without Direct2D itself Qt's printing does not link.
off=()
for feature in system_{zlib,png,jpeg,freetype,harfbuzz,pcre2,doubleconversion,libb2} vulkan tabletevent testlib xml \
  concurrent androiddeployqt zstd brotli glib pkg_config sql_odbc sql_psql sql_mysql direct2d1_1; do
  off+=("-DFEATURE_$feature=OFF")
done
qt_part -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DINPUT_{opengl,dbus,icu,openssl}=no -DFEATURE_schannel=ON \
  -DFEATURE_system_sqlite=ON -DFEATURE_direct2d=ON "${off[@]}"
