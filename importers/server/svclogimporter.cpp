// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/svclogimporter.h"

#include "importers/server/servicetrace.h"
#include "importers/windows/xmlrecords.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SvclogImporter)
};

LogSource connectorLogSource()
{
    return {.product = QStringLiteral("server"), .service = QStringLiteral("connector")};
}
} // namespace

QString SvclogImporter::formatId() const
{
    return QStringLiteral("svclog");
}

QString SvclogImporter::formatName() const
{
    return Tr::tr("Service trace (svclog)");
}

int SvclogImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary || !input.head.contains("<E2ETraceEvent")) {
        return 0;
    }
    return input.head.contains("http://schemas.microsoft.com/2004/06/E2ETraceEvent") ? 96 : 80;
}

QList<LogSource> SvclogImporter::logSources() const
{
    return {connectorLogSource()};
}

ImportResult SvclogImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    return parseXmlRecords(input, control,
                           {.element = "E2ETraceEvent",
                            .platform = Platform::Server,
                            .logSource = connectorLogSource(),
                            .parse = parseServiceTrace});
}

} // namespace Scep
