# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The reasoning: observations to devices, enrollments, stages, verdicts; one idea each.
set(SCEP_ANALYSIS_REASONING_SOURCES
    analyze.cpp analyze.h
    certificatechecks.cpp certificatechecks.h
    certificatematching.cpp certificatematching.h
    devicegrouping.cpp devicegrouping.h
    enrollmentbuilder.cpp enrollmentbuilder.h
    findings.cpp findings.h
    observedevent.cpp observedevent.h
    overtaking.cpp overtaking.h
    reason.cpp reason.h
    requestidentity.cpp requestidentity.h
    servermatching.cpp servermatching.h
    stageresults.cpp stageresults.h
    stall.cpp stall.h
    statespans.cpp statespans.h
    verdict.cpp verdict.h
)
