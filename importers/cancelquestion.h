// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <utility>

namespace Scep {

/// Asks whether an import is cancelled, once for many small pieces of work: the question may cost
/// more than a piece.
class CancelQuestion
{
public:
    explicit CancelQuestion(std::function<bool()> isCancelled)
        : m_isCancelled(std::move(isCancelled))
    {
    }

    /// To be called before each piece of work. Once it says yes, it says so always.
    [[nodiscard]] bool operator()()
    {
        if (!m_wasCancelled && m_pieces++ % PiecesPerQuestion == 0) {
            m_wasCancelled = m_isCancelled();
        }
        return m_wasCancelled;
    }

private:
    static constexpr unsigned PiecesPerQuestion = 256;

    std::function<bool()> m_isCancelled;
    unsigned m_pieces = 0;
    bool m_wasCancelled = false;
};

} // namespace Scep
