# source: libheif
# Without decoders of its own: core/media brings its own plugins for libde265 and dav1d. Nothing is loaded at run time.
cmake_part "$source" -DENABLE_PLUGIN_LOADING=OFF -DWITH_EXAMPLES=OFF -DWITH_{LIBDE265,X265,DAV1D,AOM_DECODER,AOM_ENCODER}=OFF \
  -DWITH_{SvtEnc,RAV1E,LIBSHARPYUV,DEFLATE_HEADER_COMPRESSION}=OFF -DBUILD_TESTING=OFF -DENABLE_EXPERIMENTAL_FEATURES=OFF
