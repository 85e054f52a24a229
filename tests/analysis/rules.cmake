# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(yaml-cpp REQUIRED)

scep_add_test(tst_rulesbuiltin SOURCES tst_rulesbuiltin.cpp
    LIBRARIES scep_analysis yaml-cpp::yaml-cpp)
