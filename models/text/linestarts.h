// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Scep {

/// Appends where a line begins behind a line end in @p block, relative to it, ascending; gives the
/// place of the first NUL byte, or -1. @p next is the byte behind the block, where there is one: a
/// CR before an LF ends no line. One pass of a few bytes a cycle. Private to models/text.
qint64 findLineStarts(QByteArrayView block, std::optional<char> next, std::vector<quint32> &starts);

} // namespace Scep
