// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <QTextStream>

namespace Scep {

/// Prints the notes of a case for a terminal: on what each hangs, and what it says. Nothing where
/// there are none.
void printNotes(QTextStream &out, const Annotations &annotations, const Case &caseData);

} // namespace Scep
