// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tooltiptext.h"

namespace Scep {

QString wrappedToolTip(const QString &text)
{
    // Without a text there is no tool tip, not an empty one.
    return text.isEmpty()
               ? QString()
               : QStringLiteral("<p>") +
                     text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
                     QStringLiteral("</p>");
}

} // namespace Scep
