// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefileevidence.h"

#include "models/session/casefiledatabase.h"
#include "models/session/casefilelimits.h"
#include "models/text/evidencespool.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>

#include <zstd.h>

namespace Scep {

namespace {
/// Logs shrink well at any level; this one packs faster than disks write.
constexpr int PackingLevel = 3;

CaseFileError damaged(const KeptFile &file)
{
    return {.code = CaseFileErrorCode::Damaged, .path = file.path, .detail = {}};
}

/// Writes the pieces of one copy.
class ChunkWriter
{
public:
    ChunkWriter(const CaseFileDatabase &database, qint64 file)
        : m_database(database)
        , m_file(file)
    {
    }

    [[nodiscard]] CaseFileResult<void> clear()
    {
        return m_database.inTransaction([this]() -> CaseFileResult<void> {
            if (auto done = m_database.run(
                    QStringLiteral("UPDATE given_file SET chunks = NULL WHERE id = ?"), {m_file});
                !done) {
                return done;
            }
            return m_database.run(QStringLiteral("DELETE FROM chunk WHERE file = ?"), {m_file});
        });
    }

    [[nodiscard]] CaseFileResult<void> add(QByteArrayView bytes)
    {
        m_hash.addData(bytes);
        while (!bytes.isEmpty()) {
            const qsizetype room = CaseFileLimits::ChunkBytes - m_pending.size();
            const qsizetype taken = std::min(room, bytes.size());
            m_pending.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            if (m_pending.size() == CaseFileLimits::ChunkBytes) {
                if (auto done = write(); !done) {
                    return done;
                }
            }
        }
        return {};
    }

    /// From here on the copy counts.
    [[nodiscard]] CaseFileResult<void> finish(const KeptFile &file)
    {
        if (!m_pending.isEmpty()) {
            if (auto done = write(); !done) {
                return done;
            }
        }
        if (m_hash.result() != file.sha256) {
            (void)clear();
            return std::unexpected(CaseFileError{
                .code = CaseFileErrorCode::OtherContent, .path = file.path, .detail = {}});
        }
        return m_database.inTransaction([this, &file] {
            return m_database.run(
                QStringLiteral("UPDATE given_file SET chunks = ? WHERE id = ? AND sha256 = ?"),
                {m_number, m_file, file.sha256});
        });
    }

private:
    [[nodiscard]] CaseFileResult<void> write()
    {
        const QByteArray packed = packedChunk(m_pending);
        m_pending.clear();
        return m_database.inTransaction([this, &packed] {
            return m_database.run(
                QStringLiteral("INSERT INTO chunk (file, number, data) VALUES (?, ?, ?)"),
                {m_file, m_number++, packed});
        });
    }

    const CaseFileDatabase &m_database;
    const qint64 m_file;
    qint64 m_number = 0;
    QByteArray m_pending;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};
} // namespace

QByteArray packedChunk(QByteArrayView bytes)
{
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(bytes.size())), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), PackingLevel);
    if (ZSTD_isError(size)) {
        return {};
    }
    packed.resize(static_cast<qsizetype>(size));
    return packed;
}

std::optional<QByteArray> unpackedChunk(QByteArrayView packed)
{
    const unsigned long long said = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (said == ZSTD_CONTENTSIZE_UNKNOWN || said == ZSTD_CONTENTSIZE_ERROR ||
        said > static_cast<unsigned long long>(CaseFileLimits::ChunkBytes)) {
        return std::nullopt;
    }
    QByteArray bytes(static_cast<qsizetype>(said), Qt::Uninitialized);
    const size_t size = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) || size != said) {
        return std::nullopt;
    }
    return bytes;
}

CaseFileResult<std::shared_ptr<const EvidenceFile>> unpackEvidence(const CaseFileDatabase &database,
                                                                   const KeptFile &file,
                                                                   EvidenceSpool &spool,
                                                                   const CopyProgress &goesOn)
{
    auto rows = database.query(
        QStringLiteral("SELECT number, CASE WHEN typeof(data) = 'blob' AND length(data) <= ?"
                       " THEN data END FROM chunk WHERE file = ? ORDER BY number"),
        {CaseFileLimits::PackedChunkBytes, file.id});
    if (!rows) {
        return std::unexpected(rows.error());
    }
    spool.begin();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 packedBytes = 0;
    qint64 number = 0;
    while (rows->next()) {
        const QByteArray packed = rows->value(1).toByteArray();
        const auto bytes = unpackedChunk(packed);
        packedBytes += packed.size();
        if (!bytes || rows->value(0).toLongLong() != number++ ||
            spool.size() + bytes->size() >
                std::min(file.size, CaseFileLimits::mostUnpacked(packedBytes))) {
            return std::unexpected(damaged(file));
        }
        hash.addData(*bytes);
        if (const auto done = spool.append(*bytes); !done) {
            return std::unexpected(CaseFileError{.code = CaseFileErrorCode::CannotOpen,
                                                 .path = file.path,
                                                 .detail = done.error().detail});
        }
        if (goesOn && !goesOn(spool.size())) {
            return std::unexpected(CaseFileError{
                .code = CaseFileErrorCode::CannotOpen, .path = file.path, .detail = {}});
        }
    }
    if (!database.ended(*rows) || spool.size() != file.size || hash.result() != file.sha256) {
        return std::unexpected(damaged(file));
    }
    std::optional<std::chrono::microseconds> modified;
    if (file.modified) {
        modified = std::chrono::microseconds(*file.modified);
    }
    return EvidenceFile::withLastModified(spool.finish(), modified);
}

CaseFileResult<void> embedEvidence(const QString &casePath, const KeptFile &file,
                                   const EvidenceFile &content,
                                   const std::function<bool()> &isCancelled)
{
    const auto database = CaseFileDatabase::open(casePath, CaseFileDatabase::Mode::ReadWrite);
    if (!database) {
        return std::unexpected(database.error());
    }
    ChunkWriter writer(*database, file.id);
    CaseFileResult<void> done = writer.clear();
    const auto read = content.forEachOriginalBlock([&](QByteArrayView block) {
        if (done && !isCancelled()) {
            done = writer.add(block);
        }
        return done && !isCancelled();
    });
    if (done && !read) {
        done = std::unexpected(CaseFileError{.code = CaseFileErrorCode::CannotOpen,
                                             .path = file.path,
                                             .detail = read.error().detail});
    }
    if (!done || isCancelled()) {
        (void)writer.clear();
        return done;
    }
    return writer.finish(file);
}

} // namespace Scep
