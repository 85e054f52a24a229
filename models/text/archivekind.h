// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Scep {

/// Containers whose content is evidence. The last four hold one compressed stream, which may be a
/// tar archive.
enum class ArchiveKind { Zip, Cab, SevenZip, Tar, Gzip, Bzip2, Xz, Zstd };

/// Recognises a container by its beginning: the signature of each format; for tar, which has none
/// in its oldest form, the check sum of the first header (POSIX.1 ustar, octal at offset 148).
[[nodiscard]] std::optional<ArchiveKind> archiveKind(QByteArrayView head);

} // namespace Scep
