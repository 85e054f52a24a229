// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/crc32.h"

#include <lzma.h>

namespace Scep::Evtx {

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    return lzma_crc32(reinterpret_cast<const quint8 *>(bytes.data()),
                      static_cast<size_t>(bytes.size()), before);
}

} // namespace Scep::Evtx
