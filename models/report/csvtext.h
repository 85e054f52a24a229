// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"

#include <QByteArray>

namespace Scep {

/// The events of the report (Report::events) as CSV (RFC 4180), UTF-8 without byte order mark, with
/// a head of untranslated names; times are ISO 8601 UTC. A field that a spreadsheet would take for
/// a formula gets an apostrophe before it.
[[nodiscard]] QByteArray csvOf(const Report &report);

/// One field: guarded against formulas, and quoted where it must be.
[[nodiscard]] QString csvField(const QString &text);

} // namespace Scep
