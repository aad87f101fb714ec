# source: giflib
# Its Makefile knows no Windows; these are the reading half of its library.
for file in dgif_lib gifalloc gif_err gif_hash openbsd-reallocarray; do
  "$windows_triple-gcc" -O2 -std=gnu99 -I"$source" -c "$source/$file.c" -o "$file.o"
done
"$windows_triple-gcc-ar-posix" rcs "$windows_prefix/lib/libgif.a" ./*.o
cp "$source/gif_lib.h" "$windows_prefix/include/"
