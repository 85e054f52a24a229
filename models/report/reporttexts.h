// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"

#include <functional>

namespace Scep {

/// Gives another text for a text of a report.
using TextChange = std::function<QString(const QString &text)>;

/// Puts what @p change gives in the place of every text of the report, in an order that is always
/// the same. Numbers, times and enumerators are no texts; in Report::data every text value is one,
/// the ids of the contract too, and its names are not.
void forEachText(Report &report, const TextChange &change);

/// The report as a writer shows it: control characters marked, tabs as blanks, and texts cut that
/// are longer than ReportLimits::TextCharacters. Report::data stays: JSON has its own escapes.
[[nodiscard]] Report withVisibleTexts(Report report);

} // namespace Scep
