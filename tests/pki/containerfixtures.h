// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Requests, revocation lists and PKCS#12 files for tests, made while they run.

#include "tests/pki/pkifixtures.h"

namespace PkiFixtures {

/// A PKCS#10 request. Extensions are given as those of certificates are.
struct RequestSpec
{
    QString commonName;
    Key key = {};
    QList<Extension> extensions = {};
    QByteArray challenge = {}; ///< empty: no such attribute
};

QByteArray makeRequest(const RequestSpec &spec);

/// A revocation list that says the serials 1 to @p revoked, each for keyCompromise.
struct RevocationListSpec
{
    QByteArray issuerDer = {};
    Key issuerKey = {};
    int revoked = 0;
    int number = 0;
    qint64 thisUpdate = 1'700'000'000;
    qint64 nextUpdate = 1'700'600'000; ///< 0: not said
};

QByteArray makeRevocationList(const RevocationListSpec &spec);

/// A PKCS#12 file with a key and certificates.
struct Pkcs12Spec
{
    QList<QByteArray> certificates = {}; ///< the first one is the key's
    Key key = {};
    QByteArray password = {};
    int rounds = 2048;
    bool withMac = true;
    bool encryptCertificates = true;
    bool legacyCipher = false;        ///< RC2 with 40 bits, as old exports of Windows have it
    QList<QByteArray> moreParts = {}; ///< DER, behind the others; not for one with a MAC
};

QByteArray makePkcs12(const Pkcs12Spec &spec);

/// A part of a PKCS#12 file whose key is derived with these parameters (of PBKDF2, or scrypt), and
/// whose cipher nobody knows: it asks for the work and never gets it.
QByteArray costlyPart(const QByteArray &derivationOid, const QList<int> &parameters);

inline const QByteArray Pbkdf2 = QByteArray::fromHex("06092A864886F70D01050C");
inline const QByteArray Scrypt = QByteArray::fromHex("06092B06010401DA47040B");

} // namespace PkiFixtures
