# A layer is a folder of core/, a static library and a namespace at once. A program is a folder of app/.

include(GNUInstallDirs)

# mahfooz_layer(NAME SOURCES ... [LINK ...] [PRIVATE_LINK ...])
# PRIVATE_LINK: outside libraries that the layer's headers do not mention.
function(mahfooz_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(mahfooz_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(mahfooz_${name} PUBLIC mahfooz_flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
endfunction()

# mahfooz_program(TARGET SOURCES ... LINK ...)
function(mahfooz_program target)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE mahfooz_flags ${ARG_LINK})
  if(WIN32)
    mahfooz_windows_resource(${target})
  endif()
endfunction()

# mahfooz_install(TARGET DESTINATION COMPONENT): a program's place when it is installed. The components are "desktop"
# and "intake". What nobody starts by hand goes to MAHFOOZ_PRIVATE_PROGRAMS, where core/host/ProgramLocation.h looks.
set(MAHFOOZ_PRIVATE_PROGRAMS "${CMAKE_INSTALL_LIBEXECDIR}/mahfooz")
function(mahfooz_install target destination component)
  install(TARGETS ${target} RUNTIME DESTINATION "${destination}" COMPONENT "${component}")
endfunction()

# mahfooz_test(NAME SOURCES ... LINK ... [ENVIRONMENT ...] [TIMEOUT seconds] [SERIAL])
# One Catch2 executable; every test case becomes a test of ctest. SERIAL: never beside another test.
function(mahfooz_test name)
  cmake_parse_arguments(ARG "SERIAL" "TIMEOUT" "SOURCES;LINK;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set(properties TIMEOUT ${ARG_TIMEOUT})
  if(ARG_SERIAL)
    list(APPEND properties RUN_SERIAL TRUE)
  endif()
  if(ARG_ENVIRONMENT)
    list(APPEND properties ENVIRONMENT "${ARG_ENVIRONMENT}")
  endif()
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE mahfooz_flags mahfooz_catch ${ARG_LINK})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  catch_discover_tests(test_${name} TEST_PREFIX "${name}: " PROPERTIES ${properties})
endfunction()
