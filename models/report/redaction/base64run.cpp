// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/base64run.h"

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/decodedsearch.h"
#include "models/report/redaction/wordshape.h"

#include <array>

namespace Scep {

namespace {
/// Characters that hold the shortest identity that is looked for: three bytes.
constexpr qsizetype FewestCharacters = 4;
/// Characters of a line that goes on in the next one: encoders wrap at 64 and 76.
constexpr qsizetype FewestOfWrappedLine = 60;
/// Blanks before a wrapped line.
constexpr qsizetype MostIndentation = 64;

/// Value of each character in base64 and base64url, -1 for others.
constexpr std::array<qint8, 256> values = [] {
    std::array<qint8, 256> table{};
    table.fill(-1);
    for (int i = 0; i < 26; ++i) {
        table[static_cast<size_t>('A' + i)] = static_cast<qint8>(i);
        table[static_cast<size_t>('a' + i)] = static_cast<qint8>(26 + i);
    }
    for (int i = 0; i < 10; ++i) {
        table[static_cast<size_t>('0' + i)] = static_cast<qint8>(52 + i);
    }
    table['+'] = table['-'] = 62;
    table['/'] = table['_'] = 63;
    return table;
}();

qint8 valueOf(char c)
{
    return values[static_cast<uchar>(c)];
}

/// A run, with the lines that it is wrapped over.
struct Run
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< of the last line, without padding
    QByteArray joined; ///< the characters of all lines; empty: there is only one
    bool isEncoded = false;
};

qsizetype endOfCharacters(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && valueOf(text.at(at)) >= 0) {
        ++at;
    }
    return at;
}

/// Where the next line begins when nothing else stands at @p at, or -1.
qsizetype nextLine(QByteArrayView text, qsizetype at)
{
    while (byteAt(text, at) == ' ' || byteAt(text, at) == '\r') {
        ++at;
    }
    if (byteAt(text, at) != '\n') {
        return -1;
    }
    const qsizetype last = ++at + MostIndentation;
    while (at < last && (byteAt(text, at) == ' ' || byteAt(text, at) == '\t')) {
        ++at;
    }
    return at;
}

void joinWrappedLines(QByteArrayView text, Run &run)
{
    qsizetype lineBegin = run.begin;
    while (run.end - lineBegin >= FewestOfWrappedLine) {
        const qsizetype begin = nextLine(text, run.end);
        const qsizetype end = begin < 0 ? -1 : endOfCharacters(text, begin);
        if (end <= begin) {
            return;
        }
        qsizetype behind = end;
        while (byteAt(text, behind) == '=') {
            ++behind;
        }
        const char next = byteAt(text, behind);
        if (isWordByte(next) || (next == ' ' && isWordByte(byteAt(text, behind + 1)))) {
            return; // a sentence
        }
        if (run.joined.isEmpty()) {
            run.joined = text.sliced(run.begin, run.end - run.begin).toByteArray();
        }
        run.joined += text.sliced(begin, end - begin);
        run.end = end;
        lineBegin = begin;
    }
}

/// What decoding from the @p skip-th character on gives.
DecodedSearch searched(QByteArrayView characters, qsizetype skip, const ReplacementTable &table)
{
    DecodedSearch search(table);
    quint32 bits = 0;
    int count = 0;
    for (qsizetype i = skip; i < characters.size(); ++i) {
        bits = bits << 6 | static_cast<quint32>(valueOf(characters.at(i)));
        count += 6;
        if (count >= 8) {
            count -= 8;
            search.add(static_cast<uchar>(bits >> count & 0xFF));
        }
    }
    return search;
}

/// Whether something encoded lies between the GUIDs in the run; those part words.
bool isEncodedBetween(QByteArrayView text, const Run &run, const ShapeHits &guids, qsizetype first)
{
    qsizetype begin = run.begin;
    for (qsizetype i = first; i < guids.size() && guids.at(i).begin < run.end; ++i) {
        const qsizetype end = std::max(begin, guids.at(i).begin);
        if (looksEncoded(text.sliced(begin, end - begin))) {
            return true;
        }
        begin = std::max(begin, std::min(guids.at(i).end, run.end));
    }
    return looksEncoded(text.sliced(begin, run.end - begin));
}
} // namespace

void findBase64Runs(QByteArrayView text, const ShapeHits &guids, const ReplacementTable &table,
                    QList<EncodedRun> &runs)
{
    qsizetype guid = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (valueOf(text.at(at)) < 0) {
            ++at;
            continue;
        }
        Run run{.begin = at, .end = endOfCharacters(text, at), .joined = {}};
        at = run.end;
        if (run.end - run.begin < FewestCharacters) {
            continue;
        }
        while (guid < guids.size() && guids.at(guid).end <= run.begin) {
            ++guid;
        }
        run.isEncoded = isEncodedBetween(text, run, guids, guid);
        if (run.isEncoded) {
            joinWrappedLines(text, run);
        }
        const QByteArrayView characters = run.joined.isEmpty()
                                              ? text.sliced(run.begin, run.end - run.begin)
                                              : QByteArrayView(run.joined);
        EncodedRun found{.byteCount = characters.size() * 3 / 4};
        for (qsizetype skip = 0; skip < 4 && !found.holdsIdentity; ++skip) {
            const DecodedSearch search = searched(characters, skip, table);
            found.holdsIdentity = skip == 0 ? search.hasFound() : search.hasFoundInside();
            found.identity = skip == 0 ? search.whole() : -1;
        }
        if (run.isEncoded || found.holdsIdentity) {
            found.begin = run.begin;
            found.end = run.end;
            while (found.end - run.end < 2 && byteAt(text, found.end) == '=') {
                ++found.end;
            }
            runs.append(found);
            at = found.end;
        }
    }
}

} // namespace Scep
