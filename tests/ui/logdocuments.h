// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textdocument.h"
#include "models/text/textscan.h"

namespace Scep {

/// A log of these bytes.
inline std::shared_ptr<const TextDocument> documentOf(const QByteArray &text)
{
    auto file = EvidenceFile::fromBytes(text);
    auto scan = scanText(*file, {}, {});
    return std::make_shared<TextDocument>(file, scan ? scan->index : LineIndex());
}

/// "line 1" … "line <count>".
inline QByteArray numbered(int count)
{
    QByteArray text;
    for (int i = 1; i <= count; ++i) {
        text += "line " + QByteArray::number(i) + '\n';
    }
    return text;
}

} // namespace Scep
