// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"
#include "ui/print/outlineddocument.h"

namespace Scep {

/// Writes the report into the document, in the order of the HTML report. Its texts are visible ones
/// (withVisibleTexts()).
void writeReportPages(OutlinedDocument &document, const Report &report);

} // namespace Scep
