# What Windows wants more than other systems. Included by MahfoozFlags.cmake; see packaging/windows.

# Fingerprints by a hasher that is not locked in, for tests under wine, which has no AppContainer. Never for people:
# packaging/windows/build.sh makes no installer of it, and its hashers refuse to work on a real Windows.
option(MAHFOOZ_WINE_REHEARSAL "NOT LOCKED IN: for tests under wine only" OFF)
if(MAHFOOZ_WINE_REHEARSAL)
  message(WARNING "MAHFOOZ_WINE_REHEARSAL: these programs are NOT LOCKED IN and work under wine only")
endif()

# Windows 10 1809 is the oldest that has every part of the lock-down.
target_compile_definitions(mahfooz_flags INTERFACE
  _WIN32_WINNT=0x0A00 NTDDI_VERSION=0x0A000006 UNICODE _UNICODE NOMINMAX WIN32_LEAN_AND_MEAN)

# What the protector of the stack calls is a library here.
target_link_options(mahfooz_flags INTERFACE -fstack-protector-strong)

# Two builds of one commit are the same: no time in the programs, no path of the builder, no debug symbols.
target_compile_options(mahfooz_flags INTERFACE
  "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")
target_link_options(mahfooz_flags INTERFACE -Wl,--no-insert-timestamp -Wl,--high-entropy-va -Wl,--as-needed -s)

# What a program says of itself (its properties in Explorer), its icon, and its manifest: UTF-8, long paths, Windows 10.
function(mahfooz_windows_resource target)
  if(MAHFOOZ_WINE_REHEARSAL)
    set(description "NOT LOCKED IN - for tests under wine only")
  else()
    set(description "Mahfooz")
  endif()
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}.resource")
  set(source "${PROJECT_SOURCE_DIR}/packaging/windows")
  string(REPLACE "." "," version "${PROJECT_VERSION}")
  set(icon "${PROJECT_BINARY_DIR}/mahfooz.ico")
  configure_file("${source}/program.rc.in" "${folder}/${target}.rc" @ONLY)
  configure_file("${source}/program.manifest" "${folder}/program.manifest" COPYONLY)
  target_sources(${target} PRIVATE "${folder}/${target}.rc")
  set_property(SOURCE "${folder}/${target}.rc" APPEND PROPERTY OBJECT_DEPENDS "${icon}")
  add_dependencies(${target} mahfooz_icon)
endfunction()

add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/mahfooz.ico"
  COMMAND "${PROJECT_SOURCE_DIR}/packaging/windows/make_icon.py"
    "${PROJECT_SOURCE_DIR}/resources/icons/mahfooz.svg" "${PROJECT_BINARY_DIR}/mahfooz.ico"
  DEPENDS "${PROJECT_SOURCE_DIR}/resources/icons/mahfooz.svg" "${PROJECT_SOURCE_DIR}/packaging/windows/make_icon.py"
  VERBATIM)
add_custom_target(mahfooz_icon DEPENDS "${PROJECT_BINARY_DIR}/mahfooz.ico")
enable_language(RC)
