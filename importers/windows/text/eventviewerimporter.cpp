// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/eventviewerimporter.h"

#include "importers/windows/text/eventtable.h"
#include "importers/windows/text/exporttimes.h"
#include "importers/windows/text/renderedevent.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EventViewerImporter)
};
} // namespace

QString EventViewerImporter::formatId() const
{
    return m_form == Form::Csv ? QStringLiteral("event-viewer-csv")
                               : QStringLiteral("event-viewer-text");
}

QString EventViewerImporter::formatName() const
{
    return m_form == Form::Csv ? Tr::tr("Windows events (Event Viewer CSV)")
                               : Tr::tr("Windows events (Event Viewer text)");
}

int EventViewerImporter::sniff(const SniffInput &input) const
{
    const EventTableLayout layout = findEventTable(input.head, input.encoding);
    const bool isMine =
        layout.separator != 0 && (layout.separator == '\t') == (m_form == Form::Text);
    return isMine ? 85 : 0;
}

QList<LogSource> EventViewerImporter::logSources() const
{
    return {windowsEventLogSource()};
}

QByteArray EventViewerImporter::literalAsWritten(const QByteArray &literal) const
{
    return shortProviderLiteral(literal);
}

ImportResult EventViewerImporter::parse(const ImportInput &input,
                                        const ImportControl &control) const
{
    const auto head = input.file->read(0, std::min(Limits::SniffBytes, input.file->size()));
    const EventTableLayout layout =
        findEventTable(head.value_or(QByteArray()), input.file->encoding());
    const LocalTimeReading reading = readLocalTimes(
        *input.document, control, [&layout](QByteArrayView line) { return rowTime(line, layout); });
    EventTableFormat format(layout, input.file->encoding(), reading.order());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Windows;
    noteReading(result.source, reading);
    settleOrder(result, format);
    return result;
}

} // namespace Scep
