// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A small PKI that the tests of chains vary.

#include "models/pki/chainbuilder.h"
#include "models/pki/pkidecode.h"
#include "tests/pki/pkifixtures.h"

namespace ChainFixtures {

using PkiFixtures::Extension;
using PkiFixtures::Key;

inline Scep::Certificate decode(const QByteArray &der)
{
    const auto decoded = Scep::decodeCertificate(der);
    return decoded ? *decoded : Scep::Certificate();
}

/// A CA certificate. Without an issuer it is a root.
struct CaSpec
{
    QString name;
    Key key = {};
    QByteArray issuerDer = {};
    Key issuerKey = {};
    QByteArray constraints = "CA:TRUE";
    QByteArray serialHex = "01";
    qint64 notBefore = 1'700'000'000;
    qint64 notAfter = 1'900'000'000;
    QList<Extension> extensions = {};
};

inline QByteArray makeCa(const CaSpec &spec)
{
    QList<Extension> extensions = {{"basicConstraints", spec.constraints, {}},
                                   {"keyUsage", "keyCertSign,cRLSign", {}},
                                   {"subjectKeyIdentifier", "hash", {}}};
    if (!spec.issuerDer.isEmpty()) {
        extensions.append({"authorityKeyIdentifier", "keyid", {}});
    }
    return PkiFixtures::makeCertificate({.subject = {{"CN", spec.name}},
                                         .key = spec.key,
                                         .issuerDer = spec.issuerDer,
                                         .issuerKey = spec.issuerKey,
                                         .serialHex = spec.serialHex,
                                         .notBefore = spec.notBefore,
                                         .notAfter = spec.notAfter,
                                         .extensions = extensions + spec.extensions});
}

inline QByteArray makeLeaf(const QByteArray &issuerDer, const Key &issuerKey,
                           const QList<Extension> &extensions = {})
{
    const QList<Extension> all = QList<Extension>{{"authorityKeyIdentifier", "keyid", {}}};
    return PkiFixtures::makeCertificate({.subject = {{"CN", QStringLiteral("leaf")}},
                                         .key = PkiFixtures::rsaKey(2),
                                         .issuerDer = issuerDer,
                                         .issuerKey = issuerKey,
                                         .serialHex = "02",
                                         .extensions = all + extensions});
}

inline Scep::Instant at(qint64 seconds)
{
    return {std::chrono::seconds(seconds), Scep::TimeCertainty::Known};
}

/// "CN=leaf:ok > CN=Issuing:ok": subjects and statuses.
inline QString textOf(const Scep::CertificateChain &chain)
{
    QStringList links;
    for (const Scep::ChainLink &link : chain.links) {
        links.append(link.subject + QLatin1Char(':') + Scep::linkStatusId(link.status));
    }
    return links.join(QStringLiteral(" > "));
}

} // namespace ChainFixtures
