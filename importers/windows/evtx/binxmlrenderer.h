// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlcompiler.h"
#include "importers/windows/evtx/binxmlvalue.h"
#include "importers/windows/evtx/evtxchunk.h"
#include "models/domain/limits.h"
#include "models/text/textdocument.h"

#include <concepts>
#include <deque>

namespace Scep::Evtx {

/// Takes the elements, attributes and texts of a record in their order: startContent() when all
/// attributes of an element came, text16() for 16-bit little-endian text of an even length,
/// textAscii() for ASCII without a character that XML escapes. isFull() says that no more is taken,
/// because a limit was reached.
template<typename Sink>
concept BinXmlSink =
    requires(Sink &sink, const Sink &full, const BinXmlName &name, QByteArrayView text) {
        sink.startElement(name);
        sink.startAttribute(name);
        sink.endAttribute();
        sink.startContent();
        sink.endElement(name);
        sink.text16(text);
        sink.textAscii(text);
        { full.isFull() } -> std::same_as<bool>;
    };

/// The instance that the record consists of; false when it consists of something else.
[[nodiscard]] bool readRecordInstance(QByteArrayView chunk, const EvtxRecord &record,
                                      BinXmlInstance &instance);
/// The same for the fragment at [begin, end) of the chunk.
[[nodiscard]] bool readFragmentInstance(QByteArrayView chunk, qint64 begin, qint64 end,
                                        BinXmlInstance &instance);
/// Moves the cursor into the fragment that begins there. Gives whether that is an instance, whose
/// token lies behind the cursor then.
[[nodiscard]] bool enterFragment(ByteCursor &cursor);

/// Fills the templates of a chunk's records with their values. One object serves all records of a
/// chunk, for one thread. Compiled for each kind of sink, as every record of a log goes through it.
template<BinXmlSink Sink>
class BinXmlRenderer
{
public:
    BinXmlRenderer(EvtxChunk &chunk, Sink &sink)
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
    [[nodiscard]] QByteArrayView bytesOf(const BinXmlValue &value);
    void takeSteps(qint64 count);
    void fail(BinXmlFault fault);

    EvtxChunk &m_chunk;
    Sink &m_sink;
    ValueWriter m_values;
    BinXmlFault m_fault = BinXmlFault::None;
    int m_elements = 0;
    qint64 m_steps = 0;
    qint64 m_bytes = 0;                     ///< of values, each as often as it is used
    int m_depth = 0;                        ///< of open elements and nested instances together
    std::deque<BinXmlInstance> m_instances; ///< reused, one for each depth of instances
    size_t m_used = 0;
};

template<BinXmlSink Sink>
struct BinXmlRenderer<Sink>::Frame
{
    const BinXmlTemplate &compiled;
    const BinXmlInstance &instance;

    /// The value of that number; null for one that the instance does not have.
    [[nodiscard]] BinXmlValue valueAt(quint16 index) const
    {
        return index < instance.values.size() ? instance.values[index] : BinXmlValue();
    }
    [[nodiscard]] bool isNull(quint16 index) const
    {
        return valueAt(index).type == ValueType::Null;
    }
};

template<BinXmlSink Sink>
BinXmlFault BinXmlRenderer<Sink>::render(const EvtxRecord &record)
{
    m_fault = BinXmlFault::None;
    m_elements = 0;
    m_steps = 0;
    m_bytes = 0;
    m_depth = 0;
    m_used = 0;
    fragment(record.offset + RecordHeaderBytes, record.offset + qint64(record.size) - 4, 0);
    return m_fault;
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::renderValues(const EvtxRecord &record)
{
    static const BinXmlName event = binXmlName(QStringLiteral("Event"));
    static const BinXmlName system = binXmlName(QStringLiteral("System"));
    static const BinXmlName number = binXmlName(QStringLiteral("EventRecordID"));
    static const BinXmlName eventData = binXmlName(QStringLiteral("EventData"));
    static const BinXmlName data = binXmlName(QStringLiteral("Data"));
    const auto start = [this](const BinXmlName &name) {
        m_sink.startElement(name);
        m_sink.startContent();
    };
    start(event);
    start(system);
    start(number);
    m_sink.textAscii(QByteArray::number(
        numberAt<quint64>(m_chunk.bytes(), record.offset + RecordHeaderBytes - 16)));
    m_sink.endElement(number);
    m_sink.endElement(system);
    start(eventData);
    BinXmlInstance instance;
    if (readRecordInstance(m_chunk.bytes(), record, instance)) {
        for (const BinXmlValue &value : instance.values) {
            if (m_sink.isFull()) {
                break;
            }
            start(data);
            valueItems(value);
            m_sink.endElement(data);
        }
    }
    m_sink.endElement(eventData);
    m_sink.endElement(event);
}

/// A fragment is an instance of a template, or elements as they are.
template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::fragment(qint64 begin, qint64 end, int depth)
{
    ByteCursor cursor(m_chunk.bytes(), begin, end);
    if (enterFragment(cursor)) {
        return instance(cursor, depth);
    }
    BinXmlTemplate compiled = compileBinXml(m_chunk, cursor.position(), end, false);
    takeSteps(compiled.tokens);
    if (compiled.fault == BinXmlFault::Malformed) {
        compiled = compileBinXml(m_chunk, cursor.position(), end, true);
        takeSteps(compiled.tokens);
    }
    if (compiled.fault != BinXmlFault::None) {
        return fail(compiled.fault);
    }
    const BinXmlInstance noValues;
    steps({.compiled = compiled, .instance = noValues}, 0,
          static_cast<quint32>(compiled.ops.size()), nullptr);
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::instance(ByteCursor &cursor, int depth)
{
    // Instances without elements may hold each other too.
    if (depth >= Limits::BinXmlDepth) {
        return fail(BinXmlFault::TooDeep);
    }
    if (++m_elements > Limits::BinXmlElements) {
        return fail(BinXmlFault::TooManyElements);
    }
    if (m_used == m_instances.size()) {
        m_instances.emplace_back();
    }
    BinXmlInstance &used = m_instances[m_used++];
    if (!readInstance(cursor, used)) {
        return fail(BinXmlFault::Malformed);
    }
    takeSteps(std::ssize(used.values));
    const BinXmlTemplate *compiled = m_chunk.templateAt(used.definition, used.id);
    if (compiled == nullptr) {
        return fail(BinXmlFault::MissingTemplate);
    }
    if (compiled->fault != BinXmlFault::None) {
        return fail(compiled->fault);
    }
    const int outer = m_depth;
    m_depth = depth + 1;
    steps({.compiled = *compiled, .instance = used}, 0, static_cast<quint32>(compiled->ops.size()),
          nullptr);
    m_depth = outer;
    --m_used;
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::steps(const Frame &frame, quint32 from, quint32 to,
                                 const QByteArrayView *item)
{
    for (quint32 at = from; at < to && m_fault == BinXmlFault::None;) {
        const BinXmlOp &op = frame.compiled.ops[at];
        takeSteps(1);
        ++at;
        switch (op.kind) {
        case BinXmlOpKind::Element:
            element(frame, at - 1);
            at = op.next;
            break;
        case BinXmlOpKind::Attribute:
            attribute(frame, at - 1);
            at = op.next;
            break;
        case BinXmlOpKind::Text:
            text(frame.compiled, op);
            break;
        case BinXmlOpKind::Value:
            value(frame, op, item);
            break;
        case BinXmlOpKind::Instance: {
            ByteCursor cursor(m_chunk.bytes(), op.offset, qint64(op.offset) + op.length);
            instance(cursor, m_depth);
            break;
        }
        }
        // Names are written too: nothing but attributes without a value may be as long as any text.
        if (m_sink.isFull() || m_bytes > 2 * Limits::XmlEventBytes) {
            fail(BinXmlFault::TooLong);
        }
    }
}

/// An element whose content is a value of several items stands for as many elements.
template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::element(const Frame &frame, quint32 at)
{
    const BinXmlOp &op = frame.compiled.ops[at];
    if (op.index != BinXmlOp::NoDependency && frame.isNull(op.index)) {
        return;
    }
    if (op.arrayContent == 0) {
        return elementOnce(frame, at, nullptr);
    }
    for (quint32 i = op.content; i < op.next;) {
        const BinXmlOp &inner = frame.compiled.ops[i];
        const BinXmlValue value = frame.valueAt(inner.index);
        if (inner.kind == BinXmlOpKind::Value && value.isArray() && value.size > 0) {
            BinXmlItems items(value.itemType(), bytesOf(value));
            QByteArrayView item;
            while (m_fault == BinXmlFault::None && items.next(item)) {
                elementOnce(frame, at, &item);
            }
            return;
        }
        i = inner.kind == BinXmlOpKind::Element ? inner.next : i + 1;
    }
    elementOnce(frame, at, nullptr);
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::elementOnce(const Frame &frame, quint32 at, const QByteArrayView *item)
{
    if (++m_elements > Limits::BinXmlElements) {
        return fail(BinXmlFault::TooManyElements);
    }
    if (m_depth >= Limits::BinXmlDepth) {
        return fail(BinXmlFault::TooDeep);
    }
    ++m_depth;
    const BinXmlOp &op = frame.compiled.ops[at];
    m_sink.startElement(*op.name);
    steps(frame, at + 1, op.content, nullptr);
    m_sink.startContent();
    steps(frame, op.content, op.next, item);
    m_sink.endElement(*op.name);
    --m_depth;
}

/// An attribute that is nothing but an optional value is left out when the value is null.
template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::attribute(const Frame &frame, quint32 at)
{
    const BinXmlOp &op = frame.compiled.ops[at];
    if (op.next == at + 2) {
        const BinXmlOp &only = frame.compiled.ops[at + 1];
        if (only.kind == BinXmlOpKind::Value && only.isOptional && frame.isNull(only.index)) {
            return;
        }
    }
    m_sink.startAttribute(*op.name);
    steps(frame, at + 1, op.next, nullptr);
    m_sink.endAttribute();
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::text(const BinXmlTemplate &of, const BinXmlOp &op)
{
    if (op.isRaw) {
        m_sink.text16(trimmedText(m_chunk.bytes().sliced(op.offset, op.length)));
        return;
    }
    const QString decoded =
        QString::fromUtf8(QByteArrayView(of.texts).sliced(op.offset, op.length));
    singleValue(ValueType::String, QByteArrayView(reinterpret_cast<const char *>(decoded.utf16()),
                                                  2 * decoded.size()));
}

/// @p item: the item of the array value that the element is repeated for.
template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::value(const Frame &frame, const BinXmlOp &op, const QByteArrayView *item)
{
    const BinXmlValue value = frame.valueAt(op.index);
    if (value.type == ValueType::Null) {
        return;
    }
    if (value.type == ValueType::BinXml) {
        return fragment(value.offset, qint64(value.offset) + value.size, m_depth);
    }
    if (!value.isArray()) {
        singleValue(value.type, bytesOf(value));
    } else if (item != nullptr) {
        singleValue(value.itemType(), *item);
    } else {
        valueItems(value);
    }
}

/// Several items where no element can be repeated: in an attribute.
template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::valueItems(const BinXmlValue &value)
{
    if (!value.isArray()) {
        return singleValue(value.type, bytesOf(value));
    }
    BinXmlItems items(value.itemType(), bytesOf(value));
    QByteArrayView item;
    for (bool isFirst = true; items.next(item); isFirst = false) {
        if (!isFirst) {
            m_sink.textAscii(", ");
        }
        singleValue(value.itemType(), item);
    }
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::singleValue(quint8 type, QByteArrayView bytes)
{
    if (type == ValueType::String) {
        m_sink.text16(trimmedText(bytes));
    } else if (type == ValueType::AnsiString) {
        const qsizetype nul = bytes.indexOf('\0');
        const QString decoded =
            decodeText(nul < 0 ? bytes : bytes.first(nul), Encoding::Windows1252);
        m_sink.text16(
            QByteArrayView(reinterpret_cast<const char *>(decoded.utf16()), 2 * decoded.size()));
    } else {
        m_sink.textAscii(m_values.text(type, bytes));
    }
}

template<BinXmlSink Sink>
QByteArrayView BinXmlRenderer<Sink>::bytesOf(const BinXmlValue &value)
{
    // What a text ends with is trimmed, so that characters alone do not tell how much was read.
    m_bytes += value.size;
    return isInside(m_chunk.bytes(), value.offset, value.size)
               ? m_chunk.bytes().sliced(value.offset, value.size)
               : QByteArrayView();
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::takeSteps(qint64 count)
{
    m_steps += count;
    if (m_steps > Limits::BinXmlSteps) {
        fail(BinXmlFault::TooManySteps);
    }
}

template<BinXmlSink Sink>
void BinXmlRenderer<Sink>::fail(BinXmlFault fault)
{
    if (m_fault == BinXmlFault::None) {
        m_fault = fault;
    }
}

} // namespace Scep::Evtx
