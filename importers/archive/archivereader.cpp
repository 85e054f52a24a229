// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/archive/archivereader.h"

#include "importers/archive/membername.h"
#include "models/domain/limits.h"
#include "models/text/singlelinetext.h"
#include "models/text/textdocument.h"

#include <archive.h>
#include <archive_entry.h>

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

constexpr qint64 ReadBytes = 256 * 1024;
constexpr qsizetype ReasonCharacters = 120;
constexpr int Retries = 3;

struct ArchiveCloser
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};

/// libarchive turns names into the locale's character set, and cannot where that is ASCII. So this
/// thread has a locale with UTF-8 while it calls.
class Utf8Locale
{
public:
    Utf8Locale()
        : m_own(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_previous(m_own != nullptr ? ::uselocale(m_own) : nullptr)
    {
    }
    ~Utf8Locale()
    {
        if (m_own != nullptr) {
            ::uselocale(m_previous);
            ::freelocale(m_own);
        }
    }
    Utf8Locale(const Utf8Locale &) = delete;
    Utf8Locale &operator=(const Utf8Locale &) = delete;

private:
    const locale_t m_own;
    const locale_t m_previous;
};

QString decodeName(const char *name, bool isZip)
{
    const QByteArrayView bytes(name);
    if (QUtf8StringView(bytes).isValidUtf8()) {
        return QString::fromUtf8(bytes);
    }
    return isZip ? fromCodePage437(bytes) : decodeText(bytes, Encoding::Utf8);
}

QString nameOf(archive_entry *entry, bool isZip)
{
    if (const char *name = archive_entry_pathname(entry)) {
        return decodeName(name, isZip);
    }
    const char *name = archive_entry_pathname_utf8(entry);
    return name != nullptr ? QString::fromUtf8(name) : QString();
}

/// Nothing where the archive keeps no time, or one that no calendar has.
std::optional<std::chrono::microseconds> lastModified(archive_entry *entry)
{
    constexpr qint64 EndOfYear9999 = 253'402'300'799;
    const qint64 time = archive_entry_mtime_is_set(entry) != 0 ? archive_entry_mtime(entry) : 0;
    if (time <= 0 || time > EndOfYear9999) {
        return std::nullopt;
    }
    return std::chrono::seconds(time);
}

ArchiveMember::Kind kindOf(archive_entry *entry)
{
    const auto type = archive_entry_filetype(entry);
    if (archive_entry_hardlink(entry) != nullptr || type == AE_IFLNK) {
        return ArchiveMember::Kind::Link;
    }
    if (type == AE_IFDIR) {
        return ArchiveMember::Kind::Folder;
    }
    return type == AE_IFREG || type == 0 ? ArchiveMember::Kind::File : ArchiveMember::Kind::Special;
}

void enableFormats(archive *reader, ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::Zip:
        archive_read_support_format_zip(reader);
        return;
    case ArchiveKind::Cab:
        archive_read_support_format_cab(reader);
        return;
    case ArchiveKind::SevenZip:
        archive_read_support_format_7zip(reader);
        return;
    case ArchiveKind::Tar:
        archive_read_support_format_tar(reader);
        return;
    case ArchiveKind::Gzip:
        archive_read_support_filter_gzip(reader);
        break;
    case ArchiveKind::Bzip2:
        archive_read_support_filter_bzip2(reader);
        break;
    case ArchiveKind::Xz:
        archive_read_support_filter_xz(reader);
        break;
    case ArchiveKind::Zstd:
        archive_read_support_filter_zstd(reader);
        break;
    }
    archive_read_support_format_tar(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
}
} // namespace

struct ArchiveReader::Private
{
    std::shared_ptr<const EvidenceFile> file;
    ArchiveKind kind;
    std::function<bool()> isCancelled;
    std::function<void(qint64)> consumed;
    Utf8Locale locale;
    QByteArray buffer;
    qint64 position = 0; ///< in the archive
    bool isOpen = false;
    bool hasFormat = false; ///< found when it was opened
    int seeks = 0;
    std::optional<bool> hasTable; ///< nothing: no header was read yet
    std::optional<ReadError> readError;
    qint64 dataPosition = 0; ///< in the member
    QByteArrayView pending;  ///< data behind a hole
    qint64 hole = 0;         ///< bytes of it that are left
    QByteArray zeros;
    std::unique_ptr<archive, ArchiveCloser> reader; ///< goes first: it calls back

    [[nodiscard]] bool open();
    [[nodiscard]] ArchiveError error(bool isFatal) const;
    la_ssize_t read(const void **bytes);
    la_int64_t skip(la_int64_t wanted);
    la_int64_t seek(la_int64_t offset, int whence);
};

bool ArchiveReader::Private::open()
{
    isOpen = true;
    archive *a = reader.get();
    archive_read_set_callback_data(a, this);
    archive_read_set_read_callback(a, [](archive *, void *self, const void **bytes) {
        return static_cast<Private *>(self)->read(bytes);
    });
    archive_read_set_skip_callback(a, [](archive *, void *self, la_int64_t wanted) {
        return static_cast<Private *>(self)->skip(wanted);
    });
    archive_read_set_seek_callback(a, [](archive *, void *self, la_int64_t offset, int whence) {
        return static_cast<Private *>(self)->seek(offset, whence);
    });
    hasFormat = archive_read_open1(a) >= ARCHIVE_WARN;
    return hasFormat;
}

la_ssize_t ArchiveReader::Private::read(const void **bytes)
{
    if (isCancelled()) {
        readError = ReadError{.code = IssueCode::Cancelled, .detail = {}};
        archive_set_error(reader.get(), ECANCELED, "cancelled");
        return -1;
    }
    const auto count = file->readInto(position, buffer.data(), buffer.size());
    if (!count) {
        readError = count.error();
        archive_set_error(reader.get(), EIO, "unreadable");
        return -1;
    }
    position += *count;
    consumed(*count);
    *bytes = buffer.constData();
    return static_cast<la_ssize_t>(*count);
}

la_int64_t ArchiveReader::Private::skip(la_int64_t wanted)
{
    const qint64 step = std::clamp<qint64>(file->originalSize() - position, 0, wanted);
    position += step;
    return step;
}

la_int64_t ArchiveReader::Private::seek(la_int64_t offset, int whence)
{
    ++seeks;
    const qint64 base = whence == SEEK_SET   ? 0
                        : whence == SEEK_CUR ? position
                                             : file->originalSize();
    position = std::clamp<qint64>(base + offset, 0, file->originalSize());
    return position;
}

ArchiveError ArchiveReader::Private::error(bool isFatal) const
{
    if (readError) {
        return {.code = readError->code, .detail = readError->detail, .isFatal = true};
    }
    // Without its table of contents nothing of a 7z archive can be read. Where no format was found,
    // libarchive 3.7 would ask the one behind the last that it has: whatever lies there in memory.
    if (isFatal && hasFormat && archive_read_has_encrypted_entries(reader.get()) == 1) {
        return {.code = IssueCode::EncryptedSkipped, .detail = {}, .isFatal = true};
    }
    const char *reason = archive_error_string(reader.get());
    return {.code = IssueCode::CannotRead,
            .detail = singleLineText(decodeText(QByteArrayView(reason), Encoding::Utf8),
                                     ReasonCharacters),
            .isFatal = isFatal};
}

ArchiveReader::ArchiveReader(std::shared_ptr<const EvidenceFile> file, ArchiveKind kind,
                             std::function<bool()> isCancelled,
                             std::function<void(qint64)> consumed)
    : d(std::make_unique<Private>())
{
    d->file = std::move(file);
    d->kind = kind;
    d->isCancelled = std::move(isCancelled);
    d->consumed = std::move(consumed);
    d->buffer = QByteArray(ReadBytes, Qt::Uninitialized);
    d->reader.reset(archive_read_new());
    enableFormats(d->reader.get(), kind);
}

ArchiveReader::~ArchiveReader() = default;

std::expected<std::optional<ArchiveMember>, ArchiveError> ArchiveReader::next()
{
    archive *a = d->reader.get();
    if (!d->isOpen && !d->open()) {
        return std::unexpected(d->error(true));
    }
    d->dataPosition = 0;
    d->hole = 0;
    d->pending = {};
    archive_entry *entry = nullptr;
    const int seeksBefore = d->seeks;
    int status = archive_read_next_header(a, &entry);
    // Going to the table is the first thing that its reader does; the one without only goes on.
    d->hasTable = d->hasTable.value_or(d->seeks > seeksBefore);
    for (int i = 0; i < Retries && status == ARCHIVE_RETRY; ++i) {
        status = archive_read_next_header(a, &entry);
    }
    if (status == ARCHIVE_EOF) {
        return std::nullopt;
    }
    if (status < ARCHIVE_WARN) {
        return std::unexpected(d->error(status <= ARCHIVE_FATAL));
    }
    // A stream that not even its filter knows would be handed on as it is.
    if (isSingleFile() && archive_filter_count(a) < 2) {
        return std::unexpected(
            ArchiveError{.detail = Tr::tr("its header is damaged"), .isFatal = true});
    }
    return ArchiveMember{.name = nameOf(entry, d->kind == ArchiveKind::Zip),
                         .kind = kindOf(entry),
                         .isEncrypted = archive_entry_is_encrypted(entry) != 0,
                         .size =
                             archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0,
                         .lastModified = lastModified(entry)};
}

std::expected<QByteArrayView, ArchiveError> ArchiveReader::data()
{
    if (d->isCancelled()) {
        return std::unexpected(
            ArchiveError{.code = IssueCode::Cancelled, .detail = {}, .isFatal = true});
    }
    if (d->hole > 0) {
        d->zeros.resize(Limits::BlockBytes, '\0');
        const qint64 length = std::min<qint64>(d->hole, d->zeros.size());
        d->hole -= length;
        return QByteArrayView(d->zeros).first(length);
    }
    if (!d->pending.isEmpty()) {
        return std::exchange(d->pending, {});
    }
    while (true) {
        const void *bytes = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(d->reader.get(), &bytes, &size, &offset);
        if (status == ARCHIVE_EOF && offset <= d->dataPosition) {
            return QByteArrayView();
        }
        if (status < ARCHIVE_WARN) {
            return std::unexpected(d->error(status <= ARCHIVE_FATAL));
        }
        const bool isHole = offset > d->dataPosition;
        d->hole = isHole ? offset - d->dataPosition : 0;
        d->dataPosition = std::max<qint64>(d->dataPosition, offset) + static_cast<qint64>(size);
        d->pending = QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
        if (isHole) {
            return data();
        }
        if (size > 0) {
            return std::exchange(d->pending, {});
        }
    }
}

bool ArchiveReader::hasTable() const
{
    return d->hasTable.value_or(false);
}

bool ArchiveReader::isSingleFile() const
{
    return archive_format(d->reader.get()) == ARCHIVE_FORMAT_RAW;
}

bool ArchiveReader::isTar() const
{
    return (archive_format(d->reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
}

} // namespace Scep
