// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codefinder.h"

#include "models/domain/limits.h"
#include "models/report/codelookup.h"
#include "models/report/codenumber.h"
#include "models/report/codewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace Scep {

namespace {
/// Characters between a domain and its number: "Domain : MCSCEPErrorDomain Code   : 22013".
constexpr qsizetype DomainGap = 24;
/// Characters between a word that announces a code and the code: "ErrorCode = (".
constexpr qsizetype WordGap = 6;
/// Longer words are no symbols of ours; base64 is made of them.
constexpr qsizetype LongestWord = 80;
/// A code alone behind "Code" may be anything when it is smaller.
constexpr qint64 SmallestBareCode = 1'000;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isDecimalDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSymbol(QStringView word)
{
    // "Failure" and "FAILURE" are words, "badMessageCheck" and "CERT_E_EXPIRED" are not.
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const auto isLower = [](QChar c) { return c.isLower(); };
    return word.contains(u'_') ||
           (std::ranges::any_of(word.sliced(1), isUpper) && std::ranges::any_of(word, isLower));
}

/// What a word before a number says about it.
enum class Announces {
    Nothing,
    Code,
    Error,
    HttpStatus,
    Answer,
    PkiStatus,
    FailInfo,
    EnrollStatus
};

Announces announcedBy(QStringView word)
{
    static const QHash<QString, Announces> words{
        {QStringLiteral("code"), Announces::Code},
        {QStringLiteral("errorcode"), Announces::Error},
        {QStringLiteral("error"), Announces::Error},
        {QStringLiteral("logerror"), Announces::Error},
        {QStringLiteral("hresult"), Announces::Error},
        {QStringLiteral("hr"), Announces::Error},
        {QStringLiteral("result"), Announces::Code},
        {QStringLiteral("winhttp"), Announces::Error},
        {QStringLiteral("win32"), Announces::Error},
        {QStringLiteral("status"), Announces::HttpStatus},
        {QStringLiteral("received"), Announces::Answer},
        {QStringLiteral("pkistatus"), Announces::PkiStatus},
        {QStringLiteral("failinfo"), Announces::FailInfo},
        {QStringLiteral("enrollstatus"), Announces::EnrollStatus},
    };
    constexpr qsizetype LongestAnnouncement = 12;
    return word.size() > LongestAnnouncement ? Announces::Nothing
                                             : words.value(word.toString().toLower());
}

/// One walk over one line.
class Finder
{
public:
    Finder(QStringView line, const CodeTable &table)
        : m_line(line)
        , m_table(table)
    {
    }

    QList<FoundCode> run();

private:
    struct Token
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] QStringView textOf(const Token &token) const
    {
        return m_line.sliced(token.begin, token.end - token.begin);
    }
    void take(qsizetype begin, qsizetype end, const QString &query);
    bool takeSentence(qsizetype begin);
    void takeWord(const Token &token);
    void takeNumber(const Token &token, const CodeNumber &number);
    bool takeOfDomain(const Token &token, const CodeNumber &number);
    bool takeAnnounced(const Token &token, const CodeNumber &number);
    bool takeState(const Token &token, const CodeNumber &number, CodeFamily family);
    [[nodiscard]] bool isPlainlyACode(const CodeNumber &number, QStringView text) const;
    [[nodiscard]] bool isKnownError(qint64 number, bool isHex) const;
    [[nodiscard]] bool isHttpVersionBefore(qsizetype pos) const;
    void takeWebStatus();

    const QStringView m_line;
    const CodeTable &m_table;
    QList<FoundCode> m_found;
    Token m_domain;               ///< the latest domain whose number may follow; empty: none
    bool m_isDomainNamed = false; ///< the word "Code" stands behind it
    Token m_word;                 ///< the word before
    Announces m_announces = Announces::Nothing;
};

QList<FoundCode> Finder::run()
{
    qsizetype pos = 0;
    while (pos < m_line.size() && m_found.size() < Limits::CodesPerLine) {
        if (!isWordCharacter(m_line[pos])) {
            ++pos;
            continue;
        }
        if (m_line[pos].isUpper() && takeSentence(pos)) {
            pos = m_found.constLast().offset + m_found.constLast().length;
            continue;
        }
        Token token{.begin = pos, .end = pos};
        while (token.end < m_line.size() && isWordCharacter(m_line[token.end])) {
            ++token.end;
        }
        pos = token.end;
        if (token.end - token.begin > LongestWord) {
            m_announces = Announces::Nothing;
            continue;
        }
        // "-1001", but not the "-18" of a date.
        const bool isSigned = token.begin > 0 && m_line[token.begin - 1] == u'-' &&
                              (token.begin == 1 || !isWordCharacter(m_line[token.begin - 2]));
        const bool isDecimal = std::ranges::all_of(textOf(token), isDecimalDigit);
        if (isSigned && isDecimal) {
            --token.begin;
        }
        const bool maybeNumber =
            isDecimalDigit(m_line[token.begin]) || isSigned || token.end - token.begin == 8;
        const auto number = maybeNumber ? parseCodeNumber(textOf(token)) : std::nullopt;
        if (number && (isDecimal || number->isHex)) {
            takeNumber(token, *number);
        } else {
            takeWord(token);
        }
    }
    takeWebStatus();
    return m_found;
}

void Finder::take(qsizetype begin, qsizetype end, const QString &query)
{
    m_found.append({.offset = begin, .length = end - begin, .query = query});
    m_domain = {};
    m_announces = Announces::Nothing;
}

bool Finder::takeSentence(qsizetype begin)
{
    const qsizetype length = m_table.textAtStart(m_line.sliced(begin));
    if (length > 0) {
        take(begin, begin + length, m_line.sliced(begin, length).toString());
    }
    return length > 0;
}

void Finder::takeWord(const Token &token)
{
    const QStringView word = textOf(token);
    if (m_announces == Announces::PkiStatus && token.begin - m_word.end <= WordGap) {
        const QList<qsizetype> named = m_table.withName(word);
        if (!named.isEmpty()) {
            take(m_word.begin, token.end, QStringLiteral("pkiStatus ") + word);
            return;
        }
    }
    if (isSymbol(word)) {
        const QList<qsizetype> named = m_table.withName(word);
        // "NO_ERROR" is nothing to look up.
        if (!named.isEmpty() && m_table.entries().at(named.constFirst()).code.value != 0) {
            take(token.begin, token.end, word.toString());
            return;
        }
    }
    // The one domain that is not one word.
    const bool isSplit = m_line.sliced(token.begin).startsWith(QLatin1String("MDM-SCEP:"));
    if (isSplit || m_table.isDomain(word)) {
        m_domain = {.begin = token.begin,
                    .end = isSplit ? token.begin + qsizetype(qstrlen("MDM-SCEP")) : token.end};
        m_isDomainNamed = isSplit || word.endsWith(QLatin1String("ErrorDomain")) ||
                          word.startsWith(QLatin1String("kCFErrorDomain"));
    }
    const Announces before = m_announces;
    m_announces = announcedBy(word);
    if (m_announces == Announces::Code) {
        m_isDomainNamed = true;
        // "error code 5", "status code: 403"
        const bool isOneTerm = token.begin - m_word.end == 1;
        m_announces = isOneTerm && before != Announces::Nothing ? before : m_announces;
    }
    const bool mayStandBetween = m_announces == Announces::Code || m_announces == Announces::Error;
    if (token.begin >= m_domain.end && !mayStandBetween) {
        m_domain = {};
    }
    m_word = token;
}

void Finder::takeNumber(const Token &token, const CodeNumber &number)
{
    const QStringView text = textOf(token);
    if (takeOfDomain(token, number) || takeAnnounced(token, number)) {
        return;
    }
    if (isPlainlyACode(number, text)) {
        take(token.begin, token.end, text.toString());
        return;
    }
    m_announces = Announces::Nothing;
}

bool Finder::takeOfDomain(const Token &token, const CodeNumber &number)
{
    const bool isNear = m_domain.end > 0 && token.begin - m_domain.end <= DomainGap;
    if (!isNear || !m_isDomainNamed || number.isHex) {
        return false;
    }
    take(m_domain.begin, token.end,
         textOf(m_domain) + QLatin1Char(' ') + QString::number(number.value));
    return true;
}

bool Finder::takeAnnounced(const Token &token, const CodeNumber &number)
{
    if (isHttpVersionBefore(token.begin)) {
        m_announces = Announces::HttpStatus;
    } else if (m_announces == Announces::Nothing || token.begin - m_word.end > WordGap) {
        return false;
    }
    switch (m_announces) {
    case Announces::Nothing:
        return false;
    case Announces::Code:
        if (!number.isHex && std::abs(number.value) < SmallestBareCode) {
            return false;
        }
        [[fallthrough]];
    case Announces::Error:
        if (number.value == 0 || !isKnownError(number.value, number.isHex)) {
            return false;
        }
        take(token.begin, token.end, textOf(token).toString());
        return true;
    case Announces::Answer:
        // "Received '503 Service Unavailable'", but not "received 503 bytes".
        if (m_line[token.begin - 1] != u'\'') {
            return false;
        }
        [[fallthrough]];
    case Announces::HttpStatus:
        if (number.isHex || number.value < 400 || number.value > 599) {
            return false;
        }
        take(token.begin, token.end, QStringLiteral("HTTP ") + QString::number(number.value));
        return true;
    case Announces::PkiStatus:
        return takeState(token, number, CodeFamily::PkiStatus);
    case Announces::FailInfo:
        return takeState(token, number, CodeFamily::FailInfo);
    case Announces::EnrollStatus:
        return takeState(token, number, CodeFamily::CspStatus);
    }
    return false;
}

/// "failInfo=2": the word belongs to the code.
bool Finder::takeState(const Token &token, const CodeNumber &number, CodeFamily family)
{
    const bool isState = !number.isHex && m_table.contains(family, number.value);
    if (isState) {
        take(m_word.begin, token.end,
             textOf(m_word) + QLatin1Char(' ') + QString::number(number.value));
    }
    return isState;
}

/// Whether the number is one that a word like "error" may stand before.
bool Finder::isKnownError(qint64 number, bool isHex) const
{
    const QList<qsizetype> known = codesOfNumber(number, isHex, m_table);
    return std::ranges::any_of(known, [this, number](qsizetype position) {
        switch (m_table.entries().at(position).code.family) {
        case CodeFamily::HResult:
        case CodeFamily::Win32:
        case CodeFamily::WinHttp:
        case CodeFamily::NtStatus:
        case CodeFamily::NsError:
        case CodeFamily::Intune:
            return true;
        case CodeFamily::Http:
        case CodeFamily::SyncMl:
            return number < 0 || number >= 400;
        case CodeFamily::WinHttpFlag:
        case CodeFamily::Connector:
        case CodeFamily::ChallengeRefusal:
        case CodeFamily::CspStatus:
        case CodeFamily::TrustStatus:
        case CodeFamily::PkiStatus:
        case CodeFamily::FailInfo:
            return false;
        }
        return false;
    });
}

/// Whether "HTTP/1.1 " or its like stands right before.
bool Finder::isHttpVersionBefore(qsizetype pos) const
{
    constexpr qsizetype Version = 9;
    return pos >= Version && m_line.sliced(pos - Version, Version).startsWith(u"HTTP/") &&
           m_line[pos - 1] == u' ';
}

/// Whether the number is a code without any word that says so.
bool Finder::isPlainlyACode(const CodeNumber &number, QStringView text) const
{
    constexpr qsizetype FullHex = 10; // "0x80094800"
    constexpr qsizetype BareHex = 8;
    constexpr qint64 Wide = 100'000'000; // nine digits: nobody counts so far below zero
    const auto bits = static_cast<quint32>(number.value);
    const bool isFailure = (bits & 0x80000000) != 0;
    if (number.isHex && text.startsWith(u"0x", Qt::CaseInsensitive)) {
        const bool hasFacility = (bits & 0x7FF0000) != 0 && !hresultFacilityName(bits).isEmpty();
        return (text.size() >= FullHex && isFailure && hasFacility) ||
               m_table.contains(CodeFamily::HResult, bits) ||
               m_table.contains(CodeFamily::NtStatus, bits) ||
               (text.size() == FullHex && m_table.contains(CodeFamily::Connector, bits) &&
                bits != 0);
    }
    if (number.isHex) { // "800B0109", as CAPI2 writes it
        const qsizetype end = text.data() + text.size() - m_line.data();
        const bool isGuid = end < m_line.size() && m_line[end] == u'-';
        return text.size() == BareHex && !isGuid && m_table.contains(CodeFamily::HResult, bits);
    }
    const bool isWide = number.value < -Wide || number.value > std::numeric_limits<qint32>::max();
    return isWide && isFailure && number.value <= std::numeric_limits<quint32>::max() &&
           number.value >= std::numeric_limits<qint32>::min() && isKnownError(number.value, false);
}

/// "… 403 16 2148204809 15" at the end of a web server's line.
void Finder::takeWebStatus()
{
    static constexpr std::array Methods{"GET ", "POST ", "HEAD ", "OPTIONS ", "PUT "};
    const bool isRequest = std::ranges::any_of(
        Methods, [this](const char *method) { return m_line.contains(QLatin1StringView(method)); });
    if (!isRequest || m_found.size() >= Limits::CodesPerLine) {
        return;
    }
    // The run of numbers at the end: the three statuses, then bytes and time.
    qsizetype begin = m_line.size();
    while (begin > 0 && (isDecimalDigit(m_line[begin - 1]) || m_line[begin - 1].isSpace())) {
        --begin;
    }
    const QStringView run = m_line.sliced(begin);
    const qsizetype first = begin > 0 ? run.indexOf(u' ') + 1 : 0;
    QList<QStringView> fields = run.sliced(first).split(u' ', Qt::SkipEmptyParts);
    if (fields.size() < 3) {
        return;
    }
    const qint64 status = fields.at(0).toLongLong();
    const qint64 win32 = fields.at(2).toLongLong();
    if (fields.at(0).size() != 3 || status < 100 || status > 599 || fields.at(1).size() > 3 ||
        (status < 400 && win32 == 0)) {
        return;
    }
    const qsizetype offset = fields.at(0).data() - m_line.data();
    const qsizetype end = fields.at(2).data() + fields.at(2).size() - m_line.data();
    m_found.removeIf(
        [offset](const FoundCode &code) { return code.offset + code.length > offset; });
    m_found.append(
        {.offset = offset,
         .length = end - offset,
         .query = QStringLiteral("%1 %2 %3").arg(fields.at(0), fields.at(1), fields.at(2))});
}
} // namespace

QList<FoundCode> findCodes(QStringView line, const CodeTable &table)
{
    return Finder(line, table).run();
}

QList<FoundCode> findCodes(QStringView line, QStringView before, const CodeTable &table)
{
    static const QRegularExpression domain(QStringLiteral("^\\s*Domain\\s*:\\s*(\\S{1,100})\\s*$"));
    static const QRegularExpression number(QStringLiteral("^\\s*Code\\s*:\\s*(-?\\d{1,10})\\s*$"));
    constexpr qsizetype Longest = 200;
    if (line.size() <= Longest && before.size() <= Longest) {
        const auto above = domain.matchView(before);
        const auto here = number.matchView(line);
        if (above.hasMatch() && here.hasMatch()) {
            return {{.offset = here.capturedStart(1),
                     .length = here.capturedLength(1),
                     .query = above.captured(1) + QLatin1Char(' ') + here.captured(1)}};
        }
    }
    return findCodes(line, table);
}

bool beginsWithCodeOfBlock(QStringView line)
{
    return line.trimmed().startsWith(QLatin1StringView("Code"));
}

} // namespace Scep
