// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/report/redaction/identity.h"

#include <QList>
#include <QStringList>

namespace Scep {

/// What the decoded evidence and the analysis name: devices, hosts and addresses of URLs, subjects
/// and alternative names of certificates, their numbers, users, transactions. Sorted, each once.
/// Challenge passwords are never among them: the case keeps none.
[[nodiscard]] QList<Identity> identitiesOf(const Case &caseData);

/// What the log lines say that the analysis read: a name that stands in clear in one of them may
/// stand encoded in a line that a report quotes. Each text once, in no particular order.
[[nodiscard]] QStringList logTextsOf(const Case &caseData);

/// Ids in the texts of a case that are the program's own (of rules) and name nobody: for
/// RedactionChoices::publicTexts.
[[nodiscard]] QStringList publicTextsOf(const Case &caseData);

} // namespace Scep
