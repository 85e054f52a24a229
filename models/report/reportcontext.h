// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"

#include <QVariantHash>

namespace Scep {

/// For which language of markup values are made.
enum class Markup {
    Html,     ///< plain texts, which the template escapes
    Markdown, ///< escaped already
};

/// What templates see of a report: its parts by name, as resources/templates/README.md lists them.
/// Lists are in the order of the report. The report's texts are visible ones (withVisibleTexts()).
[[nodiscard]] QVariantHash reportContext(const Report &report, Markup markup);

} // namespace Scep
