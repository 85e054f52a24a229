// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

struct ImportProgress;
struct ImportSummary;

/// What an import came to, as a translated sentence for the status bar.
[[nodiscard]] QString summaryText(const ImportSummary &summary);

/// What is being read, how much of it and how fast, as a translated sentence.
[[nodiscard]] QString progressText(const ImportProgress &progress);

/// How much of it is done, in thousandths; 0 while nobody knows how much there is.
[[nodiscard]] int permille(const ImportProgress &progress);

} // namespace Scep
