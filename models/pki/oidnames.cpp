// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/oidnames.h"

#include <QHash>

namespace Scep {

namespace {
using Names = QHash<QString, QString>;

struct NamedText
{
    const char *oid;
    const char *name;
};

template<size_t Size>
Names namesOf(const NamedText (&table)[Size])
{
    Names names;
    names.reserve(Size);
    for (const NamedText &entry : table) {
        names.insert(QString::fromLatin1(entry.oid), QString::fromLatin1(entry.name));
    }
    return names;
}

// RFC 3279, 4055, 5754, 5758, 8017, 8410; NIST's arc 2.16.840.1.101.3.4.
constexpr NamedText Algorithms[] = {
    {"1.2.840.113549.2.5", "MD5"},
    {"1.3.14.3.2.26", "SHA-1"},
    {"2.16.840.1.101.3.4.2.1", "SHA-256"},
    {"2.16.840.1.101.3.4.2.2", "SHA-384"},
    {"2.16.840.1.101.3.4.2.3", "SHA-512"},
    {"2.16.840.1.101.3.4.2.4", "SHA-224"},
    {"2.16.840.1.101.3.4.2.8", "SHA3-256"},
    {"2.16.840.1.101.3.4.2.9", "SHA3-384"},
    {"2.16.840.1.101.3.4.2.10", "SHA3-512"},
    {"1.2.840.113549.1.1.1", "rsaEncryption"},
    {"1.2.840.113549.1.1.2", "md2WithRSAEncryption"},
    {"1.2.840.113549.1.1.4", "md5WithRSAEncryption"},
    {"1.2.840.113549.1.1.5", "sha1WithRSAEncryption"},
    {"1.3.14.3.2.29", "sha1WithRSASignature"},
    {"1.2.840.113549.1.1.7", "RSAES-OAEP"},
    {"1.2.840.113549.1.1.10", "RSASSA-PSS"},
    {"1.2.840.113549.1.1.11", "sha256WithRSAEncryption"},
    {"1.2.840.113549.1.1.12", "sha384WithRSAEncryption"},
    {"1.2.840.113549.1.1.13", "sha512WithRSAEncryption"},
    {"1.2.840.113549.1.1.14", "sha224WithRSAEncryption"},
    {"1.2.840.10040.4.1", "DSA"},
    {"1.2.840.10040.4.3", "dsa-with-SHA1"},
    {"2.16.840.1.101.3.4.3.2", "dsa-with-SHA256"},
    {"1.2.840.10045.2.1", "ecPublicKey"},
    {"1.2.840.10045.4.1", "ecdsa-with-SHA1"},
    {"1.2.840.10045.4.3.2", "ecdsa-with-SHA256"},
    {"1.2.840.10045.4.3.3", "ecdsa-with-SHA384"},
    {"1.2.840.10045.4.3.4", "ecdsa-with-SHA512"},
    {"1.3.101.110", "X25519"},
    {"1.3.101.112", "Ed25519"},
    {"1.3.101.113", "Ed448"},
    {"2.16.840.1.101.3.4.3.17", "ML-DSA-44"},
    {"2.16.840.1.101.3.4.3.18", "ML-DSA-65"},
    {"2.16.840.1.101.3.4.3.19", "ML-DSA-87"},
    {"2.16.840.1.101.3.4.3.20", "SLH-DSA-SHA2-128s"},
    {"2.16.840.1.101.3.4.3.21", "SLH-DSA-SHA2-128f"},
    {"2.16.840.1.101.3.4.3.26", "SLH-DSA-SHAKE-128s"},
    {"2.16.840.1.101.3.4.3.27", "SLH-DSA-SHAKE-128f"},
    {"2.16.840.1.101.3.4.4.1", "ML-KEM-512"},
    {"2.16.840.1.101.3.4.4.2", "ML-KEM-768"},
    {"2.16.840.1.101.3.4.4.3", "ML-KEM-1024"},
    {"1.2.840.113549.1.1.8", "mgf1"},
    {"1.2.840.113549.2.7", "hmacWithSHA1"},
    {"1.2.840.113549.2.9", "hmacWithSHA256"},
    {"1.2.840.113549.1.5.3", "pbeWithMD5AndDES-CBC"},
    {"1.2.840.113549.1.5.12", "PBKDF2"},
    {"1.2.840.113549.1.5.13", "PBES2"},
    {"1.2.840.113549.1.12.1.3", "pbeWithSHAAnd3-KeyTripleDES-CBC"},
    {"1.2.840.113549.1.12.1.6", "pbewithSHAAnd40BitRC2-CBC"},
    {"1.3.14.3.2.7", "des-cbc"},
    {"1.2.840.113549.3.2", "rc2-cbc"},
    {"1.2.840.113549.3.7", "des-ede3-cbc"},
    {"2.16.840.1.101.3.4.1.2", "aes128-cbc"},
    {"2.16.840.1.101.3.4.1.22", "aes192-cbc"},
    {"2.16.840.1.101.3.4.1.42", "aes256-cbc"},
    {"2.16.840.1.101.3.4.1.6", "aes128-gcm"},
    {"2.16.840.1.101.3.4.1.26", "aes192-gcm"},
    {"2.16.840.1.101.3.4.1.46", "aes256-gcm"},
};

// RFC 5280 section 4.2.1.12, RFC 4556, RFC 4334 and Microsoft's arc 1.3.6.1.4.1.311.
constexpr NamedText KeyPurposes[] = {
    {"2.5.29.37.0", "Any Purpose"},
    {"1.3.6.1.5.5.7.3.1", "Server Authentication"},
    {"1.3.6.1.5.5.7.3.2", "Client Authentication"},
    {"1.3.6.1.5.5.7.3.3", "Code Signing"},
    {"1.3.6.1.5.5.7.3.4", "Secure Email"},
    {"1.3.6.1.5.5.7.3.5", "IP Security End System"},
    {"1.3.6.1.5.5.7.3.6", "IP Security Tunnel Termination"},
    {"1.3.6.1.5.5.7.3.7", "IP Security User"},
    {"1.3.6.1.5.5.7.3.8", "Time Stamping"},
    {"1.3.6.1.5.5.7.3.9", "OCSP Signing"},
    {"1.3.6.1.5.5.7.3.13", "EAP over PPP"},
    {"1.3.6.1.5.5.7.3.14", "EAP over LAN"},
    {"1.3.6.1.5.5.7.3.17", "IPsec IKE"},
    {"1.3.6.1.5.5.8.2.2", "IP Security IKE Intermediate"},
    {"1.3.6.1.5.2.3.4", "PKINIT Client Authentication"},
    {"1.3.6.1.5.2.3.5", "KDC Authentication"},
    {"1.3.6.1.4.1.311.10.3.1", "Microsoft Trust List Signing"},
    {"1.3.6.1.4.1.311.10.3.4", "Encrypting File System"},
    {"1.3.6.1.4.1.311.10.3.4.1", "File Recovery"},
    {"1.3.6.1.4.1.311.10.3.11", "Key Recovery"},
    {"1.3.6.1.4.1.311.10.3.12", "Document Signing"},
    {"1.3.6.1.4.1.311.10.12.1", "Any Application Policy"},
    {"1.3.6.1.4.1.311.20.2.1", "Certificate Request Agent"},
    {"1.3.6.1.4.1.311.20.2.2", "Smart Card Logon"},
    {"1.3.6.1.4.1.311.21.5", "Private Key Archival"},
    {"1.3.6.1.4.1.311.21.6", "Key Recovery Agent"},
    {"1.3.6.1.4.1.311.21.19", "Directory Service Email Replication"},
    {"1.3.6.1.4.1.311.54.1.2", "Remote Desktop Authentication"},
    {"1.3.6.1.4.1.311.80.1", "Document Encryption"},
    {"2.23.133.8.1", "Endorsement Key Certificate"},
    {"2.23.133.8.2", "Platform Certificate"},
    {"2.23.133.8.3", "Attestation Identity Key Certificate"},
};

// RFC 5652, RFC 8894 section 3.2.1 and wincrypt.h's SCEP attributes.
constexpr NamedText Attributes[] = {
    {"1.2.840.113549.1.7.1", "data"},
    {"1.2.840.113549.1.7.2", "signedData"},
    {"1.2.840.113549.1.7.3", "envelopedData"},
    {"1.2.840.113549.1.7.5", "digestedData"},
    {"1.2.840.113549.1.7.6", "encryptedData"},
    {"1.2.840.113549.1.9.3", "contentType"},
    {"1.2.840.113549.1.9.4", "messageDigest"},
    {"1.2.840.113549.1.9.5", "signingTime"},
    {"1.2.840.113549.1.9.15", "smimeCapabilities"},
    {"1.2.840.113549.1.9.52", "cmsAlgorithmProtection"},
    {"2.16.840.1.113733.1.9.2", "messageType"},
    {"2.16.840.1.113733.1.9.3", "pkiStatus"},
    {"2.16.840.1.113733.1.9.4", "failInfo"},
    {"2.16.840.1.113733.1.9.5", "senderNonce"},
    {"2.16.840.1.113733.1.9.6", "recipientNonce"},
    {"2.16.840.1.113733.1.9.7", "transactionID"},
    {"2.16.840.1.113733.1.9.8", "extensionReq"},
    {"1.3.6.1.5.5.7.24.1", "failInfoText"},
    {"1.3.6.1.5.5.7.24", "failInfoText"}, // an early client's mistake
    {"1.3.6.1.4.1.311.21.33", "SCEP_ERROR"},
    {"1.3.6.1.4.1.311.21.34", "SCEP_SERVER_STATE"},
    {"1.3.6.1.4.1.311.21.35", "SCEP_CHALLENGE_ANSWER"},
    {"1.3.6.1.4.1.311.21.37", "SCEP_CLIENT_REQUEST"},
    {"1.3.6.1.4.1.311.21.38", "SCEP_SERVER_MESSAGE"},
    {"1.3.6.1.4.1.311.21.40", "SCEP_SERVER_SECRET"},
    {"1.3.6.1.4.1.311.21.42", "SCEP_SIGNER_HASH"},
};

// RFC 5280 section 4.2, RFC 6960, 6962, 7633; wincrypt.h; the key attestation of Android, Apple and
// the TPM.
constexpr NamedText Extensions[] = {
    {"2.5.29.9", "subjectDirectoryAttributes"},
    {"2.5.29.14", "subjectKeyIdentifier"},
    {"2.5.29.15", "keyUsage"},
    {"2.5.29.16", "privateKeyUsagePeriod"},
    {"2.5.29.17", "subjectAltName"},
    {"2.5.29.18", "issuerAltName"},
    {"2.5.29.19", "basicConstraints"},
    {"2.5.29.20", "cRLNumber"},
    {"2.5.29.21", "reasonCode"},
    {"2.5.29.24", "invalidityDate"},
    {"2.5.29.27", "deltaCRLIndicator"},
    {"2.5.29.28", "issuingDistributionPoint"},
    {"2.5.29.29", "certificateIssuer"},
    {"2.5.29.30", "nameConstraints"},
    {"2.5.29.31", "cRLDistributionPoints"},
    {"2.5.29.32", "certificatePolicies"},
    {"2.5.29.33", "policyMappings"},
    {"2.5.29.35", "authorityKeyIdentifier"},
    {"2.5.29.36", "policyConstraints"},
    {"2.5.29.37", "extKeyUsage"},
    {"2.5.29.46", "freshestCRL"},
    {"2.5.29.54", "inhibitAnyPolicy"},
    {"1.3.6.1.5.5.7.1.1", "authorityInfoAccess"},
    {"1.3.6.1.5.5.7.1.3", "qcStatements"},
    {"1.3.6.1.5.5.7.1.11", "subjectInfoAccess"},
    {"1.3.6.1.5.5.7.1.24", "tlsFeature"},
    {"1.3.6.1.5.5.7.48.1.5", "ocspNoCheck"},
    {"1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestamps"},
    {"1.2.840.113549.1.9.15", "smimeCapabilities"},
    {"2.16.840.1.113730.1.1", "netscapeCertType"},
    {"2.16.840.1.113730.1.13", "netscapeComment"},
    {"1.3.6.1.4.1.311.20.2", "certificateTemplateName"},
    {"1.3.6.1.4.1.311.21.1", "caVersion"},
    {"1.3.6.1.4.1.311.21.2", "previousCaCertificateHash"},
    {"1.3.6.1.4.1.311.21.3", "crlVirtualBase"},
    {"1.3.6.1.4.1.311.21.4", "crlNextPublish"},
    {"1.3.6.1.4.1.311.21.7", "certificateTemplate"},
    {"1.3.6.1.4.1.311.21.10", "applicationPolicies"},
    {"1.3.6.1.4.1.311.21.11", "applicationPolicyMappings"},
    {"1.3.6.1.4.1.311.21.12", "applicationPolicyConstraints"},
    {"1.3.6.1.4.1.311.21.14", "crlSelfCdp"},
    {"1.3.6.1.4.1.311.21.23", "endorsementKeyInfo"},
    {"1.3.6.1.4.1.311.21.24", "attestationStatement"},
    {"1.3.6.1.4.1.311.21.39", "attestationIdentityKeyInfo"},
    {"1.3.6.1.4.1.311.25.2", "securityIdentifier"},
    {"1.3.6.1.4.1.11129.2.1.17", "androidKeyAttestation"},
    {"1.3.6.1.4.1.11129.2.1.30", "androidProvisioningInfo"},
    {"1.2.840.113635.100.8.9.1", "appleDeviceSerialNumber"},
    {"1.2.840.113635.100.8.9.2", "appleDeviceUdid"},
    {"1.2.840.113635.100.8.10.1", "appleOsVersion"},
    {"1.2.840.113635.100.8.10.2", "appleSepOsVersion"},
    {"1.2.840.113635.100.8.10.3", "appleFirmwareVersion"},
    {"1.2.840.113635.100.8.11.1", "appleAttestationFreshness"},
    {"2.23.133.8.4", "tpmAttestation"},
};

// X.520, RFC 4519, RFC 2985; PKCS#10 of Windows; PKCS#12; RFC 5280 section 4.2.2.1; curves of
// RFC 5480; what Microsoft puts into alternative names.
constexpr NamedText OtherNames[] = {
    {"2.5.4.3", "commonName"},
    {"2.5.4.4", "surname"},
    {"2.5.4.5", "serialNumber"},
    {"2.5.4.6", "countryName"},
    {"2.5.4.7", "localityName"},
    {"2.5.4.8", "stateOrProvinceName"},
    {"2.5.4.9", "streetAddress"},
    {"2.5.4.10", "organizationName"},
    {"2.5.4.11", "organizationalUnitName"},
    {"2.5.4.12", "title"},
    {"2.5.4.42", "givenName"},
    {"2.5.4.43", "initials"},
    {"2.5.4.46", "dnQualifier"},
    {"2.5.4.97", "organizationIdentifier"},
    {"0.9.2342.19200300.100.1.1", "userId"},
    {"0.9.2342.19200300.100.1.25", "domainComponent"},
    {"1.2.840.113549.1.9.1", "emailAddress"},
    {"1.2.840.113549.1.9.2", "unstructuredName"},
    {"1.2.840.113549.1.9.7", "challengePassword"},
    {"1.2.840.113549.1.9.8", "unstructuredAddress"},
    {"1.2.840.113549.1.9.14", "extensionRequest"},
    {"1.2.840.113549.1.9.20", "friendlyName"},
    {"1.2.840.113549.1.9.21", "localKeyID"},
    {"1.3.6.1.4.1.311.2.1.14", "extensionRequest (Microsoft)"},
    {"1.3.6.1.4.1.311.13.1", "renewalCertificate"},
    {"1.3.6.1.4.1.311.13.2.1", "enrollmentNameValuePair"},
    {"1.3.6.1.4.1.311.13.2.2", "enrollmentCspProvider"},
    {"1.3.6.1.4.1.311.13.2.3", "osVersion"},
    {"1.3.6.1.4.1.311.17.1", "cspName"},
    {"1.3.6.1.4.1.311.20.2.3", "userPrincipalName"},
    {"1.3.6.1.4.1.311.21.20", "requestClientInfo"},
    {"1.3.6.1.4.1.311.21.25", "keyStorageProviderName"},
    // Issuance policies that say how AD CS came to trust the key of a TPM.
    {"1.3.6.1.4.1.311.21.30", "key attestation, endorsement key known"},
    {"1.3.6.1.4.1.311.21.31", "key attestation, endorsement certificate known"},
    {"1.3.6.1.4.1.311.21.32", "key attestation, user credentials"},
    {"1.3.6.1.4.1.311.25.1", "ntdsReplication"},
    {"1.3.6.1.4.1.311.25.2.1", "objectSid"},
    {"1.2.840.113549.1.12.10.1.1", "keyBag"},
    {"1.2.840.113549.1.12.10.1.2", "pkcs8ShroudedKeyBag"},
    {"1.2.840.113549.1.12.10.1.3", "certBag"},
    {"1.2.840.113549.1.12.10.1.4", "crlBag"},
    {"1.2.840.113549.1.12.10.1.5", "secretBag"},
    {"1.2.840.113549.1.12.10.1.6", "safeContentsBag"},
    {"1.2.840.113549.1.9.22.1", "x509Certificate"},
    {"1.2.840.113549.1.9.23.1", "x509Crl"},
    {"1.3.6.1.5.5.7.48.1", "ocsp"},
    {"1.3.6.1.5.5.7.48.2", "caIssuers"},
    {"1.3.6.1.5.5.7.2.1", "cps"},
    {"1.3.6.1.5.5.7.2.2", "userNotice"},
    {"2.5.29.32.0", "anyPolicy"},
    {"1.2.840.10045.3.1.7", "P-256"},
    {"1.3.132.0.34", "P-384"},
    {"1.3.132.0.35", "P-521"},
    {"1.3.132.0.10", "secp256k1"},
};
} // namespace

QString algorithmName(const QString &oid)
{
    static const Names names = namesOf(Algorithms);
    return names.value(oid, oid);
}

QString extendedKeyUsageName(const QString &oid)
{
    static const Names names = namesOf(KeyPurposes);
    return names.value(oid, oid);
}

QString attributeName(const QString &oid)
{
    static const Names names = namesOf(Attributes);
    return names.value(oid, oid);
}

QString extensionName(const QString &oid)
{
    static const Names names = namesOf(Extensions);
    return names.value(oid, oid);
}

QString oidName(const QString &oid)
{
    static const Names names = [] {
        Names all = namesOf(OtherNames);
        all.insert(namesOf(KeyPurposes));
        all.insert(namesOf(Extensions));
        all.insert(namesOf(Attributes));
        all.insert(namesOf(Algorithms));
        return all;
    }();
    return names.value(oid, oid);
}

} // namespace Scep
