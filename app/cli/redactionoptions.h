// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportredaction.h"

#include <QString>
#include <QStringList>

#include <expected>

class QCommandLineParser;

namespace Scep {

/// What the person wants of the redaction of a report.
struct RedactionRequest
{
    bool isOn = true;
    QStringList keep; ///< texts that stay
    QStringList hide; ///< texts that are taken out besides what is recognised
    QString list;     ///< file that gets the list of what was replaced; "-": standard error
};

/// Reads --no-redact, --keep, --hide and --replacements. Fails with a sentence that names the
/// option.
[[nodiscard]] std::expected<RedactionRequest, QString>
readRedactionOptions(const QCommandLineParser &parser);

/// The report as it leaves the house: without what names anybody, unless the person wants it so.
/// Says on the standard error how many texts were replaced, and writes the list where it was asked
/// for; that file is for its owner alone. Fails with a sentence.
[[nodiscard]] std::expected<Report, QString> reportForOthers(const Report &report,
                                                             const Case &caseData,
                                                             const Case *healthy,
                                                             const RedactionRequest &request);

} // namespace Scep
