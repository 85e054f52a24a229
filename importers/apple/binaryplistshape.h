// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Scep {

/// How large a binary property list is once everything that it refers to several times is written
/// out each time, as libplist does while it reads.
struct BinaryPlistShape
{
    int depth = 0;    ///< of nested containers
    qint64 nodes = 0; ///< values and keys
    qint64 bytes = 0; ///< of texts and data
};

/// Measures the containers of a binary property list (`bplist00`) by its offset table, without
/// recursion and without decoding a value: libplist recurses, and its input may be hostile. Numbers
/// too large to count stop at the limits. Nothing when the list is malformed or holds itself.
[[nodiscard]] std::optional<BinaryPlistShape> measureBinaryPlist(QByteArrayView bytes);

} // namespace Scep
