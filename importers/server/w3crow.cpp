// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/w3crow.h"

#include "importers/textcursor.h"

#include <algorithm>
#include <array>

namespace Scep {

namespace {
/// Words before the method: date, time, site, computer and address, and some room.
constexpr qsizetype MostBeforeMethod = 8;

bool isNumber(QByteArrayView word)
{
    return !word.isEmpty() &&
           std::ranges::all_of(word, [](char c) { return ByteCursor::isDigit(uchar(c)); });
}

bool isStatus(QByteArrayView word)
{
    return word.size() == 3 && isNumber(word);
}

/// An IPv4 or IPv6 address, perhaps with a zone; not checked further.
bool isAddress(QByteArrayView word)
{
    return word.contains('.') ? std::ranges::all_of(
                                    word, [](char c) { return c == '.' || (c >= '0' && c <= '9'); })
                              : word.contains(':') && !word.contains('/');
}

bool isResult(QByteArrayView name)
{
    return name.startsWith("sc-") || name == "time-taken" || name.startsWith("s-reason");
}

/// Index of the method, or -1.
qsizetype indexOfMethod(const QList<QByteArrayView> &words)
{
    static constexpr std::array<QByteArrayView, 7> Methods = {"GET",    "POST",    "HEAD", "PUT",
                                                              "DELETE", "OPTIONS", "TRACE"};
    const qsizetype last = std::min(words.size() - 1, MostBeforeMethod);
    for (qsizetype i = 0; i < last; ++i) {
        if (words[i + 1].startsWith('/') && std::ranges::contains(Methods, words[i])) {
            return i;
        }
    }
    return -1;
}

void addTail(W3cRow &row, const QList<QByteArrayView> &words, qsizetype from)
{
    static constexpr std::array<QByteArrayView, 3> One = {"time-taken"};
    static constexpr std::array<QByteArrayView, 3> Three = {"sc-bytes", "cs-bytes", "time-taken"};
    // Two numbers may be any two of the three.
    const qsizetype count = words.size() - from;
    if (count != 1 && count != 3) {
        return;
    }
    for (qsizetype i = 0; i < count; ++i) {
        row.values.append({count == 1 ? One[0] : Three[static_cast<size_t>(i)], words[from + i]});
    }
}
} // namespace

QByteArrayView W3cRow::value(QByteArrayView name) const
{
    const auto found = std::ranges::find(values, name, &W3cValue::name);
    return found == values.end() || found->value == "-" ? QByteArrayView() : found->value;
}

QList<QByteArrayView> w3cWords(QByteArrayView line, qsizetype most)
{
    QList<QByteArrayView> words;
    ByteCursor cursor(line);
    cursor.skipBlanks();
    while (!cursor.atEnd() && words.size() < most) {
        words.append(cursor.takeWord());
        cursor.skipBlanks();
    }
    return words;
}

W3cRow w3cRowByColumns(const QList<QByteArrayView> &words, const QByteArrayList &columns)
{
    W3cRow row;
    row.isWhole = words.size() == columns.size();
    const qsizetype query = std::max(columns.indexOf("cs-uri-query"), columns.indexOf("cs-uri"));
    const qsizetype status = columns.indexOf("sc-status");
    const qsizetype shift = std::max<qsizetype>(0, words.size() - columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool isFromRight = shift > 0 && status >= 0 && i >= status;
        const qsizetype at = isFromRight ? i + shift : i;
        const bool isUnsure = shift > 0 && i > query && !isFromRight;
        if (at < words.size() && !isUnsure) {
            row.values.append({.name = columns[i], .value = words[at], .column = i});
        }
    }
    const QByteArrayView code = row.value("sc-status");
    if (!code.isEmpty() && !isStatus(code)) {
        row.isWhole = false;
        row.values.removeIf([](const W3cValue &value) { return isResult(value.name); });
    }
    return row;
}

std::optional<W3cRow> w3cRowByShape(const QList<QByteArrayView> &words)
{
    const qsizetype method = indexOfMethod(words);
    if (method < 0 || words.size() < method + 8) {
        return std::nullopt;
    }
    const auto after = [&](qsizetype i) { return words[method + i]; };
    if (!isNumber(after(3)) || !isAddress(after(5))) {
        return std::nullopt;
    }
    W3cRow row;
    if (method >= 1 && isAddress(words[method - 1])) {
        row.values.append({"s-ip", words[method - 1]});
    }
    static constexpr std::array<QByteArrayView, 7> Names = {
        "cs-method",   "cs-uri-stem", "cs-uri-query",  "s-port",
        "cs-username", "c-ip",        "cs(User-Agent)"};
    for (size_t i = 0; i < Names.size(); ++i) {
        row.values.append({Names[i], after(static_cast<qsizetype>(i))});
    }
    qsizetype status = method + 7;
    if (!isStatus(words[status])) {
        row.values.append({"cs(Referer)", words[status++]});
    }
    if (status >= words.size() || !isStatus(words[status])) {
        row.isWhole = false;
        return row;
    }
    row.values.append({"sc-status", words[status]});
    if (status + 2 < words.size()) {
        row.values.append({"sc-substatus", words[status + 1]});
        row.values.append({"sc-win32-status", words[status + 2]});
        addTail(row, words, status + 3);
    }
    return row;
}

bool hasHttpMethod(const QList<QByteArrayView> &words)
{
    return indexOfMethod(words) >= 0;
}

} // namespace Scep
