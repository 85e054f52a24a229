// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: finds PEM blocks (RFC 7468) in text, whatever stands around them.

#include "models/domain/evidenceref.h"
#include "models/domain/importissue.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Scep {

/// One block between its BEGIN and END lines.
struct PemBlock
{
    QByteArray label;                 ///< "CERTIFICATE", "PKCS7" …
    LineNumber line = 0;              ///< of the BEGIN line
    ByteRange range;                  ///< BEGIN line to END line, its line end left out
    QByteArray bytes;                 ///< decoded; empty for a private key, which is never decoded
    bool isEncrypted = false;         ///< RFC 1421 headers say so
    std::optional<ImportIssue> issue; ///< the block is broken or has no END line
};

/// Whether the label is one of the kinds of private key (RFC 7468, OpenSSL's and OpenSSH's).
[[nodiscard]] bool isPrivateKeyLabel(QByteArrayView label);

/// The offset of the first BEGIN line, or -1. A BEGIN line begins its line, blanks apart.
[[nodiscard]] qint64 findPemBegin(QByteArrayView text);

/// Calls @p block for each PEM block in order until it returns false. One pass; holds one block.
void scanPem(QByteArrayView text, const std::function<bool(const PemBlock &)> &block);

} // namespace Scep
