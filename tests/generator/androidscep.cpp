// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/androidscep.h"

#include "tests/generator/syncml.h"

#include <QCryptographicHash>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *CertificateManager =
    "com.microsoft.omadm.platforms.android.certmgr.CertificateEnrollmentManager";
constexpr const char *RootStates =
    "com.microsoft.omadm.platforms.android.certmgr.state.NativeRootCertInstallStateMachine";
constexpr const char *ScepStates =
    "com.microsoft.omadm.platforms.android.certmgr.state.NativeScepCertInstallStateMachine";
constexpr const char *Transport = "transport.UrlConnectionGetTransport";
constexpr const char *Inspector = "client.inspect.AbstractCertStoreInspector";
constexpr const char *NdesUrl = "https://ndes.contoso.example/certsrv/mscep/mscep.dll";

} // namespace

QByteArray describedCertificate(const X509 *certificate)
{
    const QByteArray name = nameText(X509_get_subject_name(certificate)).toUtf8();
    QByteArrayList parts = name.split(',');
    return "[dn=" + parts.join(", ") + "; serial=" + serialDecimal(certificate).toLatin1() + ']';
}

RequestPlan androidPlan(const QByteArray &seed, const QString &upn, Moment at)
{
    const NameParts subject{{"DC", QStringLiteral("example")},
                            {"DC", QStringLiteral("contoso")},
                            {"CN", upn.section(QLatin1Char('@'), 0, 0)}};
    return {.seed = seed,
            .subject = subject,
            .signer = subject,
            .upn = upn,
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha512(),
            .signedAt = at};
}

AndroidScepWriter::AndroidScepWriter(AndroidLog &log, const PkiWorld &world, const QByteArray &seed)
    : m_log(log)
    , m_world(world)
    , m_random("android-scep/" + seed)
    , m_model("AC_" + m_random.guid().toLatin1())
    , m_policyId(m_random.guid().toLatin1())
    , m_logicalName("LogicalName_" + QByteArray(m_policyId).replace('-', '_'))
    , m_hash(QByteArray::number(static_cast<qint32>(m_random.number(0x7fffffff))))
{
}

QByteArray AndroidScepWriter::requestId() const
{
    return "ModelName=" + m_model + "%2F" + m_logicalName + ";Hash=" + m_hash;
}

Moment AndroidScepWriter::profileArrives(Moment at, int thread, const RequestPlan &plan)
{
    const X509 *root = m_world.root().certificate.get();
    m_log.add(at, "VERB", "com.microsoft.omadm.syncml.SyncmlSession", thread,
              androidProfileMessage({
                  .enrollId = "ModelName=" + m_model + "%2F" + m_logicalName + "%3BHash=" + m_hash,
                  .rootThumbprint = thumbprint(root).toLatin1(),
                  .rootDer = derOf(root, i2d_X509),
                  .ndesUrl = NdesUrl,
                  .subject = plan.subject,
                  .issuer = m_world.issuingName().toUtf8().replace(',', "; "),
                  .upn = plan.upn.toUtf8(),
                  .sessionId = 1 + static_cast<int>(m_random.number(40)),
              }));
    return at;
}

Moment AndroidScepWriter::rootState(Moment at, int thread, const QByteArray &from,
                                    const QByteArray &to)
{
    const QByteArray alias = thumbprint(m_world.root().certificate.get()).toLatin1();
    m_log.add(at, "INFO", RootStates, thread,
              "Root cert '" + alias + "' state changed from " + from + " to " + to);
    return at;
}

Moment AndroidScepWriter::scepState(Moment at, int thread, const QByteArray &from,
                                    const QByteArray &to)
{
    m_log.add(at, "INFO", ScepStates, thread,
              "SCEP cert '" + requestId() + "' state changed from " + from + " to " + to);
    return at;
}

Moment AndroidScepWriter::requestsWaiting(Moment at, int thread, int count)
{
    m_log.add(at, "VERB", CertificateManager, thread,
              "There are " + QByteArray::number(count) + " requests");
    return at;
}

Moment AndroidScepWriter::enrollmentStarts(Moment at, int thread)
{
    requestsWaiting(at, thread, 1);
    m_log.add(at, "VERB", CertificateManager, thread,
              "Trying to enroll certificate request: " + requestId());
    return at;
}

Moment AndroidScepWriter::serverIsAsked(Moment at, int thread, const ScepRequest &request)
{
    verb(at, thread, "client.Client", "Enrolling certificate with CA");
    verb(at, thread, "client.Client", "Certificate is self-signed");
    at = askCapabilities(at, thread);
    at = askCertificates(at + 210ms, thread);
    at = askCapabilities(at + 95ms, thread);
    at = askCertificates(at + 160ms, thread);
    at = askCapabilities(at + 80ms, thread);
    const QByteArray hash = QCryptographicHash::hash(request.csr, QCryptographicHash::Sha512);
    verb(at, thread, "client.Client", "SHA-512 PKCS#10 Fingerprint: [" + hash.toHex() + ']');
    return at;
}

Moment AndroidScepWriter::requestIsSent(Moment at, int thread, const ScepRequest &request)
{
    const char *encoder = "message.PkiMessageEncoder";
    verb(at, thread, encoder, "Encoding pkiMessage");
    verb(at, thread, encoder,
         "Encoding message: " + object("org.jscep.message.PkcsReq") +
             "[messageData=" + object("org.spongycastle.pkcs.PKCS10CertificationRequest") +
             ",messageType=PKCS_REQ,senderNonce=Nonce [" + request.senderNonce.toHex().toUpper() +
             "],transId=" + request.transactionId + ']');
    verb(at, thread, "message.PkcsPkiEnvelopeEncoder",
         "Encrypting pkcsPkiEnvelope using key belonging to " +
             describedCertificate(m_world.raEncryption().certificate.get()));
    verb(at, thread, encoder,
         "Signing pkiMessage using key belonging to " + describedCertificate(request.signer.get()));
    verb(at, thread, encoder,
         "Signing " + object("org.spongycastle.cms.CMSProcessableByteArray") + " content");
    verb(at, thread, encoder, "Finished encoding pkiMessage");
    m_pkiObject = object("org.spongycastle.cms.CMSSignedData");
    m_pkiUrl = operationUrl("PKIOperation") + urlBase64(request.message);
    verb(at, thread, "transaction.EnrollmentTransaction", "Sending " + m_pkiObject);
    verb(at, thread, Transport, "Sending " + m_pkiObject + " to " + m_pkiUrl);
    return at;
}

Moment AndroidScepWriter::replyArrives(Moment at, int thread, const ScepRequest &request,
                                       const ScepReply &reply, const QByteArray &status,
                                       const QByteArray &failInfo)
{
    const bool granted = reply.certificate != nullptr;
    const char *transaction = "transaction.EnrollmentTransaction";
    const char *decoder = "message.PkiMessageDecoder";
    const QByteArray senderNonce = "Nonce [" + reply.senderNonce.toHex().toUpper() + ']';
    verb(at, thread, Transport,
         "Received '200 OK' when sending " + m_pkiObject + " to " + m_pkiUrl);
    verb(at, thread, transaction,
         "Received response " + object("org.spongycastle.cms.CMSSignedData"));
    verb(at, thread, decoder, "Decoding pkiMessage");
    verb(at, thread, decoder, "pkiMessage digest algorithm: 2.16.840.1.101.3.4.2.1");
    verb(at, thread, decoder,
         "Verifying pkiMessage using key belonging to " +
             describedCertificate(m_world.raSigning().certificate.get()));
    verb(at, thread, decoder, "pkiMessage verified.");
    if (granted) {
        verb(at, thread, "message.PkcsPkiEnvelopeDecoder",
             "Decrypting pkcsPkiEnvelope using key belonging to " +
                 describedCertificate(request.signer.get()));
        verb(at, thread, "message.PkcsPkiEnvelopeDecoder",
             "pkcsPkiEnvelope encryption algorithm: 1.2.840.113549.3.7");
    }
    verb(at, thread, transaction, "Validating SCEP message exchange");
    verb(at, thread, transaction, "Matched transaction IDs");
    verb(at, thread, transaction, "Matched request senderNonce and response recipientNonce");
    verb(at, thread, transaction, senderNonce + " has not been encountered before");
    verb(at, thread, transaction, "SCEP message exchange validated successfully");
    const QByteArray data =
        granted ? object("org.spongycastle.cms.CMSSignedData") : QByteArray("<null>");
    verb(at, thread, transaction,
         "Response: " + object("org.jscep.message.CertRep") +
             "[failInfo=" + (granted ? QByteArray("<null>") : failInfo) +
             ",pkiStatus=" + (granted ? QByteArray("SUCCESS") : status) +
             ",recipientNonce=Nonce [" + reply.recipientNonce.toHex().toUpper() +
             "],messageData=" + data + ",messageType=CERT_REP,senderNonce=" + senderNonce +
             ",transId=" + request.transactionId + ']');
    return at;
}

Moment AndroidScepWriter::askCapabilities(Moment at, int thread)
{
    const QByteArray url = operationUrl("GetCACaps") + "ca";
    verb(at, thread, "client.Client", "Determining capabilities of SCEP server");
    verb(at, thread, Transport, "Sending GetCACaps(ca) to " + url);
    at += std::chrono::milliseconds(35 + m_random.number(180));
    verb(at, thread, Transport, "Received '200 OK' when sending GetCACaps(ca) to " + url);
    const char *handler = "transport.response.GetCaCapsResponseHandler";
    verb(at, thread, handler, "CA capabilities:");
    for (const char *line :
         {"[✗] AES Encryption", "[✗] Certificate Rollover", "[✗] HTTP POST",
          "[✓] Certificate Renewal", "[✗] SCEP Standard", "[✓] SHA-512 Message Digest",
          "[✓] SHA-256 Message Digest", "[✓] SHA-1 Message Digest", "[✓] Triple DES Encryption",
          "[✗] Certificate Update"})
        verb(at, thread, handler, line);
    return at;
}

Moment AndroidScepWriter::askCertificates(Moment at, int thread)
{
    const QByteArray url = operationUrl("GetCACert") + "ca";
    verb(at, thread, "client.Client", "Retrieving current CA certificate");
    verb(at, thread, Transport, "Sending GetCACert(ca) to " + url);
    at += std::chrono::milliseconds(30 + m_random.number(120));
    verb(at, thread, Transport, "Received '200 OK' when sending GetCACert(ca) to " + url);
    inspectCertificates(at, thread);
    verb(at, thread, "client.Client", "Requesting certificate verification.");
    verb(at, thread, "client.Client", "Certificate verification passed.");
    verb(at, thread, "client.Client", "Verifying signature of RA certificate");
    verb(at, thread, "client.Client", "Signature verification passed for RA.");
    return at;
}

void AndroidScepWriter::inspectCertificates(Moment &at, int thread)
{
    const QByteArray encryption = describedCertificate(m_world.raEncryption().certificate.get());
    const QByteArray signing = describedCertificate(m_world.raSigning().certificate.get());
    const QByteArray issuing = describedCertificate(m_world.issuing().certificate.get());
    verb(at, thread, Inspector, "CertStore contains 3 certificate(s):");
    verb(at, thread, Inspector, "1. '" + encryption + '\'');
    verb(at, thread, Inspector, "2. '" + signing + '\'');
    verb(at, thread, Inspector, "3. '" + issuing + '\'');
    verb(at, thread, Inspector, "Looking for recipient entity");
    verb(at, thread, Inspector, "Using " + encryption + " for recipient entity");
    verb(at, thread, Inspector, "Looking for message signing entity");
    verb(at, thread, Inspector, "Using " + signing + " for message signing entity");
    verb(at, thread, Inspector, "Looking for issuing entity");
    verb(at, thread, Inspector, "Using " + issuing + " for issuing entity");
}

void AndroidScepWriter::verb(Moment &at, int thread, const char *jscepClass,
                             const QByteArray &message)
{
    m_log.add(at, "VERB", QByteArray("org.jscep.") + jscepClass, thread, message);
    at += std::chrono::milliseconds(1 + m_random.number(6));
}

QByteArray AndroidScepWriter::object(const char *type)
{
    return type + ('@' + m_random.hex(4).toLatin1());
}

QByteArray AndroidScepWriter::operationUrl(const QByteArray &operation) const
{
    return NdesUrl + ("?operation=" + operation + "&message=");
}

QByteArray urlBase64(const QByteArray &message)
{
    return message.toBase64().replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
}

} // namespace Scep::Examples
