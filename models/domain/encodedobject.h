// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QByteArray>
#include <QString>

namespace Scep {

/// Something encoded in ASN.1 that the case holds and that is no certificate, request, revocation
/// list or message of its own: a container (PKCS#7, PKCS#12), a certificate that is cut or damaged,
/// a key. Keys and passwords in it are overwritten with zeros.
struct EncodedObject
{
    /// What its first elements look like.
    enum class Kind {
        Certificate,
        CertificateRequest,
        RevocationList,
        Cms, ///< PKCS#7
        Pkcs12,
        PrivateKey,
        Other,
    };
    Kind kind = Kind::Other;
    QByteArray bytes; ///< those that are there
    EvidenceRef evidence;

    bool operator==(const EncodedObject &) const = default;
};

} // namespace Scep
