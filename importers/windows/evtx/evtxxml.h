// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlnames.h"
#include "models/domain/limits.h"

#include <QByteArrayView>

#include <cstring>
#include <vector>

namespace Scep::Evtx {

/// Writes a record as one line of XML, as `wevtutil` prints events: attributes in single quotes, no
/// layout. Always well-formed: line ends are "&#10;", and characters that XML does not have are
/// their pictures (U+2400 …) or U+FFFD. A BinXmlSink.
class XmlLineSink
{
public:
    void startElement(const BinXmlName &name)
    {
        closeTag();
        append(name.open);
        m_isTagOpen = true;
    }
    void startAttribute(const BinXmlName &name)
    {
        append(name.attribute);
        m_isTagOpen = false;
    }
    void endAttribute()
    {
        append("'");
        m_isTagOpen = true;
    }
    void startContent() {}
    void endElement(const BinXmlName &name)
    {
        append(m_isTagOpen ? QByteArrayView("/>") : QByteArrayView(name.close));
        m_isTagOpen = false;
    }
    void text16(QByteArrayView text);
    void textAscii(QByteArrayView text)
    {
        if (!text.isEmpty()) {
            closeTag();
            append(text);
        }
    }
    [[nodiscard]] bool isFull() const { return m_size > Limits::XmlEventBytes; }

    /// Forgets what was written; the memory stays.
    void clear()
    {
        m_size = 0;
        m_isTagOpen = false;
    }
    [[nodiscard]] QByteArrayView bytes() const { return {m_buffer.data(), m_size}; }

private:
    /// Room for @p count more bytes; the place to write them to.
    [[nodiscard]] char *room(qsizetype count)
    {
        if (std::ssize(m_buffer) - m_size < count) {
            grow(count);
        }
        return m_buffer.data() + m_size;
    }
    void grow(qsizetype count);
    void append(QByteArrayView bytes)
    {
        std::memcpy(room(bytes.size()), bytes.data(), static_cast<size_t>(bytes.size()));
        m_size += bytes.size();
    }
    void closeTag()
    {
        if (m_isTagOpen) {
            append(">");
            m_isTagOpen = false;
        }
    }

    std::vector<char> m_buffer; ///< as large as was needed once; m_size bytes of it count
    qsizetype m_size = 0;
    bool m_isTagOpen = false; ///< the start tag's ">" is still to come
};

} // namespace Scep::Evtx
