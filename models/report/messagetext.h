// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/report/certificatetext.h"

namespace Scep {

/// What a SCEP message tells, in the order in which an engineer asks: type, transaction, status,
/// digest, recipient and whether its certificate is in @p evidence, encryption, signer, sizes.
/// Fields that the message does not have are left out; for one that was cut a row says where.
[[nodiscard]] QList<LabelledValue> describeScepMessage(const ScepMessage &message,
                                                       const CaseEvidence &evidence);

} // namespace Scep
