// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmltemplate.h"

#include <QtTypes>

namespace Scep::Evtx {

class EvtxChunk;

/// Compiles the binary XML that stands at [begin, end) of the chunk ([MS-EVEN6] 2.2.12; the names
/// and offsets of the form on disk are those that the libevtx project describes). Elements of a
/// template definition carry the number of a value that they depend on, others do not:
/// @p hasDependencies. A fault is in the result; such a template is not to be filled in.
[[nodiscard]] BinXmlTemplate compileBinXml(EvtxChunk &chunk, qint64 begin, qint64 end,
                                           bool hasDependencies);

} // namespace Scep::Evtx
