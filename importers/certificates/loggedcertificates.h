// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Literals that lines with certificates in base64 hold: DER SEQUENCEs of 256 to 4095 bytes.
[[nodiscard]] QByteArrayList loggedCertificateLiterals();

/// Base64 text of a DER element in a log's bytes.
struct LoggedDer
{
    ByteRange range;  ///< in the text
    QByteArray bytes; ///< decoded; may be cut, and may have more behind the element
};

/// The first run of base64 text at or after @p from that begins like DER and is long enough for a
/// certificate; also over lines, and with escapes of URLs, JSON and XML inside. Not the `message`
/// of a PKIOperation, which addLoggedMessages() reads.
[[nodiscard]] std::optional<LoggedDer> findLoggedDer(QByteArrayView text, qint64 from);

/// Adds the certificates, requests, revocation lists and PKCS#7 contents that the lines of the
/// result's events hold in base64. Private keys are noted; what is cut is an issue. Ends early, and
/// says nothing of it, when the import is cancelled.
void addLoggedCertificates(ImportResult &result, const ImportControl &control = {});

} // namespace Scep
