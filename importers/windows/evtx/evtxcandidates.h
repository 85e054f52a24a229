// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/evtx/binxmlrenderer.h"
#include "models/text/literalset.h"

#include <QByteArrayList>

#include <deque>
#include <memory>
#include <vector>

namespace Scep::Evtx {

/// The literals of the rules in the forms that a record may hold them in: text of 16 and of 8 bits,
/// and values that are written as text only when the record is rendered. Shared by threads.
class EvtxLiterals
{
public:
    explicit EvtxLiterals(const QByteArrayList &literals);

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// Why the literals could not be prepared; nothing is then left out.
    [[nodiscard]] bool takesAll() const { return m_takesAll; }
    /// Lower-case literals that numbers, times, identifiers and the like may render to.
    [[nodiscard]] const QByteArrayList &valueLiterals() const { return m_valueLiterals; }
    [[nodiscard]] const LiteralSet *set() const { return m_set.get(); }

private:
    std::shared_ptr<const LiteralSet> m_set;
    QByteArrayList m_valueLiterals;
    bool m_isEmpty = true;
    bool m_takesAll = false;
};

/// Tells which records of a chunk hold one of the literals, before any text is made: the whole
/// chunk is searched at once. A provider, channel or word of a template stands in the template
/// alone, so a find there holds for each record that uses it. For one thread.
class EvtxCandidates
{
public:
    explicit EvtxCandidates(const EvtxLiterals &literals);

    /// Searches a chunk; wants() then speaks of its records.
    void search(const EvtxChunk &chunk);
    /// Whether the record, which is @p instance of a template, may hold a literal. Null: the
    /// template is missing.
    [[nodiscard]] bool wants(EvtxChunk &chunk, const EvtxRecord &record,
                             const BinXmlInstance &instance, const BinXmlTemplate *compiled);

private:
    [[nodiscard]] bool hasHit(quint32 begin, quint32 end) const;
    [[nodiscard]] bool instanceHits(EvtxChunk &chunk, const BinXmlInstance &instance,
                                    const BinXmlTemplate *compiled, int depth);
    [[nodiscard]] bool valueHits(EvtxChunk &chunk, const BinXmlValue &value, int depth);

    const EvtxLiterals &m_literals;
    LiteralSet::Scratch m_scratch;
    ValueWriter m_values;
    std::deque<BinXmlInstance> m_nested; ///< reused, one for each depth of instances
    std::vector<quint32> m_hits;         ///< offsets behind the finds, ascending
    bool m_hasFailed = false;
};

} // namespace Scep::Evtx
