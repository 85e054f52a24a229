// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportmodel.h"
#include "models/report/templatewriter.h"

#include <QByteArray>
#include <QStringList>

#include <expected>
#include <optional>

namespace Scep {

/// What `report` writes.
enum class ReportFormat { Html, Markdown, Json, Csv, Pdf };

/// The format by its name for --format or by a file's ending: "html", "md", "json", "csv", "pdf";
/// nothing for others.
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(const QString &name);

/// The format that the program's arguments ask for, before any of them is checked; nothing where
/// the command is not `report`. Language and kind of application depend on it.
[[nodiscard]] std::optional<ReportFormat> announcedReportFormat(const QStringList &arguments);

/// The options of `report` as they were given; empty ones were not.
struct ReportOptionTexts
{
    QString format;
    QString output;
    QString templates;
    QString logo;
    QString organisation;
    QString paper;
};

/// What is to be written, and where.
struct ReportRequest
{
    ReportFormat format = ReportFormat::Html;
    QString output; ///< "-": standard output
    TemplateOptions templates;
    QString organisation;
    bool isLetter = false; ///< PDF: US Letter instead of A4
};

/// Reads the options; the logo's file too. Fails with a sentence that names the option.
[[nodiscard]] std::expected<ReportRequest, QString>
readReportOptions(const ReportOptionTexts &texts);

/// The report in its format. Fails with a sentence.
[[nodiscard]] std::expected<QByteArray, QString> reportBytes(const Report &report,
                                                             const ReportRequest &request);

/// Writes it all or nothing: a file that was there stays as it is when writing fails. Fails with a
/// sentence that names the option.
[[nodiscard]] std::expected<void, QString> writeReport(const QByteArray &bytes,
                                                       const QString &output);

} // namespace Scep
