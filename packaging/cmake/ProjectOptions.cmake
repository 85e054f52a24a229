# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with.

option(SCEP_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
option(SCEP_FUZZERS "Build the fuzzers (Clang with libFuzzer)" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(SCEP_CCACHE ccache)
if(SCEP_CCACHE)
    # The tree's own path is left out of the key, so that a second clone profits too.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        # What precompiled headers need; and the language of messages makes no other object.
        CCACHE_SLOPPINESS=pch_defines,time_macros,locale ${SCEP_CCACHE})
endif()

add_library(project_options INTERFACE)
target_link_libraries(project_options INTERFACE project_hardening)
target_include_directories(project_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
)

# What Debian calls hardening=+all, for what is handed out. The sanitizers, among the debug builds, want
# to see for themselves what it would stop.
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(is_handed_out OFF)
else()
    set(is_handed_out ON)
endif()
option(SCEP_HARDENING "Compile as Debian's hardening=+all does" ${is_handed_out})
add_library(project_hardening INTERFACE)
if(SCEP_HARDENING)
    target_compile_options(project_hardening INTERFACE
        -fstack-protector-strong -fstack-clash-protection -Wformat -Werror=format-security
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64")
        target_compile_options(project_hardening INTERFACE -fcf-protection)
    endif()
    target_link_options(project_hardening INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
include(CheckPIESupported)
check_pie_supported()

include(PrecompiledHeaders)
if(SCEP_PRECOMPILED_HEADERS)
    # So that the compiler's cache sees which headers were used, and not when they were compiled.
    target_compile_options(project_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
        "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

# A worker's last act is to give back what OpenSSL holds for it. If the process ends before that, OpenSSL's
# own exit handler forgets where it was, and the leak check takes it for lost.
option(SCEP_KEEP_OPENSSL "Let OpenSSL keep its state to the end of the process, for the leak check" OFF)
if(SCEP_KEEP_OPENSSL)
    find_package(OpenSSL 3 REQUIRED)
    # It is made with the tests, in tests/house.
    set(is_program "$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>")
    target_sources(project_options INTERFACE "$<${is_program}:$<TARGET_OBJECTS:keep_openssl>>")
    target_link_libraries(project_options INTERFACE "$<${is_program}:OpenSSL::Crypto>")
endif()

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wcast-align -Wunused
    -Woverloaded-virtual -Wimplicit-fallthrough
    # Designated initialisers leave the rest at the defaults that the struct itself gives.
    -Wno-missing-field-initializers
)
if(SCEP_WARNINGS_AS_ERRORS)
    target_compile_options(project_warnings INTERFACE -Werror)
endif()

# scep_add_library(<name> SOURCES … [PUBLIC …] [PRIVATE …]): one static library of the house.
function(scep_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name}
        PUBLIC project_options ${ARG_PUBLIC}
        PRIVATE project_warnings ${ARG_PRIVATE})
    if(Qt6::Widgets IN_LIST ARG_PUBLIC)
        scep_use_precompiled_headers(${name} widgets)
    else()
        scep_use_precompiled_headers(${name} core)
    endif()
endfunction()
