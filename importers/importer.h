// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcecontents.h"

#include <QByteArrayList>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// How a running import is watched and stopped. Callbacks come from the importing thread.
struct ImportControl
{
    std::function<bool()> isCancelled = [] { return false; };
    std::function<void(qint64 bytesDone)> progress = [](qint64) {};
    /// Takes what a source gave so far while the rest is read or its hash is made. May be empty.
    std::function<void(const SourceContents &contents)> beginning;
};

/// What an import is asked to look for.
struct ImportOptions
{
    /// Literals that the active rules need, by log source. Only lines (or elements) with one of the
    /// literals of an importer's log source are parsed.
    std::function<QByteArrayList(const LogSource &)> literals = [](const LogSource &) {
        return QByteArrayList();
    };
    /// Gives the password of an encrypted file, or nothing when it stays closed; asked again, with
    /// the next @p attempt (from 1), while it does not fit. Called from the importing thread and
    /// may block; what it gives is wiped after use.
    std::function<std::optional<QString>(const QString &fileName, int attempt)> password =
        [](const QString &, int) { return std::nullopt; };
    /// Whether the SHA-256 of each source is made.
    bool wantsHash = true;
};

/// What an importer recognises a file by.
struct SniffInput
{
    QString fileName;    ///< breaks ties only
    QByteArrayView head; ///< up to Limits::SniffBytes of the file, as EvidenceFile reads it
    Encoding encoding = Encoding::Binary;
    qint64 size = 0;
};

/// A source as an importer is handed it: opened, and scanned when the format is text.
struct ImportInput
{
    SourceFile source; ///< id, path, container, size, encoding, lineCount are filled in
    std::shared_ptr<const EvidenceFile> file;
    std::shared_ptr<const TextDocument> document; ///< null for binary formats
    QList<LineNumber> candidates;                 ///< lines with one of the literals, ascending
    ImportOptions options;
};

/// What one source gave: the input's source with platform, counts, first and last instant and
/// issues, and all that was found in it.
using ImportResult = SourceContents;

/// One format of evidence. Stateless: one instance serves all files and threads.
class Importer
{
public:
    virtual ~Importer() = default;

    /// Stable id: "omadm", "apple-console", "windows-event-xml", "certificates".
    [[nodiscard]] virtual QString formatId() const = 0;
    /// Translated name for the screen.
    [[nodiscard]] virtual QString formatName() const = 0;
    /// 0 (not mine) to 100 (certain), by content.
    [[nodiscard]] virtual int sniff(const SniffInput &input) const = 0;
    /// The most that sniff() ever says: it is not asked where another importer is as sure already.
    /// Thousands of small files take no longer to recognise than to read so.
    [[nodiscard]] virtual int highestConfidence() const { return 100; }
    /// Whether the source is scanned as text before parse().
    [[nodiscard]] virtual bool isText() const { return true; }
    /// Log sources whose rules apply to the events of this format.
    [[nodiscard]] virtual QList<LogSource> logSources() const = 0;
    /// Literals that the format itself needs besides those of the rules.
    [[nodiscard]] virtual QByteArrayList ownLiterals() const { return {}; }
    /// A literal of a rule as this format writes it: exports shorten the names of providers.
    [[nodiscard]] virtual QByteArray literalAsWritten(const QByteArray &literal) const
    {
        return literal;
    }
    /// Reads the source. Never fails as a whole: what could not be used is an issue on the source.
    [[nodiscard]] virtual ImportResult parse(const ImportInput &input,
                                             const ImportControl &control) const = 0;
};

} // namespace Scep
