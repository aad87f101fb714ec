# source: dav1d
sed "s|@TOOLS@|$windows_tools|" "$windows_here/cross.meson.in" >cross.meson
meson setup build "$source" --cross-file cross.meson --buildtype release --default-library static \
  --prefix "$target_prefix" --libdir lib -Denable_tools=false -Denable_tests=false -Db_ndebug=true
ninja -C build -j "$windows_jobs"
DESTDIR="$PWD/staged" meson install -C build
take_staged
