// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilelimits.h"
#include "models/session/caseinputs.h"
#include "models/session/sourcebinding.h"
#include "models/text/sourcecontents.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace Scep {

class CaseStore;

/// A file that the person gave to an import, or that a case has and that is read again.
struct GivenFile
{
    quint64 number = 0; ///< the same for all its sources, and for no other while the program runs
    qint64 kept = 0;    ///< its id in the case that is open (KeptFile::id); 0: given just now
    QString path;
    QString container;
};

/// How a file that was given is kept.
enum class FileKeeping {
    Copied,      ///< the case holds a copy
    ToBeCopied,  ///< it will hold one soon, or, without a name, when it is saved under one
    TooLarge,    ///< referenced: larger than CaseKeeper::embeddedBytes()
    MayHoldKeys, ///< referenced: the case goes to others
    OtherFile,   ///< referenced: what is at its path is not what the case knows
    CannotCopy   ///< referenced: it cannot be read, or is empty, or its content is not known
};

/// Keeps the decisions of a store's case in a file. Each is on the disk before the call that made
/// it returns, or error() says why not; then it is tried again with the next one. A case without a
/// name is kept in a folder of its own, from its first decision on, until it is saved under one.
/// Lives on the store's thread.
class CaseKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p store must outlive the keeper; @p untitledFolder is made when it is needed.
    CaseKeeper(CaseStore &store, const QString &untitledFolder, QObject *parent = nullptr);
    ~CaseKeeper() override;

    /// Where the case is kept; empty while there is nothing to keep.
    [[nodiscard]] QString path() const;
    /// Whether it has no name that the person gave it.
    [[nodiscard]] bool isUntitled() const { return !m_file || m_isUntitledFile; }
    /// Whether every decision is on the disk.
    [[nodiscard]] bool isSaved() const { return !m_error.has_value(); }
    /// Why not; also, before any decision, why a case that was opened will not be written.
    [[nodiscard]] std::optional<CaseFileError> error() const { return m_error; }
    [[nodiscard]] std::optional<CaseFileError> refusal() const;
    /// What of the case that was opened cannot be had.
    [[nodiscard]] const QList<CaseFileProblem> &problems() const { return m_problems; }
    /// What was given.
    [[nodiscard]] const QList<KeptFile> &files() const { return m_files; }
    /// How that one of them is kept.
    [[nodiscard]] FileKeeping keepingOf(const KeptFile &file) const;
    /// Whether copies of evidence are being written into the case.
    [[nodiscard]] bool isPacking() const { return m_packing.isRunning(); }

    /// Up to which size a file is taken into the case, from 0 (none) to
    /// CaseFileLimits::LargestEmbeddedBytes. What a case holds already goes with it whatever its
    /// size.
    void setEmbeddedBytes(qint64 bytes);
    [[nodiscard]] qint64 embeddedBytes() const { return m_embeddedBytes; }

    /// Puts the store's case aside and takes over the decisions of this one; the store is empty of
    /// evidence until what this gives is read: unpackedInputs() first, takeCopies() then. On an
    /// error everything stays as it was.
    [[nodiscard]] CaseFileResult<QList<CaseInput>> open(const QString &path);
    /// Puts another case into this one; gives what is to be read besides, as open() does.
    [[nodiscard]] CaseFileResult<QList<CaseInput>> merge(const QString &path);
    /// Takes over what unpackedInputs() made of what open(), merge() or copiesHeld() gave; says
    /// which copies are lost.
    void takeCopies(const QList<CaseInput> &inputs);
    /// What must be unpacked before the case can go on in another file, as it is perhaps nowhere
    /// else any more. Without that, saveAs() does it.
    [[nodiscard]] QList<CaseInput> copiesHeld() const;
    /// Writes the case under a name, which it keeps from then on.
    [[nodiscard]] CaseFileResult<void> saveAs(const QString &path);
    /// Writes what is not written yet.
    [[nodiscard]] CaseFileResult<void> save();
    /// Puts the case aside: an untitled one stays in its folder if there are decisions in it. What
    /// is still to be copied into one with a name is copied behind what comes next. The store is
    /// not touched.
    void close();
    /// Says where a file is that is not in the case. OtherContent when it is not the same. The case
    /// is to be opened again then.
    [[nodiscard]] CaseFileResult<void> locate(qint64 file, const QString &path);
    /// Waits until all copies are written, those of cases that were put aside too.
    void finishPacking();

    /// A source was read, or begun, from a file.
    void takeSource(const GivenFile &given, const SourceContents &contents);

signals:
    /// Path, saved or not, refusal or packing.
    void stateChanged();
    /// problems() has more.
    void problemFound(const Scep::CaseFileProblem &problem);

private:
    struct Pending
    {
        QSet<qint64> files;
        QSet<SourceId> sources; ///< of the case file
        QSet<QUuid> annotations;
        QSet<SourceId> clocks;    ///< of the case file
        QSet<SourceId> bookmarks; ///< of the case file: all of the source's
        QSet<SourceId> devices;   ///< of the case file
        bool isComparison = false;
        bool isRedaction = false;

        [[nodiscard]] bool hasDecisions() const
        {
            return !annotations.isEmpty() || !clocks.isEmpty() || !bookmarks.isEmpty() ||
                   !devices.isEmpty() || isComparison || isRedaction;
        }
        [[nodiscard]] bool isEmpty() const
        {
            return files.isEmpty() && sources.isEmpty() && !hasDecisions();
        }
    };

    [[nodiscard]] Annotation asKept(Annotation annotation) const;
    [[nodiscard]] SourceNames keptNames() const;
    [[nodiscard]] CaseFileContents contents() const;
    [[nodiscard]] CaseFileChange change() const;
    [[nodiscard]] KeptFile *file(qint64 id);
    void setFiles(const QList<KeptFile> &files);
    void addFile(const KeptFile &file);
    [[nodiscard]] qint64 fileOf(const GivenFile &given);
    [[nodiscard]] QList<CaseInput> inputs(const QString &casePath, const QList<KeptFile> &files,
                                          const QHash<qint64, qint64> &ids);
    void keepCopies(const QList<CaseInput> &inputs);
    void takeContent(qint64 id, const SourceFile &source);
    void takeCase();
    void keepAnnotation(const QUuid &id);
    void keepClock(SourceId source);
    void keepBookmarks(SourceId source);
    void keepDevice(SourceId source);
    CaseFileResult<void> flush();
    [[nodiscard]] CaseFileResult<void> makeUntitled();
    void setError(const std::optional<CaseFileError> &error);
    void addProblem(const CaseFileProblem &problem);
    void bindSoon();
    void bindDecisions();
    void restore(const CaseFileContents &contents);
    [[nodiscard]] bool isToBePacked(const KeptFile &file) const;
    void packNext();
    void takePacked();
    void stopPacking();
    void packBehind();
    void finishBehind(const QString &path);
    void forget();

    CaseStore &m_store;
    const QString m_untitledFolder;
    qint64 m_embeddedBytes = CaseFileLimits::EmbeddedBytes;
    std::optional<CaseFile> m_file; ///< nothing while there is nothing to keep
    bool m_isUntitledFile = false;
    std::optional<CaseFileError> m_error;
    QList<CaseFileProblem> m_problems;
    QList<KeptFile> m_files;
    QHash<qint64, qsizetype> m_filePlaces; ///< by KeptFile::id
    qint64 m_lastFile = 0;                 ///< the largest id
    SourceBinding m_binding;
    QHash<quint64, qint64> m_given;                              ///< by GivenFile::number
    QHash<qint64, std::shared_ptr<const EvidenceFile>> m_copies; ///< out of case files
    QSet<qint64> m_awaited;                                      ///< copies that are being unpacked
    QSet<qint64> m_lost;                                         ///< copies that cannot be had
    QSet<qint64> m_withKeys;                                     ///< may hold private keys
    QSet<qint64> m_unpackable;                                   ///< could not be taken in
    QSet<qint64> m_changed; ///< are not what the case knew when it was opened
    Pending m_pending;
    QTimer m_soon; ///< for what is no decision
    bool m_isBindingDue = false;
    QFutureWatcher<CaseFileResult<void>> m_packing;
    qint64 m_packed = 0; ///< KeptFile::id
    std::shared_ptr<std::atomic<bool>> m_stopPacking;
    /// A case that was put aside while copies were still to be written into it. It stays locked.
    struct Behind
    {
        CaseFile file;
        QFutureWatcher<void> packing;
    };
    std::vector<std::unique_ptr<Behind>> m_behind;
};

} // namespace Scep
