// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/wevtutiltextimporter.h"

#include "importers/windows/text/eventblock.h"
#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/renderedevent.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WevtutilTextImporter)
};
} // namespace

QString WevtutilTextImporter::formatId() const
{
    return QStringLiteral("wevtutil-text");
}

QString WevtutilTextImporter::formatName() const
{
    return Tr::tr("Windows events (wevtutil text)");
}

int WevtutilTextImporter::sniff(const SniffInput &input) const
{
    switch (findEventBlocks(input.head, input.encoding).kind) {
    case EventBlockLayout::Kind::Wevtutil:
        return 95;
    case EventBlockLayout::Kind::Details:
        return 75;
    case EventBlockLayout::Kind::None:
        break;
    }
    return 0;
}

QList<LogSource> WevtutilTextImporter::logSources() const
{
    return {windowsEventLogSource()};
}

ImportResult WevtutilTextImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    const auto head = input.file->read(0, std::min(Limits::SniffBytes, input.file->size()));
    const Encoding encoding = input.file->encoding();
    const EventBlockLayout layout = findEventBlocks(head.value_or(QByteArray()), encoding);
    const LocalTimeReading reading = readLocalTimes(*input.document, control, labelledTime);
    EventBlockFormat format(layout, encoding, reading.order());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Windows;
    noteReading(result.source, reading);
    settleOrder(result, format);
    return result;
}

} // namespace Scep
