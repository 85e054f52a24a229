// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/quotedlines.h"
#include "models/domain/case.h"

#include <QTextStream>

namespace Scep {

/// Prints the verdicts of a case for a terminal: device by device, enrollment by enrollment, with
/// stages, evidence lines, cause and fix; then the SCEP profiles and the sources. @p lines gives
/// the evidence that no rule read.
void printAnalysis(QTextStream &out, const Case &caseData, const QuotedLines &lines);

/// Prints every certificate, chain, SCEP message and SCEP profile of a case.
void printCertificates(QTextStream &out, const Case &caseData);

/// Prints each issue of each source as "file:line: sentence", the form that editors jump to.
void printIssues(QTextStream &out, const CaseEvidence &evidence);

} // namespace Scep
