// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/recordat.h"

#include "importers/importer.h"
#include "importers/importerregistry.h"
#include "models/text/linesearch.h"

#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {
/// Directives of one log that are looked at: a server writes them anew at each start.
constexpr qint64 MostDirectives = 10'000;

/// Formats that parseRecords() reads: of the others a whole file would be read for one line.
const Importer *importerOf(const QString &formatId)
{
    static const QStringList formats{
        QStringLiteral("omadm"),          QStringLiteral("logcat"),
        QStringLiteral("iis-w3c"),        QStringLiteral("httperr"),
        QStringLiteral("cmtrace"),        QStringLiteral("ndesplugin"),
        QStringLiteral("apple-console"),  QStringLiteral("apple-syslog"),
        QStringLiteral("apple-log-show"), QStringLiteral("generic-text")};
    if (!formats.contains(formatId)) {
        return nullptr;
    }
    const auto &importers = ImporterRegistry::standard().importers();
    const auto found = std::ranges::find_if(
        importers, [&formatId](const auto &importer) { return importer->formatId() == formatId; });
    return found != importers.end() ? found->get() : nullptr;
}

QByteArrayList directiveLiterals(const Importer &importer)
{
    QByteArrayList literals = importer.ownLiterals();
    literals.removeIf([](const QByteArray &literal) { return !literal.startsWith('#'); });
    return literals;
}
} // namespace

const QList<LineNumber> &RecordAt::directivesOf(const std::shared_ptr<const TextDocument> &document,
                                                const QByteArrayList &literals)
{
    if (m_document.lock() == document) {
        return m_directives;
    }
    m_document = document;
    m_directives.clear();
    QStringList words;
    for (const QByteArray &literal : literals) {
        words.append(QRegularExpression::escape(QString::fromLatin1(literal)));
    }
    const auto matcher = LineMatcher::compiled({.text = QLatin1Char('^') + words.join(u"|^"),
                                                .isCaseSensitive = true,
                                                .isRegularExpression = true});
    if (matcher && !literals.isEmpty()) {
        LineSearchControl control;
        control.mostLines = MostDirectives;
        control.found = [this](const QList<LineNumber> &lines) { m_directives += lines; };
        static_cast<void>(searchLines(*document, **matcher, control));
    }
    return m_directives;
}

std::optional<LogEvent> RecordAt::read(const SourceFile &source,
                                       const std::shared_ptr<const TextDocument> &document,
                                       LineNumber line)
{
    const Importer *importer = importerOf(source.formatId);
    if (importer == nullptr || !document || document->isRendered() || line < 1 ||
        line > document->lineCount()) {
        return std::nullopt;
    }
    ImportInput input;
    input.source = source;
    input.source.issues.clear();
    input.file = std::shared_ptr<const EvidenceFile>(document, &document->file());
    input.document = document;
    for (const LineNumber directive : directivesOf(document, directiveLiterals(*importer))) {
        if (directive < line) {
            input.candidates = {directive}; // the last one says how the line is written
        }
    }
    input.candidates.append(line);
    input.options.wantsHash = false;
    const ImportResult result = importer->parse(input, {});
    const auto found = std::ranges::find_if(result.events, [line](const LogEvent &event) {
        return event.evidence.line <= line && line <= event.lastLine;
    });
    return found != result.events.cend() ? std::optional(*found) : std::nullopt;
}

} // namespace Scep
