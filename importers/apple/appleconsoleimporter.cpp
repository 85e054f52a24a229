// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleimporter.h"

#include "importers/apple/appleconsoleline.h"
#include "importers/apple/applerecordformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleConsoleImporter)
};

/// Far enough to find a log that is quoted in a document.
constexpr int LinesSniffed = 200;

constexpr AppleLineStyle Style{.begins = &beginsLikeAppleConsole,
                               .parse = &parseAppleConsole,
                               .text = &appleMessageText,
                               .writesDates = false};
} // namespace

QString AppleConsoleImporter::formatId() const
{
    return QStringLiteral("apple-console");
}

QString AppleConsoleImporter::formatName() const
{
    return Tr::tr("Apple Console text");
}

int AppleConsoleImporter::sniff(const SniffInput &input) const
{
    const auto isRecord = [](QByteArrayView line) { return parseAppleConsole(line).has_value(); };
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    const auto found = std::ranges::find_if(lines, isRecord);
    if (found == lines.end()) {
        return 0;
    }
    // A row of column names or rich text may come first.
    return found == lines.begin() ? 90 : 75;
}

QList<LogSource> AppleConsoleImporter::logSources() const
{
    return {appleLogSource()};
}

ImportResult AppleConsoleImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    return importAppleRecords(input, control, Style);
}

} // namespace Scep
