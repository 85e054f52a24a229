# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The rules that are compiled into the program, below ":/rules".
set(SCEP_RULE_FOLDER "${CMAKE_SOURCE_DIR}/resources/rules")
set(SCEP_RULE_FILES
    "${SCEP_RULE_FOLDER}/android/failures.yml"
    "${SCEP_RULE_FOLDER}/android/install-states.yml"
    "${SCEP_RULE_FOLDER}/android/other-states.yml"
    "${SCEP_RULE_FOLDER}/android/protocol.yml"
    "${SCEP_RULE_FOLDER}/apple/enrollment.yml"
    "${SCEP_RULE_FOLDER}/apple/failures.yml"
    "${SCEP_RULE_FOLDER}/server/ca.yml"
    "${SCEP_RULE_FOLDER}/server/connector.yml"
    "${SCEP_RULE_FOLDER}/server/host.yml"
    "${SCEP_RULE_FOLDER}/server/httperr.yml"
    "${SCEP_RULE_FOLDER}/server/iis.yml"
    "${SCEP_RULE_FOLDER}/server/ndes.yml"
    "${SCEP_RULE_FOLDER}/windows/csp.yml"
    "${SCEP_RULE_FOLDER}/server/ndesplugin.yml"
    "${SCEP_RULE_FOLDER}/windows/enrollment.yml"
    "${SCEP_RULE_FOLDER}/windows/failures.yml"
)

# Their texts in other languages.
set(SCEP_RULE_TEXT_FILES
    "${SCEP_RULE_FOLDER}/android/failures.pl.yml"
    "${SCEP_RULE_FOLDER}/android/install-states.pl.yml"
    "${SCEP_RULE_FOLDER}/android/other-states.pl.yml"
    "${SCEP_RULE_FOLDER}/android/protocol.pl.yml"
    "${SCEP_RULE_FOLDER}/apple/enrollment.pl.yml"
    "${SCEP_RULE_FOLDER}/apple/failures.pl.yml"
    "${SCEP_RULE_FOLDER}/server/ca.pl.yml"
    "${SCEP_RULE_FOLDER}/server/connector.pl.yml"
    "${SCEP_RULE_FOLDER}/server/host.pl.yml"
    "${SCEP_RULE_FOLDER}/server/httperr.pl.yml"
    "${SCEP_RULE_FOLDER}/server/iis.pl.yml"
    "${SCEP_RULE_FOLDER}/server/ndes.pl.yml"
    "${SCEP_RULE_FOLDER}/windows/csp.pl.yml"
    "${SCEP_RULE_FOLDER}/server/ndesplugin.pl.yml"
    "${SCEP_RULE_FOLDER}/windows/enrollment.pl.yml"
    "${SCEP_RULE_FOLDER}/windows/failures.pl.yml"
)
