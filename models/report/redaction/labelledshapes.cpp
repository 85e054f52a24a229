// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/lastbyte.h"
#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/bytematcher.h"
#include "models/report/redaction/ipaddress.h"
#include "models/report/redaction/labels.h"
#include "models/report/redaction/publicwords.h"
#include "models/report/redaction/shapes.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
/// Bytes of the name of a folder in all systems.
constexpr qsizetype MostHomeBytes = 255;
/// Letters that may follow a label's word and belong to it: "challengePassword".
constexpr qsizetype MostSuffixBytes = 24;
/// Markup between a label and its value: "</key>\n\t<string>".
constexpr qsizetype MostMarkupBytes = 160;
/// What SyncML says of a value before it: "<Meta><Format xmlns=…>chr</Format>…</Meta>".
constexpr qsizetype MostMetaBytes = 1024;
constexpr QByteArrayView MetaEnd("</Meta>");
constexpr QByteArrayView CdataBegin("<![CDATA[");
constexpr QByteArrayView CdataEnd("]]>");

qsizetype skipBlanks(QByteArrayView text, qsizetype at, qsizetype most)
{
    while (most-- > 0 && (byteAt(text, at) == ' ' || byteAt(text, at) == '\t')) {
        ++at;
    }
    return at;
}

/// Where a value begins, and how it ends.
struct ValueStart
{
    qsizetype begin = -1; ///< -1: there is none
    char quote = '\0';    ///< '<' for the text of an element, '[' for a CDATA section of XML
    bool isProse = false; ///< ": " without quotes: a sentence may follow
};

ValueStart elementText(QByteArrayView text, qsizetype at)
{
    if (text.sliced(at).startsWith(CdataBegin)) {
        return {.begin = at + CdataBegin.size(), .quote = '['};
    }
    return {.begin = at, .quote = '<'};
}

/// Behind the closing tag of an element with the label in it: the text of the next one that has no
/// further elements ("<key>Challenge</key><string>", "…/Challenge</LocURI></Target><Data>"), but
/// not what SyncML says of its format in between (OMA-SyncML RepPro, Meta).
ValueStart afterClosingTag(QByteArrayView text, qsizetype at)
{
    qsizetype last = std::min(text.size(), at + MostMarkupBytes);
    bool isOpen = false;
    while (at < last && (text.at(at) == '<' || isBlank(text.at(at)))) {
        if (text.sliced(at).startsWith("<Meta>") || text.sliced(at).startsWith("<Meta ")) {
            const qsizetype most = std::min(text.size() - at, MostMetaBytes);
            const qsizetype length = text.sliced(at, most).indexOf(MetaEnd);
            if (length < 0) {
                return {};
            }
            at += length + MetaEnd.size();
            last = std::min(text.size(), at + MostMarkupBytes);
            isOpen = false;
        } else if (isOpen && text.sliced(at).startsWith(CdataBegin)) {
            break;
        } else if (text.at(at) == '<') {
            isOpen = byteAt(text, at + 1) != '/';
            const qsizetype length = text.sliced(at, last - at).indexOf('>');
            if (length < 0) {
                return {};
            }
            at += length + 1;
        } else {
            ++at;
        }
    }
    return isOpen && at < text.size() ? elementText(text, at) : ValueStart();
}

/// The value behind a label that ends at @p at.
ValueStart valueAfter(QByteArrayView text, qsizetype at)
{
    if (text.sliced(at).startsWith("</")) {
        return afterClosingTag(text, at);
    }
    if (byteAt(text, at) == '"' || byteAt(text, at) == '\'' || byteAt(text, at) == ']') {
        ++at;
    }
    if (byteAt(text, at) == '>') {
        return elementText(text, at + 1);
    }
    at = skipBlanks(text, at, 2);
    const char joint = byteAt(text, at);
    if (joint != '=' && joint != ':') {
        return {};
    }
    const qsizetype value = skipBlanks(text, at + 1, 2);
    const char quote = byteAt(text, value);
    if (quote == '"' || quote == '\'') {
        return {.begin = value + 1, .quote = quote};
    }
    return {.begin = value, .isProse = joint == ':' && value > at + 1};
}

qsizetype endOfValue(QByteArrayView text, const ValueStart &start)
{
    if (start.quote == '[') {
        const qsizetype end = text.indexOf(CdataEnd, start.begin);
        return end < 0 ? text.size() : end;
    }
    constexpr QByteArrayView Ends = ",;&<>\"'|)]}";
    for (qsizetype at = start.begin; at < text.size(); ++at) {
        const char c = text.at(at);
        if (start.quote != '\0' ? c == start.quote || c == '\n' : isBlank(c) || Ends.contains(c)) {
            return at;
        }
    }
    return text.size();
}

/// An address ends before the full stop of its sentence; that of "Contoso Ltd." is of the name.
qsizetype endBeforeStop(QByteArrayView text, qsizetype begin, qsizetype end)
{
    if (text.sliced(begin, end - begin).contains('@')) {
        while (end > begin && text.at(end - 1) == '.') {
            --end;
        }
    }
    return end;
}

/// "there is one": what follows a label in a sentence, not a secret.
bool isPlainWord(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) { return isLower(c); });
}

/// Adds the value; how far it was read.
qsizetype addValue(QByteArrayView text, const Label &label, const ValueStart &start,
                   ShapeHits &hits)
{
    qsizetype end = endOfValue(text, start);
    qsizetype begin = start.begin;
    if (label.kind == LabelKind::Header) {
        // "Authorization: Basic …": the scheme stays.
        for (const QByteArrayView scheme : {QByteArrayView("Bearer"), QByteArrayView("Basic"),
                                            QByteArrayView("Negotiate"), QByteArrayView("NTLM")}) {
            if (text.sliced(begin).startsWith(scheme)) {
                begin = skipBlanks(text, begin + scheme.size(), 4);
                end = endOfValue(text, {.begin = begin, .quote = start.quote});
            }
        }
    }
    while (begin < end && isBlank(text.at(begin))) {
        ++begin;
    }
    while (end > begin && isBlank(text.at(end - 1))) {
        --end;
    }
    if (label.identity == IdentityKind::User) {
        end = endBeforeStop(text, begin, end);
    }
    const QByteArrayView value = text.sliced(begin, end - begin);
    if (endOfRemovalMark(text, begin) > 0) {
        return begin;
    }
    const bool isSecret =
        label.identity == IdentityKind::Challenge || label.identity == IdentityKind::Token;
    if (value.isEmpty() || isPublicValue(QString::fromUtf8(value)) ||
        (start.isProse && isSecret && isPlainWord(value)) ||
        (!isSecret && isPublicWord(QString::fromUtf8(value)))) {
        return begin;
    }
    hits.append({.begin = begin,
                 .end = end,
                 .kind = label.identity,
                 .mark = label.identity == IdentityKind::Challenge ? RemovalMark::Challenge
                         : label.identity == IdentityKind::Token   ? RemovalMark::Token
                                                                   : RemovalMark::Number});
    return end;
}

/// Adds the value behind a label that ends at @p at; how far it was read.
qsizetype addLabelled(QByteArrayView text, const Label &label, qsizetype at, ShapeHits &hits)
{
    if (label.isWordOnly && isWordByte(byteAt(text, at - label.word.size() - 1))) {
        return at;
    }
    // "PublicKeyToken=" names an assembly's publisher.
    if (text.first(at - label.word.size()).endsWith("PublicKey")) {
        return at;
    }
    qsizetype end = at;
    if (label.kind == LabelKind::Secret) {
        const qsizetype last = at + MostSuffixBytes;
        while (end < last && (isAlnum(byteAt(text, end)) || byteAt(text, end) == '_' ||
                              byteAt(text, end) == '-')) {
            ++end;
        }
    }
    if (const ValueStart start = valueAfter(text, end); start.begin >= 0) {
        return addValue(text, label, start, hits);
    }
    return at;
}

/// "\Users\", "/home/": the folder of a person.
void addHome(QByteArrayView text, qsizetype begin, ShapeHits &hits)
{
    constexpr QByteArrayView Ends = "\\/\"'<>|:*?\n\r\t;,";
    while (byteAt(text, begin) == '\\') {
        ++begin;
    }
    const qsizetype last = std::min(text.size(), begin + MostHomeBytes);
    qsizetype end = begin;
    qsizetype blank = -1;
    while (end < last && !Ends.contains(text.at(end))) {
        if (text.at(end) == ' ' && blank < 0) {
            blank = end;
        }
        ++end;
    }
    // A blank is part of the name as long as the path goes on behind it.
    const bool goesOn = byteAt(text, end) == '\\' || byteAt(text, end) == '/';
    end = !goesOn && blank >= 0 ? blank : end;
    while (end > begin && (text.at(end - 1) == '.' || text.at(end - 1) == ')')) {
        --end;
    }
    const QString name = QString::fromUtf8(text.sliced(begin, end - begin));
    if (end > begin && !isPublicWord(name) && !isReplacement(name) &&
        name != QLatin1String("All Users") && name != QLatin1String("Default User")) {
        hits.append({.begin = begin, .end = end, .kind = IdentityKind::User});
    }
}

void addQuery(QByteArrayView text, qsizetype begin, qsizetype end, ShapeHits &hits)
{
    for (qsizetype at = begin; at < end;) {
        qsizetype next = at;
        while (next < end && text.at(next) != '&' && text.at(next) != ';') {
            ++next;
        }
        const qsizetype equals = text.sliced(at, next - at).indexOf('=');
        const qsizetype value = at + equals + 1;
        if (value < next && endOfRemovalMark(text, value) < 0 &&
            !isPublicValue(QString::fromUtf8(text.sliced(value, next - value)))) {
            hits.append({.begin = value,
                         .end = next,
                         .kind = IdentityKind::Token,
                         .mark = RemovalMark::Value});
        }
        at = next + 1;
    }
}

/// Host, user and query of the URL whose "://" ends at @p begin. Where a URL holds another one,
/// @p searched is how far its query was looked for.
void addUrl(QByteArrayView text, qsizetype begin, qsizetype &searched, ShapeHits &hits)
{
    constexpr QByteArrayView Ends = " \t\r\n\"'<>\\^`{|}";
    constexpr QByteArrayView HostEnds = "/?#,;()&";
    if (const qsizetype mark = endOfRemovalMark(text, begin); mark > 0) {
        begin = mark + (byteAt(text, mark) == '@' ? 1 : 0);
    }
    qsizetype hostEnd = begin;
    while (hostEnd < text.size() && !Ends.contains(text.at(hostEnd)) &&
           !HostEnds.contains(text.at(hostEnd))) {
        ++hostEnd;
    }
    qsizetype host = begin;
    if (const qsizetype at = lastIndexOfByte(text.sliced(begin, hostEnd - begin), '@'); at > 0) {
        hits.append({.begin = begin,
                     .end = begin + at,
                     .kind = IdentityKind::Token,
                     .mark = RemovalMark::Value});
        host = begin + at + 1;
    }
    qsizetype end = hostEnd;
    if (byteAt(text, host) == '[') {
        const qsizetype bracket = text.sliced(host, hostEnd - host).indexOf(']');
        end = bracket < 0 ? hostEnd : host + bracket + 1;
    } else if (const qsizetype port = text.sliced(host, end - host).indexOf(':'); port >= 0) {
        end = host + port;
    }
    while (end > host && (text.at(end - 1) == '.' || text.at(end - 1) == ']') &&
           text.at(host) != '[') {
        --end;
    }
    const bool hasBrackets = byteAt(text, host) == '[' && end - host > 2;
    const QString name = QString::fromUtf8(hasBrackets ? text.sliced(host + 1, end - host - 2)
                                                       : text.sliced(host, end - host));
    const QString address = canonicalIpAddress(name);
    const bool isPublic = isPublicHost(name);
    if (!address.isEmpty()) {
        if (!isNobodysAddress(address)) {

            hits.append({.begin = host + (hasBrackets ? 1 : 0),
                         .end = end - (hasBrackets ? 1 : 0),
                         .kind = IdentityKind::IpAddress});
        }
    } else if (end > host && !isPublic && !isPublicWord(name) && !isReplacement(name) &&
               !isPublicValue(name)) {
        hits.append({.begin = host, .end = end, .kind = IdentityKind::Host});
    }
    if (isPublic || hostEnd < searched) {
        return;
    }
    qsizetype query = hostEnd;
    while (query < text.size() && !Ends.contains(text.at(query)) && text.at(query) != '?') {
        ++query;
    }
    searched = query;
    if (byteAt(text, query) != '?') {
        return;
    }
    qsizetype queryEnd = query + 1;
    while (queryEnd < text.size() && !Ends.contains(text.at(queryEnd)) &&
           text.at(queryEnd) != '#') {
        ++queryEnd;
    }
    searched = queryEnd;
    addQuery(text, query + 1, queryEnd, hits);
}

bool isNameEnd(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView Ends = ",;+\n\r\t\"<>|]}";
    static constexpr std::array<QByteArrayView, 5> References{"lt;", "gt;", "quot;", "apos;",
                                                              "amp;"};
    const char c = text.at(at);
    // "/O=Contoso/CN=Vance": the notation with slashes.
    const bool isSlash = c == '/' && isUpper(byteAt(text, at + 1)) &&
                         (byteAt(text, at + 2) == '=' || byteAt(text, at + 3) == '=');
    // Markup that is escaped ends a value as markup does: "CN=x&lt;/Subject".
    const bool isMarkup = c == '&' && std::ranges::any_of(References, [&](QByteArrayView name) {
                              return text.sliced(at + 1).startsWith(name);
                          });
    return (Ends.contains(c) && byteAt(text, at - 1) != '\\') || isSlash || isMarkup;
}

/// The marks that open a quotation, of three bytes each.
constexpr QByteArrayView HighQuote("\xE2\x80\x9C");
constexpr QByteArrayView LowQuote("\xE2\x80\x9E");

bool isBehindQuote(QByteArrayView text, qsizetype at)
{
    const QByteArrayView before = text.first(std::max<qsizetype>(0, at));
    return before.endsWith(HighQuote) || before.endsWith(LowQuote);
}

/// What of a value is before a quotation mark that closes what was opened before the value: in a
/// sentence a whole name stands in quotation marks. Those of the value itself are left in pairs.
QByteArrayView beforeClosingQuote(QByteArrayView value)
{
    constexpr QByteArrayView Closing("\xE2\x80\x9D");
    int open = 0;
    for (qsizetype at = value.indexOf(Closing[0]); at >= 0;
         at = value.indexOf(Closing[0], at + 1)) {
        const QByteArrayView rest = value.sliced(at);
        if (rest.startsWith(HighQuote) || rest.startsWith(LowQuote)) {
            ++open;
        } else if (rest.startsWith(Closing) && --open < 0) {
            return value.first(at);
        }
    }
    return value;
}

/// One value of a distinguished name.
class NameScan
{
public:
    explicit NameScan(QByteArrayView text, ShapeHits &hits)
        : m_text(text)
        , m_hits(hits)
    {
    }

    void add(const Label &label, qsizetype begin)
    {
        const qsizetype word = begin - label.word.size();
        if (word < m_end) {
            return; // in the value of another one
        }
        const char before = byteAt(m_text, word - 1);
        const bool isInWord = isWordByte(before) && !isBehindQuote(m_text, word);
        if (isInWord || before == '_' || before == '.') {
            return;
        }
        // "O=" alone may be anything: it counts beside another attribute.
        const bool isChained = m_end >= 0 && word >= m_end && word - m_end <= 3;
        if (label.isWordOnly && !isChained && !isFollowedByAttribute(begin)) {
            return;
        }
        begin = skipBlanks(m_text, begin, 2);
        if (const qsizetype mark = endOfRemovalMark(m_text, begin); mark > 0) {
            m_end = mark;
            return;
        }
        qsizetype end = begin;
        if (byteAt(m_text, begin) == '"') {
            ++begin;
            end = m_text.indexOf('"', begin);
            end = end < 0 ? m_text.size() : end;
        } else {
            while (end < m_text.size() && !isNameEnd(m_text, end)) {
                ++end;
            }
            end = begin + beforeClosingQuote(m_text.sliced(begin, end - begin)).size();
        }
        while (end > begin && (isBlank(m_text.at(end - 1)) || m_text.at(end - 1) == ')' ||
                               m_text.at(end - 1) == '\'')) {
            --end;
        }
        end = endBeforeStop(m_text, begin, end);
        take(label, begin, end);
        m_end = end;
    }

private:
    /// Whether the value is followed by ", XX=".
    [[nodiscard]] bool isFollowedByAttribute(qsizetype begin) const
    {
        qsizetype at = begin;
        const qsizetype last = std::min(m_text.size(), begin + 128);
        while (at < last && !isNameEnd(m_text, at)) {
            ++at;
        }
        at = skipBlanks(m_text, at + 1, 2);
        const QByteArrayView rest = m_text.sliced(std::min(at, m_text.size()));
        static constexpr std::array<QByteArrayView, 8> types{
            "CN=", "OU=", "DC=", "O=", "C=", "L=", "ST=", "S="};
        return std::ranges::any_of(types,
                                   [rest](QByteArrayView type) { return rest.startsWith(type); });
    }

    void take(const Label &label, qsizetype begin, qsizetype end)
    {
        const QString value = QString::fromUtf8(m_text.sliced(begin, end - begin));
        if (label.identity == IdentityKind::Domain && m_domain >= 0 && m_domain < m_hits.size() &&
            begin - m_hits.at(m_domain).end <= 6 && m_hits.at(m_domain).end == m_end) {
            // "DC=contoso,DC=example" is one domain.
            m_hits[m_domain].end = end;
            return;
        }
        if (begin >= end || isPublicName(value) || isPublicValue(value)) {
            return;
        }
        if (label.identity == IdentityKind::Domain) {
            m_domain = m_hits.size();
        }
        m_hits.append({.begin = begin, .end = end, .kind = label.identity});
    }

    QByteArrayView m_text;
    ShapeHits &m_hits;
    qsizetype m_end = -1;    ///< of the last attribute
    qsizetype m_domain = -1; ///< index of the domain that is being put together
};
} // namespace

void findLabelled(QByteArrayView text, ShapeHits &hits)
{
    NameScan names(text, hits);
    qsizetype searched = 0;
    qsizetype labelled = 0; // values may hold words that are labels too
    labelMatcher().scan(text, [&](int index, qsizetype end) {
        const Label &label = labels().at(index);
        switch (label.kind) {
        case LabelKind::Secret:
        case LabelKind::Header:
        case LabelKind::Id:
            labelled = end < labelled ? labelled : addLabelled(text, label, end, hits);
            break;
        case LabelKind::Home:
            addHome(text, end, hits);
            break;
        case LabelKind::Url:
            addUrl(text, end, searched, hits);
            break;
        case LabelKind::Name:
            names.add(label, end);
            break;
        }
    });
}

} // namespace Scep
