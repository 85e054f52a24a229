// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/report/reportmodel.h"

#include <functional>

namespace Scep {

/// Gives the beginning of a line of evidence as it stands; empty when it cannot be read. More than
/// ReportLimits::LineCharacters of a longer line, or its last word may be cut in two.
using QuoteFunction = std::function<QString(const EvidenceRef &line)>;

/// What a report says of itself, and what goes into it.
struct ReportOptions
{
    QString title; ///< empty: "SCEP enrollment report"
    QString language = QStringLiteral("en");
    QString program = {};
    QString rules = {};
    QString organisation = {};
    Instant madeAt = {};      ///< null: the report does not say when it was made
    bool wantsEvents = false; ///< Report::events: there may be hundreds of thousands
    bool wantsData = false;   ///< Report::data
};

/// A comparison for a report. The cases of its sides live as long as makeReport() runs.
struct ComparisonInput
{
    Comparison comparison;
    QList<const Case *> cases; ///< one for each side
};

/// The report of a case with those notes that go into it. The same input gives the same report.
[[nodiscard]] Report makeReport(const Case &caseData, const Annotations &annotations,
                                const std::optional<ComparisonInput> &comparison,
                                const ReportOptions &options, const QuoteFunction &quote);

} // namespace Scep
