# source: tiff
# stands on: zlib libjpeg-turbo
cmake_part "$source" -Dtiff-{tools,tests,contrib,docs}=OFF -Djpeg=ON -Dzlib=ON \
  -D{pixarlog,lzma,zstd,webp,jbig,lerc,libdeflate,cxx}=OFF
