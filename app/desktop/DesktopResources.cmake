# What the program carries inside itself: faces, icons, style sheet, directory of helplines, translations.

# The faces are made from the packaged Noto fonts (see packaging/fonts/prepare_fonts.py). Debian's fontTools belongs to
# Debian's Python, which stands before any other here.
find_program(MAHFOOZ_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(MAHFOOZ_PYTHON NAMES python3 REQUIRED)
set(MAHFOOZ_NOTO_FOLDER "/usr/share/fonts/truetype/noto" CACHE PATH "Where fonts-noto-core and fonts-noto-mono are")

set(fonts_folder "${CMAKE_CURRENT_BINARY_DIR}/fonts")
set(fonts_script "${PROJECT_SOURCE_DIR}/packaging/fonts/prepare_fonts.py")
set(font_files)
foreach(face MahfoozNastaliq-Regular MahfoozSans-Regular MahfoozSans-Bold MahfoozMono-Regular)
  list(APPEND font_files "${fonts_folder}/${face}.ttf")
endforeach()
add_custom_command(OUTPUT ${font_files}
  COMMAND "${MAHFOOZ_PYTHON}" "${fonts_script}" "${fonts_folder}" "${MAHFOOZ_NOTO_FOLDER}"
  DEPENDS "${fonts_script}"
  COMMENT "Preparing the faces"
  VERBATIM)
# The licence of the faces travels with them (SIL Open Font License 1.1, condition 2).
configure_file("${PROJECT_SOURCE_DIR}/packaging/fonts/NOTICE.txt" "${fonts_folder}/NOTICE.txt" COPYONLY)
# Not compressed: they are read where they lie (look/Fonts), which costs a start neither time nor memory.
qt_add_resources(mahfooz_desktop_window desktop_fonts
  PREFIX "/fonts" BASE "${fonts_folder}" FILES ${font_files} "${fonts_folder}/NOTICE.txt" OPTIONS --no-compress)

set(resources_folder "${PROJECT_SOURCE_DIR}/resources")
file(GLOB icon_files CONFIGURE_DEPENDS "${resources_folder}/icons/*.svg")
file(GLOB article_files CONFIGURE_DEPENDS "${resources_folder}/help/*/*.md")
qt_add_resources(mahfooz_desktop_window desktop_parts
  PREFIX "/" BASE "${resources_folder}"
  FILES ${icon_files} ${article_files} "${resources_folder}/style/mahfooz.qss" "${resources_folder}/help/directory.json"
    "${resources_folder}/consent/words.json" "${resources_folder}/kiosk/cards.json")

# What the program is made of, with the full texts of all licences; the program's own is the LICENSE of the sources.
file(GLOB licence_files CONFIGURE_DEPENDS "${resources_folder}/licences/texts/*.txt")
qt_add_resources(mahfooz_desktop_window desktop_licences
  PREFIX "/" BASE "${resources_folder}" FILES ${licence_files} "${resources_folder}/licences/components.json")
set_source_files_properties("${PROJECT_SOURCE_DIR}/LICENSE" PROPERTIES QT_RESOURCE_ALIAS "GPL-3.0.txt")
qt_add_resources(mahfooz_desktop_window desktop_own_licence
  PREFIX "/licences/texts" FILES "${PROJECT_SOURCE_DIR}/LICENSE")

set(translation_files "${PROJECT_SOURCE_DIR}/translations/mahfooz_ur.ts"
  "${PROJECT_SOURCE_DIR}/translations/mahfooz_en.ts")
qt_add_lrelease(mahfooz_desktop_window TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE compiled_translations)
qt_add_resources(mahfooz_desktop_window desktop_translations
  PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled_translations})

# cmake --build ... --target update_translations brings new words of the sources into translations/*.ts. English has its
# plural forms only: the rest stands in the sources.
set(lupdate Qt6::lupdate -silent -I "${PROJECT_SOURCE_DIR}" -no-obsolete -locations none
  "${CMAKE_CURRENT_SOURCE_DIR}")
add_custom_target(update_translations
  COMMAND ${lupdate} -ts "${PROJECT_SOURCE_DIR}/translations/mahfooz_ur.ts"
  COMMAND ${lupdate} -pluralonly -ts "${PROJECT_SOURCE_DIR}/translations/mahfooz_en.ts"
  COMMENT "Bringing the words of the sources into the translations"
  VERBATIM)
