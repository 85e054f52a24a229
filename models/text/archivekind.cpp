// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/archivekind.h"

namespace Scep {

namespace {
constexpr qsizetype TarHeaderBytes = 512;
constexpr qsizetype TarSumOffset = 148;
constexpr qsizetype TarSumBytes = 8;

/// An octal number between spaces and NUL bytes; -1 when there is none.
int octalNumber(QByteArrayView field)
{
    int value = -1;
    for (const char byte : field) {
        if (byte >= '0' && byte <= '7') {
            value = (value < 0 ? 0 : value) * 8 + (byte - '0');
        } else if ((byte != ' ' && byte != '\0') || value >= 0) {
            return byte == ' ' || byte == '\0' ? value : -1;
        }
    }
    return value;
}

bool isTarHeader(QByteArrayView head)
{
    if (head.size() < TarHeaderBytes || head.front() == '\0') {
        return false;
    }
    int sum = 0;
    for (qsizetype i = 0; i < TarHeaderBytes; ++i) {
        const bool isSum = i >= TarSumOffset && i < TarSumOffset + TarSumBytes;
        sum += isSum ? ' ' : static_cast<uchar>(head[i]);
    }
    return octalNumber(head.sliced(TarSumOffset, TarSumBytes)) == sum;
}

bool isBzip2(QByteArrayView head)
{
    return head.size() > 9 && head.startsWith("BZh") && head[3] >= '1' && head[3] <= '9' &&
           (head.sliced(4).startsWith("1AY&SY") || head.sliced(4).startsWith("\x17rE8P\x90"));
}
} // namespace

std::optional<ArchiveKind> archiveKind(QByteArrayView head)
{
    const auto begins = [head](const char *bytes, qsizetype length) {
        return head.startsWith(QByteArrayView(bytes, length));
    };
    // An empty zip has the end of its directory only; a spanned one begins with a marker.
    if (begins("PK\x03\x04", 4) || begins("PK\x05\x06", 4) || begins("PK\x07\x08PK\x03\x04", 8)) {
        return ArchiveKind::Zip;
    }
    if (begins("MSCF\0\0\0\0", 8)) {
        return ArchiveKind::Cab;
    }
    if (begins("7z\xBC\xAF\x27\x1C", 6)) {
        return ArchiveKind::SevenZip;
    }
    if (begins("\x1F\x8B\x08", 3)) {
        return ArchiveKind::Gzip;
    }
    if (begins("\xFD\x37zXZ\0", 6)) {
        return ArchiveKind::Xz;
    }
    if (begins("\x28\xB5\x2F\xFD", 4)) {
        return ArchiveKind::Zstd;
    }
    if (isBzip2(head)) {
        return ArchiveKind::Bzip2;
    }
    return isTarHeader(head) ? std::optional(ArchiveKind::Tar) : std::nullopt;
}

} // namespace Scep
