// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/pki/pathvectors.h"

#include "models/pki/pkidecode.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Scep;

namespace PathVectors {

namespace {
constexpr QLatin1StringView ServerAuth("1.3.6.1.5.5.7.3.1");
constexpr QLatin1StringView ClientAuth("1.3.6.1.5.5.7.3.2");

Instant instantOf(const QDateTime &time)
{
    return time.isValid()
               ? Instant{std::chrono::milliseconds(time.toMSecsSinceEpoch()), TimeCertainty::Known}
               : Instant();
}

QString usageOid(const QString &name)
{
    static const QHash<QString, QString> known = {
        {QStringLiteral("serverAuth"), ServerAuth},
        {QStringLiteral("clientAuth"), ClientAuth},
        {QStringLiteral("codeSigning"), QStringLiteral("1.3.6.1.5.5.7.3.3")},
        {QStringLiteral("emailProtection"), QStringLiteral("1.3.6.1.5.5.7.3.4")},
        {QStringLiteral("timeStamping"), QStringLiteral("1.3.6.1.5.5.7.3.8")},
        {QStringLiteral("OCSPSigning"), QStringLiteral("1.3.6.1.5.5.7.3.9")},
        {QStringLiteral("anyExtendedKeyUsage"), QStringLiteral("2.5.29.37.0")}};
    return known.value(name, name);
}

void addPem(const QJsonArray &texts, QList<Certificate> *certificates, Vector *vector)
{
    for (const QJsonValue &text : texts) {
        const PkiContents contents = decodePki(text.toString().toUtf8());
        if (contents.certificates.isEmpty()) {
            vector->undecodable = QStringLiteral("a certificate that OpenSSL does not decode");
        }
        certificates->append(contents.certificates);
    }
}

Vector limboCase(const QJsonObject &object)
{
    Vector vector;
    vector.id = object.value(QLatin1StringView("id")).toString();
    addPem(object.value(QLatin1StringView("trusted_certs")).toArray(), &vector.trusted, &vector);
    addPem(object.value(QLatin1StringView("untrusted_intermediates")).toArray(), &vector.others,
           &vector);
    QList<Certificate> leaf;
    addPem({object.value(QLatin1StringView("peer_certificate"))}, &leaf, &vector);
    vector.leaf = leaf.value(0);
    for (const QJsonValue &text : object.value(QLatin1StringView("crls")).toArray()) {
        vector.lists += decodePki(text.toString().toUtf8()).revocationLists;
    }
    const QString time = object.value(QLatin1StringView("validation_time")).toString();
    vector.judgedAt = instantOf(time.isEmpty() ? QDateTime::currentDateTimeUtc()
                                               : QDateTime::fromString(time, Qt::ISODate));
    for (const QJsonValue &usage :
         object.value(QLatin1StringView("extended_key_usage")).toArray()) {
        vector.usages.append(usageOid(usage.toString()));
    }
    vector.host = object.value(QLatin1StringView("expected_peer_name"))
                      .toObject()
                      .value(QLatin1StringView("value"))
                      .toString();
    const QJsonValue depth = object.value(QLatin1StringView("max_chain_depth"));
    if (depth.isDouble()) {
        vector.maxDepth = depth.toInteger();
    }
    vector.isAccepted =
        object.value(QLatin1StringView("expected_result")) == QLatin1StringView("SUCCESS");
    return vector;
}

Certificate decodeBase64(const QJsonValue &text, Vector *vector)
{
    const auto decoded = decodeCertificate(QByteArray::fromBase64(text.toString().toLatin1()));
    if (!decoded) {
        vector->undecodable = QStringLiteral("a certificate that OpenSSL does not decode");
        return {};
    }
    return *decoded;
}

Vector betterTlsCase(const QString &suite, const QJsonObject &object, const QJsonValue &root)
{
    Vector vector;
    vector.id = QStringLiteral("bettertls::%1::%2")
                    .arg(suite)
                    .arg(object.value(QLatin1StringView("id")).toInteger());
    vector.trusted = {decodeBase64(root, &vector)};
    const QJsonArray certificates = object.value(QLatin1StringView("certificates")).toArray();
    for (qsizetype i = 0; i < certificates.size(); ++i) {
        const Certificate certificate = decodeBase64(certificates.at(i), &vector);
        if (i == 0) {
            vector.leaf = certificate;
        } else {
            vector.others.append(certificate);
        }
    }
    // The cases are made to be valid when they were made.
    vector.judgedAt = vector.leaf.notBefore;
    vector.judgedAt.sinceEpoch += std::chrono::hours(1);
    vector.usages = {ServerAuth};
    vector.host = object.value(QLatin1StringView("hostname")).toString();
    vector.isAccepted = object.value(QLatin1StringView("expected")) == QLatin1StringView("ACCEPT");
    return vector;
}

bool hasName(const Certificate &certificate, const QString &host)
{
    return std::ranges::any_of(certificate.subjectAltNames, [&host](const SubjectAltName &name) {
        const QString pattern = name.value.toLower();
        return pattern == host.toLower() ||
               (pattern.startsWith(QLatin1StringView("*.")) &&
                pattern.sliced(2) == host.toLower().section(QLatin1Char('.'), 1));
    });
}

/// What the case asks for beside the chain itself.
QString otherReason(const Vector &vector, const CertificateChain &chain)
{
    if (!vector.host.isEmpty() && !hasName(vector.leaf, vector.host)) {
        return QStringLiteral("the name “%1” is not in the certificate").arg(vector.host);
    }
    for (const QString &usage : vector.usages) {
        const bool isLimited = !vector.leaf.extendedKeyUsage.isEmpty();
        if (isLimited &&
            !std::ranges::contains(vector.leaf.extendedKeyUsage, usage, &NamedOid::oid)) {
            return QStringLiteral("it is not for %1").arg(usage);
        }
    }
    if (vector.maxDepth && chain.links.size() - 2 > *vector.maxDepth) {
        return QStringLiteral("the chain is longer than the case allows");
    }
    return {};
}
} // namespace

QList<Vector> readVectors(QByteArrayView json)
{
    const QJsonObject root = QJsonDocument::fromJson(json.toByteArray()).object();
    QList<Vector> vectors;
    for (const QJsonValue &one : root.value(QLatin1StringView("testcases")).toArray()) {
        vectors.append(limboCase(one.toObject()));
    }
    const QJsonObject suites = root.value(QLatin1StringView("suites")).toObject();
    for (auto suite = suites.begin(); suite != suites.end(); ++suite) {
        const QJsonArray cases =
            suite.value().toObject().value(QLatin1StringView("testCases")).toArray();
        for (const QJsonValue &one : cases) {
            vectors.append(betterTlsCase(suite.key(), one.toObject(),
                                         root.value(QLatin1StringView("trustRoot"))));
        }
    }
    return vectors;
}

Answer judge(const Vector &vector)
{
    if (!vector.undecodable.isEmpty() && vector.leaf.der.isEmpty()) {
        return {.isAccepted = false, .reason = vector.undecodable};
    }
    ChainOptions options{.judgedAt = vector.judgedAt, .anchorsNeedNotBeRoots = true};
    for (const Certificate &certificate : vector.trusted) {
        options.trustedRoots.append(certificate.fingerprint);
    }
    if (options.trustedRoots.isEmpty()) { // nothing is trusted, which is not "anything is"
        options.trustedRoots.append(QString(64, QLatin1Char('0')));
    }
    const ChainBuilder builder(vector.trusted + vector.others, vector.lists);
    const CertificateChain chain = builder.build(vector.leaf, options);
    if (!chain.isValid) {
        const auto broken = std::ranges::find_if(
            chain.links, [](const ChainLink &link) { return link.status != LinkStatus::Ok; });
        return {.isAccepted = false,
                .reason = broken == chain.links.cend() ? QStringLiteral("no path to an anchor")
                                                       : broken->message};
    }
    const QString other = otherReason(vector, chain);
    if (!other.isEmpty()) {
        return {.isAccepted = false, .reason = other};
    }
    return {.isAccepted = true,
            .reason = QStringLiteral("every verdict of the %1 link(s) passes; what the case minds "
                                     "is a rule for issuers that chains are not judged by here")
                          .arg(chain.links.size())};
}

} // namespace PathVectors
