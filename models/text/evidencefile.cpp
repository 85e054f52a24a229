// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/evidencefile.h"

#include "models/domain/limits.h"
#include "models/text/codepage.h"
#include "models/text/filehandle.h"
#include "models/text/utf16lines.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

namespace Scep {

namespace {
/// Places in a file that begins as ASCII where its encoding is looked for too.
constexpr int EncodingSamples = 8;

/// Bytes of a file's beginning and end that tell whether it was written anew: logs begin and end
/// with times.
constexpr qint64 EndBytes = 4 * 1024;

/// The first and the last bytes of a file of a certain size.
struct FileEnds
{
    QByteArray first;
    QByteArray last;

    bool operator==(const FileEnds &) const = default;
};

std::expected<FileEnds, ReadError> endsOf(const FileHandle &file, qint64 size)
{
    const qint64 length = std::min(EndBytes, size);
    FileEnds ends{.first = QByteArray(length, Qt::Uninitialized),
                  .last = QByteArray(length, Qt::Uninitialized)};
    return file.readExactly(0, ends.first.data(), length)
        .and_then([&](qint64) { return file.readExactly(size - length, ends.last.data(), length); })
        .transform([&](qint64) { return ends; });
}

/// Keeps the first of the errors that several threads meet.
class FirstFailure
{
public:
    std::expected<qint64, ReadError> keep(std::expected<qint64, ReadError> read)
    {
        if (!read) {
            const std::scoped_lock lock(m_mutex);
            m_error = m_error.value_or(read.error());
        }
        return read;
    }
    [[nodiscard]] std::optional<ReadError> error()
    {
        const std::scoped_lock lock(m_mutex);
        return m_error;
    }

private:
    std::mutex m_mutex; ///< guards what follows
    std::optional<ReadError> m_error;
};
} // namespace

/// The bytes are in a file, or a part of one, or in memory.
struct EvidenceFile::Private
{
    std::shared_ptr<const FileHandle> original; ///< null: in memory
    qint64 begin = 0;                           ///< of the evidence in that file
    QByteArray bytes;                           ///< evidence without a file
    std::shared_ptr<const FileHandle> text;     ///< UTF-8 form of a UTF-16 file
    QByteArray textBytes;                       ///< UTF-8 form of UTF-16 in memory
    bool isTranscoded = false;
    bool isCut = false; ///< inside a character
    Encoding encoding = Encoding::Binary;
    qint64 originalSize = 0;
    qint64 size = 0;
    std::optional<std::chrono::microseconds> lastModified;
    std::optional<FileState> state;
    FileEnds ends; ///< when it was opened, where there is a state and the bytes are not in memory
    std::shared_ptr<FirstFailure> failure = std::make_shared<FirstFailure>(); ///< of all forms

    [[nodiscard]] bool isUtf16() const
    {
        return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
    }
    [[nodiscard]] bool isInMemory() const { return original == nullptr; }
    [[nodiscard]] std::expected<qint64, ReadError> readOriginal(qint64 offset, char *buffer,
                                                                qint64 length) const;
    [[nodiscard]] std::expected<void, ReadError>
    transcode(const std::function<bool()> &isCancelled);
    void findEncoding(QByteArrayView head);
};

std::expected<qint64, ReadError> EvidenceFile::Private::readOriginal(qint64 offset, char *buffer,
                                                                     qint64 length) const
{
    if (!isInMemory()) {
        return failure->keep(original->readExactly(begin + offset, buffer, length));
    }
    std::memcpy(buffer, bytes.constData() + offset, static_cast<size_t>(length));
    return length;
}

/// Block by block, so that a large file is never in memory.
std::expected<void, ReadError>
EvidenceFile::Private::transcode(const std::function<bool()> &isCancelled)
{
    FileHandle target;
    if (!isInMemory()) {
        auto opened = FileHandle::temporary();
        if (!opened) {
            return std::unexpected(opened.error());
        }
        target = std::move(*opened);
    }
    size = 0;
    const auto put = [&](const QByteArray &utf8) -> std::expected<void, ReadError> {
        const qint64 at = std::exchange(size, size + utf8.size());
        if (!isInMemory()) {
            return target.writeAt(at, utf8);
        }
        textBytes.append(utf8);
        return {};
    };
    Utf16LineDecoder decoder(encoding);
    QByteArray block;
    for (qint64 offset = 0; offset < originalSize; offset += Limits::BlockBytes) {
        if (isCancelled()) {
            return std::unexpected(ReadError{.code = IssueCode::Cancelled, .detail = {}});
        }
        block.resize(std::min(Limits::BlockBytes, originalSize - offset));
        if (const auto read = readOriginal(offset, block.data(), block.size()); !read) {
            return std::unexpected(read.error());
        }
        if (const auto written = put(decoder.decode(block)); !written) {
            return written;
        }
    }
    if (const auto written = put(decoder.finish()); !written) {
        return written;
    }
    isCut = decoder.isCutInCharacter();
    if (!isInMemory()) {
        text = std::make_shared<const FileHandle>(std::move(target));
    }
    isTranscoded = true;
    return {};
}

/// The beginning decides, but for text that is ASCII there: it may hold letters later.
void EvidenceFile::Private::findEncoding(QByteArrayView head)
{
    encoding = detectEncoding(head);
    const bool isAscii =
        std::ranges::all_of(head, [](char byte) { return static_cast<uchar>(byte) < 0x80; });
    if (encoding != Encoding::Utf8 || !isAscii || originalSize <= head.size()) {
        return;
    }
    QByteArrayList samples;
    const qint64 rest = originalSize - head.size();
    for (int i = 1; i <= EncodingSamples; ++i) {
        const qint64 end = head.size() + rest * i / EncodingSamples;
        QByteArray sample(std::min(Limits::SniffBytes, rest / EncodingSamples + 1),
                          Qt::Uninitialized);
        if (readOriginal(end - sample.size(), sample.data(), sample.size())) {
            samples.append(sample);
        }
    }
    encoding = encodingOfSamples(samples);
}

EvidenceFile::EvidenceFile()
    : d(std::make_unique<Private>())
{
}

EvidenceFile::~EvidenceFile() = default;

std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
EvidenceFile::open(const QString &path)
{
    const auto original = openOriginal(path);
    return original ? asText(*original, [] { return false; }) : original;
}

std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
EvidenceFile::openOriginal(const QString &path)
{
    auto handle = FileHandle::openRegular(path);
    if (!handle) {
        return std::unexpected(handle.error());
    }
    const qint64 size = handle->size();
    if (size == 0) {
        return std::unexpected(ReadError{.code = IssueCode::EmptyFile, .detail = {}});
    }
    QByteArray head(std::min(Limits::SniffBytes, size), Qt::Uninitialized);
    if (const auto read = handle->readExactly(0, head.data(), head.size()); !read) {
        return std::unexpected(read.error());
    }
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    file->d->lastModified = handle->lastModified();
    // It may have grown since its size was asked: that is a change of what is read here.
    file->d->state = handle->state();
    if (file->d->state) {
        file->d->state->size = size;
    }
    if (head.size() == size) {
        file->d->bytes = head;
    } else {
        file->d->ends = endsOf(*handle, size).value_or(FileEnds());
        file->d->original = std::make_shared<const FileHandle>(std::move(*handle));
    }
    file->d->size = file->d->originalSize = size;
    file->d->findEncoding(head);
    return file;
}

std::shared_ptr<const EvidenceFile>
EvidenceFile::withLastModified(const std::shared_ptr<const EvidenceFile> &original,
                               std::optional<std::chrono::microseconds> time)
{
    if (original == nullptr || original->d->lastModified == time) {
        return original;
    }
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    *file->d = *original->d;
    file->d->lastModified = time;
    return file;
}

std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
EvidenceFile::asText(const std::shared_ptr<const EvidenceFile> &original,
                     const std::function<bool()> &isCancelled)
{
    return original->d->isUtf16() && !original->d->isTranscoded
               ? withUtf16Lines(original, isCancelled)
               : original;
}

std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
EvidenceFile::withUtf16Lines(const std::shared_ptr<const EvidenceFile> &text,
                             const std::function<bool()> &isCancelled)
{
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    *file->d = *text->d;
    if (const auto done = file->d->transcode(isCancelled); !done) {
        return std::unexpected(done.error());
    }
    return file;
}

std::shared_ptr<const EvidenceFile> EvidenceFile::fromBytes(const QByteArray &bytes)
{
    // In memory nothing can fail.
    return asText(fromOriginalBytes(bytes), [] { return false; }).value();
}

std::shared_ptr<const EvidenceFile> EvidenceFile::fromOriginalBytes(const QByteArray &bytes)
{
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    file->d->bytes = bytes;
    file->d->size = file->d->originalSize = bytes.size();
    file->d->findEncoding(
        QByteArrayView(bytes).first(std::min<qsizetype>(Limits::SniffBytes, bytes.size())));
    return file;
}

std::shared_ptr<const EvidenceFile>
EvidenceFile::fromRange(std::shared_ptr<const FileHandle> handle, qint64 offset, qint64 size)
{
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    file->d->original = std::move(handle);
    file->d->begin = offset;
    file->d->size = file->d->originalSize = size;
    QByteArray head(std::min(Limits::SniffBytes, size), Qt::Uninitialized);
    if (file->d->readOriginal(0, head.data(), head.size())) {
        file->d->findEncoding(head);
    }
    return file;
}

Encoding EvidenceFile::encoding() const
{
    return d->encoding;
}

qint64 EvidenceFile::size() const
{
    return d->size;
}

qint64 EvidenceFile::originalSize() const
{
    return d->originalSize;
}

bool EvidenceFile::isCutInCharacter() const
{
    return d->isCut;
}

qint64 EvidenceFile::availableSize() const
{
    if (d->isInMemory()) {
        return d->size;
    }
    const qint64 inFile = d->isTranscoded ? d->text->size() : d->original->size() - d->begin;
    return std::min(d->size, inFile);
}

std::optional<std::chrono::microseconds> EvidenceFile::lastModified() const
{
    return d->lastModified;
}

std::optional<FileState> EvidenceFile::fileState() const
{
    return d->state;
}

bool EvidenceFile::isWrittenAnew() const
{
    if (d->isInMemory() || !d->state) {
        return false;
    }
    const auto now = d->original->state();
    if (!now || now->size < d->state->size || changeBetween(*d->state, *now) == FileChange::None) {
        return false;
    }
    const auto ends = endsOf(*d->original, d->state->size);
    return ends && *ends != d->ends;
}

std::optional<ReadError> EvidenceFile::readFailure() const
{
    return d->failure->error();
}

std::expected<QByteArray, ReadError> EvidenceFile::read(qint64 offset, qint64 length) const
{
    const qint64 wanted = std::clamp<qint64>(d->size - offset, 0, std::max<qint64>(0, length));
    if (offset < 0 || wanted == 0) {
        return QByteArray();
    }
    QByteArray bytes(wanted, Qt::Uninitialized);
    if (const auto done = readInto(offset, bytes.data(), wanted); !done) {
        return std::unexpected(done.error());
    }
    return bytes;
}

std::expected<qint64, ReadError> EvidenceFile::readInto(qint64 offset, char *buffer,
                                                        qint64 length) const
{
    const qint64 wanted = std::clamp<qint64>(d->size - offset, 0, std::max<qint64>(0, length));
    if (offset < 0 || wanted == 0) {
        return 0;
    }
    if (!d->isTranscoded) {
        return d->readOriginal(offset, buffer, wanted);
    }
    if (!d->isInMemory()) {
        return d->failure->keep(d->text->readExactly(offset, buffer, wanted));
    }
    std::memcpy(buffer, d->textBytes.constData() + offset, static_cast<size_t>(wanted));
    return wanted;
}

std::expected<bool, ReadError>
EvidenceFile::forEachOriginalBlock(const std::function<bool(QByteArrayView)> &take) const
{
    QByteArray block;
    for (qint64 offset = 0; offset < d->originalSize; offset += Limits::BlockBytes) {
        const qint64 length = std::min(Limits::BlockBytes, d->originalSize - offset);
        QByteArrayView view = d->bytes;
        if (d->isInMemory()) {
            view = view.sliced(offset, length);
        } else {
            block.resize(length);
            if (const auto read = d->readOriginal(offset, block.data(), length); !read) {
                return std::unexpected(read.error());
            }
            view = block;
        }
        if (!take(view)) {
            return false;
        }
    }
    return true;
}

} // namespace Scep
