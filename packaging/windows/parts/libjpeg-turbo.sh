# source: libjpeg-turbo
# Its build would take a folder without a type for one beside the sources.
cmake_part "$source" -DENABLE_SHARED=OFF -DENABLE_STATIC=ON -DREQUIRE_SIMD=ON -DWITH_TURBOJPEG=OFF -DWITH_JPEG8=OFF \
  -DCMAKE_INSTALL_LIBDIR:PATH=lib
