// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/literalset.h"

#include "models/domain/limits.h"

#include <hs.h>

#include <QCoreApplication>
#include <QHash>

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
/// The engine tells literals apart by as many bytes; shorter ones match too often.
constexpr qsizetype ShortestBeginning = 8;

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
} // namespace

struct LiteralSet::Search
{
    const LiteralSet &set;
    QByteArrayView text;
    MatchHandler handler;
    void *context;
};

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
    const auto set = newSet(wanted, caseSensitivity, nullptr);
    if (!set) {
        return set;
    }
    remembered.push_back(
        {.given = literals, .usable = wanted, .caseSensitivity = caseSensitivity, .set = *set});
    if (remembered.size() > SetsRemembered) {
        remembered.pop_front();
    }
    return set;
}

std::expected<std::shared_ptr<const LiteralSet>, ReadError>
LiteralSet::compiledFor(const TrigramCounts &counts, const QByteArrayList &literals,
                        Qt::CaseSensitivity caseSensitivity)
{
    return newSet(usable(literals), caseSensitivity, &counts);
}

std::expected<std::shared_ptr<const LiteralSet>, ReadError>
LiteralSet::newSet(const QByteArrayList &usable, Qt::CaseSensitivity caseSensitivity,
                   const TrigramCounts *counts)
{
    const std::shared_ptr<LiteralSet> set(new LiteralSet);
    set->m_caseSensitivity = caseSensitivity;
    QHash<QByteArray, size_t> numbers; // of the beginnings
    for (const QByteArray &literal : usable) {
        const qsizetype end =
            counts == nullptr ? literal.size() : counts->rarestEnd(literal, ShortestBeginning);
        const QByteArray text = literal.first(end);
        const size_t number = numbers.value(text, set->m_beginnings.size());
        if (number == set->m_beginnings.size()) {
            numbers.insert(text, number);
            set->m_beginnings.push_back({.text = text, .rests = {}});
        }
        set->m_beginnings[number].rests.append(literal.sliced(end));
        set->m_longest = std::max<qint64>(set->m_longest, literal.size());
    }
    if (const auto done = set->compile(); !done) {
        return std::unexpected(done.error());
    }
    return set;
}

std::expected<void, ReadError> LiteralSet::compile()
{
    if (m_beginnings.empty()) {
        return {};
    }
    std::vector<const char *> expressions;
    std::vector<size_t> lengths;
    std::vector<unsigned> numbers;
    for (const Beginning &beginning : m_beginnings) {
        numbers.push_back(static_cast<unsigned>(numbers.size()));
        expressions.push_back(beginning.text.constData());
        lengths.push_back(static_cast<size_t>(beginning.text.size()));
    }
    const std::vector<unsigned> flags(
        expressions.size(), m_caseSensitivity == Qt::CaseSensitive ? 0 : HS_FLAG_CASELESS);
    hs_compile_error_t *error = nullptr;
    const hs_error_t status = hs_compile_lit_multi(
        expressions.data(), flags.data(), numbers.data(), lengths.data(),
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

bool LiteralSet::follows(QByteArrayView text, QByteArrayView rest) const
{
    if (text.size() < rest.size()) {
        return false; // it may in the next part of the text, which begins before this one's end
    }
    return m_caseSensitivity == Qt::CaseSensitive
               ? text.startsWith(rest)
               : qstrnicmp(text.data(), rest.size(), rest.data(), rest.size()) == 0;
}

int LiteralSet::onMatch(unsigned id, unsigned long long /*from*/, unsigned long long to,
                        unsigned /*flags*/, void *context)
{
    const auto &search = *static_cast<const Search *>(context);
    const auto end = static_cast<qsizetype>(to);
    for (const QByteArray &rest : search.set.m_beginnings[id].rests) {
        if (search.set.follows(search.text.sliced(end), rest)) {
            search.handler(end + rest.size(), search.context);
        }
    }
    return 0;
}

bool LiteralSet::scan(QByteArrayView text, const Scratch &scratch, MatchHandler handler,
                      void *context) const
{
    if (isEmpty() || text.isEmpty()) {
        return true;
    }
    Search search{.set = *this, .text = text, .handler = handler, .context = context};
    return hs_scan(m_database, text.data(), static_cast<unsigned>(text.size()), 0,
                   scratch.m_scratch, &LiteralSet::onMatch, &search) == HS_SUCCESS;
}

} // namespace Scep
