// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: the tolerant walk over a CMS message.

#include "models/domain/certificate.h"
#include "models/domain/scepmessage.h"
#include "models/pki/asn1reader.h"

#include <QList>

#include <functional>
#include <optional>

namespace Scep {

/// A certificate of SignedData.certificates, where it lies in the message.
struct CmsCertificate
{
    ByteRange range;
    std::optional<Certificate> certificate; ///< nothing: the octets do not decode
    QString reason;                         ///< why not
};

/// What the walk over a ContentInfo found.
struct CmsContents
{
    QString contentType; ///< dotted text of ContentInfo.contentType
    ScepMessage message;
    QList<CmsCertificate> certificates; ///< complete ones, in the order of the message
    bool isScepMessage = false;         ///< a SCEP attribute or an EnvelopedData was seen
    std::optional<Asn1Problem> problem;
};

/// Walks over whatever is there of a ContentInfo (RFC 5652). Nothing when the bytes do not begin
/// with one; a type other than SignedData and EnvelopedData gives its name alone. Of more than
/// Limits::CertificatesPerFile certificates it gives one more than these. @p isCancelled, which may
/// be empty, is asked before each certificate; once it says so, those so far are given.
[[nodiscard]] std::optional<CmsContents> decodeCms(QByteArrayView bytes,
                                                   const std::function<bool()> &isCancelled = {});

} // namespace Scep
