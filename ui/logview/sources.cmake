# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Needs Qt Widgets and Concurrent, KF6::SyntaxHighlighting and scep_text.
set(SCEP_UI_LOGVIEW_SOURCES
    "${CMAKE_CURRENT_LIST_DIR}/contrast.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/contrast.h"
    "${CMAKE_CURRENT_LIST_DIR}/findbar.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/findbar.h"
    "${CMAKE_CURRENT_LIST_DIR}/gotolinebar.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/gotolinebar.h"
    "${CMAKE_CURRENT_LIST_DIR}/linecache.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/linecache.h"
    "${CMAKE_CURRENT_LIST_DIR}/logfinder.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/logfinder.h"
    "${CMAKE_CURRENT_LIST_DIR}/loghighlighter.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/loghighlighter.h"
    "${CMAKE_CURRENT_LIST_DIR}/logpainter.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/logpainter.h"
    "${CMAKE_CURRENT_LIST_DIR}/logpalette.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/logpalette.h"
    "${CMAKE_CURRENT_LIST_DIR}/logview.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/logview.h"
    "${CMAKE_CURRENT_LIST_DIR}/logviewaccessible.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/logviewaccessible.h"
    "${CMAKE_CURRENT_LIST_DIR}/logviewinput.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/visibletext.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/visibletext.h"
    "${CMAKE_CURRENT_LIST_DIR}/../../resources/syntax/syntax.qrc"
)
