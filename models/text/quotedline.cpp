// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/quotedline.h"

#include <algorithm>

namespace Scep {

QString quotedLine(const TextDocument &document, const EvidenceRef &ref, qint64 bytes)
{
    if (!document.isRendered()) {
        return quotedLine(document.file(), ref, bytes);
    }
    const QByteArray line = document.lineBytes(ref.line);
    return decodeText(QByteArrayView(line).first(std::min(bytes, line.size())),
                      document.encoding());
}

QString quotedLine(const EvidenceFile &file, const EvidenceRef &ref, qint64 bytes)
{
    const auto text = file.read(ref.range.offset, std::min(ref.range.length, bytes));
    return text ? decodeText(*text, file.encoding()) : QString();
}

} // namespace Scep
