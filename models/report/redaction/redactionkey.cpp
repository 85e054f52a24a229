// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/redactionkey.h"

#include "models/report/redaction/redactor.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Scep {

QByteArray newRedactionKey()
{
    QByteArray key(RedactionKeyBytes, Qt::Uninitialized);
    std::ranges::generate(
        key, [] { return static_cast<char>(QRandomGenerator::system()->bounded(256)); });
    return key;
}

} // namespace Scep
