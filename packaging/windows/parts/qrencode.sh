# source: qrencode
cmake_part "$source" -DWITH_TOOLS=NO -DWITH_TESTS=NO -DWITHOUT_PNG=ON
