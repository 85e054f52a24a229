// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlnames.h"

#include <QByteArray>

#include <vector>

namespace Scep::Evtx {

/// What was wrong with a piece of binary XML.
enum class BinXmlFault {
    None,
    Malformed,       ///< tokens, sizes or offsets that cannot be
    MissingTemplate, ///< the definition of its template is not where it should be
    TooDeep,         ///< Limits::BinXmlDepth
    TooManyElements, ///< Limits::BinXmlElements
    TooManySteps,    ///< Limits::BinXmlSteps
    TooLong,         ///< Limits::XmlEventBytes
};

enum class BinXmlOpKind : quint8 {
    Element,   ///< begins an element: attributes, then content up to `next`
    Attribute, ///< its value is what stands before `next`
    Text,      ///< literal text
    Value,     ///< a value of the instance
    Instance,  ///< another template with values of its own
};

/// One step of a compiled template. Steps of an element or attribute follow it, up to `next`.
struct BinXmlOp
{
    BinXmlOpKind kind = BinXmlOpKind::Text;
    bool isOptional = false;  ///< Value: nothing at all when the value is null
    bool isRaw = false;       ///< Text: 16-bit text of the chunk; otherwise bytes of `texts`
    quint16 index = 0;        ///< Value: which; Element: value it depends on, NoDependency for none
    quint32 offset = 0;       ///< Text: where; Instance: the chunk's offset behind its token
    quint32 length = 0;       ///< Text: bytes; Instance: bytes up to the end of what holds it
    quint32 content = 0;      ///< Element: the first step behind its attributes
    quint32 next = 0;         ///< Element, Attribute: the first step behind it
    quint32 arrayContent = 0; ///< Element: 1 when a Value stands directly in its content
    const BinXmlName *name = nullptr; ///< Element, Attribute

    static constexpr quint16 NoDependency = 0xFFFF;
};

/// Binary XML compiled once, to be filled in with the values of many records.
struct BinXmlTemplate
{
    std::vector<BinXmlOp> ops;
    QByteArray texts; ///< of character and entity references, UTF-8
    BinXmlFault fault = BinXmlFault::None;
    quint32 begin = 0; ///< where the definition stands in the chunk
    quint32 end = 0;
    int elements = 0;
    int tokens = 0; ///< that were gone through to compile it
    /// The value that is Event/System/TimeCreated/@SystemTime; -1: none is.
    int timeValue = -1;
    /// Whether a text is put together from several pieces, so that a word may stand in none of
    /// them.
    bool hasJoinedText = false;
};

} // namespace Scep::Evtx
