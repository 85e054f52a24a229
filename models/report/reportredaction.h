// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/redactor.h"
#include "models/report/reportmodel.h"

namespace Scep {

/// A report that names nobody, and what was replaced in it.
struct RedactedReport
{
    Report report;
    QList<Replacement> replacements; ///< those that were met, and those that were kept
};

/// For a report that may name everybody: only what would let somebody in, challenge passwords and
/// tokens, is taken out of it.
[[nodiscard]] RedactionChoices secretsAlone();

/// Takes out of every text of the report what names anybody: the identities that the case's
/// evidence names, and what has the shape of one. The program's name and who hands the report out
/// stay. @p logTexts are read for further identities. @p key: RedactionKeyBytes random
/// bytes, new for each report; the same key gives the same texts.
[[nodiscard]] RedactedReport redactedReport(Report report, const QList<Identity> &identities,
                                            const QStringList &logTexts, const QByteArray &key,
                                            const RedactionChoices &choices = {});

} // namespace Scep
