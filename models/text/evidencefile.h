// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"
#include "models/text/filestate.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// How a source's bytes become text. Of a text that is not UTF-16 it is what most of it is in: a
/// single line may be in another (decodeText()).
enum class Encoding { Binary, Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1250, Windows1252 };

/// "UTF-8", "UTF-16LE" …; empty for Binary.
[[nodiscard]] QString encodingName(Encoding encoding);

/// Decides by content: byte order mark, NUL pattern of UTF-16 without one, UTF-8 validity; DER and
/// other binary content gives Binary.
[[nodiscard]] Encoding detectEncoding(QByteArrayView head);

/// Why evidence could not be opened or read: code is CannotOpen, CannotRead or EmptyFile.
struct ReadError
{
    IssueCode code = IssueCode::CannotRead;
    QString detail; ///< the system's reason
};

class FileHandle;

/// An opened file of evidence. Reads with pread, so that a file that shrinks, is replaced or
/// vanishes gives an error and never a signal; a file that is no larger than what it is recognised
/// by is in memory from the beginning. UTF-16 is transcoded once into an unlinked temporary file,
/// so that everything behind this class reads UTF-8 (or single-byte) text through byte offsets.
/// Immutable after opening but for readFailure(); read() may be called from several threads at
/// once.
class EvidenceFile
{
public:
    /// Opens a regular file. Fails with CannotOpen for folders, missing rights, missing files, with
    /// EmptyFile for a file without bytes, with CannotRead when its beginning cannot be read.
    [[nodiscard]] static std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
    open(const QString &path);

    /// As open(), but UTF-16 is left as it is on disk: for those who look at the bytes first, and
    /// for whom transcoding would take too long here.
    [[nodiscard]] static std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
    openOriginal(const QString &path);
    /// What open() would have given: @p original itself, or for UTF-16 its transcoded form. Asks
    /// now and then whether to go on; fails with Cancelled, or with CannotRead.
    [[nodiscard]] static std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
    asText(const std::shared_ptr<const EvidenceFile> &original,
           const std::function<bool()> &isCancelled);

    /// Text of 8 bits that has lines of UTF-16 (hasUtf16Lines()), with those lines in UTF-8. Asks
    /// and fails as asText().
    [[nodiscard]] static std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
    withUtf16Lines(const std::shared_ptr<const EvidenceFile> &text,
                   const std::function<bool()> &isCancelled);

    /// Evidence that exists in memory only (paste).
    [[nodiscard]] static std::shared_ptr<const EvidenceFile> fromBytes(const QByteArray &bytes);
    /// As fromBytes(), but UTF-16 is left as it is.
    [[nodiscard]] static std::shared_ptr<const EvidenceFile>
    fromOriginalBytes(const QByteArray &bytes);
    /// A part of a temporary file that others share; UTF-16 is left as it is.
    [[nodiscard]] static std::shared_ptr<const EvidenceFile>
    fromRange(std::shared_ptr<const FileHandle> file, qint64 offset, qint64 size);

    /// The same evidence, last changed at a time that its archive knows; null for null.
    [[nodiscard]] static std::shared_ptr<const EvidenceFile>
    withLastModified(const std::shared_ptr<const EvidenceFile> &original,
                     std::optional<std::chrono::microseconds> time);

    ~EvidenceFile();

    [[nodiscard]] Encoding encoding() const;
    /// Bytes as readable here (after transcoding).
    [[nodiscard]] qint64 size() const;
    /// Bytes on disk.
    [[nodiscard]] qint64 originalSize() const;
    /// Whether UTF-16 that was decoded ends in half a character: its last byte is in no text.
    [[nodiscard]] bool isCutInCharacter() const;
    /// Up to @p length bytes from @p offset; fewer only at the end of the file. CannotRead when the
    /// file ends before size() said so.
    [[nodiscard]] std::expected<QByteArray, ReadError> read(qint64 offset, qint64 length) const;
    /// As read(), into memory of the caller: @p buffer holds @p length bytes. Gives the bytes read.
    [[nodiscard]] std::expected<qint64, ReadError> readInto(qint64 offset, char *buffer,
                                                            qint64 length) const;
    /// Whether a file that was opened by its path holds other bytes than then, as far as its time,
    /// its beginning and its end tell. One that only grew, or shrank, holds the same.
    [[nodiscard]] bool isWrittenAnew() const;
    /// Why a read of this evidence failed first, since it was opened and in whichever form; nothing
    /// when none did. For those who let the bytes be missing and have to say so in the end.
    [[nodiscard]] std::optional<ReadError> readFailure() const;
    /// What of size() can be read now: less when the file has shrunk since it was opened.
    [[nodiscard]] qint64 availableSize() const;
    /// When the file on disk or the archive's member last changed, since 1970-01-01T00:00:00Z;
    /// nothing for what came through a pipe. A copy may have another time: at best a hint.
    [[nodiscard]] std::optional<std::chrono::microseconds> lastModified() const;
    /// The state on disk of a file that was opened by its path, when it was opened; nothing for
    /// other evidence.
    [[nodiscard]] std::optional<FileState> fileState() const;
    /// Hands the bytes on disk, read now, to @p take block by block, until it returns false. Gives
    /// whether all were taken. CannotRead when the file ends before originalSize() said so.
    [[nodiscard]] std::expected<bool, ReadError>
    forEachOriginalBlock(const std::function<bool(QByteArrayView)> &take) const;

    EvidenceFile(const EvidenceFile &) = delete;
    EvidenceFile &operator=(const EvidenceFile &) = delete;

private:
    EvidenceFile();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Scep
