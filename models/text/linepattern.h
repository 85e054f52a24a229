// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// An expression for lines that say the same as @p line at another time about another thing: what
/// stands before the first letter is left out, numbers and ids match any of their kind, blanks any
/// blanks. Of a long line its beginning decides. Empty when the line has no letters.
[[nodiscard]] QString expressionForLinesLike(const QString &line);

/// The word of @p line at the place, in UTF-16 units: letters, digits and what joins them in names,
/// paths and addresses. Empty where there is none.
[[nodiscard]] QString wordAt(const QString &line, qsizetype place);

} // namespace Scep
