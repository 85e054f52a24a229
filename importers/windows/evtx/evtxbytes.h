// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace Scep::Evtx {

/// Whether [offset, offset + length) lies inside @p bytes; any numbers may be asked about.
[[nodiscard]] constexpr bool isInside(QByteArrayView bytes, qint64 offset, qint64 length)
{
    return offset >= 0 && length >= 0 && offset <= bytes.size() && length <= bytes.size() - offset;
}

/// A little-endian number at an offset; 0 when it does not lie inside the bytes.
template<typename Number>
[[nodiscard]] Number numberAt(QByteArrayView bytes, qint64 offset)
{
    return isInside(bytes, offset, sizeof(Number))
               ? qFromLittleEndian<Number>(bytes.data() + offset)
               : Number(0);
}

/// Reads numbers one after the other inside a part of a chunk. Once something did not fit it has
/// failed and gives zeros; nobody needs to look before the end of a group of numbers.
class ByteCursor
{
public:
    /// From @p pos up to and without @p end, which is cut to the bytes.
    ByteCursor(QByteArrayView bytes, qint64 pos, qint64 end)
        : m_bytes(bytes.first(std::clamp<qint64>(end, 0, bytes.size())))
        , m_pos(std::clamp<qint64>(pos, 0, m_bytes.size()))
    {
    }

    template<typename Number>
    [[nodiscard]] Number next()
    {
        if (!isInside(m_bytes, m_pos, sizeof(Number))) {
            m_failed = true;
            return Number(0);
        }
        const auto value = qFromLittleEndian<Number>(m_bytes.data() + m_pos);
        m_pos += static_cast<qint64>(sizeof(Number));
        return value;
    }

    [[nodiscard]] QByteArrayView take(qint64 length)
    {
        if (!isInside(m_bytes, m_pos, length)) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_pos, length);
        m_pos += length;
        return taken;
    }

    void skip(qint64 length)
    {
        if (isInside(m_bytes, m_pos, length)) {
            m_pos += length;
        } else {
            m_failed = true;
        }
    }

    /// The byte that comes next; 0 at the end.
    [[nodiscard]] quint8 peek() const { return numberAt<quint8>(m_bytes, m_pos); }
    [[nodiscard]] bool atEnd() const { return m_pos >= m_bytes.size(); }
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Where the cursor stands, counted from the first byte of all.
    [[nodiscard]] qint64 position() const { return m_pos; }

private:
    QByteArrayView m_bytes;
    qint64 m_pos = 0;
    bool m_failed = false;
};

} // namespace Scep::Evtx
