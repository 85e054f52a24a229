// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/identityparts.h"

#include "models/report/redaction/ipaddress.h"
#include "models/report/redaction/publicwords.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace Scep {

namespace {
/// Letters of a word of a user's name that is looked for alone.
constexpr qsizetype FewestLettersOfNamePart = 4;

bool isAllLetters(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isLetter(); });
}

/// First and last name of "adele.vance", and of "Adele Vance".
void addWordsOfName(const QString &name, QList<IdentityPart> &parts)
{
    const QStringList words = QString(name)
                                  .replace(QLatin1Char('.'), QLatin1Char(' '))
                                  .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 4 || !std::ranges::all_of(words, isAllLetters)) {
        return;
    }
    const QString component = canonicalText(IdentityKind::User, name);
    for (const QLatin1String joint : {QLatin1String(" "), QLatin1String("."), QLatin1String("_"),
                                      QLatin1String("-"), QLatin1String("")}) {
        parts.append({.identity = {IdentityKind::User, words.join(joint)},
                      .component = component,
                      .isDerived = true});
    }
    for (const QString &word : words) {
        if (word.size() >= FewestLettersOfNamePart && !isPublicWord(word)) {
            parts.append({.identity = {IdentityKind::User, word},
                          .component = component,
                          .isWordOnly = true,
                          .isDerived = true});
        }
    }
}

void addUser(const QString &user, QList<IdentityPart> &parts)
{
    if (!isPublicWord(user)) {
        parts.append({.identity = {IdentityKind::User, user},
                      .component = canonicalText(IdentityKind::User, user)});
        if (user.contains(QLatin1Char('.'))) {
            addWordsOfName(user, parts);
        }
    }
}

void addDomain(const HostParts &name, QList<IdentityPart> &parts)
{
    if (name.domain.isEmpty()) {
        return;
    }
    parts.append({.identity = {IdentityKind::Domain, name.domain}, .component = name.domain});
    const QString label = name.domain.section(QLatin1Char('.'), 0, 0);
    if (label.size() >= FewestLettersOfNamePart && !isPublicWord(label)) {
        parts.append({.identity = {IdentityKind::Domain, label},
                      .component = name.domain,
                      .isDerived = true});
    }
    if (!name.subdomain.isEmpty()) {
        parts.append(
            {.identity = {IdentityKind::Domain, name.subdomain}, .component = name.subdomain});
    }
}

void addHost(const QString &text, QList<IdentityPart> &parts)
{
    const QString whole = canonicalText(IdentityKind::Host, text);
    const HostParts name = hostParts(whole);
    if (!isPublicWord(whole)) {
        parts.append({.identity = {IdentityKind::Host, whole}, .component = name.host});
    }
    if (name.host != whole && !name.host.isEmpty() && !isPublicWord(name.host)) {
        // "manage" is no part of "DeviceManagement".
        parts.append({.identity = {IdentityKind::Host, name.host},
                      .component = name.host,
                      .isWordOnly = isAllLetters(name.host),
                      .isDerived = true});
    }
    addDomain(name, parts);
}

/// The domain of a name of several labels that is no public suffix itself.
QString baseDomain(const QStringList &labels)
{
    for (qsizetype first = labels.size() - 2; first >= 0; --first) {
        const QString domain = labels.sliced(first).join(QLatin1Char('.'));
        if (!isPublicSuffix(domain)) {
            return domain;
        }
    }
    return labels.join(QLatin1Char('.'));
}
} // namespace

HostParts domainParts(QStringView name)
{
    const QString folded = canonicalText(IdentityKind::Domain, name);
    const QStringList labels = folded.split(QLatin1Char('.'), Qt::SkipEmptyParts);
    HostParts parts;
    if (labels.size() < 2) {
        parts.domain = folded;
        return parts;
    }
    parts.domain = baseDomain(labels);
    parts.subdomain = parts.domain == folded ? QString() : folded;
    return parts;
}

HostParts hostParts(QStringView name)
{
    const QString folded = canonicalText(IdentityKind::Host, name);
    const qsizetype dot = folded.indexOf(QLatin1Char('.'));
    if (dot < 0) {
        return {.host = folded, .subdomain = {}, .domain = {}};
    }
    // "contoso.example" is a domain as long as nothing stands before it.
    const HostParts whole = domainParts(folded);
    if (whole.domain == folded) {
        return whole;
    }
    HostParts parts = domainParts(QStringView(folded).sliced(dot + 1));
    parts.host = folded.first(dot);
    return parts;
}

QList<IdentityPart> partsOf(const Identity &identity)
{
    QList<IdentityPart> parts;
    switch (identity.kind) {
    case IdentityKind::Address: {
        const QString whole = canonicalText(IdentityKind::Address, identity.text);
        const qsizetype at = whole.lastIndexOf(QLatin1Char('@'));
        parts.append({.identity = {IdentityKind::Address, whole}, .component = whole});
        if (at > 0) {
            addUser(whole.first(at), parts);
            addDomain(domainParts(QStringView(whole).sliced(at + 1)), parts);
        }
        return parts;
    }
    case IdentityKind::Host:
        addHost(identity.text, parts);
        return parts;
    case IdentityKind::Domain:
        if (!isPublicWord(identity.text)) {
            addDomain(domainParts(identity.text), parts);
        }
        return parts;
    case IdentityKind::User:
        addUser(identity.text, parts);
        return parts;
    case IdentityKind::Name:
        if (isPublicName(identity.text)) {
            return {};
        }
        break;
    case IdentityKind::Challenge:
    case IdentityKind::Token:
    case IdentityKind::IpAddress:
    case IdentityKind::MacAddress:
    case IdentityKind::DeviceId:
    case IdentityKind::SerialNumber:
    case IdentityKind::Thumbprint:
    case IdentityKind::TransactionId:
    case IdentityKind::KeyId:
    case IdentityKind::Guid:
    case IdentityKind::Sid:
    case IdentityKind::HexNumber:
    case IdentityKind::Encoded:
        break;
    }
    parts.append({.identity = identity, .component = canonicalText(identity.kind, identity.text)});
    return parts;
}

QList<Identity> identitiesOfName(const QString &text)
{
    QString value = text.simplified();
    while (value.contains(QLatin1Char('@')) && value.endsWith(QLatin1Char('.'))) {
        value.chop(1); // the full stop of a sentence
    }
    if (value.isEmpty() || isPublicName(value)) {
        return {};
    }
    if (value.count(QLatin1Char('@')) == 1 && !value.contains(QLatin1Char(' '))) {
        return {{IdentityKind::Address, value}};
    }
    if (!canonicalIpAddress(value).isEmpty()) {
        return {{IdentityKind::IpAddress, value}};
    }
    const QString digits = hexDigitsOf(value);
    if (digits.size() == 32 && value.count(QLatin1Char('-')) == 4) {
        return {{IdentityKind::Guid, value}};
    }
    if (digits.size() >= 16) {
        return {{IdentityKind::HexNumber, value}};
    }
    const qsizetype backslash = value.indexOf(QLatin1Char('\\'));
    if (backslash > 0 && backslash == value.lastIndexOf(QLatin1Char('\\'))) {
        return {{IdentityKind::Domain, value.first(backslash)},
                {IdentityKind::User, value.sliced(backslash + 1)}};
    }
    if (looksLikeHost(value)) {
        return isPublicHost(value) ? QList<Identity>()
                                   : QList<Identity>{{IdentityKind::Host, value}};
    }
    return {{IdentityKind::Name, value}};
}

QList<std::pair<QString, QString>> nameValues(QStringView distinguishedName)
{
    QList<std::pair<QString, QString>> values;
    QString type;
    QString value;
    bool isInValue = false;
    const auto finish = [&] {
        if (isInValue) {
            values.append({type.simplified().toUpper(), value.trimmed()});
        }
        type.clear();
        value.clear();
        isInValue = false;
    };
    QByteArray octets; // of "\XX", which may be a part of a letter alone
    const auto flush = [&] {
        value += QString::fromUtf8(octets);
        octets.clear();
    };
    for (qsizetype i = 0; i < distinguishedName.size(); ++i) {
        const QChar c = distinguishedName.at(i);
        if (c == u'\\' && i + 1 < distinguishedName.size()) {
            bool isHex = false;
            const uint octet = distinguishedName.mid(i + 1, 2).toUInt(&isHex, 16);
            if (isHex && i + 2 < distinguishedName.size()) {
                octets.append(static_cast<char>(octet));
                i += 2;
            } else {
                flush();
                value += distinguishedName.at(++i);
            }
            continue;
        }
        flush();
        if (c == u',' || c == u'+' || c == u';') {
            finish();
        } else if (c == u'=' && !isInValue) {
            isInValue = true;
        } else {
            (isInValue ? value : type) += c;
        }
    }
    flush();
    finish();
    return values;
}

QList<Identity> identitiesOfDistinguishedName(QStringView distinguishedName)
{
    QList<Identity> identities;
    QStringList domain;
    for (const auto &[type, value] : nameValues(distinguishedName)) {
        if (type == QLatin1String("DC")) {
            domain.append(value);
        } else if (type == QLatin1String("UID")) {
            identities.append({IdentityKind::User, value});
        } else if (type == QLatin1String("SERIALNUMBER") || type == QLatin1String("2.5.4.5")) {
            identities.append({IdentityKind::DeviceId, value});
        } else if (type != QLatin1String("C")) {
            identities += identitiesOfName(value);
        }
    }
    if (!domain.isEmpty()) {
        identities.append({IdentityKind::Domain, domain.join(QLatin1Char('.'))});
    }
    return identities;
}

QList<Identity> identitiesOfUrl(QStringView url)
{
    const QUrl parsed(url.toString(), QUrl::TolerantMode);
    QList<Identity> identities;
    if (!parsed.userName().isEmpty()) {
        identities.append({IdentityKind::User, parsed.userName()});
    }
    const QString host = parsed.host();
    const QString address = canonicalIpAddress(host);
    if (!address.isEmpty()) {
        if (!isNobodysAddress(address)) {
            identities.append({IdentityKind::IpAddress, host});
        }
    } else if (!host.isEmpty() && !isPublicHost(host) && !isPublicWord(host)) {
        identities.append({IdentityKind::Host, host});
    }
    return identities;
}

} // namespace Scep
