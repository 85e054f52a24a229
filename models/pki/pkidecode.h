// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"
#include "models/domain/importissue.h"
#include "models/domain/scepmessage.h"

#include <QByteArray>
#include <QList>

#include <expected>

namespace Scep {

/// What was found in a piece of certificate material. Evidence ranges count in the given bytes;
/// source is left None for the caller to fill in.
struct PkiContents
{
    QString
        formatId; ///< "pem", "der-certificate", "pkcs7", "scep-message"; empty: nothing recognised
    QList<Certificate>
        certificates; ///< in the order of the file, evidence range set, duplicates kept
    QList<ScepMessage> messages;
    QList<ImportIssue> issues; ///< byte ranges set; line set for PEM text
};

/// Whether the beginning of a file looks like something decodePki() reads: 0 (no) to 100.
[[nodiscard]] int sniffPki(QByteArrayView head);

/// Decodes a certificate file: PEM (several blocks, text around them), DER certificate, PKCS#7
/// (certs-only, DER or BER, PEM), SCEP pkiMessage. Private keys are noted and skipped.
[[nodiscard]] PkiContents decodePki(QByteArrayView bytes);

/// Decodes one X.509 certificate (RFC 5280) whose DER fills @p der exactly; else
/// MalformedCertificate.
[[nodiscard]] std::expected<Certificate, ImportIssue> decodeCertificate(QByteArrayView der);

/// Reads whatever is there of a SCEP pkiMessage (RFC 8894 section 3.1): DER, BER with indefinite
/// lengths, cut anywhere. Nothing when the bytes do not begin like a ContentInfo.
[[nodiscard]] std::optional<ScepMessage> decodeScepMessage(QByteArrayView bytes);

/// The bytes of base64 text as logs carry it: percent-escapes undone, blanks for plus signs, an
/// incomplete last quantum left out. Nothing when a character is not of the alphabet.
[[nodiscard]] std::optional<QByteArray> decodeLoggedBase64(QByteArrayView text);

} // namespace Scep
