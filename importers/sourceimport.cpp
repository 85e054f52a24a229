// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/sourceimport.h"

#include "importers/certificates/loggedcertificates.h"
#include "importers/certificates/loggedmessages.h"
#include "models/domain/limits.h"
#include "models/text/singlelinetext.h"
#include "models/text/textscan.h"
#include "models/text/utf16lines.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

ImportResult parsed(const Importer &importer, const ImportInput &input,
                    const ImportControl &control)
{
    ImportResult result = importer.parse(input, control);
    if (result.document == nullptr) {
        result.document = input.document;
    }
    addLoggedMessages(result, control);
    addLoggedCertificates(result, control);
    return result;
}

/// An empty file was not opened, but may grow.
std::optional<FileState> stateOf(const Evidence &evidence)
{
    if (evidence.file) {
        return evidence.file->fileState();
    }
    const bool isEmpty =
        std::ranges::contains(evidence.issues, IssueCode::EmptyFile, &ImportIssue::code);
    return isEmpty && fileState(evidence.path) ? std::optional(FileState()) : std::nullopt;
}

/// Whether lines of UTF-16 begin at the first NUL byte, or not far behind it.
bool hasUtf16LinesBehind(const EvidenceFile &file, qint64 firstNul)
{
    if (firstNul < 1) {
        return false;
    }
    const auto bytes = file.read(firstNul - 1, Limits::SniffBytes);
    return bytes && hasUtf16Lines(*bytes);
}

class SourceImport
{
public:
    SourceImport(const Evidence &evidence, SourceId id, const ImporterRegistry &registry,
                 const ImportOptions &options, ImportLiterals &literals,
                 const ImportControl &control, int threads);

    ImportResult run();

private:
    void read();
    void hash();
    void reportLoss();
    void reportChange();
    void recogniseAndParse(const std::shared_ptr<const EvidenceFile> &file);
    void parse(const Importer &importer, ImportInput input);
    void parseBinary(const Importer &importer, ImportInput input);
    [[nodiscard]] bool scan(ImportInput &input, const QByteArrayList &literals,
                            const std::function<void(TextScan)> &beginning = {});
    void showBeginning(const Importer &importer, ImportInput input, TextScan scan) const;
    [[nodiscard]] bool hasIssue(IssueCode code) const;
    void addIssue(IssueCode code, const QString &detail = {}, LineNumber line = 0,
                  const ByteRange &range = {});

    const Evidence &m_evidence;
    const ImporterRegistry &m_registry;
    const ImportOptions &m_options;
    ImportLiterals &m_literals;
    const ImportControl &m_control;
    const int m_threads;
    std::shared_ptr<const EvidenceFile> m_file; ///< as importers read it; null: not yet
    ImportResult m_result;
};

SourceImport::SourceImport(const Evidence &evidence, SourceId id, const ImporterRegistry &registry,
                           const ImportOptions &options, ImportLiterals &literals,
                           const ImportControl &control, int threads)
    : m_evidence(evidence)
    , m_registry(registry)
    , m_options(options)
    , m_literals(literals)
    , m_control(control)
    , m_threads(threads)
{
    SourceFile &source = m_result.source;
    source.id = id;
    source.path = evidence.path;
    source.container = evidence.container;
    source.displayName = evidence.displayName;
    source.issues = evidence.issues;
    source.formatId = evidence.formatId;
    source.formatName = evidence.formatName;
    source.sha256 = evidence.sha256;
    source.size = evidence.size;
}

ImportResult SourceImport::run()
{
    if (!m_evidence.file) {
        return std::move(m_result);
    }
    m_result.source.size = m_evidence.file->originalSize();
    m_result.source.encoding = encodingName(m_evidence.file->encoding());
    if (m_control.isCancelled()) {
        addIssue(IssueCode::Cancelled);
        return std::move(m_result);
    }
    read();
    // Whatever was going on ended early, and not every part of it says so.
    if (m_control.isCancelled()) {
        addIssue(IssueCode::Cancelled);
    }
    m_result.source.eventCount = m_result.events.size();
    // The hash of a large file takes as long as its reading: it is made behind the first display.
    if (m_control.beginning && m_evidence.file->originalSize() > Limits::FirstShownBytes) {
        m_result.comesAgain = true;
        m_control.beginning(m_result);
        m_result.comesAgain = false;
    }
    if (m_options.wantsHash) {
        hash();
    }
    reportLoss();
    reportChange();
    return std::move(m_result);
}

void SourceImport::read()
{
    const auto text = EvidenceFile::asText(m_evidence.file, m_control.isCancelled);
    if (!text) {
        addIssue(text.error().code, text.error().detail);
        return;
    }
    m_file = *text;
    recogniseAndParse(m_file);
    if (m_file->isCutInCharacter()) {
        addIssue(IssueCode::TruncatedInput, Tr::tr("half a character of UTF-16"));
    }
}

void SourceImport::hash()
{
    const auto digest = sha256Of(*m_evidence.file, m_control.isCancelled);
    m_result.source.sha256 = digest.value_or(QByteArray());
    if (digest && digest->isEmpty()) {
        addIssue(IssueCode::Cancelled);
    }
}

/// A file may shrink behind the scan, or its share go away, while its lines are parsed: then events
/// are missing, and nobody may have said so.
void SourceImport::reportLoss()
{
    const EvidenceFile &file = m_file ? *m_file : *m_evidence.file;
    if (hasIssue(IssueCode::CannotRead)) {
        return;
    }
    if (const auto failure = file.readFailure()) {
        addIssue(failure->code, failure->detail);
    } else if (file.availableSize() < file.size()) {
        addIssue(IssueCode::CannotRead, Tr::tr("the file became shorter while it was read"));
    }
}

/// Of a file that is written anew while it is read, some lines may be of the old and some of the
/// new one. One that grew is none: what it had is what was read.
void SourceImport::reportChange()
{
    const std::optional<FileState> before = m_evidence.file->fileState();
    if (!before) {
        return;
    }
    if (m_evidence.file->isWrittenAnew() && !hasIssue(IssueCode::CannotRead)) {
        addIssue(IssueCode::CannotRead, Tr::tr("the file was written anew while it was read"));
    }
    const std::optional<FileState> now = fileState(m_evidence.path);
    if (now && changeBetween(*before, *now) == FileChange::Replaced) {
        addIssue(IssueCode::FileReplaced);
    }
}

bool SourceImport::hasIssue(IssueCode code) const
{
    return std::ranges::contains(m_result.source.issues, code, &ImportIssue::code);
}

void SourceImport::recogniseAndParse(const std::shared_ptr<const EvidenceFile> &file)
{
    const auto head = file->read(0, std::min(Limits::SniffBytes, file->availableSize()));
    if (!head || (head->isEmpty() && file->size() > 0)) {
        addIssue(IssueCode::CannotRead,
                 head ? Tr::tr("the file became shorter while it was read") : head.error().detail);
        return;
    }
    const Importer *importer = m_registry.find({.fileName = m_result.source.displayName,
                                                .head = *head,
                                                .encoding = file->encoding(),
                                                .size = file->size()});
    ImportInput input;
    input.file = file;
    input.options = m_options;
    if (importer != nullptr) {
        m_result.source.formatId = importer->formatId();
        m_result.source.formatName = importer->formatName();
        if (importer->isText()) {
            parse(*importer, std::move(input));
        } else {
            parseBinary(*importer, std::move(input));
        }
        return;
    }
    addIssue(IssueCode::UnknownFormat, m_registry.formatNames().join(QLatin1String(", ")));
    if (file->encoding() != Encoding::Binary && scan(input, {})) {
        m_result.document = input.document;
    }
}

void SourceImport::parse(const Importer &importer, ImportInput input)
{
    std::function<void(TextScan)> beginning;
    if (m_control.beginning) {
        beginning = [this, &importer, &input](TextScan scan) {
            showBeginning(importer, input, std::move(scan));
        };
    }
    if (!scan(input, m_literals.of(importer), beginning)) {
        return;
    }
    input.source = m_result.source;
    m_result = parsed(importer, input, m_control);
}

/// A whole result, for as much of the source as there is yet. No stall is measured against its end.
void SourceImport::showBeginning(const Importer &importer, ImportInput input, TextScan scan) const
{
    input.source = m_result.source;
    input.source.isWhole = false;
    input.source.lineCount = scan.index.lineCount();
    input.candidates = std::move(scan.candidates);
    input.document = std::make_shared<const TextDocument>(input.file, std::move(scan.index));
    const ImportControl control{.isCancelled = m_control.isCancelled};
    ImportResult result = parsed(importer, input, control);
    result.source.lastInstant = {};
    result.source.lastRecord = {};
    result.comesAgain = true;
    m_control.beginning(result);
}

/// A format that is read as bytes may still be text, such as PEM: then the log view shows it.
void SourceImport::parseBinary(const Importer &importer, ImportInput input)
{
    const std::shared_ptr<const EvidenceFile> file = input.file;
    input.source = m_result.source;
    m_result = importer.parse(input, m_control);
    addLoggedMessages(m_result, m_control);
    addLoggedCertificates(m_result, m_control);
    if (m_result.document == nullptr && file->encoding() != Encoding::Binary && scan(input, {})) {
        m_result.document = input.document;
    }
}

/// Fills in document and candidates. False when there is nothing to parse; the source has the
/// issue.
bool SourceImport::scan(ImportInput &input, const QByteArrayList &literals,
                        const std::function<void(TextScan)> &beginning)
{
    const double scale = input.file->size() > 0 ? static_cast<double>(input.file->originalSize()) /
                                                      static_cast<double>(input.file->size())
                                                : 1.0;
    ScanControl control;
    control.threads = m_threads;
    control.isCancelled = m_control.isCancelled;
    control.beginning = beginning;
    control.progress = [this, scale](qint64 done) {
        m_control.progress(static_cast<qint64>(static_cast<double>(done) * scale));
    };
    auto scan = scanText(*input.file, literals, control);
    if (scan && !scan->cancelled && hasUtf16LinesBehind(*input.file, scan->firstNul)) {
        const auto text = EvidenceFile::withUtf16Lines(input.file, m_control.isCancelled);
        if (!text) {
            addIssue(text.error().code, text.error().detail);
            return false;
        }
        input.file = m_file = *text;
        scan = scanText(*input.file, literals, control);
    }
    if (!scan) {
        addIssue(scan.error().code, scan.error().detail);
        return false;
    }
    if (scan->cancelled) {
        addIssue(IssueCode::Cancelled);
        return false;
    }
    if (scan->readError) {
        addIssue(scan->readError->code, scan->readError->detail);
    }
    const LineIndex &index = scan->index;
    if (const LineNumber line = index.lineAt(scan->firstNul); line > 0) {
        addIssue(IssueCode::NulBytes, {}, line, index.range(line));
    }
    if (const LineNumber line = index.firstLineLongerThan(Limits::LineBytes); line > 0) {
        addIssue(IssueCode::LineTooLong, QString::number(Limits::LineBytes), line,
                 index.range(line));
    }
    m_result.source.lineCount = index.lineCount();
    input.candidates = std::move(scan->candidates);
    input.document = std::make_shared<const TextDocument>(input.file, std::move(scan->index));
    return true;
}

/// That the import was cancelled is said once, whoever notices it first.
void SourceImport::addIssue(IssueCode code, const QString &detail, LineNumber line,
                            const ByteRange &range)
{
    if (code == IssueCode::Cancelled && hasIssue(code)) {
        return;
    }
    m_result.source.issues.append({.code = code, .line = line, .range = range, .detail = detail});
}
} // namespace

QByteArrayList ImportLiterals::of(const Importer &importer)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_known.constFind(&importer); known != m_known.cend()) {
        return *known;
    }
    QByteArrayList literals = importer.ownLiterals() + loggedCertificateLiterals();
    for (const LogSource &source : importer.logSources()) {
        for (const QByteArray &literal : m_options.literals(source)) {
            literals.append(importer.literalAsWritten(literal));
        }
    }
    m_known.insert(&importer, literals);
    return literals;
}

ImportResult importEvidence(const Evidence &evidence, SourceId id, const ImporterRegistry &registry,
                            const ImportOptions &options, ImportLiterals &literals,
                            const ImportControl &control, int threads)
{
    ImportResult result =
        SourceImport(evidence, id, registry, options, literals, control, threads).run();
    result.fileState = stateOf(evidence);
    return result;
}

ImportResult importEvidence(const Evidence &evidence, SourceId id, const ImporterRegistry &registry,
                            const ImportOptions &options, const ImportControl &control, int threads)
{
    ImportLiterals literals(options);
    return importEvidence(evidence, id, registry, options, literals, control, threads);
}

} // namespace Scep
