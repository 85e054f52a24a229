// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textscan.h"

#include <expected>
#include <memory>

struct hs_database;
struct hs_scratch;

namespace Scep {

/// Literals compiled into one vectorscan database. Immutable; private to models/text.
class LiteralSet
{
public:
    /// Called for each match with the offset behind its last byte. Ends come in no strict order.
    using MatchHandler = void (*)(qint64 end, void *context);

    /// Working memory of one thread for one set.
    class Scratch
    {
    public:
        explicit Scratch(const LiteralSet &set);
        ~Scratch();
        Scratch(const Scratch &) = delete;
        Scratch &operator=(const Scratch &) = delete;

    private:
        friend class LiteralSet;
        hs_scratch *m_scratch = nullptr;
    };

    /// The literals compiled, or those compiled a moment ago: a folder's files mostly share them.
    [[nodiscard]] static std::expected<std::shared_ptr<const LiteralSet>, ReadError>
    compiled(const QByteArrayList &literals, Qt::CaseSensitivity caseSensitivity);

    ~LiteralSet();
    LiteralSet(const LiteralSet &) = delete;
    LiteralSet &operator=(const LiteralSet &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_database == nullptr; }
    /// Bytes of the longest literal.
    [[nodiscard]] qint64 longest() const { return m_longest; }
    /// Finds every end of a literal in @p text, at most 4 GiB. False when the engine fails.
    [[nodiscard]] bool scan(QByteArrayView text, const Scratch &scratch, MatchHandler handler,
                            void *context) const;

private:
    LiteralSet() = default;
    [[nodiscard]] std::expected<void, ReadError> compile(const QByteArrayList &literals,
                                                         Qt::CaseSensitivity caseSensitivity);

    hs_database *m_database = nullptr;
    qint64 m_longest = 0;
};

} // namespace Scep
