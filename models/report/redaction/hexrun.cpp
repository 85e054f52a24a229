// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/hexrun.h"

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/decodedsearch.h"

#include <algorithm>

namespace Scep {

namespace {
/// Digits of a number that may be somebody's.
constexpr qsizetype FewestLongDigits = 16;
/// Digits that hold the shortest identity that is looked for.
constexpr qsizetype FewestDigits = 6;
/// Digits of a dump that goes on in the next line.
constexpr qsizetype FewestOfWrappedLine = 32;
/// Pairs of a row of a dump that may have its text beside it.
constexpr qsizetype FewestPairsOfDump = 8;

/// Digits in groups of the same size.
struct Run
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray digits;
    qsizetype groups = 0;
    qsizetype groupSize = 0;
    bool hasPrefix = false; ///< "0x"
};

qsizetype endOfDigits(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isHex(text.at(at))) {
        ++at;
    }
    return at;
}

/// Where the next group begins behind a separator: blanks, one sign, a comma and blanks, then "0x"
/// perhaps; -1 when something else follows.
qsizetype nextGroup(QByteArrayView text, qsizetype at, qsizetype digitsSoFar)
{
    const qsizetype begin = at;
    if (QByteArrayView(":-._,;").contains(byteAt(text, at))) {
        ++at;
    }
    for (int blanks = 0; blanks < 2 && byteAt(text, at) == ' '; ++blanks) {
        ++at;
    }
    if (digitsSoFar >= FewestOfWrappedLine) {
        while (isBlank(byteAt(text, at))) {
            ++at;
        }
    }
    if (byteAt(text, at) == '0' && (byteAt(text, at + 1) | 0x20) == 'x') {
        at += 2;
    }
    return at > begin && isHex(byteAt(text, at)) ? at : -1;
}

Run runAt(QByteArrayView text, qsizetype at)
{
    Run run{.begin = at, .end = endOfDigits(text, at), .digits = {}};
    run.groupSize = run.end - run.begin;
    run.groups = 1;
    run.digits = text.sliced(run.begin, run.groupSize).toByteArray();
    run.hasPrefix = (byteAt(text, at - 1) | 0x20) == 'x' && byteAt(text, at - 2) == '0';
    if (run.groupSize % 2 != 0 || run.groupSize > 32) {
        return run;
    }
    while (true) {
        const qsizetype next = nextGroup(text, run.end, run.digits.size());
        const qsizetype end = next < 0 ? -1 : endOfDigits(text, next);
        if (next < 0 || end - next != run.groupSize || isWordByte(byteAt(text, end))) {
            return run;
        }
        run.digits += text.sliced(next, end - next);
        run.end = end;
        ++run.groups;
    }
}

/// Times and counters of programs: years, ticks since 1601 or 1970.
bool isTime(QByteArrayView digits)
{
    if (digits.size() > 19) {
        return false;
    }
    const bool isCalendar = digits.startsWith("20") && digits.size() <= 17 &&
                            digits.sliced(4, 2).toInt() >= 1 && digits.sliced(4, 2).toInt() <= 12 &&
                            digits.sliced(6, 2).toInt() >= 1 && digits.sliced(6, 2).toInt() <= 31;
    const bool isFileTime = digits.size() == 18 && digits.startsWith("13");
    const bool isSinceEpoch =
        (digits.size() == 16 || digits.size() == 19) &&
        (digits.startsWith("16") || digits.startsWith("17") || digits.startsWith("18"));
    return isCalendar || isFileTime || isSinceEpoch;
}

/// Tokens of Microsoft's assemblies, the same everywhere.
bool isPublicToken(QByteArrayView digits)
{
    return digits == "31bf3856ad364e35" || digits == "b77a5c561934e089" ||
           digits == "b03f5f7f11d50a3a";
}

bool isLongNumber(const Run &run)
{
    if (run.digits.size() < FewestLongDigits || isPublicToken(run.digits)) {
        return false;
    }
    // A pointer or a mask of 64 bits.
    if (run.hasPrefix && run.groups == 1 && run.digits.size() <= FewestLongDigits) {
        return false;
    }
    const bool isDecimal = std::ranges::all_of(run.digits, [](char c) { return isDigit(c); });
    return !(isDecimal && run.groups == 1 && isTime(run.digits));
}

/// Letters alone that are hexadecimal digits by chance: "facade".
bool isWord(QByteArrayView text, const Run &run)
{
    return run.groups == 1 && run.digits.size() < FewestLongDigits &&
           (isLetter(byteAt(text, run.begin - 1)) || isLetter(byteAt(text, run.end)));
}

DecodedSearch searched(QByteArrayView digits, qsizetype skip, const ReplacementTable &table)
{
    DecodedSearch search(table);
    for (qsizetype i = skip; i + 1 < digits.size(); i += 2) {
        search.add(static_cast<uchar>(hexValue(digits.at(i)) << 4 | hexValue(digits.at(i + 1))));
    }
    return search;
}

/// The text beside a dump's row goes with it.
qsizetype endOfDumpRow(QByteArrayView text, const Run &run)
{
    if (run.groupSize != 2 || run.groups < FewestPairsOfDump || byteAt(text, run.end) != ' ' ||
        byteAt(text, run.end + 1) != ' ') {
        return run.end;
    }
    const qsizetype end = text.indexOf('\n', run.end);
    return end < 0 ? text.size() : end;
}

int knownNumber(const Run &run, const ReplacementTable &table)
{
    return table.find(canonicalText(IdentityKind::HexNumber, QString::fromLatin1(run.digits)));
}
} // namespace

void findHexRuns(QByteArrayView text, const ReplacementTable &table, QList<EncodedRun> &runs)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isHex(text.at(at))) {
            ++at;
            continue;
        }
        const Run run = runAt(text, at);
        at = endOfDigits(text, at);
        if (run.digits.size() < FewestDigits || isWord(text, run)) {
            continue;
        }
        EncodedRun found{.begin = run.begin - (run.hasPrefix ? 2 : 0),
                         .end = run.end,
                         .mark = RemovalMark::Hex,
                         .byteCount = run.digits.size() / 2};
        found.isNumber = isLongNumber(run);
        found.identity = knownNumber(run, table);
        for (qsizetype skip = 0; skip < 2 && found.identity < 0 && !found.holdsIdentity; ++skip) {
            const DecodedSearch search = searched(run.digits, skip, table);
            found.holdsIdentity = skip == 0 ? search.hasFound() : search.hasFoundInside();
            found.identity = skip == 0 ? search.whole() : -1;
        }
        if (found.isNumber || found.holdsIdentity || found.identity >= 0) {
            found.end = endOfDumpRow(text, run);
            runs.append(found);
            at = found.end;
        }
    }
}

} // namespace Scep
