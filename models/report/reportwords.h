// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace Scep {

/// The headings and labels of a report, translated, by the names that templates call them.
[[nodiscard]] QHash<QString, QString> reportWords();

} // namespace Scep
