// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killscript.h"

namespace Scep {

QString draftId(int note)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(note + 1, 12, 10, QLatin1Char('0'));
}

} // namespace Scep
