// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlnames.h"
#include "importers/windows/windowseventbuilder.h"

namespace Scep::Evtx {

/// Makes an event from a record without writing XML; the event is that which the XML of the record
/// would give. A BinXmlSink.
class EventSink
{
public:
    void startElement(const BinXmlName &name);
    void startAttribute(const BinXmlName &name);
    void endAttribute();
    void startContent();
    void endElement(const BinXmlName &name);
    void text16(QByteArrayView text);
    void textAscii(QByteArrayView text);
    [[nodiscard]] bool isFull() const;

    /// Whether the event itself, not its binary form, goes beyond a limit; error() says which.
    [[nodiscard]] bool hasFailed() const { return m_isTooDeep || m_builder.isTooLarge(); }
    [[nodiscard]] WindowsEventError error() const;
    /// Of all names, texts and attributes so far, and of the names of the data made of them.
    [[nodiscard]] qsizetype characters() const { return m_characters + m_builder.nameCharacters(); }
    [[nodiscard]] WindowsEvent finish() { return m_builder.finish(); }

private:
    void take(QStringView text);

    WindowsEventBuilder m_builder;
    const BinXmlName *m_name = nullptr; ///< of the element whose attributes are coming
    QList<WindowsAttribute> m_attributes;
    bool m_isInAttribute = false;
    bool m_isTooDeep = false;
    qsizetype m_characters = 0;
};

} // namespace Scep::Evtx
