// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Scep::Evtx {

/// CRC-32 (IEEE 802.3, reflected polynomial 0xEDB88320), as the headers of EVTX use it. @p before
/// is the checksum of what came before, so that several pieces are summed as one.
[[nodiscard]] quint32 crc32(QByteArrayView bytes, quint32 before = 0);

} // namespace Scep::Evtx
