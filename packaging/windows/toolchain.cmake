# GCC of mingw-w64 for 64-bit Windows, with the libraries of dependencies.sh and nothing of the computer that builds.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triple x86_64-w64-mingw32)
if(DEFINED ENV{XDG_CACHE_HOME})
  set(cache "$ENV{XDG_CACHE_HOME}/mahfooz-windows")
else()
  set(cache "$ENV{HOME}/.cache/mahfooz-windows")
endif()

set(CMAKE_C_COMPILER "${cache}/tools/${triple}-gcc")
set(CMAKE_CXX_COMPILER "${cache}/tools/${triple}-g++")
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_AR ${triple}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB ${triple}-gcc-ranlib-posix CACHE FILEPATH "")
set(PKG_CONFIG_EXECUTABLE "${cache}/tools/${triple}-pkg-config" CACHE FILEPATH "")

set(CMAKE_FIND_ROOT_PATH "${cache}/prefix" /usr/${triple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Qt's tools run on the computer that builds: they are Debian's, of the same version.
set(QT_HOST_PATH /usr CACHE PATH "")
file(GLOB QT_HOST_PATH_CMAKE_DIR /usr/lib/*/cmake/Qt6CoreTools)
cmake_path(GET QT_HOST_PATH_CMAKE_DIR PARENT_PATH QT_HOST_PATH_CMAKE_DIR)
set(QT_HOST_PATH_CMAKE_DIR "${QT_HOST_PATH_CMAKE_DIR}" CACHE PATH "")
set(Qt6LinguistTools_DIR "${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools" CACHE PATH "")
