// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxcandidates.h"

#include "models/domain/limits.h"

#include <algorithm>

namespace Scep::Evtx {

namespace {
QByteArray utf16Bytes(const QByteArray &utf8)
{
    QByteArray bytes;
    for (const QChar unit : QString::fromUtf8(utf8)) {
        bytes += static_cast<char>(unit.unicode() & 0xFF);
        bytes += static_cast<char>(unit.unicode() >> 8);
    }
    return bytes;
}

/// Whether a value that is no text may render to the literal: see valueText().
bool mayBeValue(const QByteArray &lower)
{
    return std::ranges::all_of(lower, [](char c) {
        return (c >= '0' && c <= '9') || QByteArrayView("abcdefx-{}.:tzsrulin+").contains(c);
    });
}

const LiteralSet &emptySet()
{
    static const std::shared_ptr<const LiteralSet> set = LiteralSet::compiled({}).value();
    return *set;
}
} // namespace

EvtxLiterals::EvtxLiterals(const QByteArrayList &literals)
{
    QByteArrayList searched;
    for (const QByteArray &literal : literals) {
        if (literal.isEmpty()) {
            continue;
        }
        m_isEmpty = false;
        const QByteArray wide = utf16Bytes(literal);
        // The set leaves out what no line can hold, but here such a byte is half of a character.
        m_takesAll = m_takesAll || wide.contains('\n') || wide.contains('\r');
        searched << literal << wide;
        if (const QByteArray lower = literal.toLower(); mayBeValue(lower)) {
            m_valueLiterals.append(lower);
        }
    }
    const auto set = LiteralSet::compiled(searched);
    m_takesAll = m_takesAll || !set;
    if (set) {
        m_set = *set;
    }
}

EvtxCandidates::EvtxCandidates(const EvtxLiterals &literals)
    : m_literals(literals)
    , m_scratch(literals.set() != nullptr ? *literals.set() : emptySet())
{
}

void EvtxCandidates::search(const EvtxChunk &chunk)
{
    m_hits.clear();
    m_hasFailed = false;
    if (m_literals.isEmpty() || m_literals.takesAll()) {
        return;
    }
    const auto note = [](qint64 end, void *hits) {
        static_cast<std::vector<quint32> *>(hits)->push_back(static_cast<quint32>(end));
    };
    m_hasFailed = !m_literals.set()->scan(chunk.bytes(), m_scratch, note, &m_hits);
    std::ranges::sort(m_hits);
}

bool EvtxCandidates::wants(EvtxChunk &chunk, const EvtxRecord &record,
                           const BinXmlInstance &instance) const
{
    if (m_literals.isEmpty()) {
        return false;
    }
    return m_literals.takesAll() || m_hasFailed ||
           hasHit(record.offset, record.offset + record.size) || instanceHits(chunk, instance, 0);
}

/// Whether a find ends in the bytes.
bool EvtxCandidates::hasHit(quint32 begin, quint32 end) const
{
    const auto first = std::ranges::upper_bound(m_hits, begin);
    return first != m_hits.end() && *first <= end;
}

bool EvtxCandidates::instanceHits(EvtxChunk &chunk, const BinXmlInstance &instance, int depth) const
{
    const BinXmlTemplate *compiled = chunk.templateAt(instance.definition, instance.id);
    if (compiled != nullptr &&
        (compiled->hasJoinedText || hasHit(compiled->begin, compiled->end))) {
        return true;
    }
    return std::ranges::any_of(
        instance.values, [&](const BinXmlValue &value) { return valueHits(chunk, value, depth); });
}

/// Text stands in the record and was found there; here are other values and nested templates.
bool EvtxCandidates::valueHits(EvtxChunk &chunk, const BinXmlValue &value, int depth) const
{
    if (value.type == ValueType::BinXml) {
        ByteCursor cursor(chunk.bytes(), value.offset, qint64(value.offset) + value.size);
        cursor.skip(4); // fragment header
        BinXmlInstance nested;
        return depth < Limits::BinXmlDepth && cursor.next<quint8>() == 0x0c &&
               readInstance(cursor, nested) && instanceHits(chunk, nested, depth + 1);
    }
    if (m_literals.valueLiterals().isEmpty() || value.itemType() == ValueType::String ||
        value.itemType() == ValueType::AnsiString) {
        return false;
    }
    BinXmlItems items(value.itemType(), chunk.bytes().sliced(value.offset, value.size));
    QByteArrayView item;
    while (items.next(item)) {
        const QByteArray text = valueText(value.itemType(), item).toLower();
        if (std::ranges::any_of(m_literals.valueLiterals(), [&text](const QByteArray &literal) {
                return text.contains(literal);
            })) {
            return true;
        }
    }
    return false;
}

} // namespace Scep::Evtx
