# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(SCEP_UI_PANES_SOURCES
    panes/certificateview.cpp panes/certificateview.h
    panes/chainpane.cpp panes/chainpane.h
    panes/listpane.cpp panes/listpane.h
    panes/logpane.cpp panes/logpane.h
    panes/rowdelegate.cpp panes/rowdelegate.h
    window/actions.cpp window/actions.h
    window/mainwindow.cpp window/mainwindow.h
    window/welcomepage.cpp window/welcomepage.h
)
