// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTextStream>

namespace Scep {

/// Prints what each of the codes means, for a terminal; of one that is not known what it looks
/// like.
void printCodes(QTextStream &out, const QStringList &codes);

/// Whether the table knows every one of the codes.
[[nodiscard]] bool areCodesKnown(const QStringList &codes);

} // namespace Scep
