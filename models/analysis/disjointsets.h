// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <numeric>

namespace Scep {

/// Sets of numbers that are joined step by step. The smallest number stands for its set, so that
/// the result does not depend on the order in which sets were joined.
class DisjointSets
{
public:
    explicit DisjointSets(qsizetype count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), qsizetype(0));
    }

    [[nodiscard]] qsizetype find(qsizetype item)
    {
        while (m_parent.at(item) != item) {
            m_parent[item] = m_parent.at(m_parent.at(item));
            item = m_parent.at(item);
        }
        return item;
    }

    void join(qsizetype left, qsizetype right)
    {
        const qsizetype a = find(left);
        const qsizetype b = find(right);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    QList<qsizetype> m_parent;
};

} // namespace Scep
