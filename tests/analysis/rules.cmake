# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(yaml-cpp REQUIRED)

scep_add_test(tst_detection SOURCES tst_detection.cpp LIBRARIES scep_analysis yaml-cpp::yaml-cpp)
scep_add_test(tst_rulebase SOURCES tst_rulebase.cpp LIBRARIES scep_analysis)
scep_add_test(tst_rulefile SOURCES tst_rulefile.cpp LIBRARIES scep_analysis yaml-cpp::yaml-cpp)
scep_add_test(tst_ruleliteral SOURCES tst_ruleliteral.cpp LIBRARIES scep_analysis)
scep_add_test(tst_rulesbuiltin SOURCES tst_rulesbuiltin.cpp
    LIBRARIES scep_analysis yaml-cpp::yaml-cpp)
