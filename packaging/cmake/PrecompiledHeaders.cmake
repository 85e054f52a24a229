# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Parsing Qt's and the library's headers is most of what a compiler does here, so the builds for tests
# parse them once. The release build does without: there a source file that misses an include of its own
# is found.

option(SCEP_PRECOMPILED_HEADERS "Parse common outside headers once for all sources" OFF)

# QtTest is not among them: its headers go by macros that each test has of its own.
set(SCEP_CORE_HEADERS
    <QAbstractItemModel> <QByteArray> <QCoreApplication> <QDir> <QFile> <QHash> <QJsonArray>
    <QJsonObject> <QList> <QLocale> <QRegularExpression> <QSet> <QString> <QStringList>
    <QTemporaryDir>
    <algorithm> <array> <chrono> <expected> <format> <functional> <map> <memory> <optional> <ranges>
    <span> <utility> <vector>)
set(SCEP_WIDGET_HEADERS ${SCEP_CORE_HEADERS}
    <QAction> <QApplication> <QKeyEvent> <QLabel> <QMainWindow> <QMenu> <QPainter>
    <QScrollBar> <QStyle> <QToolButton> <QTreeView> <QWidget>)

# scep_make_precompiled_headers(<kind> HEADERS … LIBRARIES …): compiled once, with the options that
# everything has.
function(scep_make_precompiled_headers kind)
    cmake_parse_arguments(ARG "" "" "HEADERS;LIBRARIES" ${ARGN})
    file(WRITE "${CMAKE_BINARY_DIR}/headers/${kind}.cpp.new" "// Carries the headers; has no code.\n")
    configure_file("${CMAKE_BINARY_DIR}/headers/${kind}.cpp.new"
        "${CMAKE_BINARY_DIR}/headers/${kind}.cpp" COPYONLY)
    add_library(scep_headers_${kind} STATIC "${CMAKE_BINARY_DIR}/headers/${kind}.cpp")
    set_target_properties(scep_headers_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # What Clang makes names the folder that it was made in: the compiler's cache would give it to
        # another clone, and it is of no use there once that folder is gone.
        set_target_properties(scep_headers_${kind} PROPERTIES CXX_COMPILER_LAUNCHER "")
    endif()
    target_link_libraries(scep_headers_${kind} PRIVATE project_options project_warnings ${ARG_LIBRARIES})
    target_precompile_headers(scep_headers_${kind} PRIVATE ${ARG_HEADERS})
endfunction()

# scep_use_precompiled_headers(<target> <kind>): nothing where the option is off.
function(scep_use_precompiled_headers target kind)
    if(SCEP_PRECOMPILED_HEADERS)
        if(NOT TARGET scep_headers_${kind})
            message(FATAL_ERROR "There are no precompiled headers named ${kind}.")
        endif()
        target_precompile_headers(${target} REUSE_FROM scep_headers_${kind})
        # What Qt's tool writes for a target is mostly empty, and taking the headers in costs seconds.
        set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
        # A program is compiled as the library that carries the headers was, or they do not fit.
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC)
    endif()
endfunction()

# Called once Qt was found.
macro(scep_prepare_precompiled_headers)
    if(SCEP_PRECOMPILED_HEADERS)
        scep_make_precompiled_headers(core HEADERS ${SCEP_CORE_HEADERS} LIBRARIES Qt6::Core)
        scep_make_precompiled_headers(widgets HEADERS ${SCEP_WIDGET_HEADERS} LIBRARIES Qt6::Widgets)
    endif()
endmacro()
