// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificaterequest.h"
#include "models/domain/encodedobject.h"
#include "models/domain/importissue.h"
#include "models/domain/limits.h"
#include "models/domain/revocationlist.h"
#include "models/domain/scepmessage.h"

#include <QByteArray>
#include <QList>

#include <expected>
#include <functional>
#include <optional>

namespace Scep {

/// What was found in a piece of certificate material. Evidence ranges count in the given bytes;
/// source is left None for the caller to fill in.
struct PkiContents
{
    QString formatId; ///< "pem", "der-certificate", "certificate-request", "crl", "pkcs7",
                      ///< "pkcs12", "scep-message", "private-key" …; empty: nothing recognised
    QList<Certificate>
        certificates; ///< in the order of the file, evidence range set, duplicates kept
    QList<CertificateRequest> requests;
    QList<RevocationList> revocationLists;
    QList<ScepMessage> messages;
    QList<EncodedObject> encodedObjects; ///< containers, keys, what is cut or damaged
    QList<ImportIssue> issues;           ///< byte ranges set; line set for PEM text
};

/// Gives the password of a PKCS#12 file, or nothing when there is none to try; @p attempt counts
/// from 1. What it gives is wiped after use.
using PasswordSource = std::function<std::optional<QString>(int attempt)>;

/// What the PKCS#12 files of one source may still cost together.
struct Pkcs12Budget
{
    /// Enough to see what is not encrypted in one file, and for no derivation.
    static constexpr qint64 OpenPartsOnly = 1'000;

    qint64 rounds = Limits::Pkcs12SourceRounds; ///< of key derivation
};

/// Whether the beginning of a file looks like something decodePki() reads: 0 (no) to 100.
[[nodiscard]] int sniffPki(QByteArrayView head);

/// Decodes a certificate file: PEM (several blocks, text around them), DER certificates, requests
/// and revocation lists, PKCS#7 (certs-only, DER or BER, PEM), PKCS#12, SCEP pkiMessage; also
/// as bare base64 and as hexadecimal digits. Private keys are noted and skipped. @p password may
/// be empty: nobody is asked then. @p isCancelled, which may be empty too, is asked before each
/// piece; once it says so, what was decoded so far is given. @p budget is for who decodes the
/// pieces of one source one by one; null: these bytes are all of it.
[[nodiscard]] PkiContents decodePki(QByteArrayView bytes, const PasswordSource &password = {},
                                    const std::function<bool()> &isCancelled = {},
                                    Pkcs12Budget *budget = nullptr);

/// Decodes one X.509 certificate (RFC 5280) whose DER fills @p der exactly; else
/// MalformedCertificate.
[[nodiscard]] std::expected<Certificate, ImportIssue> decodeCertificate(QByteArrayView der);

/// Decodes one request (PKCS#10, RFC 2986) whose DER fills @p der exactly; else
/// MalformedCertificate. A challenge password is noted only.
[[nodiscard]] std::expected<CertificateRequest, ImportIssue>
decodeCertificateRequest(QByteArrayView der);

/// Decodes one revocation list (RFC 5280 section 5) whose DER fills @p der exactly; else
/// MalformedCertificate, or LimitReached.
[[nodiscard]] std::expected<RevocationList, ImportIssue> decodeRevocationList(QByteArrayView der);

/// Reads whatever is there of a SCEP pkiMessage (RFC 8894 section 3.1): DER, BER with indefinite
/// lengths, cut anywhere. Nothing when the bytes do not begin like a ContentInfo.
[[nodiscard]] std::optional<ScepMessage> decodeScepMessage(QByteArrayView bytes);

/// The bytes of base64 text as logs carry it: percent-escapes undone, blanks for plus signs, an
/// incomplete last quantum left out. Nothing when a character is not of the alphabet.
[[nodiscard]] std::optional<QByteArray> decodeLoggedBase64(QByteArrayView text);

} // namespace Scep
