// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"
#include "models/domain/importissue.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Scep {

/// What a CMS SignedData (RFC 5652 section 5) carries besides its signatures.
struct SignedContent
{
    QByteArray content;              ///< of eContent, its chunks put together; what is there of it
    bool isComplete = false;         ///< all of eContent is there
    QList<Certificate> certificates; ///< those that go with the signatures; evidence range set
    QList<ImportIssue> issues;       ///< certificates that do not decode
};

/// Opens a SignedData, DER or BER, cut anywhere. The signature is not verified. Nothing when the
/// bytes do not begin like one that has content.
[[nodiscard]] std::optional<SignedContent> openSignedData(QByteArrayView bytes);

/// The beginning of a SignedData's content, as far as @p head goes; empty when it is none. Decodes
/// no certificates.
[[nodiscard]] QByteArray signedDataHead(QByteArrayView head);

} // namespace Scep
