# source: icu
# Of its data only what core/text asks for is taken: the words of two languages, the order of letters, calendars and
# normal forms. 31 MB become two. (The source has its data ready made, so ICU's own filter of data does nothing.)
wanted_data=({pool,res_index,root,en,en_001,en_PK,ur,ur_PK}.res coll/{res_index,root,en,ur}.res coll/ucadata.icu
  curr/{pool,res_index,root,en,en_001,en_PK,ur}.res {icuver,dayPeriods,keyTypeData,likelySubtags,metadata}.res
  {numberingSystems,plurals,supplementalData,timezoneTypes,zoneinfo64}.res nfkc.nrm nfkc_cf.nrm)
copy_source
from=$PWD/source
data=$(echo "$from"/data/in/icudt*l.dat)
mkdir native cross trimmed
icupkg -l "$data" | grep -vxF -f <(printf '%s\n' "${wanted_data[@]}") >unwanted.lst
icupkg -r unwanted.lst "$data" "trimmed/${data##*/}"
mv "trimmed/${data##*/}" "$data"
(cd native && "$from/configure" --disable-samples --disable-tests --disable-extras --disable-icuio --disable-layoutex &&
  make -j "$windows_jobs")
cd cross
CFLAGS=-O2 CXXFLAGS="-O2 -std=c++17" "$from/configure" --host="$windows_triple" --build=x86_64-pc-linux-gnu \
  --with-cross-build="$windows_work/$part/native" --prefix="$target_prefix" --enable-static --disable-shared \
  --with-data-packaging=static --disable-{samples,tests,extras,icuio,layoutex,tools}
make -j "$windows_jobs"
mkdir -p "$windows_work/$part/staged$target_prefix/bin"
install_staged make
mv "$windows_prefix/bin/sicudt.a" "$windows_prefix/lib/libsicudt.a"  # as ICU calls it, no linker finds it
rm -f "$windows_prefix"/lib/pkgconfig/icu-*.pc
version=$(sed -n 's/#define U_ICU_VERSION "\(.*\)"/\1/p' "$from/common/unicode/uvernum.h")
write_pkg_config icu-uc "$version" "-lsicuuc -lsicudt -lpthread -lstdc++" -DU_STATIC_IMPLEMENTATION
write_pkg_config icu-i18n "$version" -lsicuin "" icu-uc
