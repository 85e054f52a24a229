// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/crc32.h"

#include <QtEndian>

#include <array>

namespace Scep::Evtx {

namespace {
/// Table n gives what a byte does to the sum n bytes later, so that 16 bytes are summed at once.
constexpr int Tables = 16;
using Table = std::array<std::array<quint32, 256>, Tables>;

constexpr Table makeTables()
{
    Table tables{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 sum = byte;
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
        }
        tables[0][byte] = sum;
    }
    for (size_t n = 1; n < Tables; ++n) {
        for (size_t byte = 0; byte < 256; ++byte) {
            const quint32 sum = tables[n - 1][byte];
            tables[n][byte] = (sum >> 8) ^ tables[0][sum & 0xFF];
        }
    }
    return tables;
}

constexpr Table CrcTables = makeTables();

/// What four bytes do to the sum, the last of which stands @p behind bytes before the end.
quint32 fold(quint32 word, size_t behind)
{
    return CrcTables[behind + 3][word & 0xFF] ^ CrcTables[behind + 2][(word >> 8) & 0xFF] ^
           CrcTables[behind + 1][(word >> 16) & 0xFF] ^ CrcTables[behind][word >> 24];
}
} // namespace

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    quint32 sum = ~before;
    const char *data = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= Tables; left -= Tables, data += Tables) {
        sum = fold(sum ^ qFromLittleEndian<quint32>(data), 12) ^
              fold(qFromLittleEndian<quint32>(data + 4), 8) ^
              fold(qFromLittleEndian<quint32>(data + 8), 4) ^
              fold(qFromLittleEndian<quint32>(data + 12), 0);
    }
    for (; left > 0; --left, ++data) {
        sum = (sum >> 8) ^ CrcTables[0][(sum ^ static_cast<quint8>(*data)) & 0xFF];
    }
    return ~sum;
}

} // namespace Scep::Evtx
