// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/messagetext.h"

#include "models/domain/datetimetext.h"
#include "models/report/codetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

/// The value of the row of that name, as the decoder wrote it: number and name.
QString rowValue(const ScepMessage &message, QLatin1StringView name)
{
    const auto row = std::ranges::find(message.fields, name, &ScepField::name);
    return row == message.fields.cend() ? QString() : row->value;
}

QString describeType(const ScepMessage &message)
{
    return message.messageType ? QStringLiteral("%1 (%2)")
                                     .arg(messageTypeName(*message.messageType))
                                     .arg(*message.messageType)
                               : QString();
}

/// Who a certificate that a message names belongs to.
enum class Party {
    Authority, ///< the CA, or the RA that stands before it
    Requester, ///< the device
};

/// A request goes to the authority and comes from the device, a reply the other way. Of a cut
/// message only the recipient is known, and that is nearly always a request's.
Party recipientOf(const ScepMessage &message)
{
    constexpr int CertRep = 3;
    return message.messageType == CertRep ? Party::Requester : Party::Authority;
}

Party signerOf(const ScepMessage &message)
{
    return recipientOf(message) == Party::Authority ? Party::Requester : Party::Authority;
}

QString describeKnown(Party party, const Certificate &certificate)
{
    // An RA has its certificate from the CA like anybody else; only the CA's own says "CA".
    if (certificate.isCa) {
        return Tr::tr("CA certificate, in evidence: %1").arg(certificate.subject);
    }
    switch (party) {
    case Party::Authority:
        return Tr::tr("RA certificate, in evidence: %1").arg(certificate.subject);
    case Party::Requester:
        return Tr::tr("Certificate of the requester, in evidence: %1").arg(certificate.subject);
    }
    return {};
}

QString describeUnknown(Party party, const QString &serialNumber)
{
    const std::optional<qint64> request = adcsRequestId(serialNumber);
    if (!request) {
        return Tr::tr("Not in evidence.");
    }
    return party == Party::Authority
               ? Tr::tr("Not in evidence. By its serial number it is request %1 of the CA, so "
                        "an RA certificate and not the CA's own.")
                     .arg(*request)
               : Tr::tr("Not in evidence. By its serial number it is request %1 of the CA.")
                     .arg(*request);
}

/// The certificate that the message names by issuer and serial number.
QString describeParty(Party party, const QString &issuer, const QString &serialNumber,
                      const CaseEvidence &evidence)
{
    if (serialNumber.isEmpty() || issuer.isEmpty()) {
        return {};
    }
    const Certificate *certificate = findCertificateByIssuer(evidence, issuer, serialNumber);
    return certificate != nullptr ? describeKnown(party, *certificate)
                                  : describeUnknown(party, serialNumber);
}

QString describeSigner(const ScepMessage &message, const CaseEvidence &evidence)
{
    return message.signerSubject.isEmpty() ? describeParty(signerOf(message), message.signerIssuer,
                                                           message.signerSerialNumber, evidence)
                                           : Tr::tr("In the message.");
}

/// What the codes of a refusal mean.
QString describeRefusal(const ScepMessage &message)
{
    QStringList texts;
    if (message.failInfo) {
        texts.append(QStringLiteral("failInfo=%1").arg(*message.failInfo));
    }
    if (message.microsoftError) {
        texts.append(QStringLiteral("0x%1").arg(static_cast<quint32>(*message.microsoftError), 8,
                                                16, QLatin1Char('0')));
    }
    return codeLinesOf(texts).join(QLatin1Char('\n'));
}

QString describeKeyEncryption(const ScepMessage &message)
{
    return message.recipientKeyBits > 0 ? Tr::tr("%1, key of %2 bits")
                                              .arg(message.keyEncryptionAlgorithm)
                                              .arg(message.recipientKeyBits)
                                        : message.keyEncryptionAlgorithm;
}

QString describeEncryption(const ScepMessage &message)
{
    return message.contentEncryptionIv.isEmpty()
               ? message.contentEncryptionAlgorithm
               : Tr::tr("%1, IV %2")
                     .arg(message.contentEncryptionAlgorithm,
                          toSpacedHex(message.contentEncryptionIv));
}

QString byteCount(qint64 bytes)
{
    return bytes > 0 ? Tr::tr("%n byte(s)", nullptr, static_cast<int>(bytes)) : QString();
}

/// What a cut message would have told further on.
QString describeMissing(const ScepMessage &message)
{
    if (!message.cutAt) {
        return {};
    }
    QStringList missing;
    const auto ask = [&missing](bool isMissing, const QString &name) {
        if (isMissing) {
            missing.append(name);
        }
    };
    ask(!message.messageType, Tr::tr("type"));
    ask(message.transactionId.isEmpty(), Tr::tr("transaction id"));
    ask(message.recipientSerialNumber.isEmpty(), Tr::tr("recipient"));
    ask(message.contentEncryptionAlgorithm.isEmpty(), Tr::tr("content encryption"));
    ask(message.signerSerialNumber.isEmpty(), Tr::tr("signer"));
    return missing.join(QStringLiteral(", "));
}

QString describeCut(const ScepMessage &message)
{
    return message.cutAt ? Tr::tr("After byte %1. The log holds no more of it.").arg(*message.cutAt)
                         : QString();
}
} // namespace

QList<LabelledValue> describeScepMessage(const ScepMessage &message, const CaseEvidence &evidence)
{
    const auto inHex = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes.toHex().toUpper());
    };
    QList<LabelledValue> rows{
        {Tr::tr("Type"), describeType(message)},
        {Tr::tr("Transaction id"), message.transactionId},
        {Tr::tr("Status"), rowValue(message, QLatin1StringView("pkiStatus"))},
        {Tr::tr("Failure"), rowValue(message, QLatin1StringView("failInfo"))},
        {Tr::tr("Failure text"), message.failInfoText},
        {Tr::tr("Microsoft error"), rowValue(message, QLatin1StringView("SCEP_ERROR"))},
        {Tr::tr("Meaning"), describeRefusal(message)},
        {Tr::tr("Server's message"), rowValue(message, QLatin1StringView("SCEP_SERVER_MESSAGE"))},
        {Tr::tr("Digest"), message.digestAlgorithm},
        {Tr::tr("Signer"), message.signerSubject},
        {Tr::tr("Signer's issuer"), message.signerIssuer},
        {Tr::tr("Signer's serial"), message.signerSerialNumber},
        {Tr::tr("Signer's certificate"), describeSigner(message, evidence)},
        {Tr::tr("Recipient's issuer"), message.recipientIssuer},
        {Tr::tr("Recipient's serial"), message.recipientSerialNumber},
        {Tr::tr("Recipient"), describeParty(recipientOf(message), message.recipientIssuer,
                                            message.recipientSerialNumber, evidence)},
        {Tr::tr("Key encryption"), describeKeyEncryption(message)},
        {Tr::tr("Content encryption"), describeEncryption(message)},
        {Tr::tr("Ciphertext"), byteCount(message.encryptedContentBytes)},
        {Tr::tr("Sender nonce"), inHex(message.senderNonce)},
        {Tr::tr("Recipient nonce"), inHex(message.recipientNonce)},
        {Tr::tr("Signed at"), toDateTimeString(message.signingTime)},
        {Tr::tr("Size"), byteCount(message.byteCount)},
        {Tr::tr("Cut"), describeCut(message)},
        {Tr::tr("Behind the cut"), describeMissing(message)},
    };
    rows.removeIf([](const LabelledValue &row) { return row.value.isEmpty(); });
    return rows;
}

} // namespace Scep
