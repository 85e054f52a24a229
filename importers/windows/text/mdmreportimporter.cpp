// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/mdmreportimporter.h"

#include "importers/windows/text/mdmreportfacts.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MdmReportImporter)
};

constexpr QByteArrayView XmlRoot = "<MDMEnterpriseDiagnosticsReport";

bool isHtmlReport(QByteArrayView head)
{
    return head.contains("<html") &&
           (head.contains("<title>MDM Diagnostic Report</title>") ||
            (head.contains("\"DeviceInfoTable\"") && head.contains("\"ConnectionInfoTable\"")));
}
} // namespace

QString MdmReportImporter::formatId() const
{
    return QStringLiteral("mdm-diagnostic-report");
}

QString MdmReportImporter::formatName() const
{
    return Tr::tr("MDM diagnostic report");
}

int MdmReportImporter::sniff(const SniffInput &input) const
{
    const bool isMine = input.head.contains(XmlRoot) || isHtmlReport(input.head);
    return input.encoding != Encoding::Binary && isMine ? 96 : 0;
}

QList<LogSource> MdmReportImporter::logSources() const
{
    return {mdmReportLogSource()};
}

ImportResult MdmReportImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    IssueList issues(input.source.issues);
    ImportResult result;
    result.source = input.source;
    result.source.platform = Platform::Windows;
    result.document = input.document;
    const qint64 size = input.file->size();
    if (size > Limits::ReportBytes) {
        issues.add(IssueCode::LimitReached, 0, {},
                   Tr::tr("bytes of one report, at most %1").arg(Limits::ReportBytes));
    }
    const auto bytes = input.file->read(0, std::min(size, Limits::ReportBytes));
    MdmReportFacts facts(input.source.id, *input.document, issues, control.isCancelled);
    if (control.isCancelled()) {
        issues.add(IssueCode::Cancelled);
    } else if (!bytes) {
        issues.add(bytes.error().code, 0, {}, bytes.error().detail);
    } else if (bytes->contains(XmlRoot)) {
        const QByteArrayView report = QByteArrayView(*bytes);
        readMdmReportXml(decodeText(report, input.file->encoding()), *input.document, facts,
                         issues);
    } else {
        readMdmReportHtml(*bytes, facts, issues);
    }
    result.events = facts.events();
    result.profiles = facts.profiles();
    result.source.eventCount = result.events.size();
    result.source.issues = issues.take();
    return result;
}

} // namespace Scep
