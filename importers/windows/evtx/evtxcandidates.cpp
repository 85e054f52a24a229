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

/// Whether a value that is no text may render to the literal: see ValueWriter.
bool mayBeValue(const QByteArray &lower)
{
    return std::ranges::all_of(lower, [](char c) {
        return (c >= '0' && c <= '9') || QByteArrayView("abcdefx-{}.:tzsrulin+").contains(c);
    });
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// @p lower is in small letters.
bool holdsIgnoringCase(QByteArrayView text, QByteArrayView lower)
{
    return !std::ranges::search(text, lower, {}, asciiLower).empty();
}

const LiteralSet &emptySet()
{
    static const auto set = LiteralSet::compiled({}, Qt::CaseInsensitive).value();
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
    const auto set = LiteralSet::compiled(searched, Qt::CaseInsensitive);
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
                           const BinXmlInstance &instance, const BinXmlTemplate *compiled)
{
    if (m_literals.isEmpty()) {
        return false;
    }
    return m_literals.takesAll() || m_hasFailed ||
           hasHit(record.offset, record.offset + record.size) ||
           instanceHits(chunk, instance, compiled, 0);
}

/// Whether a find ends in the bytes.
bool EvtxCandidates::hasHit(quint32 begin, quint32 end) const
{
    const auto first = std::ranges::upper_bound(m_hits, begin);
    return first != m_hits.end() && *first <= end;
}

bool EvtxCandidates::instanceHits(EvtxChunk &chunk, const BinXmlInstance &instance,
                                  const BinXmlTemplate *compiled, int depth)
{
    if (compiled != nullptr &&
        (compiled->hasJoinedText || hasHit(compiled->begin, compiled->end))) {
        return true;
    }
    return std::ranges::any_of(
        instance.values, [&](const BinXmlValue &value) { return valueHits(chunk, value, depth); });
}

/// Text stands in the record and was found there; here are other values and nested templates.
bool EvtxCandidates::valueHits(EvtxChunk &chunk, const BinXmlValue &value, int depth)
{
    if (value.type == ValueType::BinXml) {
        if (depth >= Limits::BinXmlDepth) {
            return false;
        }
        const auto level = static_cast<size_t>(depth);
        if (level == m_nested.size()) {
            m_nested.emplace_back();
        }
        BinXmlInstance &nested = m_nested[level];
        return readFragmentInstance(chunk.bytes(), value.offset, qint64(value.offset) + value.size,
                                    nested) &&
               instanceHits(chunk, nested, chunk.templateAt(nested.definition, nested.id),
                            depth + 1);
    }
    if (m_literals.valueLiterals().isEmpty() || value.itemType() == ValueType::String ||
        value.itemType() == ValueType::AnsiString) {
        return false;
    }
    BinXmlItems items(value.itemType(), chunk.bytes().sliced(value.offset, value.size));
    QByteArrayView item;
    while (items.next(item)) {
        const QByteArrayView text = m_values.text(value.itemType(), item);
        if (std::ranges::any_of(m_literals.valueLiterals(), [text](const QByteArray &literal) {
                return holdsIgnoringCase(text, literal);
            })) {
            return true;
        }
    }
    return false;
}

} // namespace Scep::Evtx
