// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/evidencespool.h"

#include "models/text/filehandle.h"

#include <utility>

namespace Scep {

namespace {
/// A piece up to this size is kept in memory while there is room for it in SpoolMemoryBytes.
constexpr qint64 PieceMemoryBytes = 1024 * 1024;
/// A temporary file takes no further piece from here on, so that the room is given back as the
/// evidence goes, and thousands of pieces do not each hold a file open.
constexpr qint64 SharedFileBytes = 64 * 1024 * 1024;
} // namespace

EvidenceSpool::EvidenceSpool(qint64 memoryBytes)
    : m_memoryLeft(memoryBytes)
{
}

EvidenceSpool::~EvidenceSpool() = default;

void EvidenceSpool::begin()
{
    if (m_fileSize >= SharedFileBytes) {
        m_file.reset();
        m_fileSize = 0;
    }
    m_begin = m_fileSize;
    m_size = 0;
    m_bytes.clear();
    m_isSpilled = false;
}

std::expected<void, ReadError> EvidenceSpool::append(QByteArrayView bytes)
{
    const qint64 size = m_size + bytes.size();
    if (!m_isSpilled &&
        (size <= Limits::SniffBytes || (size <= PieceMemoryBytes && size <= m_memoryLeft))) {
        m_bytes.append(bytes);
        m_size = size;
        return {};
    }
    if (!m_isSpilled) {
        m_isSpilled = true;
        if (const auto done = spill(std::exchange(m_bytes, {})); !done) {
            return done;
        }
    }
    const auto done = spill(bytes);
    m_size = done ? size : m_size;
    return done;
}

std::expected<void, ReadError> EvidenceSpool::spill(QByteArrayView bytes)
{
    if (!m_file) {
        auto file = FileHandle::temporary();
        if (!file) {
            return std::unexpected(file.error());
        }
        m_file = std::make_shared<FileHandle>(std::move(*file));
    }
    const auto written = m_file->writeAt(m_fileSize, bytes);
    m_fileSize += written ? bytes.size() : 0;
    return written;
}

std::shared_ptr<const EvidenceFile> EvidenceSpool::finish()
{
    const qint64 size = std::exchange(m_size, 0);
    if (size == 0) {
        return nullptr;
    }
    if (m_isSpilled) {
        return EvidenceFile::fromRange(m_file, m_begin, size);
    }
    m_memoryLeft -= size;
    m_bytes.squeeze();
    return EvidenceFile::fromOriginalBytes(std::exchange(m_bytes, {}));
}

} // namespace Scep
