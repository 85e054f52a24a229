# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The reasoning, tested with hand-made observations: no rule files, no importers.
foreach(test IN ITEMS
        certificatechecks certificatematching devicegrouping enrollmentbuilder reason
        requestidentity statespans)
    scep_add_test(tst_${test}
        SOURCES tst_${test}.cpp observations.h
        LIBRARIES scep_analysis)
endforeach()

# Everything together: importers, the built-in rules, certificates. Needs those libraries.
if(TARGET scep_importers AND TARGET scep_pki)
    scep_add_test(tst_analyze
        SOURCES tst_analyze.cpp
        LIBRARIES scep_analysis scep_importers scep_pki)
    # GCC 14 sees a null dereference in QHash's own comparison, once all of it is inlined.
    set_source_files_properties(tst_analyze.cpp PROPERTIES COMPILE_OPTIONS -Wno-null-dereference)
endif()
