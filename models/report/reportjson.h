// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportbuilder.h"

#include <QJsonObject>

namespace Scep {

/// The report for programs, "scep-workbench/report/1": the contract of `analyze --json` as a whole,
/// the notes that go into the report, the lines that prove the verdicts, and the comparison.
/// resources/schema/report-1.schema.json describes it. Private to models/report.
[[nodiscard]] QJsonObject reportData(const Case &caseData, const Annotations &annotations,
                                     const std::optional<ComparisonInput> &comparison,
                                     const Report &report, const QuoteFunction &quote);

} // namespace Scep
