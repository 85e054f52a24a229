// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowseventxmlimporter.h"

#include "importers/windows/windowsevent.h"
#include "importers/windows/xmlrecords.h"

namespace Scep {

namespace {
LogSource eventLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("eventlog")};
}
} // namespace

QString WindowsEventXmlImporter::formatId() const
{
    return QStringLiteral("windows-event-xml");
}

QString WindowsEventXmlImporter::formatName() const
{
    return tr("Windows events (XML)");
}

int WindowsEventXmlImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const auto has = [&input](QByteArrayView text) { return input.head.contains(text); };
    const bool hasEvent = has("<Event>") || has("<Event ") || has("<Event\n") || has("<Event\r");
    if (hasEvent && has("http://schemas.microsoft.com/win/2004/08/events/event")) {
        return 95;
    }
    if (hasEvent && has("<System>") && has("<Provider ")) {
        return 80;
    }
    return input.head.trimmed().startsWith("<Events>") ? 60 : 0;
}

QList<LogSource> WindowsEventXmlImporter::logSources() const
{
    return {eventLogSource()};
}

ImportResult WindowsEventXmlImporter::parse(const ImportInput &input,
                                            const ImportControl &control) const
{
    return parseXmlRecords(input, control,
                           {.element = "Event",
                            .platform = Platform::Windows,
                            .logSource = eventLogSource(),
                            .parse = parseWindowsEvent});
}

} // namespace Scep
