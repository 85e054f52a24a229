// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/caseidentities.h"

#include "models/report/redaction/identityparts.h"
#include "models/report/redaction/ipaddress.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Scep {

namespace {
QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// What fields of events hold, by their lower-case names.
const QHash<QString, IdentityKind> &fieldKinds()
{
    static const QHash<QString, IdentityKind> kinds{
        {QStringLiteral("computer"), IdentityKind::Host},
        {QStringLiteral("devicename"), IdentityKind::Host},
        {QStringLiteral("cs-host"), IdentityKind::Host},
        {QStringLiteral("s-computername"), IdentityKind::Host},
        {QStringLiteral("workstationname"), IdentityKind::Host},
        {QStringLiteral("usersid"), IdentityKind::Sid},
        {QStringLiteral("targetusersid"), IdentityKind::Sid},
        {QStringLiteral("subjectusersid"), IdentityKind::Sid},
        {QStringLiteral("cs-username"), IdentityKind::User},
        {QStringLiteral("targetusername"), IdentityKind::User},
        {QStringLiteral("subjectusername"), IdentityKind::User},
        {QStringLiteral("username"), IdentityKind::User},
        {QStringLiteral("requester"), IdentityKind::User},
        {QStringLiteral("targetdomainname"), IdentityKind::Domain},
        {QStringLiteral("subjectdomainname"), IdentityKind::Domain},
        {QStringLiteral("c-ip"), IdentityKind::IpAddress},
        {QStringLiteral("s-ip"), IdentityKind::IpAddress},
        {QStringLiteral("ipaddress"), IdentityKind::IpAddress},
        {QStringLiteral("serialnumber"), IdentityKind::DeviceId},
        {QStringLiteral("deviceid"), IdentityKind::DeviceId},
        {QStringLiteral("udid"), IdentityKind::DeviceId},
        {QStringLiteral("imei"), IdentityKind::DeviceId},
    };
    return kinds;
}

class Collector
{
public:
    void add(IdentityKind kind, const QString &text)
    {
        const QString value = text.trimmed();
        if (value.size() >= 2 && value != QLatin1String("<null>")) {
            m_identities.insert({kind, value});
        }
    }
    void add(const QList<Identity> &identities)
    {
        for (const Identity &identity : identities) {
            add(identity.kind, identity.text);
        }
    }

    void addName(const QString &distinguishedName)
    {
        add(identitiesOfDistinguishedName(distinguishedName));
    }
    void addUrls(const QStringList &urls)
    {
        for (const QString &url : urls) {
            add(identitiesOfUrl(url));
        }
    }

    /// @p type as SubjectAltName has it.
    void addAlternativeName(const QString &type, const QString &value)
    {
        const QString folded = type.toLower();
        if (folded == QLatin1String("uri")) {
            add(identitiesOfUrl(value));
        } else if (folded == QLatin1String("dns")) {
            add(IdentityKind::Host, value);
        } else if (folded == QLatin1String("ip")) {
            add(IdentityKind::IpAddress, value);
        } else if (folded == QLatin1String("directoryname") ||
                   value.contains(QLatin1String("CN="))) {
            addName(value);
        } else {
            add(identitiesOfName(value));
        }
    }

    void addCertificate(const Certificate &certificate)
    {
        addName(certificate.subject);
        addName(certificate.issuer);
        add(IdentityKind::SerialNumber, certificate.serialNumber);
        add(IdentityKind::Thumbprint, certificate.thumbprint);
        add(IdentityKind::Thumbprint, certificate.fingerprint);
        add(IdentityKind::KeyId, hex(certificate.subjectKeyIdentifier));
        add(IdentityKind::KeyId, hex(certificate.authorityKeyIdentifier));
        add(IdentityKind::KeyId, hex(certificate.publicKeySha256));
        add(IdentityKind::Sid, certificate.securityIdentifier);
        for (const SubjectAltName &name : certificate.subjectAltNames) {
            addAlternativeName(name.type, name.value);
        }
        addUrls(certificate.crlUrls + certificate.issuerUrls + certificate.ocspUrls);
    }

    void addRequest(const CertificateRequest &request)
    {
        addName(request.subject);
        add(IdentityKind::Thumbprint, request.fingerprint);
        add(IdentityKind::KeyId, hex(request.publicKeySha256));
        add(IdentityKind::Sid, request.securityIdentifier);
        for (const SubjectAltName &name : request.subjectAltNames) {
            addAlternativeName(name.type, name.value);
        }
    }

    void addMessage(const ScepMessage &message)
    {
        add(IdentityKind::TransactionId, message.transactionId);
        addName(message.signerIssuer);
        addName(message.signerSubject);
        addName(message.recipientIssuer);
        add(IdentityKind::SerialNumber, message.signerSerialNumber);
        add(IdentityKind::SerialNumber, message.recipientSerialNumber);
        add(IdentityKind::KeyId, hex(message.signerPublicKeySha256));
    }

    void addProfile(const ScepProfile &profile)
    {
        addUrls(profile.serverUrls);
        addName(profile.subject);
        add(IdentityKind::Thumbprint, profile.caThumbprint);
        add(IdentityKind::Guid, profile.id);
        for (const QString &name : profile.subjectAltNames) {
            const qsizetype equals = name.indexOf(QLatin1Char('='));
            if (!name.contains(QLatin1String("{{")) && equals > 0) {
                addAlternativeName(name.first(equals), name.sliced(equals + 1));
            }
        }
    }

    void addFields(const LogEvent &event)
    {
        for (const auto &[name, value] : event.fields.asKeyValueRange()) {
            const std::optional<IdentityKind> kind = kindOfField(name);
            if (!kind || value == QLatin1String("-")) {
                continue;
            }
            // `DOMAIN\user` and addresses tell by themselves what they are.
            const bool hasParts =
                value.contains(QLatin1Char('\\')) || value.contains(QLatin1Char('@'));
            if (*kind == IdentityKind::User && hasParts) {
                add(identitiesOfName(value));
            } else {
                add(*kind, value);
            }
        }
    }

    void addObservation(const Observation &observation)
    {
        addFields(observation.event);
        const auto capture = [&](const char *name) {
            return observation.captures.value(QLatin1String(name));
        };
        add(IdentityKind::TransactionId, capture("transactionId"));
        add(IdentityKind::Thumbprint, capture("thumbprint"));
        if (capture("url").contains(QLatin1String("://"))) {
            add(identitiesOfUrl(capture("url")));
        }
    }

    void addDevice(const Device &device)
    {
        // A name with the folder in it: only the folder may name somebody.
        static const QRegularExpression folder(QStringLiteral("[“„]([^”]+)”"));
        const QRegularExpressionMatch match = folder.match(device.name);
        if (match.hasMatch()) {
            add(identitiesOfName(match.captured(1)));
        } else if (device.name != platformDisplayName(device.platform)) {
            add(IdentityKind::Host, device.name);
        }
        for (const Enrollment &enrollment : device.enrollments) {
            add(IdentityKind::TransactionId, enrollment.transactionId);
            if (const QString client = enrollment.client.section(QLatin1Char(' '), 0, 0);
                !canonicalIpAddress(client).isEmpty()) {
                add(IdentityKind::IpAddress, client);
            }
            for (const Attempt &attempt : enrollment.attempts) {
                add(IdentityKind::TransactionId, attempt.transactionId);
            }
            for (const Observation &observation : enrollment.observations) {
                addObservation(observation);
            }
        }
    }

    void addChain(const CertificateChain &chain)
    {
        for (const ChainLink &link : chain.links) {
            addName(link.subject);
            add(IdentityKind::KeyId, hex(link.keyIdentifier));
            addUrls(link.issuerUrls);
        }
    }

    [[nodiscard]] QList<Identity> sorted() const
    {
        QList<Identity> all(m_identities.begin(), m_identities.end());
        std::ranges::sort(all);
        return all;
    }

private:
    /// There are many events and few names of fields.
    [[nodiscard]] std::optional<IdentityKind> kindOfField(const QString &name)
    {
        const auto known = m_fieldKinds.constFind(name);
        if (known != m_fieldKinds.constEnd()) {
            return *known;
        }
        const auto kind = fieldKinds().constFind(name.toLower());
        return *m_fieldKinds.insert(name, kind == fieldKinds().constEnd()
                                              ? std::nullopt
                                              : std::optional<IdentityKind>(*kind));
    }

    QHash<QString, std::optional<IdentityKind>> m_fieldKinds;
    QSet<Identity> m_identities;
};
} // namespace

QList<Identity> identitiesOf(const Case &caseData)
{
    Collector collector;
    const CaseEvidence &evidence = caseData.evidence;
    for (const SourceFile &source : evidence.sources) {
        collector.add(IdentityKind::Thumbprint, hex(source.sha256));
    }
    for (const LogEvent &event : evidence.events) {
        collector.addFields(event);
    }
    for (const Certificate &certificate : evidence.certificates) {
        collector.addCertificate(certificate);
    }
    for (const CertificateRequest &request : evidence.requests) {
        collector.addRequest(request);
    }
    for (const ScepMessage &message : evidence.messages) {
        collector.addMessage(message);
    }
    for (const ScepProfile &profile : evidence.profiles) {
        collector.addProfile(profile);
    }
    for (const RevocationList &list : evidence.revocationLists) {
        collector.addName(list.issuer);
        collector.add(IdentityKind::Thumbprint, list.fingerprint);
        collector.add(IdentityKind::KeyId, hex(list.authorityKeyIdentifier));
        for (const RevokedCertificate &revoked : list.revoked) {
            collector.add(IdentityKind::SerialNumber, revoked.serialNumber);
        }
    }
    for (const Device &device : caseData.analysis.devices) {
        collector.addDevice(device);
    }
    for (const CertificateChain &chain : caseData.analysis.chains) {
        collector.addChain(chain);
    }
    return collector.sorted();
}

QStringList logTextsOf(const Case &caseData)
{
    QSet<QString> texts;
    for (const LogEvent &event : caseData.evidence.events) {
        for (const QString &value : event.fields) {
            texts.insert(value);
        }
    }
    return {texts.cbegin(), texts.cend()};
}

QStringList publicTextsOf(const Case &caseData)
{
    QSet<QString> ids;
    for (const Device &device : caseData.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            for (const Observation &observation : enrollment.observations) {
                ids.insert(observation.ruleId);
            }
            for (const Finding &finding : enrollment.findings) {
                ids.insert(finding.ruleId);
                ids.insert(finding.consequenceOf);
            }
            for (const Consequence &consequence : enrollment.verdict.consequences) {
                ids.insert(consequence.ruleId);
            }
        }
    }
    ids.remove({});
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted;
}

} // namespace Scep
