// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/samecertificate.h"

#include <algorithm>

namespace Scep {

SameCertificate::SameCertificate(const CaseEvidence &evidence)
{
    QHash<QByteArray, QString> transactionOfKey;
    for (const ScepMessage &message : evidence.messages) {
        if (!message.signerPublicKeySha256.isEmpty() && !message.transactionId.isEmpty()) {
            transactionOfKey.insert(message.signerPublicKeySha256, message.transactionId.toUpper());
        }
    }
    QHash<qint64, int> countOfRow; // several CAs count their rows alike
    for (const Certificate &certificate : evidence.certificates) {
        if (certificate.adcsRequestId) {
            ++countOfRow[*certificate.adcsRequestId];
        }
    }
    for (const Certificate &certificate : evidence.certificates) {
        if (certificate.isCa || certificate.thumbprint.isEmpty()) {
            continue;
        }
        QStringList names;
        names.append(QLatin1String("thumbprint:") + certificate.thumbprint.toUpper());
        if (!certificate.serialNumber.isEmpty()) {
            names.append(QLatin1String("serial:") + certificate.serialNumber.toUpper());
        }
        if (certificate.adcsRequestId && countOfRow.value(*certificate.adcsRequestId) == 1) {
            names.append(QLatin1String("caRequest:") + QString::number(*certificate.adcsRequestId));
        }
        const QString transaction = transactionOfKey.value(certificate.publicKeySha256);
        if (!certificate.publicKeySha256.isEmpty() && !transaction.isEmpty()) {
            names.append(QLatin1String("transaction:") + transaction);
        }
        // A renewal with the same key has the same transaction: then both certificates are one.
        QString shared = names.constFirst();
        for (const QString &name : std::as_const(names)) {
            shared = std::min(shared, nameOf(name));
        }
        for (const QString &name : std::as_const(names)) {
            m_names.insert(name, shared);
        }
    }
}

} // namespace Scep
