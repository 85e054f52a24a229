// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/lastbyte.h"
#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/ipaddress.h"
#include "models/report/redaction/publicwords.h"
#include "models/report/redaction/shapes.h"

#include <QString>

#include <algorithm>

namespace Scep {

namespace {
/// Bytes before an address in which a word may say that it is a version.
constexpr qsizetype VersionWordBytes = 12;
/// Longest notation of an address of version 6 with its zone.
constexpr qsizetype MostAddressBytes = 80;

/// Letters of two bytes (Latin, Greek, Cyrillic …) stand in names too; what three bytes begin with
/// is punctuation or writing without blanks.
bool isNameByte(QByteArrayView text, qsizetype at)
{
    const char c = byteAt(text, at);
    const uchar byte = static_cast<uchar>(c);
    if (isAlnum(c) || c == '-' || c == '_' || c == '.') {
        return true;
    }
    const bool isLead = byte >= 0xC3 && byte <= 0xDF;
    const bool isSecond = (byte & 0xC0) == 0x80 && at > 0 &&
                          static_cast<uchar>(text.at(at - 1)) >= 0xC3 &&
                          static_cast<uchar>(text.at(at - 1)) <= 0xDF;
    return isLead || isSecond;
}

struct Run
{
    qsizetype begin;
    qsizetype end;
};

Run trimmed(QByteArrayView text, Run run)
{
    const auto isEdge = [](char c) { return c == '.' || c == '-' || c == '_'; };
    while (run.begin < run.end && isEdge(text.at(run.begin))) {
        ++run.begin;
    }
    while (run.end > run.begin && isEdge(text.at(run.end - 1))) {
        --run.end;
    }
    return run;
}

/// Adds the host in a run of its characters; two dots in a row part names.
void addHosts(QByteArrayView text, Run run, ShapeHits &hits)
{
    qsizetype begin = run.begin;
    while (begin < run.end) {
        const qsizetype dots = text.sliced(begin, run.end - begin).indexOf("..");
        const qsizetype end = dots < 0 ? run.end : begin + dots;
        const Run name = trimmed(text, {begin, end});
        const QByteArrayView bytes = text.sliced(name.begin, name.end - name.begin);
        if (bytes.contains('.')) {
            const QString host = QString::fromUtf8(bytes);
            if (looksLikeHost(host) && !isPublicHost(host)) {
                hits.append({.begin = name.begin, .end = name.end, .kind = IdentityKind::Host});
            }
        }
        begin = end + 2;
    }
}

/// Whether "user:password" of a URL ends at @p at: no address.
bool isInAuthority(QByteArrayView text, qsizetype at)
{
    const qsizetype last = std::max<qsizetype>(0, at - MostAddressBytes);
    while (at > last && (isNameByte(text, at - 1) || text.at(at - 1) == ':')) {
        --at;
    }
    return byteAt(text, at - 1) == '/' && byteAt(text, at - 2) == '/';
}

/// The address whose "@" is at @p at, with @p local before it.
void addAddress(QByteArrayView text, Run local, qsizetype at, qsizetype domainEnd, ShapeHits &hits)
{
    while (local.begin > 0 &&
           (text.at(local.begin - 1) == '+' || isNameByte(text, local.begin - 1))) {
        --local.begin;
    }
    if (isInAuthority(text, local.begin)) {
        return;
    }
    local.begin = trimmed(text, {local.begin, at}).begin;
    const Run domain = trimmed(text, {at + 1, domainEnd});
    const QByteArrayView bytes = text.sliced(domain.begin, domain.end - domain.begin);
    const QByteArrayView last = bytes.sliced(lastIndexOfByte(bytes, '.') + 1);
    const bool hasTop =
        bytes.contains('.') && last.size() >= 2 &&
        std::ranges::all_of(last, [](char c) { return isWordByte(c) && !isDigit(c); });
    if (local.begin < at && domain.begin == at + 1 && (hasTop || last.startsWith("xn--"))) {
        hits.append({.begin = local.begin, .end = domain.end, .kind = IdentityKind::Address});
    }
}

bool isVersionBefore(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end > 0 &&
           (isBlank(text.at(end - 1)) || QByteArrayView("=:\"'>.-#").contains(text.at(end - 1)))) {
        --end;
    }
    if (begin > 0 && (text.at(begin - 1) | 0x20) == 'v') {
        return true;
    }
    const qsizetype from = std::max<qsizetype>(0, end - VersionWordBytes);
    const QByteArray before = text.sliced(from, end - from).toByteArray().toLower();
    if (before.endsWith("version") || before.endsWith("build") || before.endsWith(" ver") ||
        before.endsWith("section") || before.endsWith("rfc")) {
        return true;
    }
    // "Chrome/120.0.0.0", but not "ndes.contoso.example/10.20.0.4".
    if (byteAt(text, begin - 1) == '/' && isAlnum(byteAt(text, begin - 2))) {
        qsizetype word = begin - 1;
        const qsizetype last = std::max<qsizetype>(0, begin - MostAddressBytes);
        while (word > last && isNameByte(text, word - 1)) {
            --word;
        }
        return !text.sliced(word, begin - 1 - word).contains('.');
    }
    return false;
}

/// Beginnings of object identifiers: ITU, ISO member bodies, directory, internet.
bool isOidOfFourParts(QByteArrayView number)
{
    return number.startsWith("1.3.6.") || number.startsWith("2.5.4.") ||
           number.startsWith("2.5.29.") || number.startsWith("1.2.840.") ||
           number.startsWith("2.16.");
}

/// The end of an address of version 4 at @p begin, or -1.
qsizetype endOfVersion4(QByteArrayView text, qsizetype begin)
{
    qsizetype at = begin;
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && byteAt(text, at++) != '.') {
            return -1;
        }
        int value = 0;
        const qsizetype first = at;
        while (isDigit(byteAt(text, at)) && at - first < 4) {
            value = value * 10 + (text.at(at++) - '0');
        }
        if (at == first || at - first > 3 || value > 255) {
            return -1;
        }
    }
    const char next = byteAt(text, at);
    return isAlnum(next) || (next == '.' && isDigit(byteAt(text, at + 1))) ? -1 : at;
}

void addVersion4(QByteArrayView text, qsizetype begin, qsizetype end, ShapeHits &hits)
{
    const QByteArrayView number = text.sliced(begin, end - begin);
    if (!isOidOfFourParts(number) && !isVersionBefore(text, begin) &&
        !isNobodysAddress(canonicalIpAddress(QString::fromLatin1(number)))) {
        hits.append({.begin = begin, .end = end, .kind = IdentityKind::IpAddress});
    }
}

/// A run of hexadecimal digits and colons, with a dotted tail and a zone.
void addColonRun(QByteArrayView text, qsizetype begin, qsizetype end, ShapeHits &hits)
{
    if (text.sliced(begin, end - begin).count(':') < 2) {
        return;
    }
    // The last group may be dotted; a zone follows "%".
    qsizetype tail = end;
    while (tail - end < 16 && (isDigit(byteAt(text, tail)) || byteAt(text, tail) == '.')) {
        ++tail;
    }
    while (tail > end && text.at(tail - 1) == '.') {
        --tail;
    }
    for (qsizetype last : {tail, end, end - 1}) {
        const QString address =
            canonicalIpAddress(QString::fromLatin1(text.sliced(begin, last - begin)));
        if (address.isEmpty()) {
            continue;
        }
        if (!isNobodysAddress(address)) {
            if (byteAt(text, last) == '%') {
                do {
                    ++last;
                } while (isAlnum(byteAt(text, last)));
            }
            hits.append({.begin = begin, .end = last, .kind = IdentityKind::IpAddress});
        }
        return;
    }
}

/// Six pairs with colons or dashes, or three fours with dots, that stand alone.
qsizetype endOfMac(QByteArrayView text, qsizetype begin)
{
    const bool isDotted = byteAt(text, begin + 4) == '.';
    const qsizetype size = isDotted ? 4 : 2;
    const int groups = isDotted ? 3 : 6;
    const char separator = isDotted ? '.' : byteAt(text, begin + 2);
    if (!isDotted && separator != ':' && separator != '-') {
        return -1;
    }
    qsizetype at = begin;
    for (int group = 0; group < groups; ++group) {
        if (group > 0 && byteAt(text, at++) != separator) {
            return -1;
        }
        for (const qsizetype last = at + size; at < last; ++at) {
            if (!isHex(byteAt(text, at))) {
                return -1;
            }
        }
    }
    const bool goesOn = byteAt(text, at) == separator && isHex(byteAt(text, at + 1));
    return isAlnum(byteAt(text, at)) || goesOn ? -1 : at;
}
} // namespace

void findNetworkNames(QByteArrayView text, ShapeHits &hits)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isNameByte(text, at)) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        bool hasDot = text.at(at) == '.';
        while (end < text.size() && isNameByte(text, end)) {
            hasDot = hasDot || text.at(end) == '.';
            ++end;
        }
        if (byteAt(text, end) == '@') {
            qsizetype domainEnd = end + 1;
            while (domainEnd < text.size() && isNameByte(text, domainEnd)) {
                ++domainEnd;
            }
            addAddress(text, {at, end}, end, domainEnd, hits);
        }
        if (hasDot) {
            addHosts(text, {at, end}, hits);
        }
        at = end;
    }
}

void findNetworkAddresses(QByteArrayView text, ShapeHits &hits)
{
    for (qsizetype at = 0; at < text.size();) {
        const char c = text.at(at);
        if (!isHex(c) && c != ':') {
            ++at;
            continue;
        }
        const char before = byteAt(text, at - 1);
        if (const qsizetype mac = isAlnum(before) ? -1 : endOfMac(text, at); mac > 0) {
            hits.append({.begin = at, .end = mac, .kind = IdentityKind::MacAddress});
            at = mac;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && (isHex(text.at(end)) || text.at(end) == ':')) {
            ++end;
        }
        if (!isWordByte(before)) {
            addColonRun(text, at, end, hits);
        }
        // Each number of the run may begin a dotted address: "::ffff:10.0.0.1", "at:10.0.0.1".
        for (qsizetype i = at; i < end; ++i) {
            const char left = byteAt(text, i - 1);
            const bool isInNumber = isDigit(left) || (left == '.' && isDigit(byteAt(text, i - 2)));
            if (isDigit(text.at(i)) && !isInNumber) {
                if (const qsizetype last = endOfVersion4(text, i); last > 0) {
                    addVersion4(text, i, last, hits);
                    end = std::max(end, last);
                    break;
                }
            }
        }
        at = end;
    }
}

} // namespace Scep
