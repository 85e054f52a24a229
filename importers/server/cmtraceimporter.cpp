// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/cmtraceimporter.h"

#include "importers/server/cmtraceformat.h"
#include "importers/server/cmtracerecord.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CmTraceImporter)
};

/// Far enough to find the end of a long first record.
constexpr int LinesSniffed = 200;

/// Whose log a file is, by its beginning, as far as its records do not say better.
LogSource logSourceOf(const EvidenceFile &file)
{
    const auto head = file.read(0, std::min(Limits::SniffBytes, file.availableSize()));
    return head && isNdesPluginText(*head) ? ndesPluginLogSource() : otherCmTraceLogSource();
}
} // namespace

QString CmTraceImporter::formatId() const
{
    return QStringLiteral("cmtrace");
}

QString CmTraceImporter::formatName() const
{
    return Tr::tr("CMTrace log");
}

int CmTraceImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    if (std::ranges::any_of(lines, beginsCmTraceRecord)) {
        return beginsCmTraceRecord(lines.constFirst()) ? 95 : 80;
    }
    const bool hasRecord = std::ranges::any_of(lines, [](QByteArrayView line) {
        return endsCmTraceRecord(line) && cmTraceRecord(line).has_value();
    });
    return hasRecord ? 80 : 0;
}

QList<LogSource> CmTraceImporter::logSources() const
{
    return {ndesPluginLogSource(), intuneManagementLogSource(), otherCmTraceLogSource()};
}

ImportResult CmTraceImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    const LogSource logSource = logSourceOf(*input.file);
    CmTraceFormat format(CmTraceFormat::Framing::Framed, logSource, input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    const bool isServer =
        logSource == ndesPluginLogSource() ||
        std::ranges::contains(result.events, ndesPluginLogSource(), &LogEvent::logSource);
    result.source.platform = isServer ? Platform::Server : Platform::Windows;
    return result;
}

} // namespace Scep
