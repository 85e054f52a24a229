// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlvalue.h"
#include "importers/windows/evtx/evtxchunk.h"

#include <deque>

namespace Scep::Evtx {

/// Takes the elements, attributes and texts of a record in their order.
class BinXmlSink
{
public:
    virtual ~BinXmlSink() = default;

    virtual void startElement(const BinXmlName &name) = 0;
    virtual void startAttribute(const BinXmlName &name) = 0;
    virtual void endAttribute() = 0;
    /// All attributes of the element came.
    virtual void startContent() = 0;
    virtual void endElement(const BinXmlName &name) = 0;
    /// 16-bit little-endian text; the length is even.
    virtual void text16(QByteArrayView text) = 0;
    /// ASCII text without a character that XML escapes.
    virtual void textAscii(QByteArrayView text) = 0;
    /// Whether no more is taken, because a limit was reached.
    [[nodiscard]] virtual bool isFull() const = 0;
};

/// Fills the templates of a chunk's records with their values. One object serves all records of a
/// chunk, for one thread.
class BinXmlRenderer
{
public:
    BinXmlRenderer(EvtxChunk &chunk, BinXmlSink &sink)
        : m_chunk(chunk)
        , m_sink(sink)
    {
    }

    /// Hands the record to the sink. After a fault the sink has what came before it.
    [[nodiscard]] BinXmlFault render(const EvtxRecord &record);
    /// Hands over what a record whose template is missing still says, its number and its
    /// values, in elements of our own making: an `<Event>` without provider or id.
    void renderValues(const EvtxRecord &record);

private:
    struct Frame; ///< an instance that is being filled in
    void fragment(qint64 begin, qint64 end, int depth);
    void instance(ByteCursor &cursor, int depth);
    void steps(const Frame &frame, quint32 from, quint32 to, const QByteArrayView *item);
    void element(const Frame &frame, quint32 at);
    void elementOnce(const Frame &frame, quint32 at, const QByteArrayView *item);
    void attribute(const Frame &frame, quint32 at);
    void text(const BinXmlTemplate &of, const BinXmlOp &op);
    void value(const Frame &frame, const BinXmlOp &op, const QByteArrayView *item);
    void valueItems(const BinXmlValue &value);
    void singleValue(quint8 type, QByteArrayView bytes);
    [[nodiscard]] QByteArrayView bytesOf(const BinXmlValue &value) const;
    void fail(BinXmlFault fault);

    EvtxChunk &m_chunk;
    BinXmlSink &m_sink;
    ValueWriter m_values;
    BinXmlFault m_fault = BinXmlFault::None;
    int m_elements = 0;
    int m_depth = 0;                        ///< of open elements and nested instances together
    std::deque<BinXmlInstance> m_instances; ///< reused, one for each depth of instances
    size_t m_used = 0;
};

/// The instance that the record consists of; false when it consists of something else.
[[nodiscard]] bool readRecordInstance(QByteArrayView chunk, const EvtxRecord &record,
                                      BinXmlInstance &instance);
/// The same for the fragment at [begin, end) of the chunk.
[[nodiscard]] bool readFragmentInstance(QByteArrayView chunk, qint64 begin, qint64 end,
                                        BinXmlInstance &instance);

} // namespace Scep::Evtx
