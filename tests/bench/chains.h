// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextStream>

namespace Scep {

/// Seconds that it takes to build and judge the chains of that many certificates of one case, and
/// those that it takes to ask all their checks too. They come from ten CAs below three roots, of
/// which some were renewed and some cross-certified.
int measureChains(QTextStream &out, int count);

} // namespace Scep
