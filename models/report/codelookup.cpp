// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codelookup.h"

#include "models/domain/limits.h"
#include "models/report/codefinder.h"
#include "models/report/codenumber.h"
#include "models/report/codewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Scep {

namespace {
/// Words that stand between a family and its number without saying anything.
bool isFiller(const QString &word)
{
    static const QSet<QString> fillers{QStringLiteral("error"), QStringLiteral("code"),
                                       QStringLiteral("domain"), QStringLiteral("status")};
    return fillers.contains(word.toLower());
}

QList<CodeMeaning> meaningsAt(const QList<qsizetype> &positions, const CodeTable &table)
{
    QList<CodeMeaning> meanings;
    for (const qsizetype position : positions) {
        if (!meanings.contains(table.entries().at(position))) {
            meanings.append(table.entries().at(position));
        }
    }
    return meanings;
}

/// How likely a bare number means that family: a small rank comes first.
int rankOf(const CodeMeaning &entry)
{
    int rank = 0;
    switch (entry.code.family) {
    case CodeFamily::HResult:
    case CodeFamily::Intune:
    case CodeFamily::NtStatus:
        rank = 0;
        break;
    case CodeFamily::Connector:
    case CodeFamily::WinHttp:
    case CodeFamily::Http:
        rank = 1;
        break;
    case CodeFamily::Win32:
    case CodeFamily::NsError:
        rank = 2;
        break;
    case CodeFamily::SyncMl:
    case CodeFamily::FailInfo:
    case CodeFamily::PkiStatus:
    case CodeFamily::CspStatus:
        rank = 3;
        break;
    case CodeFamily::TrustStatus:
    case CodeFamily::WinHttpFlag:
    case CodeFamily::ChallengeRefusal:
        rank = 4;
        break;
    }
    // What says something about SCEP is what people of this trade look for.
    constexpr int WithoutScep = 10;
    return rank + (entry.inScep.isEmpty() ? WithoutScep : 0);
}

/// Bits and small hexadecimal numbers are never written in decimal, states never in hexadecimal.
bool isWrittenSo(const CodeMeaning &entry, bool isHex)
{
    switch (entry.code.family) {
    case CodeFamily::Connector:
    case CodeFamily::TrustStatus:
    case CodeFamily::WinHttpFlag:
        return isHex;
    case CodeFamily::Http:
    case CodeFamily::SyncMl:
    case CodeFamily::NsError:
    case CodeFamily::PkiStatus:
    case CodeFamily::FailInfo:
        return !isHex;
    case CodeFamily::HResult:
    case CodeFamily::Win32:
    case CodeFamily::WinHttp:
    case CodeFamily::NtStatus:
    case CodeFamily::Intune:
    case CodeFamily::CspStatus:
    case CodeFamily::ChallengeRefusal:
        return true;
    }
    return true;
}

/// The code of another family that a 32-bit code is wrapped around.
qsizetype innerCode(quint32 bits, const CodeTable &table)
{
    const qint64 low = bits & 0xFFFF;
    switch (bits >> 16) {
    case 0x8007: {
        const qsizetype http =
            table.find({.family = CodeFamily::WinHttp, .domain = {}, .value = low});
        return http >= 0 ? http
                         : table.find({.family = CodeFamily::Win32, .domain = {}, .value = low});
    }
    case 0x8019:
        return table.find({.family = CodeFamily::Http, .domain = {}, .value = low});
    case 0x87D1:
        for (const qsizetype position : table.withValue(appleCodeOfIntune(bits).value_or(-1))) {
            if (intuneCodeOfApple(table.entries().at(position).code) == qint64(bits)) {
                return position;
            }
        }
        return table.find({.family = CodeFamily::SyncMl, .domain = {}, .value = low});
    default:
        return -1;
    }
}

/// "403 16 2148204809": the entry for as many of the numbers as there is one for, and the one for
/// the Win32 status.
QList<qsizetype> httpCodes(const HttpNumbers &numbers, const CodeTable &table)
{
    QList<qsizetype> found;
    ErrorCode code{.family = CodeFamily::Http, .domain = {}, .value = numbers.status};
    code.subStatus = numbers.subStatus;
    code.win32Status = numbers.win32Status;
    qsizetype position = table.find(code);
    if (position < 0) {
        code.win32Status.reset();
        position = table.find(code);
    }
    if (position < 0) {
        code.subStatus.reset();
        position = table.find(code);
    }
    if (position >= 0) {
        found.append(position);
    }
    if (numbers.win32Status.value_or(0) > 0) {
        QList<qsizetype> inner;
        for (const qsizetype one : codesOfNumber(*numbers.win32Status, false, table)) {
            const CodeFamily family = table.entries().at(one).code.family;
            if (family == CodeFamily::Win32 || family == CodeFamily::WinHttp ||
                family == CodeFamily::HResult) {
                inner.append(one);
            }
        }
        found += inner;
    }
    return found;
}

/// A domain or a family's word with a number.
QList<qsizetype> familyCodes(const QString &word, const CodeNumber &number, const CodeTable &table)
{
    QList<qsizetype> found;
    const bool isDomain = table.isDomain(word);
    const QList<CodeFamily> families = familiesOfWord(word);
    if (!isDomain && families.isEmpty()) {
        return found;
    }
    // CFNetwork counts URL errors as NSURL does.
    const bool isUrlError =
        word.compare(QLatin1String("kCFErrorDomainCFNetwork"), Qt::CaseInsensitive) == 0 &&
        number.value < 0;
    const QString domain = isUrlError ? QStringLiteral("NSURLErrorDomain") : word;
    for (const qsizetype position : codesOfNumber(number.value, number.isHex, table)) {
        const ErrorCode &code = table.entries().at(position).code;
        if (isDomain ? code.domain.compare(domain, Qt::CaseInsensitive) == 0
                     : families.contains(code.family)) {
            found.append(position);
        }
    }
    return found;
}

/// The code that the whole text is, in one of the forms with numbers.
QList<qsizetype> wholeCode(const QString &text, const CodeTable &table)
{
    static const QRegularExpression separators(QStringLiteral("[\\s=:,;()<>\\[\\]\"'“”]+"));
    QStringList words = text.split(separators, Qt::SkipEmptyParts);
    if (words.size() == 1) {
        const QList<qsizetype> named = table.withName(words.constFirst());
        if (!named.isEmpty()) {
            return named;
        }
    }
    words.removeIf(&isFiller);
    if (words.isEmpty() || words.size() > 4) {
        return {};
    }
    if (words.size() > 1 && !table.withName(words.constLast()).isEmpty() &&
        !familiesOfWord(words.constFirst()).isEmpty()) {
        return table.withName(words.constLast()); // "pkiStatus=FAILURE"
    }
    if (const auto http = parseHttpNumbers(words)) {
        return httpCodes(*http, table);
    }
    const auto number = parseCodeNumber(words.constLast());
    if (!number) {
        return {};
    }
    if (words.size() == 1) {
        return codesOfNumber(number->value, number->isHex, table) +
               (number->mayBeHex ? codesOfNumber(number->asHex, true, table) : QList<qsizetype>());
    }
    return words.size() == 2 ? familyCodes(words.constFirst(), *number, table) : QList<qsizetype>();
}

bool containsAll(const CodeMeaning &entry, const QStringList &words)
{
    const QString text =
        (QStringList{entry.name, entry.code.domain, entry.meaning, entry.inScep, entry.next} +
         entry.aliases + entry.texts + codeSpellings(entry))
            .join(QLatin1Char('\n'));
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}
} // namespace

QList<qsizetype> codesOfNumber(qint64 number, bool isHex, const CodeTable &table)
{
    QList<qsizetype> found = table.withValue(number);
    const bool is32Bits = number >= std::numeric_limits<qint32>::min() &&
                          number <= std::numeric_limits<quint32>::max();
    const auto bits = static_cast<quint32>(number);
    if (is32Bits && (bits & 0x80000000) != 0) {
        if (number < 0) {
            found += table.withValue(bits);
        }
        if (const qsizetype inner = innerCode(bits, table); inner >= 0) {
            found.prepend(inner);
        }
    }
    found.removeIf([&](qsizetype position) {
        const CodeMeaning &entry = table.entries().at(position);
        const bool isPart = entry.code.subStatus || entry.code.win32Status;
        const bool isWrapped = (bits & 0x80000000) != 0 && is32Bits;
        return isPart || (!isWrapped && !isWrittenSo(entry, isHex));
    });
    std::ranges::stable_sort(
        found, {}, [&table](qsizetype position) { return rankOf(table.entries().at(position)); });
    return found;
}

CodeLookup lookUpCode(const QString &text, const CodeTable &table)
{
    const QString wanted = text.left(Limits::CodeCharacters).trimmed();
    CodeLookup result;
    result.meanings = meaningsAt(wholeCode(wanted, table), table);
    if (result.isKnown()) {
        return result;
    }
    result.meanings = meaningsAt(table.withText(wanted), table);
    const QList<FoundCode> inside = findCodes(wanted, table);
    for (const FoundCode &code : inside) {
        for (const CodeMeaning &meaning : meaningsAt(wholeCode(code.query, table), table)) {
            if (!result.meanings.contains(meaning)) {
                result.meanings.append(meaning);
            }
        }
    }
    if (!result.isKnown()) {
        result.unknown = unknownCodeWords(inside.isEmpty() ? wanted : inside.constFirst().query);
    }
    return result;
}

QList<CodeMeaning> searchCodes(const QString &text, qsizetype most, const CodeTable &table)
{
    const QString wanted = text.left(Limits::CodeCharacters).simplified();
    if (wanted.isEmpty()) {
        return table.entries().first(std::min(most, table.entries().size()));
    }
    constexpr qsizetype TellingCharacters = 4; // "2" stands in half of all numbers
    QList<CodeMeaning> found = lookUpCode(wanted, table).meanings;
    if (!found.isEmpty() && wanted.size() < TellingCharacters) {
        return found.first(std::min(most, found.size()));
    }
    const QStringList words = wanted.split(QLatin1Char(' '));
    for (const CodeMeaning &entry : table.entries()) {
        if (found.size() >= most) {
            break;
        }
        if (containsAll(entry, words) && !found.contains(entry)) {
            found.append(entry);
        }
    }
    found.resize(std::min(most, found.size()));
    return found;
}

} // namespace Scep
