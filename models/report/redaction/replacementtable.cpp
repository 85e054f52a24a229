// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/replacementtable.h"

#include "models/report/redaction/byteclass.h"
#include "models/report/redaction/publicwords.h"
#include "models/report/redaction/shapes.h"

#include <QMap>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace Scep {

namespace {
/// Numbers that are tried for one label before it goes without.
constexpr int MostNumbersTried = 1000;

const QString Removed = QStringLiteral("[removed]");

/// What a component is numbered under.
struct Component
{
    QString prefix;
    QString text;
};

void addDomain(const HostParts &name, QList<Component> &components)
{
    if (!name.subdomain.isEmpty()) {
        components.append({QStringLiteral("subdomain"), name.subdomain});
    }
    if (!name.domain.isEmpty()) {
        components.append({identityKindId(IdentityKind::Domain), name.domain});
    }
}

/// The name in an address or of a domain or host, where it has parts that are numbered by
/// themselves.
HostParts partsOfName(const Identity &identity)
{
    if (identity.kind == IdentityKind::Address) {
        const qsizetype at = identity.text.lastIndexOf(QLatin1Char('@'));
        HostParts parts = domainParts(QStringView(identity.text).sliced(at + 1));
        parts.host = identity.text.first(std::max<qsizetype>(at, 0));
        return parts;
    }
    return identity.kind == IdentityKind::Host ? hostParts(identity.text)
                                               : domainParts(identity.text);
}

QList<Component> componentsOf(const IdentityPart &part)
{
    QList<Component> components;
    const IdentityKind kind = part.identity.kind;
    const bool hasParts =
        kind == IdentityKind::Address || kind == IdentityKind::Host || kind == IdentityKind::Domain;
    if (part.isDerived || !hasParts) {
        components.append({identityKindId(kind), part.component});
        return components;
    }
    const HostParts name = partsOfName(part.identity);
    if (!name.host.isEmpty()) {
        components.append(
            {identityKindId(kind == IdentityKind::Address ? IdentityKind::User : kind), name.host});
    }
    addDomain(name, components);
    return components;
}
} // namespace

ReplacementTable::ReplacementTable(const QList<Identity> &identities, const QByteArray &key,
                                   const RedactionChoices &choices)
    : m_choices(choices)
{
    for (const QString &text : choices.keptTexts) {
        for (const IdentityKind kind : AllIdentityKinds) {
            m_kept.insert(canonicalText(kind, text));
        }
    }
    for (const QString &text : choices.publicTexts) {
        m_public.insert(canonicalText(IdentityKind::Guid, text));
        m_public.insert(canonicalText(IdentityKind::Name, text));
    }
    addParts(identities + choices.added);
    addForms();
    giveNumbers(key);
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        m_identities[i].replacement = replacementOf(m_parts.at(i));
    }
}

bool ReplacementTable::isKindKept(IdentityKind kind) const
{
    return kind != IdentityKind::Challenge && m_choices.keptKinds.contains(kind);
}

bool ReplacementTable::isReplacedBefore(const Identity &identity) const
{
    if (identity.kind != IdentityKind::Address && identity.kind != IdentityKind::Host) {
        return false;
    }
    const qsizetype joint =
        identity.text.indexOf(QLatin1Char(identity.kind == IdentityKind::Address ? '@' : '.'));
    if (joint < 0 || !isReplacement(QStringView(identity.text).first(joint))) {
        return false;
    }
    const QString domain =
        canonicalText(IdentityKind::Domain, QStringView(identity.text).sliced(joint + 1));
    return isKindKept(IdentityKind::Domain) || m_kept.contains(domainParts(domain).domain) ||
           m_kept.contains(domain);
}

void ReplacementTable::addParts(const QList<Identity> &identities)
{
    // By what it is read as; the kind that comes first and whole identities win.
    QMap<QString, IdentityPart> parts;
    const auto rank = [](const IdentityPart &part) {
        return std::tuple(part.identity.kind, part.isDerived, part.component, part.isWordOnly);
    };
    for (const Identity &identity : identities) {
        for (IdentityPart &part : partsOf(identity)) {
            const QString text = canonicalText(part.identity.kind, part.identity.text);
            if (text.isEmpty() || m_public.contains(text) || isReplacement(part.identity.text)) {
                continue;
            }
            const auto at = parts.constFind(text);
            if (at == parts.constEnd() || rank(part) < rank(*at)) {
                parts.insert(text, part);
            }
        }
    }
    m_parts = parts.values();
    std::ranges::stable_sort(m_parts, {}, rank);
    for (const IdentityPart &part : std::as_const(m_parts)) {
        const QString text = canonicalText(part.identity.kind, part.identity.text);
        m_byText.insert(text, static_cast<int>(m_identities.size()));
        const bool isKept = part.identity.kind != IdentityKind::Challenge &&
                            (m_kept.contains(text) || m_kept.contains(part.component) ||
                             isKindKept(part.identity.kind));
        m_identities.append({.identity = part.identity,
                             .replacement = {},
                             .isKept = isKept,
                             .isDerived = part.isDerived});
    }
}

void ReplacementTable::addForms()
{
    QList<QByteArray> patterns;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        for (const KnownForm &form : knownForms(m_parts.at(i))) {
            m_forms.append(form);
            m_identityOfForm.append(static_cast<int>(i));
            patterns.append(form.bytes);
        }
    }
    m_matcher = ByteMatcher(patterns);
    QStringList replaced;
    for (const ReplacedIdentity &each : std::as_const(m_identities)) {
        if (!each.isKept) {
            replaced.append(each.identity.text);
        }
    }
    m_shortened = ShortenedWords(replaced);
}

bool ReplacementTable::isMetAt(int form, QByteArrayView text, qsizetype end) const
{
    const KnownForm &known = m_forms.at(form);
    if (!known.isWordOnly) {
        return true;
    }
    return !isWordBefore(text, end - known.bytes.size()) && !isWordAt(text, end);
}

/// No label may hold what it stands for, nor any other identity.
bool ReplacementTable::isUsable(const QString &label) const
{
    bool isClean = true;
    const QByteArray bytes = label.toUtf8();
    m_matcher.scan(bytes, [&](int form, qsizetype end) {
        isClean = isClean && (m_forms.at(form).isEncodedOnly || !isMetAt(form, bytes, end));
    });
    return isClean;
}

void ReplacementTable::giveNumbers(const QByteArray &key)
{
    QMap<QString, QMap<QByteArray, QString>> ordered; // prefix, keyed order, component
    for (const IdentityPart &part : std::as_const(m_parts)) {
        for (const Component &component : componentsOf(part)) {
            const QByteArray message = (component.prefix + QChar(0) + component.text).toUtf8();
            ordered[component.prefix].insert(
                QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256),
                component.text);
        }
    }
    for (const auto &[prefix, components] : ordered.asKeyValueRange()) {
        int number = 0;
        for (const QString &component : components) {
            QString label;
            for (int tried = 0; tried < MostNumbersTried && label.isEmpty(); ++tried) {
                const QString candidate = prefix + QLatin1Char('-') + QString::number(++number);
                label = isUsable(candidate) ? candidate : QString();
            }
            m_labels[prefix].insert(component, label.isEmpty() ? Removed : label);
        }
    }
}

QString ReplacementTable::labelOf(const QString &prefix, const QString &component) const
{
    const bool isKept =
        m_kept.contains(component) ||
        std::ranges::any_of(m_choices.keptKinds, [&](IdentityKind kind) {
            return identityKindId(kind) == prefix ||
                   (kind == IdentityKind::Domain && prefix == QLatin1String("subdomain"));
        });
    return isKept ? component : m_labels.value(prefix).value(component, Removed);
}

QString ReplacementTable::domainLabel(const HostParts &name) const
{
    QString label;
    if (!name.subdomain.isEmpty()) {
        label = labelOf(QStringLiteral("subdomain"), name.subdomain) + QLatin1Char('.');
    }
    return name.domain.isEmpty() || m_kept.contains(name.subdomain)
               ? label.chopped(label.isEmpty() ? 0 : 1)
               : label + labelOf(identityKindId(IdentityKind::Domain), name.domain);
}

QString ReplacementTable::replacementOf(const IdentityPart &part) const
{
    const IdentityKind kind = part.identity.kind;
    switch (kind) {
    case IdentityKind::Challenge:
        return removalMarkText(RemovalMark::Challenge);
    case IdentityKind::Token:
        return removalMarkText(RemovalMark::Token);
    case IdentityKind::Encoded:
        return Removed;
    case IdentityKind::Address:
    case IdentityKind::Host:
    case IdentityKind::Domain:
        break;
    case IdentityKind::User:
    case IdentityKind::Name:
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
        return labelOf(identityKindId(kind), part.component);
    }
    if (part.isDerived) {
        return labelOf(identityKindId(kind), part.component);
    }
    const HostParts name = partsOfName(part.identity);
    QString domain = domainLabel(name);
    if (name.host.isEmpty()) {
        return domain;
    }
    const QString host = labelOf(
        identityKindId(kind == IdentityKind::Address ? IdentityKind::User : kind), name.host);
    const QLatin1Char joint(kind == IdentityKind::Address ? '@' : '.');
    return domain.isEmpty() ? host : QString(host + joint + domain);
}

} // namespace Scep
