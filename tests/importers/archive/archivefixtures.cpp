// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/importers/archive/archivefixtures.h"

#include "importers/windows/evtx/crc32.h"

#include <archive.h>
#include <archive_entry.h>

#include <QtEndian>

#include <algorithm>
#include <memory>

namespace Scep {

namespace {
struct WriterCloser
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct EntryCloser
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

void check(int status, archive *writer)
{
    if (status < ARCHIVE_WARN) {
        qFatal("The test's archive cannot be written: %s", archive_error_string(writer));
    }
}

void setFormat(archive *writer, FixtureFormat format)
{
    switch (format) {
    case FixtureFormat::Zip:
        check(archive_write_set_format_zip(writer), writer);
        return;
    case FixtureFormat::StoredZip:
        check(archive_write_set_format_zip(writer), writer);
        check(archive_write_set_options(writer, "zip:compression=store"), writer);
        return;
    case FixtureFormat::EncryptedZip:
        check(archive_write_set_format_zip(writer), writer);
        check(archive_write_set_options(writer, "zip:encryption=traditional"), writer);
        check(archive_write_set_passphrase(writer, "secret"), writer);
        return;
    case FixtureFormat::AesZip:
        check(archive_write_set_format_zip(writer), writer);
        check(archive_write_set_options(writer, "zip:encryption=aes256"), writer);
        check(archive_write_set_passphrase(writer, "secret"), writer);
        return;
    case FixtureFormat::Tar:
        check(archive_write_set_format_pax_restricted(writer), writer);
        return;
    case FixtureFormat::SevenZip:
        check(archive_write_set_format_7zip(writer), writer);
        return;
    case FixtureFormat::Raw:
        check(archive_write_set_format_raw(writer), writer);
        return;
    }
}

void addFilter(archive *writer, FixtureFilter filter)
{
    switch (filter) {
    case FixtureFilter::None:
        return;
    case FixtureFilter::Gzip:
        check(archive_write_add_filter_gzip(writer), writer);
        return;
    case FixtureFilter::Bzip2:
        check(archive_write_add_filter_bzip2(writer), writer);
        return;
    case FixtureFilter::Xz:
        check(archive_write_add_filter_xz(writer), writer);
        return;
    case FixtureFilter::Zstd:
        check(archive_write_add_filter_zstd(writer), writer);
        return;
    }
}

void describe(archive_entry *entry, const ArchiveFixtureEntry &from)
{
    using Kind = ArchiveFixtureEntry::Kind;
    archive_entry_set_pathname(entry, from.name.constData());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1'700'000'000, 0);
    archive_entry_set_filetype(entry, AE_IFREG);
    switch (from.kind) {
    case Kind::File:
        archive_entry_set_size(entry, from.hole + from.bytes.size());
        break;
    case Kind::Folder:
        archive_entry_set_filetype(entry, AE_IFDIR);
        break;
    case Kind::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, from.bytes.constData());
        break;
    case Kind::HardLink:
        archive_entry_set_hardlink(entry, from.bytes.constData());
        break;
    case Kind::Pipe:
        archive_entry_set_filetype(entry, AE_IFIFO);
        break;
    case Kind::Device:
        archive_entry_set_filetype(entry, AE_IFCHR);
        break;
    }
    if (from.hole > 0) {
        archive_entry_sparse_add_entry(entry, from.hole, from.bytes.size());
    }
}

QByteArray write(FixtureFormat format, FixtureFilter filter,
                 const std::function<void(archive *)> &addEntries)
{
    QByteArray result;
    const std::unique_ptr<archive, WriterCloser> writer(archive_write_new());
    archive *a = writer.get();
    setFormat(a, format);
    addFilter(a, filter);
    archive_write_set_bytes_in_last_block(a, 1);
    check(archive_write_open(
              a, &result, nullptr,
              [](archive *, void *to, const void *bytes, size_t size) {
                  static_cast<QByteArray *>(to)->append(static_cast<const char *>(bytes),
                                                        static_cast<qsizetype>(size));
                  return static_cast<la_ssize_t>(size);
              },
              nullptr),
          a);
    addEntries(a);
    check(archive_write_close(a), a);
    return result;
}

void appendNumber(QByteArray &bytes, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), 4);
}

void appendShort(QByteArray &bytes, qsizetype number)
{
    const quint16 little = qToLittleEndian(static_cast<quint16>(number));
    bytes.append(reinterpret_cast<const char *>(&little), 2);
}
} // namespace

QByteArray writeArchive(FixtureFormat format, FixtureFilter filter,
                        const QList<ArchiveFixtureEntry> &entries)
{
    return write(format, filter, [&entries](archive *writer) {
        for (const ArchiveFixtureEntry &one : entries) {
            const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
            describe(entry.get(), one);
            check(archive_write_header(writer, entry.get()), writer);
            if (one.kind != ArchiveFixtureEntry::Kind::File) {
                continue;
            }
            // The writer wants the hole too, and leaves it out.
            const QByteArray zeros(std::min<qint64>(one.hole, 1024 * 1024), '\0');
            for (qint64 left = one.hole; left > 0; left -= zeros.size()) {
                archive_write_data(writer, zeros.constData(),
                                   static_cast<size_t>(std::min<qint64>(left, zeros.size())));
            }
            archive_write_data(writer, one.bytes.constData(),
                               static_cast<size_t>(one.bytes.size()));
        }
    });
}

QByteArray writeBomb(qint64 size)
{
    return write(FixtureFormat::Zip, FixtureFilter::None, [size](archive *writer) {
        const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), "zeros");
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_size(entry.get(), size);
        check(archive_write_header(writer, entry.get()), writer);
        const QByteArray zeros(1024 * 1024, '\0');
        for (qint64 left = size; left > 0; left -= zeros.size()) {
            archive_write_data(writer, zeros.constData(),
                               static_cast<size_t>(std::min<qint64>(left, zeros.size())));
        }
    });
}

QByteArray writeClosedSevenZip()
{
    // As the format's description (7zFormat.txt) has it: a header that says where the encrypted one
    // is, which coder (AES-256 with SHA-256) opens it, and how long it is then.
    const QByteArray packed(16, '\x5A');
    const QByteArray header =
        QByteArray::fromHex("17 06 00 01 09 10 00"
                            "07 0B 01 00 01 24 06F10701 02 1300 0C 10 0A 01 00000000 00 00");
    QByteArray start;
    appendNumber(start, static_cast<quint32>(packed.size()));
    appendNumber(start, 0);
    appendNumber(start, static_cast<quint32>(header.size()));
    appendNumber(start, 0);
    appendNumber(start, Evtx::crc32(header));
    QByteArray result("7z\xBC\xAF\x27\x1C\0\4", 8);
    appendNumber(result, Evtx::crc32(start));
    return result + start + packed + header;
}

QByteArray writeCabinet(const QList<ArchiveFixtureEntry> &entries)
{
    constexpr qsizetype HeaderBytes = 36;
    constexpr qsizetype FolderBytes = 8;
    constexpr qsizetype BlockBytes = 32768;
    QByteArray files;
    QByteArray content;
    for (const ArchiveFixtureEntry &entry : entries) {
        appendNumber(files, static_cast<quint32>(entry.bytes.size()));
        appendNumber(files, static_cast<quint32>(content.size()));
        appendShort(files, 0);      // folder
        appendShort(files, 0x5A21); // date
        appendShort(files, 0);      // time
        appendShort(files, 0x20);   // archive bit
        files += entry.name + '\0';
        content += entry.bytes;
    }
    QByteArray data;
    int blocks = 0;
    for (qsizetype at = 0; at < content.size(); at += BlockBytes, ++blocks) {
        const QByteArray block = content.sliced(at, std::min(BlockBytes, content.size() - at));
        appendNumber(data, 0); // no check sum
        appendShort(data, block.size());
        appendShort(data, block.size());
        data += block;
    }
    const qsizetype dataAt = HeaderBytes + FolderBytes + files.size();
    QByteArray result("MSCF\0\0\0\0", 8);
    appendNumber(result, static_cast<quint32>(dataAt + data.size()));
    appendNumber(result, 0);
    appendNumber(result, static_cast<quint32>(HeaderBytes + FolderBytes));
    appendNumber(result, 0);
    result += "\x03\x01"; // version 1.3
    appendShort(result, 1);
    appendShort(result, entries.size());
    appendShort(result, 0); // flags
    appendShort(result, 1); // set
    appendShort(result, 0); // number in the set
    appendNumber(result, static_cast<quint32>(dataAt));
    appendShort(result, blocks);
    appendShort(result, 0); // not compressed
    return result + files + data;
}

} // namespace Scep
