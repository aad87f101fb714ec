# source: ffmpeg
# stands on: zlib dav1d
# The decoders are those of core/media/VideoCodecs.h, the demuxers those of VideoFile.cpp. Parsers of sound are there
# because a film's times come from all of its streams. Nothing that could open a file or an address.
cc="$windows_triple-gcc"
"$source/configure" --prefix="$target_prefix" --arch=x86_64 --target-os=mingw32 --enable-cross-compile \
  --cross-prefix="$windows_triple-" --cc="$cc" --ar="$windows_triple-gcc-ar-posix" --pkg-config="$windows_triple-pkg-config" \
  --disable-everything --disable-autodetect --disable-network --disable-protocols --disable-programs --disable-doc \
  --disable-avdevice --disable-avfilter --disable-swresample --disable-postproc --disable-debug --enable-w32threads \
  --enable-libdav1d --enable-zlib --enable-static --disable-shared \
  --enable-demuxer=mov,matroska,avi,mpegts,gif \
  --enable-decoder=h264,hevc,vp8,vp9,libdav1d,mpeg4,h263,mjpeg,gif \
  --enable-parser=h264,hevc,vp8,vp9,av1,mpeg4video,h263,mjpeg,gif,aac,aac_latm,ac3,mpegaudio,opus,vorbis,flac,dca,mpegvideo
make -j "$windows_jobs"
install_staged make
