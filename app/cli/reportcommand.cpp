// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportcommand.h"

#include "app/cli/terminaltext.h"
#include "models/report/csvtext.h"
#include "models/report/reportlimits.h"
#include "models/report/writtenfile.h"
#include "ui/print/pdfreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

/// The value of an option in raw arguments: "--format html" or "--format=html".
QString rawValue(const QStringList &arguments, const QString &option)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option) {
            return arguments.value(i + 1);
        }
        if (arguments[i].startsWith(option + u'=')) {
            return arguments[i].sliced(option.size() + 1);
        }
    }
    return {};
}

std::optional<ReportFormat> formatOf(const QString &format, const QString &output)
{
    return reportFormatFromName(format.isEmpty() ? QFileInfo(output).suffix().toLower() : format);
}

std::expected<QByteArray, QString> readLogo(const QString &path)
{
    if (path.isEmpty()) {
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Tr::tr("--logo: '%1' cannot be read: %2.").arg(terminalPath(path), file.errorString()));
    }
    QByteArray bytes = file.read(ReportLimits::LogoBytes + 1);
    if (bytes.size() > ReportLimits::LogoBytes || imageType(bytes).isEmpty()) {
        return std::unexpected(Tr::tr("--logo takes a PNG, JPEG or SVG file of at most %1 KiB.")
                                   .arg(ReportLimits::LogoBytes / 1024));
    }
    return bytes;
}

/// writeWhole() is for files: into a pipe or a device there is no other way than to write.
std::expected<void, QString> writeStream(const QByteArray &bytes)
{
    QFile file;
    const bool isWritten = file.open(stdout, QIODevice::WriteOnly) &&
                           file.write(bytes) == bytes.size() && file.flush();
    return isWritten ? std::expected<void, QString>()
                     : std::unexpected(Tr::tr("--output: standard output cannot be written: %1.")
                                           .arg(file.errorString()));
}
} // namespace

std::optional<ReportFormat> reportFormatFromName(const QString &name)
{
    if (name == "html"_L1 || name == "htm"_L1) {
        return ReportFormat::Html;
    }
    if (name == "md"_L1 || name == "markdown"_L1) {
        return ReportFormat::Markdown;
    }
    if (name == "json"_L1) {
        return ReportFormat::Json;
    }
    if (name == "csv"_L1) {
        return ReportFormat::Csv;
    }
    if (name == "pdf"_L1) {
        return ReportFormat::Pdf;
    }
    return std::nullopt;
}

std::optional<ReportFormat> announcedReportFormat(const QStringList &arguments)
{
    if (!arguments.contains(u"report"_s)) {
        return std::nullopt;
    }
    return formatOf(rawValue(arguments, u"--format"_s), rawValue(arguments, u"--output"_s));
}

std::expected<ReportRequest, QString> readReportOptions(const ReportOptionTexts &texts)
{
    if (texts.output.isEmpty()) {
        return std::unexpected(Tr::tr("report takes --output FILE; - is standard output."));
    }
    const auto format = formatOf(texts.format, texts.output);
    if (!format) {
        return std::unexpected(
            texts.format.isEmpty()
                ? Tr::tr("--format is needed: the ending of '%1' names no format.")
                      .arg(terminalPath(texts.output))
                : Tr::tr("--format is html, md, json, csv or pdf, not '%1'.").arg(texts.format));
    }
    if (!texts.templates.isEmpty() && !QDir(texts.templates).exists()) {
        return std::unexpected(
            Tr::tr("--template: there is no folder '%1'.").arg(terminalPath(texts.templates)));
    }
    const QString paper = texts.paper.toLower();
    if (!paper.isEmpty() && paper != "a4"_L1 && paper != "letter"_L1) {
        return std::unexpected(Tr::tr("--paper is A4 or Letter, not '%1'.").arg(texts.paper));
    }
    auto logo = readLogo(texts.logo);
    if (!logo) {
        return std::unexpected(logo.error());
    }
    return ReportRequest{.format = *format,
                         .output = texts.output,
                         .templates = {.folder = texts.templates, .logo = *std::move(logo)},
                         .organisation = texts.organisation,
                         .isLetter = paper == "letter"_L1};
}

std::expected<QByteArray, QString> reportBytes(const Report &report, const ReportRequest &request)
{
    switch (request.format) {
    case ReportFormat::Html:
        return htmlOf(report, request.templates);
    case ReportFormat::Markdown:
        return markdownOf(report, request.templates);
    case ReportFormat::Json:
        return QJsonDocument(report.data).toJson(QJsonDocument::Indented);
    case ReportFormat::Csv:
        return csvOf(report);
    case ReportFormat::Pdf:
        return pdfOf(report, {.paper = request.isLetter ? QPageSize::Letter : QPageSize::A4,
                              .logo = request.templates.logo});
    }
    return {};
}

std::expected<void, QString> writeReport(const QByteArray &bytes, const QString &output)
{
    if (output == "-"_L1) {
        return writeStream(bytes);
    }
    const auto written = writeWhole(output, bytes);
    return written ? written
                   : std::unexpected(Tr::tr("--output: '%1' cannot be written: %2.")
                                         .arg(terminalPath(output), written.error()));
}

} // namespace Scep
