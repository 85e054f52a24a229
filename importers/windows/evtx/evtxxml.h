// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlrenderer.h"

#include <QByteArray>

namespace Scep::Evtx {

/// Writes a record as one line of XML, as `wevtutil` prints events: attributes in single quotes, no
/// layout. Always well-formed: line ends are "&#10;", and characters that XML does not have are
/// their pictures (U+2400 …) or U+FFFD.
class XmlLineSink : public BinXmlSink
{
public:
    void startElement(const BinXmlName &name) override;
    void startAttribute(const BinXmlName &name) override;
    void endAttribute() override;
    void startContent() override;
    void endElement(const BinXmlName &name) override;
    void text16(QByteArrayView text) override;
    void textAscii(QByteArrayView text) override;
    [[nodiscard]] bool isFull() const override;

    /// Forgets what was written; the memory stays.
    void clear();
    [[nodiscard]] QByteArrayView bytes() const { return QByteArrayView(m_buffer).first(m_size); }

private:
    /// Room for @p count more bytes; the place to write them to.
    [[nodiscard]] char *room(qsizetype count);
    void append(QByteArrayView bytes);
    void closeTag();

    QByteArray m_buffer; ///< as large as was needed once; m_size bytes of it count
    qsizetype m_size = 0;
    bool m_isTagOpen = false; ///< the start tag's ">" is still to come
};

} // namespace Scep::Evtx
