// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/encodedruns.h"

#include "models/report/redaction/base64run.h"
#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/hexrun.h"

#include <algorithm>

namespace Scep {

QList<EncodedRun> findEncodedRuns(QByteArrayView text, const ShapeHits &guids,
                                  const ReplacementTable &table)
{
    QList<EncodedRun> runs;
    findHexRuns(text, table, runs);
    // Numbers part words as GUIDs do, unless they are a piece of something longer.
    ShapeHits joints = guids;
    for (const EncodedRun &run : std::as_const(runs)) {
        if (!isAlnum(byteAt(text, run.begin - 1)) && !isAlnum(byteAt(text, run.end))) {
            joints.append({.begin = run.begin, .end = run.end});
        }
    }
    std::ranges::sort(joints, {}, &ShapeHit::begin);
    findBase64Runs(text, joints, table, runs);
    return runs;
}

} // namespace Scep
