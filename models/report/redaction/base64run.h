// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/encodedruns.h"

namespace Scep {

/// The base64 part of findEncodedRuns(). Private to models/report/redaction.
void findBase64Runs(QByteArrayView text, const ShapeHits &guids, const ReplacementTable &table,
                    QList<EncodedRun> &runs);

} // namespace Scep
