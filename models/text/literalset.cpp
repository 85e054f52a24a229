// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/literalset.h"

#include "models/domain/limits.h"

#include <hs.h>

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LiteralSet)
};

constexpr size_t SetsRemembered = 32;

/// Sorted, unique, within the limits, without what no line can hold.
QByteArrayList usable(const QByteArrayList &literals)
{
    QByteArrayList result;
    for (const QByteArray &literal : literals) {
        if (!literal.isEmpty() && !literal.contains('\n') && !literal.contains('\r')) {
            result.append(literal.first(std::min<qsizetype>(literal.size(), Limits::LiteralBytes)));
        }
    }
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

struct Handler
{
    LiteralSet::MatchHandler function;
    void *context;
};

int onMatch(unsigned, unsigned long long, unsigned long long to, unsigned, void *context)
{
    const auto *handler = static_cast<const Handler *>(context);
    handler->function(static_cast<qint64>(to), handler->context);
    return 0;
}
} // namespace

LiteralSet::Scratch::Scratch(const LiteralSet &set)
{
    if (!set.isEmpty()) {
        hs_alloc_scratch(set.m_database, &m_scratch);
    }
}

LiteralSet::Scratch::~Scratch()
{
    hs_free_scratch(m_scratch);
}

LiteralSet::~LiteralSet()
{
    hs_free_database(m_database);
}

std::expected<std::shared_ptr<const LiteralSet>, ReadError>
LiteralSet::compiled(const QByteArrayList &literals, Qt::CaseSensitivity caseSensitivity)
{
    struct Entry
    {
        QByteArrayList given;
        QByteArrayList usable;
        Qt::CaseSensitivity caseSensitivity;
        std::shared_ptr<const LiteralSet> set;
    };
    static std::mutex mutex;
    static std::deque<Entry> remembered;

    const std::scoped_lock lock(mutex);
    // The files of one import share their list: then there is nothing to compare.
    const auto same = std::ranges::find_if(remembered, [&](const Entry &entry) {
        return entry.caseSensitivity == caseSensitivity && entry.given.isSharedWith(literals);
    });
    if (same != remembered.end()) {
        return same->set;
    }
    const QByteArrayList wanted = usable(literals);
    const auto known = std::ranges::find_if(remembered, [&](const Entry &entry) {
        return entry.caseSensitivity == caseSensitivity && entry.usable == wanted;
    });
    if (known != remembered.end()) {
        known->given = literals;
        return known->set;
    }
    const std::shared_ptr<LiteralSet> set(new LiteralSet);
    if (const auto done = set->compile(wanted, caseSensitivity); !done) {
        return std::unexpected(done.error());
    }
    remembered.push_back(
        {.given = literals, .usable = wanted, .caseSensitivity = caseSensitivity, .set = set});
    if (remembered.size() > SetsRemembered) {
        remembered.pop_front();
    }
    return set;
}

std::expected<void, ReadError> LiteralSet::compile(const QByteArrayList &literals,
                                                   Qt::CaseSensitivity caseSensitivity)
{
    if (literals.isEmpty()) {
        return {};
    }
    std::vector<const char *> expressions;
    std::vector<size_t> lengths;
    for (const QByteArray &literal : literals) {
        expressions.push_back(literal.constData());
        lengths.push_back(static_cast<size_t>(literal.size()));
        m_longest = std::max<qint64>(m_longest, literal.size());
    }
    const std::vector<unsigned> flags(expressions.size(),
                                      caseSensitivity == Qt::CaseSensitive ? 0 : HS_FLAG_CASELESS);
    hs_compile_error_t *error = nullptr;
    const hs_error_t status = hs_compile_lit_multi(
        expressions.data(), flags.data(), nullptr, lengths.data(),
        static_cast<unsigned>(expressions.size()), HS_MODE_BLOCK, nullptr, &m_database, &error);
    hs_free_compile_error(error);
    if (status != HS_SUCCESS) {
        m_database = nullptr;
        return std::unexpected(
            ReadError{.code = IssueCode::CannotRead,
                      .detail = Tr::tr("the search for the rules' words could not be prepared")});
    }
    return {};
}

bool LiteralSet::scan(QByteArrayView text, const Scratch &scratch, MatchHandler handler,
                      void *context) const
{
    if (isEmpty() || text.isEmpty()) {
        return true;
    }
    Handler both{.function = handler, .context = context};
    return hs_scan(m_database, text.data(), static_cast<unsigned>(text.size()), 0,
                   scratch.m_scratch, onMatch, &both) == HS_SUCCESS;
}

} // namespace Scep
