// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/replacementtable.h"

namespace Scep {

/// Looks for identities in bytes that come out of a decoder one by one. Private to
/// models/report/redaction.
class DecodedSearch
{
public:
    explicit DecodedSearch(const ReplacementTable &table)
        : m_table(table)
    {
    }

    void add(uchar byte)
    {
        m_size += byte != 0 ? 1 : 0;
        m_state = m_table.matcher().next(m_state, byte);
        if (byte != 0 && m_table.matcher().hasPatternsAt(m_state)) {
            look();
        }
    }

    /// Whether an identity lies in the bytes; short ones have to be all of them.
    [[nodiscard]] bool hasFound() const { return m_hasFound || whole() >= 0; }
    /// The same without the short ones.
    [[nodiscard]] bool hasFoundInside() const { return m_hasFound; }
    /// The identity that the bytes are and nothing else, or -1.
    [[nodiscard]] int whole() const { return m_wholeSize == m_size ? m_whole : -1; }

private:
    void look()
    {
        m_table.matcher().patternsAt(m_state, [this](int form) {
            const KnownForm &known = m_table.form(form);
            const int identity = m_table.identityOfForm(form);
            if (m_table.identities().at(identity).isKept) {
                return;
            }
            m_hasFound = m_hasFound || (known.bytes.size() >= FewestBytes && !known.isWordOnly);
            if (known.bytes.size() == m_size) {
                m_whole = identity;
                m_wholeSize = m_size;
            }
        });
    }

    /// Bytes that are no chance among many others.
    static constexpr qsizetype FewestBytes = 5;

    const ReplacementTable &m_table;
    ByteMatcher::State m_state = ByteMatcher::Start;
    qsizetype m_size = 0; ///< bytes but NUL
    bool m_hasFound = false;
    int m_whole = -1;
    qsizetype m_wholeSize = -1;
};

} // namespace Scep
