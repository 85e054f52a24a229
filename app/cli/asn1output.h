// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QJsonObject>
#include <QTextStream>

namespace Scep {

/// Prints everything of the case that is encoded in ASN.1, element by element.
void printAsn1(QTextStream &out, const Case &caseData);

/// The same as one object; resources/schema/asn1-1.schema.json describes it.
[[nodiscard]] QJsonObject asn1Objects(const CaseEvidence &evidence);

} // namespace Scep
