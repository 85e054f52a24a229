// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/getwineventimporter.h"

#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/getwinevent.h"
#include "importers/windows/text/getwineventlist.h"
#include "importers/windows/text/getwineventtables.h"
#include "importers/windows/text/renderedevent.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GetWinEventImporter)
};

ImportResult parseList(const ImportInput &input, const ImportControl &control, QByteArrayView head)
{
    const LocalTimeReading reading = readLocalTimes(*input.document, control, listTime);
    GetWinEventListFormat format(firstListProperty(head), input.file->encoding(), reading.order());
    ImportResult result = parseRecords(input, control, format);
    noteReading(result.source, reading);
    settleOrder(result, format);
    return result;
}
} // namespace

QString GetWinEventImporter::formatId() const
{
    return QStringLiteral("get-winevent");
}

QString GetWinEventImporter::formatName() const
{
    return Tr::tr("Windows events (Get-WinEvent)");
}

int GetWinEventImporter::sniff(const SniffInput &input) const
{
    return findGetWinEvent(input.head, input.encoding) == GetWinEventForm::None ? 0 : 90;
}

QList<LogSource> GetWinEventImporter::logSources() const
{
    return {windowsEventLogSource()};
}

ImportResult GetWinEventImporter::parse(const ImportInput &input,
                                        const ImportControl &control) const
{
    const QByteArray head = input.file->read(0, std::min(Limits::SniffBytes, input.file->size()))
                                .value_or(QByteArray());
    ImportResult result;
    switch (findGetWinEvent(head, input.file->encoding())) {
    case GetWinEventForm::None:
    case GetWinEventForm::List:
        result = parseList(input, control, head);
        break;
    case GetWinEventForm::Csv:
        result = parseGetWinEventCsv(input, control);
        break;
    case GetWinEventForm::Json:
        result = parseGetWinEventJson(input, control);
        break;
    }
    result.source.platform = Platform::Windows;
    return result;
}

} // namespace Scep
