// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/certificatesjson.h"

#include "models/report/analysisjson.h"
#include "models/report/jsonvalues.h"

#include <QJsonArray>

namespace Scep {

namespace {
template<typename Number>
QJsonValue numberOrNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue();
}

QJsonValue numberOrNull(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonArray extensionsToJson(const QList<CertificateExtension> &extensions)
{
    QJsonArray array;
    for (const CertificateExtension &extension : extensions) {
        array.append(QJsonObject{{QStringLiteral("oid"), extension.oid},
                                 {QStringLiteral("name"), extension.name},
                                 {QStringLiteral("critical"), extension.isCritical},
                                 {QStringLiteral("text"), textOrNull(extension.text)},
                                 {QStringLiteral("octets"), hexOrNull(extension.bytes)}});
    }
    return array;
}

QJsonValue templateToJson(const std::optional<CertificateTemplate> &found)
{
    if (!found) {
        return {};
    }
    const bool hasVersion = !found->oid.isEmpty();
    return QJsonObject{
        {QStringLiteral("name"), textOrNull(found->name)},
        {QStringLiteral("oid"), textOrNull(found->oid)},
        {QStringLiteral("major"), hasVersion ? QJsonValue(found->majorVersion) : QJsonValue()},
        {QStringLiteral("minor"), hasVersion ? QJsonValue(found->minorVersion) : QJsonValue()}};
}

/// What the analysis does not tell of certificates.
void addMembers(QJsonObject &object, const Certificate &certificate)
{
    QJsonArray policies;
    for (const NamedOid &policy : certificate.applicationPolicies) {
        policies.append(policy.oid);
    }
    const std::optional<AdcsSerialParts> serial = adcsSerial(certificate.serialNumber);
    object.insert(QStringLiteral("pathLength"), numberOrNull(certificate.pathLength));
    object.insert(QStringLiteral("applicationPolicies"), policies);
    object.insert(QStringLiteral("template"), templateToJson(certificate.certificateTemplate));
    object.insert(QStringLiteral("securityIdentifier"), textOrNull(certificate.securityIdentifier));
    object.insert(QStringLiteral("adcsSerial"),
                  serial ? QJsonValue(QJsonObject{{QStringLiteral("requestId"), serial->requestId},
                                                  {QStringLiteral("keyIndex"), serial->keyIndex}})
                         : QJsonValue());
    object.insert(QStringLiteral("publicKeySha256"), hexOrNull(certificate.publicKeySha256));
    object.insert(QStringLiteral("crlUrls"), QJsonArray::fromStringList(certificate.crlUrls));
    object.insert(QStringLiteral("issuerUrls"), QJsonArray::fromStringList(certificate.issuerUrls));
    object.insert(QStringLiteral("ocspUrls"), QJsonArray::fromStringList(certificate.ocspUrls));
    object.insert(QStringLiteral("extensions"), extensionsToJson(certificate.extensions));
}

void addMembers(QJsonObject &object, const CertificateRequest &request)
{
    object.insert(QStringLiteral("template"), templateToJson(request.certificateTemplate));
    object.insert(QStringLiteral("securityIdentifier"), textOrNull(request.securityIdentifier));
    object.insert(QStringLiteral("publicKeySha256"), hexOrNull(request.publicKeySha256));
    object.insert(QStringLiteral("extensions"), extensionsToJson(request.extensions));
}

void addMembers(QJsonObject &object, const RevocationList &list)
{
    object.insert(QStringLiteral("extensions"), extensionsToJson(list.extensions));
}

/// The objects of the analysis, each with what it does not tell. They are in the order of the case.
template<typename Thing>
QJsonArray withMembers(const QJsonValue &objects, const QList<Thing> &things)
{
    QJsonArray array = objects.toArray();
    for (qsizetype index = 0; index < things.size(); ++index) {
        QJsonObject object = array.at(index).toObject();
        addMembers(object, things.at(index));
        array.replace(index, object);
    }
    return array;
}

QJsonArray fieldsToJson(const QList<ScepField> &fields)
{
    QJsonArray array;
    for (const ScepField &field : fields) {
        array.append(QJsonObject{{QStringLiteral("offset"), field.offset},
                                 {QStringLiteral("inner"), field.inner},
                                 {QStringLiteral("name"), field.name},
                                 {QStringLiteral("value"), textOrNull(field.value)},
                                 {QStringLiteral("complete"), field.isComplete}});
    }
    return array;
}

/// The certificate of the case that the message names, by its fingerprint.
QJsonValue knownCertificate(const CaseEvidence &evidence, const QString &issuer,
                            const QString &serialNumber)
{
    const Certificate *certificate = findCertificateByIssuer(evidence, issuer, serialNumber);
    return certificate != nullptr ? QJsonValue(certificate->fingerprint) : QJsonValue();
}

QJsonObject messageToJson(const ScepMessage &message, const CaseEvidence &evidence)
{
    const SourceFile *source = findSource(evidence, message.evidence.source);
    return {
        {QStringLiteral("source"), source ? source->path : QString()},
        {QStringLiteral("line"), message.evidence.line > 0
                                     ? QJsonValue(static_cast<qint64>(message.evidence.line))
                                     : QJsonValue()},
        {QStringLiteral("messageType"), numberOrNull(message.messageType)},
        {QStringLiteral("transactionId"), textOrNull(message.transactionId)},
        {QStringLiteral("pkiStatus"), numberOrNull(message.pkiStatus)},
        {QStringLiteral("failInfo"), numberOrNull(message.failInfo)},
        {QStringLiteral("failInfoText"), textOrNull(message.failInfoText)},
        {QStringLiteral("microsoftError"), numberOrNull(message.microsoftError)},
        {QStringLiteral("senderNonce"), hexOrNull(message.senderNonce)},
        {QStringLiteral("recipientNonce"), hexOrNull(message.recipientNonce)},
        {QStringLiteral("signingTime"), textOrNull(toIsoString(message.signingTime))},
        {QStringLiteral("digestAlgorithm"), textOrNull(message.digestAlgorithm)},
        {QStringLiteral("signerSubject"), textOrNull(message.signerSubject)},
        {QStringLiteral("signerIssuer"), textOrNull(message.signerIssuer)},
        {QStringLiteral("signerSerial"), textOrNull(message.signerSerialNumber)},
        {QStringLiteral("signerCertificate"),
         knownCertificate(evidence, message.signerIssuer, message.signerSerialNumber)},
        {QStringLiteral("recipientIssuer"), textOrNull(message.recipientIssuer)},
        {QStringLiteral("recipientSerial"), textOrNull(message.recipientSerialNumber)},
        {QStringLiteral("recipientCertificate"),
         knownCertificate(evidence, message.recipientIssuer, message.recipientSerialNumber)},
        {QStringLiteral("recipientKeyBits"), numberOrNull(message.recipientKeyBits)},
        {QStringLiteral("keyEncryptionAlgorithm"), textOrNull(message.keyEncryptionAlgorithm)},
        {QStringLiteral("contentEncryptionAlgorithm"),
         textOrNull(message.contentEncryptionAlgorithm)},
        {QStringLiteral("contentEncryptionIv"), hexOrNull(message.contentEncryptionIv)},
        {QStringLiteral("encryptedContentBytes"), message.encryptedContentBytes},
        {QStringLiteral("byteCount"), message.byteCount},
        {QStringLiteral("cutAt"), numberOrNull(message.cutAt)},
        {QStringLiteral("fields"), fieldsToJson(message.fields)},
    };
}
} // namespace

QJsonObject certificatesToJson(const Case &caseData)
{
    const CaseEvidence &evidence = caseData.evidence;
    const QJsonObject analysis = analysisToJson(caseData);
    QJsonArray messages;
    for (const ScepMessage &message : evidence.messages) {
        messages.append(messageToJson(message, evidence));
    }
    return {
        {QStringLiteral("schema"), QStringLiteral("scep-workbench/certificates/1")},
        {QStringLiteral("sources"), analysis.value(QStringLiteral("sources"))},
        {QStringLiteral("certificates"),
         withMembers(analysis.value(QStringLiteral("certificates")), evidence.certificates)},
        {QStringLiteral("requests"),
         withMembers(analysis.value(QStringLiteral("requests")), evidence.requests)},
        {QStringLiteral("revocationLists"),
         withMembers(analysis.value(QStringLiteral("revocationLists")), evidence.revocationLists)},
        {QStringLiteral("chains"), analysis.value(QStringLiteral("chains"))},
        {QStringLiteral("messages"), messages}};
}

} // namespace Scep
