# Videos for tests, made once by the ordinary command-line programs.
find_program(MAHFOOZ_FFMPEG ffmpeg REQUIRED)
foreach(tool img2webp gif2webp avifenc)
  find_program(MAHFOOZ_CLIP_TOOL_${tool} ${tool} REQUIRED)
endforeach()
set(MAHFOOZ_CLIPS "${PROJECT_BINARY_DIR}/tests/clips")
set(clips_script "${PROJECT_SOURCE_DIR}/tests/support/make_clips.sh")
add_custom_command(OUTPUT "${MAHFOOZ_CLIPS}.made"
  COMMAND sh "${clips_script}" "${MAHFOOZ_FFMPEG}" "${MAHFOOZ_CLIPS}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${MAHFOOZ_CLIPS}.made"
  DEPENDS "${clips_script}"
  COMMENT "Making small videos for the tests"
  VERBATIM)
add_custom_target(mahfooz_test_clips DEPENDS "${MAHFOOZ_CLIPS}.made")
