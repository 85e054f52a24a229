// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

/// Archives that the tests make, in memory.
namespace Scep {

struct ArchiveFixtureEntry
{
    enum class Kind { File, Folder, SymbolicLink, HardLink, Pipe, Device };

    QByteArray name;
    QByteArray bytes; ///< of a link: where it leads to
    Kind kind = Kind::File;
    qint64 hole = 0; ///< bytes without data in front of the others (pax tar only)
};

enum class FixtureFormat { Zip, StoredZip, EncryptedZip, AesZip, Tar, SevenZip, Raw };
enum class FixtureFilter { None, Gzip, Bzip2, Xz, Zstd };

[[nodiscard]] QByteArray writeArchive(FixtureFormat format, FixtureFilter filter,
                                      const QList<ArchiveFixtureEntry> &entries);

/// A zip with one member of @p size zeros.
[[nodiscard]] QByteArray writeBomb(qint64 size);

/// A 7z archive whose table of contents is encrypted.
[[nodiscard]] QByteArray writeClosedSevenZip();

/// A cabinet without compression, one folder, as MS-CAB lays it out.
[[nodiscard]] QByteArray writeCabinet(const QList<ArchiveFixtureEntry> &entries);

} // namespace Scep
