// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casekeeper.h"

#include "models/session/casefilemerge.h"
#include "models/session/casestore.h"
#include "models/session/untitledcases.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Scep {

using namespace std::chrono_literals;

namespace {
/// What is no decision may wait, so that thousands of sources share a transaction.
constexpr auto SoonTime = 500ms;

/// A file that may hold a private key stays outside: the case goes to others.
bool mayHoldKeys(const SourceFile &source)
{
    return std::ranges::any_of(source.issues, [](const ImportIssue &issue) {
        return issue.code == IssueCode::PrivateKeySkipped ||
               issue.code == IssueCode::EncryptedSkipped;
    });
}

std::optional<qint64> lastModified(const SourceContents &contents)
{
    if (contents.fileState && contents.fileState->inode != 0) {
        return std::chrono::duration_cast<std::chrono::microseconds>(contents.fileState->modified)
            .count();
    }
    const QFileInfo info(contents.source.path);
    return info.isFile() ? std::optional(info.lastModified().toMSecsSinceEpoch() * 1'000)
                         : std::nullopt;
}
} // namespace

CaseKeeper::CaseKeeper(CaseStore &store, const QString &untitledFolder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_untitledFolder(untitledFolder)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonTime);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        (void)flush();
        packNext();
    });
    connect(&store, &CaseStore::annotationChanged, this, &CaseKeeper::keepAnnotation);
    connect(&store, &CaseStore::clockChanged, this, &CaseKeeper::keepClock);
    connect(&store, &CaseStore::bookmarkDecided, this, &CaseKeeper::keepBookmarks);
    connect(&store, &CaseStore::deviceDecided, this, &CaseKeeper::keepDevice);
    connect(&store, &CaseStore::comparisonDecided, this, [this] {
        m_pending.isComparison = true;
        (void)flush();
    });
    connect(&store, &CaseStore::redactionDecided, this, [this] {
        m_pending.isRedaction = true;
        (void)flush();
    });
    connect(&store, &CaseStore::caseChanged, this, &CaseKeeper::takeCase);
    connect(&m_packing, &QFutureWatcherBase::finished, this, &CaseKeeper::takePacked);
}

CaseKeeper::~CaseKeeper()
{
    close();
    finishPacking();
}

QString CaseKeeper::path() const
{
    return m_file ? m_file->path() : QString();
}

std::optional<CaseFileError> CaseKeeper::refusal() const
{
    return m_file ? m_file->refusal() : std::nullopt;
}

void CaseKeeper::setEmbeddedBytes(qint64 bytes)
{
    m_embeddedBytes = std::clamp<qint64>(bytes, 0, CaseFileLimits::LargestEmbeddedBytes);
    packNext();
}

KeptFile *CaseKeeper::file(qint64 id)
{
    const auto place = m_filePlaces.constFind(id);
    return place != m_filePlaces.cend() ? &m_files[*place] : nullptr;
}

void CaseKeeper::setFiles(const QList<KeptFile> &files)
{
    m_files.clear();
    m_filePlaces.clear();
    m_lastFile = 0;
    for (const KeptFile &each : files) {
        addFile(each);
    }
}

void CaseKeeper::addFile(const KeptFile &file)
{
    m_filePlaces.insert(file.id, m_files.size());
    m_lastFile = std::max(m_lastFile, file.id);
    m_files.append(file);
}

/// The row of a file that was given, a new one when it is.
qint64 CaseKeeper::fileOf(const GivenFile &given)
{
    if (const auto known = m_given.constFind(given.number); known != m_given.cend()) {
        return *known;
    }
    qint64 id = given.kept;
    if (file(id) == nullptr) {
        id = m_lastFile + 1;
        addFile({.id = id,
                 .path = given.path,
                 .displayName = QFileInfo(given.path).fileName(),
                 .container = given.container,
                 .sha256 = {}});
        m_pending.files.insert(id);
    }
    m_given.insert(given.number, id);
    return id;
}

void CaseKeeper::takeSource(const GivenFile &given, const SourceContents &contents)
{
    const SourceFile &source = contents.source;
    const qint64 id = fileOf(given);
    const bool isMember = source.path.size() > given.path.size();
    const QString member = isMember ? source.path.sliced(given.path.size() + 1) : QString();
    const bool wasThere = m_binding.kept(source.id) != nullptr;
    const KeptSource &row = m_binding.bind(source.id, id, member);
    if (!wasThere) {
        m_pending.sources.insert(row.id);
        bindSoon();
    }
    if (!isMember && !contents.comesAgain) {
        KeptFile &file = *this->file(id);
        if (given.kept != 0 && !file.sha256.isEmpty() && !source.sha256.isEmpty() &&
            file.sha256 != source.sha256) {
            // Not what the case knows, and perhaps never meant to be: it is not taken in.
            m_changed.insert(id);
            addProblem({.code = CaseFileProblemCode::ChangedFile, .name = file.path});
        } else if (given.kept == 0) {
            file.displayName = source.displayName;
            file.modified = lastModified(contents);
            m_pending.files.insert(id);
        }
    }
    takeContent(id, source);
}

/// Takes over what a source says of its file.
void CaseKeeper::takeContent(qint64 id, const SourceFile &source)
{
    KeptFile *row = file(id);
    const KeptSource *kept = m_binding.kept(source.id);
    if (row == nullptr || kept == nullptr) {
        return;
    }
    if (mayHoldKeys(source)) {
        m_withKeys.insert(id);
    }
    if (source.sha256.isEmpty() || m_changed.contains(id)) {
        return;
    }
    const SourceId keptId = kept->id;
    if (kept->member.isEmpty() && row->sha256 != source.sha256) {
        row->sha256 = source.sha256;
        row->size = source.size;
        row->isEmbedded = false;
        m_pending.files.insert(id);
    }
    if (m_binding.setSha256(source.id, source.sha256)) {
        m_pending.sources.insert(keptId);
    }
    if (m_file && !m_soon.isActive()) {
        m_soon.start();
    }
}

/// A log that grew was read again.
void CaseKeeper::takeCase()
{
    for (const SourceFile &source : m_store.current().evidence.sources) {
        if (const KeptSource *kept = m_binding.kept(source.id); kept && source.isWhole) {
            takeContent(kept->file, source);
        }
    }
}

Annotation CaseKeeper::asKept(Annotation annotation) const
{
    SourceId &source = annotation.target.evidence.source;
    const KeptSource *kept = m_binding.kept(source);
    if (kept == nullptr) {
        // A place that no file stands behind cannot be found again.
        annotation.target.evidence = {};
    } else {
        source = kept->id;
    }
    return annotation;
}

/// What the case file calls the sources that are there, and placeholders.
SourceNames CaseKeeper::keptNames() const
{
    return [this](SourceId source) {
        const KeptSource *kept = m_binding.kept(source);
        return kept ? kept->id : SourceId::None;
    };
}

CaseFileContents CaseKeeper::contents() const
{
    CaseFileContents all;
    all.files = m_files;
    all.sources = m_binding.sources();
    for (const Annotation &annotation : m_store.annotations()) {
        all.annotations.append(asKept(annotation));
    }
    const SourceClocks &clocks = m_store.clocks();
    for (auto clock = clocks.cbegin(); clock != clocks.cend(); ++clock) {
        if (const KeptSource *kept = m_binding.kept(clock.key())) {
            all.clocks.insert(kept->id, clock.value());
        }
    }
    const CaseDecisions &decisions = m_store.decisions();
    all.decisions = {.bookmarks = withSources(decisions.bookmarks, keptNames()),
                     .comparison = withSources(decisions.comparison, keptNames()),
                     .redaction = decisions.redaction,
                     .devices = withSources(decisions.devices, keptNames())};
    return all;
}

CaseFileChange CaseKeeper::change() const
{
    CaseFileChange change;
    for (const KeptFile &each : m_files) {
        if (m_pending.files.contains(each.id)) {
            change.files.append(each);
        }
    }
    for (const KeptSource &each : m_binding.sources()) {
        if (m_pending.sources.contains(each.id)) {
            change.sources.append(each);
        }
    }
    for (const QUuid &id : m_pending.annotations) {
        if (const auto annotation = m_store.annotation(id)) {
            change.annotations.append(asKept(*annotation));
        } else {
            change.removedAnnotations.append(id);
        }
    }
    for (const SourceId kept : m_pending.clocks) {
        change.clocks.insert(kept, m_store.clock(m_binding.live(kept)));
    }
    const CaseDecisions &decisions = m_store.decisions();
    for (const SourceId kept : m_pending.bookmarks) {
        change.bookmarks.insert(kept, decisions.bookmarks.value(m_binding.live(kept)));
    }
    for (const SourceId kept : m_pending.devices) {
        change.devices.insert(kept, decisions.devices.value(m_binding.live(kept)));
    }
    if (m_pending.isComparison) {
        change.comparison = withSources(decisions.comparison, keptNames());
    }
    if (m_pending.isRedaction) {
        change.redaction = decisions.redaction;
    }
    return change;
}

void CaseKeeper::keepAnnotation(const QUuid &id)
{
    m_pending.annotations.insert(id);
    (void)flush();
    bindSoon();
}

void CaseKeeper::keepClock(SourceId source)
{
    if (const KeptSource *kept = m_binding.kept(source)) {
        m_pending.clocks.insert(kept->id);
        (void)flush();
    }
}

void CaseKeeper::keepBookmarks(SourceId source)
{
    if (const KeptSource *kept = m_binding.kept(source)) {
        m_pending.bookmarks.insert(kept->id);
        (void)flush();
    }
}

void CaseKeeper::keepDevice(SourceId source)
{
    if (const KeptSource *kept = m_binding.kept(source)) {
        m_pending.devices.insert(kept->id);
        (void)flush();
    }
}

/// Writes what is pending; a case without a file gets one when there is a decision.
CaseFileResult<void> CaseKeeper::flush()
{
    m_soon.stop();
    // What is compared is found again without the person: for that alone no file is made.
    if (m_pending.isEmpty() || (!m_file && !(m_pending.hasDecisions() && m_store.hasDecisions()))) {
        if (!m_file && !m_store.hasDecisions()) {
            setError(std::nullopt);
        }
        return {};
    }
    CaseFileResult<void> done = m_file ? m_file->keep(change()) : makeUntitled();
    if (done) {
        m_pending = {};
        setError(std::nullopt);
    } else if (m_pending.hasDecisions()) {
        setError(done.error());
    }
    return done;
}

CaseFileResult<void> CaseKeeper::makeUntitled()
{
    const QString path = newUntitledPath(m_untitledFolder);
    if (!makeOwnerFolder(m_untitledFolder)) {
        return std::unexpected(
            CaseFileError{.code = CaseFileErrorCode::ReadOnly, .path = path, .detail = {}});
    }
    auto made = CaseFile::create(path, contents());
    if (!made) {
        return std::unexpected(made.error());
    }
    m_file.emplace(*std::move(made));
    m_isUntitledFile = true;
    emit stateChanged();
    return {};
}

void CaseKeeper::setError(const std::optional<CaseFileError> &error)
{
    if (std::exchange(m_error, error) != error) {
        emit stateChanged();
    }
}

void CaseKeeper::addProblem(const CaseFileProblem &problem)
{
    if (m_problems.size() >= CaseFileLimits::Problems) {
        return;
    }
    m_problems.append(problem);
    emit problemFound(problem);
}

/// Sources come one by one: what hangs on them moves to them once for all that came.
void CaseKeeper::bindSoon()
{
    if (!std::exchange(m_isBindingDue, true)) {
        QMetaObject::invokeMethod(this, &CaseKeeper::bindDecisions, Qt::QueuedConnection);
    }
}

void CaseKeeper::bindDecisions()
{
    m_isBindingDue = false;
    Annotations annotations = m_store.annotations();
    SourceClocks clocks;
    bool isNew = false;
    const auto moved = [this, &isNew](SourceId id) {
        const SourceId now = m_binding.current(id);
        isNew = isNew || now != id;
        return now;
    };
    for (Annotation &annotation : annotations) {
        annotation.target.evidence.source = moved(annotation.target.evidence.source);
    }
    const SourceClocks &before = m_store.clocks();
    for (auto clock = before.cbegin(); clock != before.cend(); ++clock) {
        clocks.insert(moved(clock.key()), clock.value());
    }
    CaseDecisions decisions = m_store.decisions();
    decisions.bookmarks = withSources(decisions.bookmarks, moved);
    decisions.comparison = withSources(decisions.comparison, moved);
    decisions.devices = withSources(decisions.devices, moved);
    if (isNew) {
        m_store.moveDecisions(annotations, clocks, decisions);
    }
}

/// Hands the decisions of a case file to the store, under placeholders until sources are bound.
void CaseKeeper::restore(const CaseFileContents &contents)
{
    Annotations annotations = contents.annotations;
    for (Annotation &annotation : annotations) {
        SourceId &source = annotation.target.evidence.source;
        source = m_binding.live(source);
    }
    SourceClocks clocks;
    for (auto clock = contents.clocks.cbegin(); clock != contents.clocks.cend(); ++clock) {
        clocks.insert(m_binding.live(clock.key()), clock.value());
    }
    const SourceNames live = [this](SourceId kept) { return m_binding.live(kept); };
    m_store.restoreDecisions(annotations, clocks,
                             {.bookmarks = withSources(contents.decisions.bookmarks, live),
                              .comparison = withSources(contents.decisions.comparison, live),
                              .redaction = contents.decisions.redaction,
                              .devices = withSources(contents.decisions.devices, live)});
}

CaseFileResult<QList<CaseInput>> CaseKeeper::open(const QString &path)
{
    const bool isSame = m_file && QFileInfo(path).canonicalFilePath() ==
                                      QFileInfo(m_file->path()).canonicalFilePath();
    const bool wasUntitled = m_isUntitledFile;
    if (isSame) {
        // Its lock is ours.
        (void)flush();
        stopPacking();
        m_file.reset();
    }
    finishBehind(path);
    auto opened = CaseFile::open(path);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    close();
    m_store.clear();
    m_pending = {};
    m_file.emplace(*std::move(opened));
    m_isUntitledFile =
        (isSame && wasUntitled) ||
        QFileInfo(path).absolutePath() == QFileInfo(m_untitledFolder).absoluteFilePath();
    const CaseFileContents &contents = m_file->contents();
    setFiles(contents.files);
    m_binding.restore(contents.sources);
    m_problems = m_file->problems();
    restore(contents);
    const QList<CaseInput> result = inputs(path, m_files, {});
    emit stateChanged();
    return result;
}

CaseFileResult<QList<CaseInput>> CaseKeeper::merge(const QString &path)
{
    finishBehind(path);
    const auto other = CaseFile::open(path);
    if (!other) {
        return std::unexpected(other.error());
    }
    const MergedCase merged = mergedCases(contents(), other->contents());
    const qsizetype filesBefore = m_files.size();
    const qsizetype sourcesBefore = m_binding.sources().size();
    setFiles(merged.contents.files);
    m_binding.add(merged.contents.sources.sliced(sourcesBefore));
    QList<KeptFile> added;
    for (const KeptFile &each : other->contents().files) {
        const qint64 id = merged.files.value(each.id);
        if (m_filePlaces.value(id) >= filesBefore) {
            added.append(each);
            m_pending.files.insert(id);
        }
    }
    for (const KeptSource &each : m_binding.sources().sliced(sourcesBefore)) {
        m_pending.sources.insert(each.id);
    }
    for (const Annotation &annotation : merged.contents.annotations) {
        m_pending.annotations.insert(annotation.id);
    }
    for (auto clock = merged.contents.clocks.cbegin(); clock != merged.contents.clocks.cend();
         ++clock) {
        m_pending.clocks.insert(clock.key());
    }
    for (const CaseFileProblem &problem : other->problems()) {
        addProblem(problem);
    }
    const Bookmarks &bookmarks = merged.contents.decisions.bookmarks;
    for (auto source = bookmarks.cbegin(); source != bookmarks.cend(); ++source) {
        m_pending.bookmarks.insert(source.key());
    }
    for (const SourceId source : merged.contents.decisions.devices.keys()) {
        m_pending.devices.insert(source);
    }
    m_pending.isRedaction = true;
    m_pending.isComparison = true;
    restore(merged.contents);
    (void)flush();
    return inputs(path, added, merged.files);
}

CaseFileResult<void> CaseKeeper::saveAs(const QString &path)
{
    if (m_file &&
        QFileInfo(path).absoluteFilePath() == QFileInfo(m_file->path()).absoluteFilePath()) {
        return save();
    }
    finishBehind(path);
    CaseFileContents all = contents();
    auto made = CaseFile::create(path, all);
    if (!made) {
        return std::unexpected(made.error());
    }
    stopPacking();
    const QString untitled = m_isUntitledFile ? m_file->path() : QString();
    // What the file that is left holds may be nowhere else any more.
    keepCopies(unpackedInputs(copiesHeld()));
    packBehind();
    m_file.emplace(*std::move(made));
    m_isUntitledFile = false;
    if (!untitled.isEmpty()) {
        discardUntitledCase(untitled);
    }
    for (KeptFile &each : m_files) {
        each.isEmbedded = false;
    }
    m_pending = {};
    setError(std::nullopt);
    packNext();
    emit stateChanged();
    return {};
}

CaseFileResult<void> CaseKeeper::save()
{
    auto done = flush();
    packNext();
    return done;
}

void CaseKeeper::close()
{
    (void)flush();
    packBehind();
    const QString emptied =
        m_file && m_isUntitledFile && !m_store.hasDecisions() ? m_file->path() : QString();
    forget();
    if (!emptied.isEmpty()) {
        discardUntitledCase(emptied);
    }
}

void CaseKeeper::forget()
{
    m_file.reset();
    m_isUntitledFile = false;
    m_error.reset();
    m_problems.clear();
    setFiles({});
    m_binding.restore({});
    m_given.clear();
    m_copies.clear();
    m_awaited.clear();
    m_lost.clear();
    m_withKeys.clear();
    m_unpackable.clear();
    m_changed.clear();
    m_pending = {};
    m_soon.stop();
    emit stateChanged();
}

CaseFileResult<void> CaseKeeper::locate(qint64 id, const QString &path)
{
    KeptFile *row = file(id);
    const auto content = EvidenceFile::openOriginal(path);
    if (row == nullptr || !content) {
        return std::unexpected(
            CaseFileError{.code = CaseFileErrorCode::CannotOpen,
                          .path = path,
                          .detail = content ? QString() : content.error().detail});
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = (*content)->forEachOriginalBlock([&hash](QByteArrayView block) {
        hash.addData(block);
        return true;
    });
    if (!read || row->sha256.isEmpty() || hash.result() != row->sha256) {
        return std::unexpected(
            CaseFileError{.code = CaseFileErrorCode::OtherContent, .path = path, .detail = {}});
    }
    row->path = path;
    m_pending.files.insert(id);
    return flush();
}

} // namespace Scep
