// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QTextStream>

namespace Scep {

/// Renewal, attempts, and that lines of other requests are mixed in.
void printCircumstances(QTextStream &out, const Enrollment &enrollment);

/// The evidence that was not given, each once with the stages that it would tell of.
void printMissing(QTextStream &out, const Enrollment &enrollment);

/// How the clocks of the sources differ.
void printClocks(QTextStream &out, const Case &caseData);

} // namespace Scep
