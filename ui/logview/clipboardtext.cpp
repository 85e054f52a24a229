// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/clipboardtext.h"

#include "ui/logview/encodedparts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Scep {

void copyEvidenceText(const QString &text)
{
    QGuiApplication::clipboard()->setText(withoutSecrets(text));
}

} // namespace Scep
