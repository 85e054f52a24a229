// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Scep {

/// The text in lines of at most @p width characters, broken between words; a word that is longer
/// stands on a line of its own, whole, so that paths and URLs can be copied. Line ends stay,
/// control characters become visible.
[[nodiscard]] QStringList wrapText(const QString &text, qsizetype width);

} // namespace Scep
