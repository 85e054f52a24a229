// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>

namespace Scep {

/// Event logs as Windows writes them and as damage leaves them, each with records that the rules
/// look at. They end behind their last record, so that little of them is nothing but room.
[[nodiscard]] QByteArrayList evtxSeeds();

} // namespace Scep
