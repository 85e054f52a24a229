# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian packages by CPack: the window, the command line, and what both use.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "SCEP Workbench authors <maintainers@scep-workbench.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# Debian's own file names, one package a component.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL window cli common)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME scep-workbench)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME scep-workbench-cli)
set(CPACK_DEBIAN_COMMON_PACKAGE_NAME scep-workbench-common)
set(CPACK_DEBIAN_COMMON_PACKAGE_ARCHITECTURE all)

set(same_version "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(CPACK_DEBIAN_WINDOW_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_SHLIBDEPS ON)
# Loaded by name and so not seen by dpkg-shlibdeps: the driver of case files, pictures in SVG (icons, and
# the logo of a report), Qt's own words in other languages.
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS
    "scep-workbench-common ${same_version}, libqt6sql6-sqlite, qt6-svg-plugins")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, fonts-noto-core")
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "scep-workbench-common ${same_version}, libqt6sql6-sqlite, qt6-svg-plugins")

# A synopsis, and what it is for; CPack puts the blanks and dots that Debian wants.
set(about "It takes device logs and certificate files and rebuilds the SCEP enrollments
in them as timelines of states beside the decoded certificate chains, says
which step failed and shows the lines that prove it.")
set(CPACK_COMPONENT_WINDOW_DESCRIPTION
    "find out why a device did not get its certificate\n${about}\n\nThis package has the desktop program.")
set(CPACK_COMPONENT_CLI_DESCRIPTION
    "find out why a device did not get its certificate (command line)\n${about}\n\nThis package has the command line program.")
set(CPACK_COMPONENT_COMMON_DESCRIPTION
    "find out why a device did not get its certificate (common files)\n${about}\n\nThis package has example cases, the handbook as HTML and the schemas of the\nJSON output.")

# Each package says whose work it is and what changed.
set(changelog "${CMAKE_BINARY_DIR}/packages/changelog.Debian.gz")
add_custom_command(
    OUTPUT "${changelog}"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_BINARY_DIR}/packages"
    COMMAND gzip -9nc "${CMAKE_SOURCE_DIR}/packaging/debian/changelog" > "${changelog}"
    DEPENDS "${CMAKE_SOURCE_DIR}/packaging/debian/changelog"
    VERBATIM)
add_custom_target(changelog ALL DEPENDS "${changelog}")
foreach(component_package window:scep-workbench cli:scep-workbench-cli common:scep-workbench-common)
    string(REPLACE ":" ";" pair "${component_package}")
    list(GET pair 0 component)
    list(GET pair 1 package)
    install(FILES "${CMAKE_SOURCE_DIR}/packaging/debian/copyright" "${changelog}"
        COMPONENT ${component} DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}")
    install(FILES "${CMAKE_SOURCE_DIR}/packaging/debian/lintian-overrides" RENAME ${package}
        COMPONENT ${component} DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides")
endforeach()

include(CPack)
