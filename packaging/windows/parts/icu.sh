# source: icu
# Only normal forms are wanted of its data (core/text): 31 MB become less than one.
cat >filter.json <<'JSON'
{"localeFilter": {"filterType": "language", "includelist": ["en", "ur"]},
 "featureFilters": {"brkitr_dictionaries": "exclude", "brkitr_rules": "exclude", "brkitr_tree": "exclude",
  "brkitr_lstm": "exclude", "brkitr_adaboost": "exclude",
  "confusables": "exclude", "conversion_mappings": "exclude", "coll_tree": "exclude", "coll_ucadata": "exclude",
  "curr_tree": "exclude", "lang_tree": "exclude", "locales_tree": "exclude", "misc": "exclude",
  "rbnf_tree": "exclude", "region_tree": "exclude", "stringprep": "exclude", "translit": "exclude",
  "unames": "exclude", "unit_tree": "exclude", "zone_tree": "exclude"}}
JSON
export ICU_DATA_FILTER_FILE="$PWD/filter.json"
find "$source" -name configure -path '*source*' -maxdepth 2
from=$(dirname "$(find "$source" -maxdepth 2 -name runConfigureICU)")
mkdir native cross
(cd native && "$from/configure" --disable-samples --disable-tests --disable-extras --disable-icuio --disable-layoutex &&
  make -j "$windows_jobs")
cd cross
CFLAGS=-O2 CXXFLAGS="-O2 -std=c++17" "$from/configure" --host="$windows_triple" --build=x86_64-pc-linux-gnu \
  --with-cross-build="$windows_work/$part/native" --prefix="$target_prefix" --enable-static --disable-shared \
  --with-data-packaging=static --disable-{samples,tests,extras,icuio,layoutex,tools}
make -j "$windows_jobs"
install_staged make
rm -f "$windows_prefix"/lib/pkgconfig/icu-*.pc
version=$(sed -n 's/#define U_ICU_VERSION "\(.*\)"/\1/p' "$from/common/unicode/uvernum.h")
write_pkg_config icu-uc "$version" "-lsicuuc -lsicudt -lpthread -lstdc++" -DU_STATIC_IMPLEMENTATION
write_pkg_config icu-i18n "$version" -lsicuin "" icu-uc
