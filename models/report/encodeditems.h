// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep {

/// Something of a case whose octets are at hand, so that it can be taken apart as ASN.1.
struct EncodedItem
{
    QString id;          ///< unique in the case and the same each time
    QString kindId;      ///< stable: "certificate", "scepMessage", "pkcs12" …
    QString kind;        ///< translated: "Certificate"
    QString title;       ///< subject, issuer or transaction; may be empty
    QByteArray pemLabel; ///< "CERTIFICATE"; empty where PEM has none
    QByteArray bytes;    ///< keys and passwords in it are zeros
    EvidenceRef evidence;

    bool operator==(const EncodedItem &) const = default;
};

/// Every certificate, request, revocation list, SCEP message and other encoded thing of the case,
/// in this order, without those whose octets were too many to keep.
[[nodiscard]] QList<EncodedItem> encodedItems(const CaseEvidence &evidence);

/// The id of a certificate, request or revocation list, by its fingerprint.
[[nodiscard]] QString encodedItemId(const QString &fingerprint);

/// The id of a SCEP message.
[[nodiscard]] QString encodedItemId(const ScepMessage &message);

} // namespace Scep
