// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importjob.h"

#include "importers/certificates/loggedmessages.h"
#include "models/domain/limits.h"
#include "models/pki/sha256.h"
#include "models/text/singlelinetext.h"
#include "models/text/textscan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <future>
#include <optional>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportJob)
};

constexpr int CancelMilliseconds = 50;

using OpenedFile = std::expected<std::shared_ptr<const EvidenceFile>, ReadError>;

bool isStandardInput(const QString &path)
{
    return path == QLatin1String("-");
}

/// Empty when @p stop says so before the end.
std::expected<QByteArray, ReadError> sha256(const EvidenceFile &file, const std::atomic<bool> &stop)
{
    Sha256 hash;
    const auto isWhole = file.forEachOriginalBlock([&hash, &stop](QByteArrayView block) {
        hash.addData(block);
        return !stop;
    });
    if (!isWhole) {
        return std::unexpected(isWhole.error());
    }
    return *isWhole ? hash.result() : QByteArray();
}

/// One target on its way from a path to a result.
class TargetImport
{
public:
    TargetImport(const ImportTarget &target, SourceId id, const ImporterRegistry &registry,
                 const ImportOptions &options, const ImportControl &control);

    ImportResult run();

private:
    [[nodiscard]] OpenedFile openStandardInput();
    void importFile(const std::shared_ptr<const EvidenceFile> &file);
    void hashWhile(const EvidenceFile &file, const std::function<void()> &work);
    void reportLoss(const EvidenceFile &file, const std::optional<ReadError> &hashError);
    void recogniseAndParse(const std::shared_ptr<const EvidenceFile> &file);
    void parse(const Importer &importer, ImportInput input);
    void parseBinary(const Importer &importer, ImportInput input);
    [[nodiscard]] bool scan(ImportInput &input, const QByteArrayList &literals);
    [[nodiscard]] QByteArrayList literalsFor(const Importer &importer) const;
    [[nodiscard]] bool hasIssue(IssueCode code) const;
    void addIssue(IssueCode code, const QString &detail = {}, LineNumber line = 0,
                  const ByteRange &range = {});

    const ImportTarget &m_target;
    const ImporterRegistry &m_registry;
    const ImportOptions &m_options;
    const ImportControl &m_control;
    ImportResult m_result;
};

TargetImport::TargetImport(const ImportTarget &target, SourceId id,
                           const ImporterRegistry &registry, const ImportOptions &options,
                           const ImportControl &control)
    : m_target(target)
    , m_registry(registry)
    , m_options(options)
    , m_control(control)
{
    SourceFile &source = m_result.source;
    source.id = id;
    source.path = target.path;
    source.container = target.container;
    source.displayName =
        isStandardInput(target.path) ? Tr::tr("Standard input") : QFileInfo(target.path).fileName();
    if (source.displayName.isEmpty()) {
        source.displayName = target.path;
    }
    // A file's name may hold line ends and turns of the writing direction.
    source.displayName = singleLineText(source.displayName, source.displayName.size());
}

ImportResult TargetImport::run()
{
    if (m_control.isCancelled()) {
        addIssue(IssueCode::Cancelled);
    } else if (!m_target.limit.isEmpty()) {
        addIssue(IssueCode::LimitReached, m_target.limit);
    } else {
        const OpenedFile file = isStandardInput(m_target.path) ? openStandardInput()
                                                               : EvidenceFile::open(m_target.path);
        if (file) {
            importFile(*file);
        } else {
            addIssue(file.error().code, file.error().detail);
        }
    }
    return std::move(m_result);
}

/// Reads up to the limit. Asks now and then whether to go on, as nobody may be writing.
OpenedFile TargetImport::openStandardInput()
{
    QByteArray bytes;
    QByteArray block(Limits::BlockBytes, Qt::Uninitialized);
    while (true) {
        if (m_control.isCancelled()) {
            return std::unexpected(ReadError{.code = IssueCode::Cancelled, .detail = {}});
        }
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, CancelMilliseconds) == 0) {
            continue;
        }
        const ssize_t count = ::read(STDIN_FILENO, block.data(), static_cast<size_t>(block.size()));
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count < 0 && bytes.isEmpty()) {
            return std::unexpected(
                ReadError{.code = IssueCode::CannotRead, .detail = qt_error_string(errno)});
        }
        if (count < 0) {
            addIssue(IssueCode::CannotRead, qt_error_string(errno));
        }
        if (count <= 0) {
            break;
        }
        bytes.append(QByteArrayView(block).first(count));
        if (bytes.size() > Limits::StandardInputBytes) {
            bytes.truncate(Limits::StandardInputBytes);
            addIssue(IssueCode::LimitReached,
                     Tr::tr("%1 bytes of standard input").arg(Limits::StandardInputBytes));
            break;
        }
    }
    if (bytes.isEmpty()) {
        return std::unexpected(ReadError{.code = IssueCode::EmptyFile, .detail = {}});
    }
    return EvidenceFile::fromBytes(bytes);
}

void TargetImport::importFile(const std::shared_ptr<const EvidenceFile> &file)
{
    m_result.source.size = file->originalSize();
    m_result.source.encoding = encodingName(file->encoding());
    // Opening may have taken its time: UTF-16 is transcoded there.
    if (m_control.isCancelled()) {
        addIssue(IssueCode::Cancelled);
        return;
    }
    hashWhile(*file, [this, &file] { recogniseAndParse(file); });
    m_result.source.eventCount = m_result.events.size();
}

/// The hash is made beside the import, so that a large file does not take both times.
void TargetImport::hashWhile(const EvidenceFile &file, const std::function<void()> &work)
{
    std::atomic<bool> stop = false;
    auto hash = std::async(std::launch::async, [&file, &stop] { return sha256(file, stop); });
    work();
    while (hash.wait_for(std::chrono::milliseconds(CancelMilliseconds)) !=
           std::future_status::ready) {
        stop = m_control.isCancelled();
    }
    const std::expected<QByteArray, ReadError> digest = hash.get();
    m_result.source.sha256 = digest.value_or(QByteArray());
    if (stop && !hasIssue(IssueCode::Cancelled)) {
        addIssue(IssueCode::Cancelled);
    }
    reportLoss(file, digest ? std::nullopt : std::optional(digest.error()));
}

/// A file may shrink behind the scan, while its lines are parsed: then events are missing, and
/// nobody but the hash may have noticed.
void TargetImport::reportLoss(const EvidenceFile &file, const std::optional<ReadError> &hashError)
{
    if (hasIssue(IssueCode::CannotRead)) {
        return;
    }
    if (hashError) {
        addIssue(IssueCode::CannotRead, hashError->detail);
    } else if (file.availableSize() < file.size()) {
        addIssue(IssueCode::CannotRead, Tr::tr("the file became shorter while it was read"));
    }
}

bool TargetImport::hasIssue(IssueCode code) const
{
    return std::ranges::contains(m_result.source.issues, code, &ImportIssue::code);
}

void TargetImport::recogniseAndParse(const std::shared_ptr<const EvidenceFile> &file)
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

void TargetImport::parse(const Importer &importer, ImportInput input)
{
    if (!scan(input, literalsFor(importer))) {
        return;
    }
    input.source = m_result.source;
    m_result = importer.parse(input, m_control);
    if (m_result.document == nullptr) {
        m_result.document = input.document;
    }
    addLoggedMessages(m_result);
}

/// A format that is read as bytes may still be text, such as PEM: then the log view shows it.
void TargetImport::parseBinary(const Importer &importer, ImportInput input)
{
    const std::shared_ptr<const EvidenceFile> file = input.file;
    input.source = m_result.source;
    m_result = importer.parse(input, m_control);
    if (m_result.document == nullptr && file->encoding() != Encoding::Binary && scan(input, {})) {
        m_result.document = input.document;
    }
}

/// Fills in document and candidates. False when there is nothing to parse; the source has the
/// issue.
bool TargetImport::scan(ImportInput &input, const QByteArrayList &literals)
{
    const double scale = input.file->size() > 0 ? static_cast<double>(input.file->originalSize()) /
                                                      static_cast<double>(input.file->size())
                                                : 1.0;
    ScanControl control;
    control.isCancelled = m_control.isCancelled;
    control.progress = [this, scale](qint64 done) {
        m_control.progress(static_cast<qint64>(static_cast<double>(done) * scale));
    };
    auto scan = scanText(*input.file, literals, control);
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

QByteArrayList TargetImport::literalsFor(const Importer &importer) const
{
    QByteArrayList literals = importer.ownLiterals();
    for (const LogSource &source : importer.logSources()) {
        for (const QByteArray &literal : m_options.literals(source)) {
            literals.append(importer.literalAsWritten(literal));
        }
    }
    return literals;
}

void TargetImport::addIssue(IssueCode code, const QString &detail, LineNumber line,
                            const ByteRange &range)
{
    m_result.source.issues.append({.code = code, .line = line, .range = range, .detail = detail});
}
} // namespace

ImportResult importTarget(const ImportTarget &target, SourceId id, const ImporterRegistry &registry,
                          const ImportOptions &options, const ImportControl &control)
{
    return TargetImport(target, id, registry, options, control).run();
}

void importTargets(const QList<ImportTarget> &targets, SourceId firstId,
                   const ImporterRegistry &registry, const ImportOptions &options,
                   const ImportJobControl &control)
{
    QList<qint64> sizes;
    qint64 total = 0;
    for (const ImportTarget &target : targets) {
        const QFileInfo info(target.path);
        sizes.append(info.isFile() ? info.size() : 0);
        total += sizes.constLast();
    }
    auto id = static_cast<quint32>(firstId);
    qint64 before = 0;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const QString name = QFileInfo(targets[i].path).fileName();
        control.progress(before, total, name);
        ImportControl one;
        one.isCancelled = control.isCancelled;
        one.progress = [&](qint64 done) {
            control.progress(before + std::min(done, sizes[i]), total, name);
        };
        control.sourceDone(
            importTarget(targets[i], static_cast<SourceId>(id++), registry, options, one));
        before += sizes[i];
    }
    control.progress(total, total, {});
}

} // namespace Scep
