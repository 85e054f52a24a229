// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsevent.h"

#include "importers/windows/windowseventbuilder.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WindowsEvent)
};

QList<WindowsAttribute> attributesOf(const QXmlStreamReader &reader)
{
    QList<WindowsAttribute> attributes;
    for (const QXmlStreamAttribute &each : reader.attributes()) {
        attributes.append({each.qualifiedName().toString(), each.value().toString()});
    }
    return attributes;
}

/// The error at the place that the reader has come to.
std::unexpected<WindowsEventError> errorAt(const QXmlStreamReader &reader, WindowsEventError error)
{
    error.lineOffset = reader.lineNumber() - 1;
    return std::unexpected(std::move(error));
}

std::unexpected<WindowsEventError> malformed(const QXmlStreamReader &reader, const QString &detail)
{
    return errorAt(reader, {.code = IssueCode::MalformedXml, .detail = detail});
}
} // namespace

std::expected<WindowsEvent, WindowsEventError> parseWindowsEvent(const QString &xml)
{
    QXmlStreamReader reader(xml);
    // Elements are told by their local names; a prefix declared on a cut-off root is no fault.
    reader.setNamespaceProcessing(false);
    WindowsEventBuilder builder;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!builder.startElement(reader.qualifiedName().toString(), attributesOf(reader))) {
                return errorAt(reader, windowsEventTooDeep());
            }
            break;
        case QXmlStreamReader::EndElement:
            builder.endElement();
            break;
        case QXmlStreamReader::Characters:
            builder.text(reader.text());
            break;
        case QXmlStreamReader::DTD:
            return malformed(reader, Tr::tr("a document type declaration is not accepted"));
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
        if (builder.isTooLarge()) {
            return errorAt(reader, builder.tooLarge());
        }
    }
    if (reader.hasError()) {
        return malformed(reader, reader.errorString().left(200));
    }
    return builder.finish();
}

} // namespace Scep
