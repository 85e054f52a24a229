// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textscan.h"
#include "models/text/trigramcounts.h"

#include <expected>
#include <memory>
#include <vector>

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

    /// The same literals, compiled to be found fast in a text like the one that was counted. Worth
    /// it for a large text.
    [[nodiscard]] static std::expected<std::shared_ptr<const LiteralSet>, ReadError>
    compiledFor(const TrigramCounts &counts, const QByteArrayList &literals,
                Qt::CaseSensitivity caseSensitivity);

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
    /// @p counts may be null: then each literal is searched for as a whole.
    [[nodiscard]] static std::expected<std::shared_ptr<const LiteralSet>, ReadError>
    newSet(const QByteArrayList &usable, Qt::CaseSensitivity caseSensitivity,
           const TrigramCounts *counts);
    [[nodiscard]] std::expected<void, ReadError> compile();

    /// A beginning that the engine looks for, and what follows it in each literal that has it.
    struct Beginning
    {
        QByteArray text;
        QByteArrayList rests;
    };
    struct Search;
    static int onMatch(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                       void *context);
    [[nodiscard]] bool follows(QByteArrayView text, QByteArrayView rest) const;

    std::vector<Beginning> m_beginnings; ///< by the engine's number of them
    Qt::CaseSensitivity m_caseSensitivity = Qt::CaseSensitive;
    hs_database *m_database = nullptr;
    qint64 m_longest = 0;
};

} // namespace Scep
