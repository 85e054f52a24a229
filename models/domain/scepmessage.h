// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// One decoded element of a SCEP message, in the order of the bytes.
struct ScepField
{
    qint64 offset = 0;      ///< from the start of the (outer or inner) message, see @ref inner
    bool inner = false;     ///< offset counts inside the encapsulated EnvelopedData
    QString name;           ///< "SignedData.version", "recipient serial" …
    QString value;          ///< ready to show
    bool isComplete = true; ///< false: the message was cut inside this element

    bool operator==(const ScepField &) const = default;
};

/// What can be read of a SCEP pkiMessage (RFC 8894 section 3.1) without any private key. Messages
/// out of logs are often cut: whatever bytes are there are told.
struct ScepMessage
{
    EvidenceRef evidence;
    std::optional<int> messageType; ///< 3 CertRep, 17 RenewalReq, 19 PKCSReq, 20 CertPoll …
    QString transactionId;
    std::optional<int> pkiStatus; ///< 0 SUCCESS, 2 FAILURE, 3 PENDING
    std::optional<int> failInfo;  ///< 0 badAlg … 4 badCertId
    QString failInfoText;
    std::optional<qint32> microsoftError; ///< HRESULT of attribute 1.3.6.1.4.1.311.21.33
    QByteArray senderNonce;
    QByteArray recipientNonce;
    Instant signingTime;
    QString digestAlgorithm;
    QString signerIssuer;       ///< RFC 4514 text
    QString signerSerialNumber; ///< upper-case hex
    QString signerSubject;      ///< empty: its certificate is not in the message
    QByteArray signerPublicKeySha256;
    QString recipientIssuer;       ///< RFC 4514 text
    QString recipientSerialNumber; ///< upper-case hex
    QString keyEncryptionAlgorithm;
    int recipientKeyBits = 0; ///< out of the encrypted key's length
    QString contentEncryptionAlgorithm;
    QByteArray contentEncryptionIv;
    qint64 encryptedContentBytes = 0; ///< announced length of the ciphertext
    qint64 byteCount = 0;             ///< bytes that were there
    QByteArray bytes; ///< those that were there; empty beyond Limits::MessageBytesPerSource
    std::optional<qint64> cutAt; ///< offset where the bytes ended too early
    QList<ScepField> fields;     ///< every element that was read, row by row

    bool operator==(const ScepMessage &) const = default;
};

/// "PKCSReq", "CertRep" … or the number's text for an unknown type.
[[nodiscard]] QString messageTypeName(int messageType);

} // namespace Scep
