# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(SCEP_ANALYSIS_RULE_SOURCES
    detection.cpp detection.h
    detectioncondition.cpp detectioncondition.h
    detectionreader.cpp detectionreader.h
    rulebase.cpp rulebase.h
    ruleexample.cpp ruleexample.h
    rulefile.cpp rulefile.h
    ruleliteral.cpp ruleliteral.h
    rulepattern.cpp rulepattern.h
    ruleyaml.cpp ruleyaml.h
)
