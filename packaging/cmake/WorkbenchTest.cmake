# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The surroundings of every test: no display, no locale, no zone of the machine.
set(SCEP_TEST_ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen"
    "LC_ALL=C.UTF-8"
    "TZ=UTC"
    "QT_LOGGING_RULES=qt.*.debug=false"
    "XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config"
    "XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-home/cache"
    "XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data"
    "SCEP_WORKBENCH_SOURCE_DIR=${CMAKE_SOURCE_DIR}"
    "SCEP_WORKBENCH_BIN_DIR=${CMAKE_BINARY_DIR}/bin"
)

# Seconds that a test may take; the sanitizers make it many times slower.
set(SCEP_TEST_SECONDS 300 CACHE STRING "Seconds after which a test has failed")

# What the thread sanitizer looks at: the tests of what works on several threads.
add_custom_target(threads)
set(SCEP_THREADED_TESTS "/tests/(importers|session|text)(/|$)")

# scep_write_moc(<target> <source>): what Qt's tool writes for a class of this source, which includes it as
# <stem>.moc. Asked for each test by itself: searching the sources of every target for what may be needed
# took minutes of a build.
function(scep_write_moc target source)
    cmake_path(GET source STEM stem)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${stem}.moc")
    add_custom_command(OUTPUT "${output}"
        COMMAND Qt6::moc -o "${output}" "${CMAKE_CURRENT_SOURCE_DIR}/${source}"
        DEPENDS "${source}" Qt6::moc
        COMMENT "Writing ${stem}.moc"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF)
endfunction()

# scep_add_test(<tst_name> SOURCES … LIBRARIES … [LABELS …]): one QtTest program for one class.
function(scep_add_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE project_options project_warnings ${ARG_LIBRARIES} Qt6::Test)
    foreach(source IN LISTS ARG_SOURCES)
        if(source MATCHES "(^|/)tst_[^/]*\\.cpp$")
            scep_write_moc(${name} "${source}")
        endif()
    endforeach()
    if(scep_ui IN_LIST ARG_LIBRARIES OR scep_app_gui IN_LIST ARG_LIBRARIES)
        scep_use_precompiled_headers(${name} widgets)
    else()
        scep_use_precompiled_headers(${name} core)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "${SCEP_THREADED_TESTS}")
        list(APPEND ARG_LABELS threads)
    endif()
    if(threads IN_LIST ARG_LABELS)
        add_dependencies(threads ${name})
    endif()
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${SCEP_TEST_ENVIRONMENT}"
        LABELS "${ARG_LABELS}"
        TIMEOUT ${SCEP_TEST_SECONDS})
endfunction()

# scep_add_scaled_run(<name> <tst_name> <factor> [arguments …]): one more run of a test, on a screen
# of that scale.
function(scep_add_scaled_run name test factor)
    add_test(NAME ${name} COMMAND ${test} ${ARGN})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${SCEP_TEST_ENVIRONMENT};QT_SCALE_FACTOR=${factor}"
        TIMEOUT ${SCEP_TEST_SECONDS})
endfunction()
