// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/comparison/compare.h"

#include <QStringList>
#include <QTextStream>

#include <expected>

namespace Scep {

/// "--good A B --bad C" as the option parser knows it, each file with the option before it.
[[nodiscard]] QStringList withEachOptionNamed(const QStringList &arguments);

/// The enrollments that `compare` is about: the one of the bad case that most deserves it, and the
/// healthy one of the good case that is most like it. Fails with a sentence.
[[nodiscard]] std::expected<QList<EnrollmentPlace>, QString> comparedPlaces(const Case &good,
                                                                            const Case &bad);

/// Prints the comparison for a person. Its cases are those of its sides.
void printComparison(QTextStream &out, const Comparison &comparison, bool showsSame);

} // namespace Scep
