// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <vector>

namespace Scep {

/// Finds all of many byte strings in one pass (Aho and Corasick 1975). ASCII letters match in any
/// case, and NUL bytes are passed over, so that UTF-16 of ASCII text matches too. The time is
/// linear in the text; const functions are usable from several threads at once.
class ByteMatcher
{
public:
    using State = quint32;
    static constexpr State Start = 0;

    ByteMatcher()
        : ByteMatcher(QList<QByteArray>())
    {
    }
    /// Patterns are known by their index; empty ones are never found, and of equal ones only the
    /// first is told.
    explicit ByteMatcher(const QList<QByteArray> &patterns);

    /// The state after one more byte.
    [[nodiscard]] State next(State state, uchar byte) const
    {
        const uchar kind = m_kinds[byte];
        if (kind == PassedOver) {
            return state;
        }
        while (state >= m_denseStates) {
            if (const State target = m_nodes[state].find(m_edges, kind); target != Start) {
                return target;
            }
            state = m_nodes[state].fallback;
        }
        return m_dense[state * m_kindCount + kind];
    }

    /// Calls @p found with the index of each pattern that ends in that state, the longest first.
    template<typename Found>
    void patternsAt(State state, const Found &found) const
    {
        for (State at = m_nodes[state].output; at != Start;
             at = m_nodes[m_nodes[at].fallback].output) {
            found(m_nodes[at].pattern);
        }
    }
    [[nodiscard]] bool hasPatternsAt(State state) const { return m_nodes[state].output != Start; }

    /// Calls @p found with the index of each pattern and the offset behind its last byte.
    template<typename Found>
    void scan(QByteArrayView text, const Found &found) const
    {
        State state = Start;
        for (qsizetype i = 0; i < text.size(); ++i) {
            state = next(state, static_cast<uchar>(text.at(i)));
            if (hasPatternsAt(state)) {
                patternsAt(state, [&](int pattern) { found(pattern, i + 1); });
            }
        }
    }

    /// The byte as it is compared: lower case.
    [[nodiscard]] static uchar folded(uchar byte)
    {
        return byte >= 'A' && byte <= 'Z' ? static_cast<uchar>(byte + 32) : byte;
    }

private:
    static constexpr uchar PassedOver = 255;

    struct Edge
    {
        uchar kind;
        State target;
    };
    struct Node
    {
        quint32 firstEdge = 0;
        quint32 edgeCount = 0;
        State fallback = Start; ///< the longest proper suffix that begins a pattern
        State output = Start;   ///< this state or the next suffix where a pattern ends; 0: none
        int pattern = -1;

        [[nodiscard]] State find(const std::vector<Edge> &edges, uchar kind) const
        {
            for (quint32 i = firstEdge; i < firstEdge + edgeCount; ++i) {
                if (edges[i].kind == kind) {
                    return edges[i].target;
                }
            }
            return Start;
        }
    };
    struct Trie;

    void giveKinds(const QList<QByteArray> &patterns);
    void flatten(const Trie &trie);
    void link();

    std::array<uchar, 256> m_kinds{}; ///< 0: in no pattern
    quint32 m_kindCount = 1;
    std::vector<Node> m_nodes; ///< by depth
    std::vector<Edge> m_edges;
    quint32 m_denseStates = 0; ///< the first states have a row for every kind of byte
    std::vector<State> m_dense;
};

} // namespace Scep
