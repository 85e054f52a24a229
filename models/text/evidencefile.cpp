// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/evidencefile.h"

#include "models/domain/limits.h"
#include "models/text/filehandle.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace Scep {

struct EvidenceFile::Private
{
    FileHandle original;
    FileHandle transcoded; ///< UTF-8 form of a UTF-16 file; invalid for other files
    QByteArray bytes;      ///< evidence without a file
    QByteArray transcodedBytes;
    Encoding encoding = Encoding::Binary;
    qint64 originalSize = 0;
    qint64 size = 0;

    [[nodiscard]] const FileHandle &readable() const
    {
        return transcoded.isValid() ? transcoded : original;
    }
    [[nodiscard]] QByteArrayView readableBytes() const
    {
        return isUtf16() ? transcodedBytes : bytes;
    }
    [[nodiscard]] bool isUtf16() const
    {
        return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
    }
    [[nodiscard]] QStringDecoder utf16Decoder() const
    {
        return QStringDecoder(encoding == Encoding::Utf16BigEndian ? QStringConverter::Utf16BE
                                                                   : QStringConverter::Utf16LE);
    }
    [[nodiscard]] std::expected<void, ReadError> transcode();
};

/// Block by block, so that a large file is never in memory.
std::expected<void, ReadError> EvidenceFile::Private::transcode()
{
    auto target = FileHandle::temporary();
    if (!target) {
        return std::unexpected(target.error());
    }
    QStringDecoder decoder = utf16Decoder();
    QByteArray block;
    for (qint64 offset = 0; offset < originalSize; offset += Limits::BlockBytes) {
        block.resize(std::min(Limits::BlockBytes, originalSize - offset));
        if (const auto read = original.readExactly(offset, block.data(), block.size()); !read) {
            return std::unexpected(read.error());
        }
        const QString text = decoder.decode(block);
        const QByteArray utf8 = text.toUtf8();
        if (const auto written = target->append(utf8); !written) {
            return written;
        }
        size += utf8.size();
    }
    transcoded = std::move(*target);
    return {};
}

EvidenceFile::EvidenceFile()
    : d(std::make_unique<Private>())
{
}

EvidenceFile::~EvidenceFile() = default;

std::expected<std::shared_ptr<const EvidenceFile>, ReadError>
EvidenceFile::open(const QString &path)
{
    auto handle = FileHandle::openRegular(path);
    if (!handle) {
        return std::unexpected(handle.error());
    }
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    Private &d = *file->d;
    d.original = std::move(*handle);
    d.originalSize = d.original.size();
    if (d.originalSize == 0) {
        return std::unexpected(ReadError{.code = IssueCode::EmptyFile, .detail = {}});
    }
    QByteArray head(std::min(Limits::SniffBytes, d.originalSize), Qt::Uninitialized);
    if (const auto read = d.original.readExactly(0, head.data(), head.size()); !read) {
        return std::unexpected(read.error());
    }
    d.encoding = detectEncoding(head);
    if (!d.isUtf16()) {
        d.size = d.originalSize;
    } else if (const auto done = d.transcode(); !done) {
        return std::unexpected(done.error());
    }
    return file;
}

std::shared_ptr<const EvidenceFile> EvidenceFile::fromBytes(const QByteArray &bytes)
{
    const std::shared_ptr<EvidenceFile> file(new EvidenceFile);
    Private &d = *file->d;
    d.bytes = bytes;
    d.originalSize = bytes.size();
    d.encoding = detectEncoding(
        QByteArrayView(bytes).first(std::min<qsizetype>(Limits::SniffBytes, bytes.size())));
    if (d.isUtf16()) {
        QStringDecoder decoder = d.utf16Decoder();
        const QString text = decoder.decode(bytes);
        d.transcodedBytes = text.toUtf8();
    }
    d.size = d.readableBytes().size();
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

qint64 EvidenceFile::availableSize() const
{
    return d->original.isValid() ? std::min(d->size, d->readable().size()) : d->size;
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
    if (d->original.isValid()) {
        return d->readable().readExactly(offset, buffer, wanted);
    }
    std::memcpy(buffer, d->readableBytes().data() + offset, static_cast<size_t>(wanted));
    return wanted;
}

std::expected<bool, ReadError>
EvidenceFile::forEachOriginalBlock(const std::function<bool(QByteArrayView)> &take) const
{
    if (!d->original.isValid()) {
        return take(d->bytes);
    }
    QByteArray block;
    for (qint64 offset = 0; offset < d->originalSize; offset += Limits::BlockBytes) {
        block.resize(std::min(Limits::BlockBytes, d->originalSize - offset));
        if (const auto read = d->original.readExactly(offset, block.data(), block.size()); !read) {
            return std::unexpected(read.error());
        }
        if (!take(block)) {
            return false;
        }
    }
    return true;
}

} // namespace Scep
