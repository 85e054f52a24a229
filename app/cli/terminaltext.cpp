// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminaltext.h"

#include "models/report/markedcontrols.h"

#include <QDir>

#include <algorithm>

namespace Scep {

QString terminalText(QString text)
{
    return withMarkedControls(std::move(text));
}

QString terminalPath(const QString &path)
{
    QString text = QDir::toNativeSeparators(path);
    std::ranges::transform(text, text.begin(), &markedControl);
    return text;
}

} // namespace Scep
