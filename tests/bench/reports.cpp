// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-report-bench FILE: analyses it, and prints how many seconds each kind of report then takes,
// a line each, as "name value".

#include "app/cli/quotedlines.h"
#include "app/cli/redactionoptions.h"
#include "app/pipeline.h"
#include "models/report/csvtext.h"
#include "models/report/reportbuilder.h"
#include "models/report/reportlimits.h"
#include "models/report/templatewriter.h"
#include "ui/print/pdfreport.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <functional>

using namespace Scep;

namespace {
double secondsOf(const std::function<bool()> &work, bool &isDone)
{
    QElapsedTimer clock;
    clock.start();
    isDone = work() && isDone;
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}
} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 2) {
        return 2;
    }
    const Pipeline pipeline;
    const Case caseData = pipeline.run({arguments[1]});
    const QuotedLines lines(4 * ReportLimits::LineCharacters);
    const auto quote = [&](const EvidenceRef &line) { return lines.line(caseData.evidence, line); };
    const auto report = [&](const ReportOptions &options) {
        return makeReport(caseData, {}, std::nullopt, options, quote);
    };
    bool isDone = !caseData.analysis.devices.isEmpty();
    QTextStream out(stdout);
    out << "lines " << caseData.evidence.sources.constFirst().lineCount << '\n';
    out << "html " << secondsOf([&] { return htmlOf(report({})).has_value(); }, isDone) << '\n';
    out << "markdown " << secondsOf([&] { return markdownOf(report({})).has_value(); }, isDone)
        << '\n';
    out << "csv "
        << secondsOf([&] { return !csvOf(report({.wantsEvents = true})).isEmpty(); }, isDone)
        << '\n';
    const auto redacted = [&] {
        const auto closed = reportForOthers(report({}), caseData, nullptr, {});
        return closed && htmlOf(*closed).has_value();
    };
    out << "redacted " << secondsOf(redacted, isDone) << '\n';
    const auto json = [&] {
        return !QJsonDocument(report({.wantsData = true}).data).toJson().isEmpty();
    };
    out << "json " << secondsOf(json, isDone) << '\n';
    out << "pdf " << secondsOf([&] { return !pdfOf(report({})).isEmpty(); }, isDone) << '\n';
    return isDone ? 0 : 1;
}
