# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What `cmake --install` puts where, in three components: window, cli, common. Packages.cmake makes a
# Debian package of each.

include(GNUInstallDirs)

# Packages need the programs and what belongs to them, not every test.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(application_id io.github.scep_workbench.Workbench)
set(linux "${CMAKE_SOURCE_DIR}/packaging/linux")
set(documents "${CMAKE_BINARY_DIR}/documents")

# Manual pages and completions come from the option tables of the programs.
set(made_documents)
set(manuals)
foreach(program scep-workbench scep-workbench-cli)
    list(APPEND manuals "${documents}/man/man1/${program}.1" "${documents}/man/pl/man1/${program}.1")
    list(APPEND made_documents
        "${documents}/man/man1/${program}.1.gz" "${documents}/man/pl/man1/${program}.1.gz"
        "${documents}/bash/${program}" "${documents}/zsh/_${program}" "${documents}/fish/${program}.fish")
endforeach()
file(GLOB_RECURSE handbook CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/*.md")
add_custom_command(
    OUTPUT ${made_documents}
    COMMAND scep-option-documents "${documents}" "${CMAKE_SOURCE_DIR}/resources"
    # As Debian keeps them: always the same bytes, without a name or a time in them.
    COMMAND gzip -9nkf ${manuals}
    DEPENDS scep-option-documents ${handbook}
    COMMENT "Writing manual pages, completions and the handbook"
    VERBATIM)
add_custom_target(documents ALL DEPENDS ${made_documents})

# The icon in every size that desktops ask for.
find_program(RSVG_CONVERT rsvg-convert)
set(icon_sizes 16 22 24 32 48 64 128 256 512)
set(made_icons)
if(RSVG_CONVERT)
    foreach(size IN LISTS icon_sizes)
        set(icon "${CMAKE_BINARY_DIR}/icons/${size}/${application_id}.png")
        add_custom_command(
            OUTPUT "${icon}"
            COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_BINARY_DIR}/icons/${size}"
            COMMAND ${RSVG_CONVERT} --width ${size} --height ${size} --output "${icon}"
                "${linux}/${application_id}.svg"
            DEPENDS "${linux}/${application_id}.svg"
            VERBATIM)
        list(APPEND made_icons "${icon}")
        install(FILES "${icon}" COMPONENT window
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps")
    endforeach()
endif()
add_custom_target(icons ALL DEPENDS ${made_icons})

install(TARGETS scep-workbench RUNTIME COMPONENT window)
install(TARGETS scep-workbench-cli RUNTIME COMPONENT cli)

install(FILES "${linux}/${application_id}.desktop" COMPONENT window
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${linux}/${application_id}.metainfo.xml" COMPONENT window
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${linux}/${application_id}.mime.xml" COMPONENT window
    RENAME "${application_id}.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES "${linux}/${application_id}.svg" COMPONENT window
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${linux}/${application_id}-symbolic.svg" COMPONENT window
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps")

foreach(component_program window:scep-workbench cli:scep-workbench-cli)
    string(REPLACE ":" ";" pair "${component_program}")
    list(GET pair 0 component)
    list(GET pair 1 program)
    install(FILES "${documents}/man/man1/${program}.1.gz" COMPONENT ${component}
        DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(FILES "${documents}/man/pl/man1/${program}.1.gz" COMPONENT ${component}
        DESTINATION "${CMAKE_INSTALL_MANDIR}/pl/man1")
    install(FILES "${documents}/bash/${program}" COMPONENT ${component}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    install(FILES "${documents}/zsh/_${program}" COMPONENT ${component}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
    install(FILES "${documents}/fish/${program}.fish" COMPONENT ${component}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endforeach()

install(DIRECTORY "${documents}/html/" COMPONENT common
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/scep-workbench-common/html")

# The keys of the examples were never kept: nothing in there is secret.
install(DIRECTORY resources/examples/ COMPONENT common
    DESTINATION "${CMAKE_INSTALL_DATADIR}/scep-workbench/examples" PATTERN .gitattributes EXCLUDE)
install(DIRECTORY resources/schema/ COMPONENT common
    DESTINATION "${CMAKE_INSTALL_DATADIR}/scep-workbench/schema" FILES_MATCHING PATTERN "*.json")
