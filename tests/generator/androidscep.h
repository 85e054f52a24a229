// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/androidlog.h"
#include "tests/generator/scepexchange.h"

namespace Scep::Examples {

/// Writes the lines that carry meaning: profile arrival, root certificate, jscep's exchange, states
/// of the certificate. Each function takes the time of its first line and gives the time of its
/// last one.
class AndroidScepWriter
{
public:
    /// @p log and @p world outlive the writer. Names that jscep prints with a hash code get one
    /// from
    /// @p seed.
    AndroidScepWriter(AndroidLog &log, const PkiWorld &world, const QByteArray &seed);

    /// The request's id as the app writes it: "ModelName=AC_…%2FLogicalName_…;Hash=…".
    [[nodiscard]] QByteArray requestId() const;

    Moment profileArrives(Moment at, int thread, const RequestPlan &plan);
    Moment rootState(Moment at, int thread, const QByteArray &from, const QByteArray &to);
    Moment scepState(Moment at, int thread, const QByteArray &from, const QByteArray &to);
    /// `There are … requests` and the start of the one.
    Moment enrollmentStarts(Moment at, int thread);
    Moment requestsWaiting(Moment at, int thread, int count);
    /// GetCACaps, GetCACert, GetCACaps, GetCACert, GetCACaps: jscep asks again for each part it
    /// builds, none of it is a retry.
    Moment serverIsAsked(Moment at, int thread, const ScepRequest &request);
    Moment requestIsSent(Moment at, int thread, const ScepRequest &request);
    /// @p status and @p failInfo are what the answer says where it brings no certificate.
    Moment replyArrives(Moment at, int thread, const ScepRequest &request, const ScepReply &reply,
                        const QByteArray &status = "FAILURE",
                        const QByteArray &failInfo = "badRequest");

    /// Intune's id of the profile.
    [[nodiscard]] QByteArray policyId() const { return m_policyId; }
    /// What was sent last and where to: "org.spongycastle.cms.CMSSignedData@…".
    [[nodiscard]] QByteArray sentObject() const { return m_pkiObject; }
    [[nodiscard]] QByteArray sentUrl() const { return m_pkiUrl; }

private:
    Moment askCapabilities(Moment at, int thread);
    Moment askCertificates(Moment at, int thread);
    void inspectCertificates(Moment &at, int thread);
    void verb(Moment &at, int thread, const char *jscepClass, const QByteArray &message);
    [[nodiscard]] QByteArray object(const char *type);
    [[nodiscard]] QByteArray operationUrl(const QByteArray &operation) const;

    AndroidLog &m_log;
    const PkiWorld &m_world;
    SeededStream m_random;
    QByteArray m_model;
    QByteArray m_policyId;
    QByteArray m_logicalName;
    QByteArray m_hash;
    QByteArray m_pkiObject;
    QByteArray m_pkiUrl;
};

/// "[dn=CN=…, O=…; serial=…]" as jscep prints a certificate.
[[nodiscard]] QByteArray describedCertificate(const X509 *certificate);

/// The subject that an Android device asks for, and jscep's choices: it signs with a self-signed
/// certificate of that subject, and takes the strongest digest and the only cipher that NDES
/// offers.
[[nodiscard]] RequestPlan androidPlan(const QByteArray &seed, const QString &upn, Moment at);

/// Base64 of a pkiMessage as a GET URL carries it (RFC 8894 section 4.1): `+ / =` escaped.
[[nodiscard]] QByteArray urlBase64(const QByteArray &message);

} // namespace Scep::Examples
