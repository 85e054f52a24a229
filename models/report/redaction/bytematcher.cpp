// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/bytematcher.h"

#include <algorithm>

namespace Scep {

namespace {
/// States near the root that have a whole row: nearly every byte of a text is met there. Their rows
/// have to fit a processor's second cache.
constexpr quint32 MostDenseStates = 2048;
} // namespace

/// The patterns' common beginnings; children are a linked list.
struct ByteMatcher::Trie
{
    struct Branch
    {
        uchar kind = 0;
        State firstChild = Start;
        State sibling = Start;
        State lastChild = Start;
        int pattern = -1;
    };
    std::vector<Branch> branches{Branch()};

    State child(State parent, uchar kind)
    {
        State at = branches[parent].firstChild;
        while (at != Start && branches[at].kind != kind) {
            at = branches[at].sibling;
        }
        if (at == Start) {
            at = static_cast<State>(branches.size());
            branches.push_back({.kind = kind, .sibling = branches[parent].firstChild});
            branches[parent].firstChild = at;
        }
        return at;
    }
};

ByteMatcher::ByteMatcher(const QList<QByteArray> &patterns)
{
    giveKinds(patterns);
    Trie trie;
    for (int i = 0; i < patterns.size(); ++i) {
        State at = Start;
        for (const char c : patterns.at(i)) {
            if (const uchar kind = m_kinds[static_cast<uchar>(c)]; kind != PassedOver) {
                at = trie.child(at, kind);
            }
        }
        if (at != Start && trie.branches[at].pattern < 0) {
            trie.branches[at].pattern = i;
        }
    }
    flatten(trie);
    link();
}

void ByteMatcher::giveKinds(const QList<QByteArray> &patterns)
{
    for (const QByteArray &pattern : patterns) {
        for (const char c : pattern) {
            uchar &kind = m_kinds[folded(static_cast<uchar>(c))];
            // At most 230 kinds: neither capital letters nor NUL have one of their own.
            if (kind == 0 && c != '\0') {
                kind = static_cast<uchar>(m_kindCount++);
            }
        }
    }
    for (uchar c = 'A'; c <= 'Z'; ++c) {
        m_kinds[c] = m_kinds[folded(c)];
    }
    m_kinds[0] = PassedOver;
}

/// Numbers the states by their depth, so that the shallow ones come first.
void ByteMatcher::flatten(const Trie &trie)
{
    std::vector<State> order{Start};
    m_nodes.resize(trie.branches.size());
    for (size_t i = 0; i < order.size(); ++i) {
        Node &node = m_nodes[i];
        const Trie::Branch &branch = trie.branches[order[i]];
        node.pattern = branch.pattern;
        node.firstEdge = static_cast<quint32>(m_edges.size());
        for (State at = branch.firstChild; at != Start; at = trie.branches[at].sibling) {
            m_edges.push_back(
                {.kind = trie.branches[at].kind, .target = static_cast<State>(order.size())});
            order.push_back(at);
        }
        node.edgeCount = static_cast<quint32>(m_edges.size()) - node.firstEdge;
    }
}

void ByteMatcher::link()
{
    m_denseStates = std::min(static_cast<quint32>(m_nodes.size()), MostDenseStates);
    m_dense.assign(size_t(m_denseStates) * m_kindCount, Start);
    for (State state = 0; state < m_nodes.size(); ++state) {
        Node &node = m_nodes[state];
        node.output = node.pattern >= 0 ? state : m_nodes[node.fallback].output;
        if (state < m_denseStates && state != Start) {
            std::copy_n(m_dense.begin() + node.fallback * m_kindCount, m_kindCount,
                        m_dense.begin() + state * m_kindCount);
        }
        for (quint32 i = node.firstEdge; i < node.firstEdge + node.edgeCount; ++i) {
            const Edge edge = m_edges[i];
            // What follows the longest suffix by the same byte; all shallower states are linked.
            State fallback = node.fallback;
            if (state != Start) {
                while (fallback >= m_denseStates &&
                       m_nodes[fallback].find(m_edges, edge.kind) == Start) {
                    fallback = m_nodes[fallback].fallback;
                }
                fallback = fallback < m_denseStates ? m_dense[fallback * m_kindCount + edge.kind]
                                                    : m_nodes[fallback].find(m_edges, edge.kind);
            }
            m_nodes[edge.target].fallback = fallback;
        }
        if (state < m_denseStates) {
            for (quint32 i = node.firstEdge; i < node.firstEdge + node.edgeCount; ++i) {
                m_dense[state * m_kindCount + m_edges[i].kind] = m_edges[i].target;
            }
        }
    }
}

} // namespace Scep
