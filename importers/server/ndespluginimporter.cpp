// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/ndespluginimporter.h"

#include "importers/server/cmtraceformat.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NdesPluginImporter)
};
} // namespace

QString NdesPluginImporter::formatId() const
{
    return QStringLiteral("ndesplugin");
}

QString NdesPluginImporter::formatName() const
{
    return Tr::tr("NDES policy module log");
}

int NdesPluginImporter::sniff(const SniffInput &input) const
{
    // Quoted anywhere, such as in a mail, it is worth less than another format's own marks.
    return input.encoding != Encoding::Binary && isNdesPluginText(input.head) ? 45 : 0;
}

QList<LogSource> NdesPluginImporter::logSources() const
{
    return {ndesPluginLogSource()};
}

ImportResult NdesPluginImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    CmTraceFormat format(CmTraceFormat::Framing::Bare, ndesPluginLogSource(),
                         input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Server;
    if (!result.events.isEmpty() && result.source.firstInstant.isNull()) {
        result.source.issues.append({.code = IssueCode::InvalidTime,
                                     .line = 0,
                                     .range = {},
                                     .detail = Tr::tr("its lines carry no time")});
    }
    return result;
}

} // namespace Scep
