// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"
#include "models/domain/platform.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Scep {

/// One setting of a profile under the name that its own format gives it.
struct ProfileSetting
{
    QString name;  ///< "PayloadContent/Keysize", "ServerURL", "NDESUrls" …
    QString value; ///< as text; never a secret: those are only said to be there
    EvidenceRef evidence;

    bool operator==(const ProfileSetting &) const = default;
};

/// What a device was told to request: one SCEP certificate profile as a `.mobileconfig` payload,
/// SyncML (./Device/Vendor/MSFT/ClientCertificateInstall/SCEP), the registry or an Android log
/// carries it. The members are what all platforms have, empty where the evidence does not say;
/// `settings` holds everything under its own name. A challenge password is noted and never kept.
struct ScepProfile
{
    EvidenceRef evidence;
    Platform platform = Platform::Unknown;
    QString id;   ///< PayloadUUID, UniqueId of the CSP, policy or request id
    QString name; ///< PayloadDisplayName or what else a person would know it by
    QStringList serverUrls;
    QString caIdentity; ///< the `message` of GetCACaps and GetCACert (RFC 8894 section 4.2)
    QString subject;
    QStringList subjectAltNames;  ///< "type=value" with the types of SubjectAltName
    QString keyAlgorithm;         ///< "RSA", "EC"; empty: not said
    int keyBits = 0;              ///< 0: not said
    QStringList keyUsage;         ///< names of RFC 5280 section 4.2.1.3: "digitalSignature" …
    QStringList extendedKeyUsage; ///< OIDs
    QStringList hashAlgorithms;   ///< as written: "SHA-2", "SHA-256" …
    QString caThumbprint;         ///< lower-case hex, of the CA certificate that is pinned
    QString templateName;
    bool hasChallenge = false;
    QList<ProfileSetting> settings; ///< in the order of the evidence

    bool operator==(const ScepProfile &) const = default;
};

} // namespace Scep
