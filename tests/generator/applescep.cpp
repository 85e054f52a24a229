// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applescep.h"

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
constexpr const char *NdesUrl = "https://ndes.contoso.example/certsrv/mscep/mscep.dll";
constexpr const char *Accessibility = "kSecAttrAccessibleAfterFirstUnlock";
} // namespace

RequestPlan applePlan(const QByteArray &seed, const QString &upn, Moment at)
{
    const QString uuid = SeededStream("apple-signer/" + seed).guid().toUpper();
    return {.seed = seed,
            .subject = {{"CN", upn}},
            .signer = {{"CN", uuid}},
            .upn = upn,
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha512(),
            .isIndefinite = true,
            .signedAt = at};
}

QByteArray appleErrorBlock(const QList<AppleError> &errors, const QByteArray &suggestion)
{
    QByteArrayList blocks;
    for (const AppleError &error : errors) {
        QByteArray block = "NSError:\nDesc   : " + error.description;
        if (error.description != suggestion)
            block += "\nSugg   : " + suggestion;
        block += "\nUS Desc: " + error.description;
        if (error.description != suggestion)
            block += "\nUS Sugg: " + suggestion;
        block += "\nDomain : " + error.domain + "\nCode   : " + QByteArray::number(error.code) +
                 "\nType   : MCFatalError";
        if (!error.parameter.isEmpty())
            block += "\nParams : (\n    \"" + error.parameter + "\"\n)";
        blocks += block;
    }
    return blocks.join("\n...Underlying error:\n");
}

ProfiledWriter::ProfiledWriter(AppleLog &log, const QByteArray &seed, Moment at)
    : m_log(log)
    , m_random("profiled/" + seed)
    , m_at(at)
{
    const QByteArray model = m_random.guid().toLatin1();
    m_policyId = m_random.guid().toLatin1();
    m_requestId = "ModelName=AC_" + model + "/LogicalName_" +
                  QByteArray(m_policyId).replace('-', '_') + ";Hash=-" +
                  QByteArray::number(m_random.number(0x7fffffff));
    m_profile = "www.windowsintune.com.SCEP." + m_requestId;
}

void ProfiledWriter::say(const char *level, const QByteArray &message)
{
    m_log.add(m_at, level, "profiled", message);
    m_at += std::chrono::microseconds(900 + m_random.number(28'000));
}

void ProfiledWriter::request(const QByteArray &query, std::chrono::milliseconds answeredAfter)
{
    say("debug", "Performing synchronous URL request: " + QByteArray(NdesUrl) + '?' + query);
    m_at += answeredAfter;
    say("debug", "URL request succeeded.");
}

void ProfiledWriter::profileBegins()
{
    say("default", "Profile “" + m_profile + "” queued for installation.");
    say("default", "Checking for MDM installation...");
    say("default", "...finished checking for MDM installation.");
    say("default", "Beginning profile installation...");
    wait(412ms);
    request("operation=GetCACert&message=SCEP%20Authority", 688ms);
    say("debug", "GetCACert returned an RA certificate.");
    say("debug", "Temporarily storing SCEP server certificate, storing with accessibility " +
                     QByteArray(Accessibility));
    say("debug", "Adding dependent " + m_requestId +
                     " to parent 636572740000000000000012 in domain "
                     "PayloadDependencyDomainCertificate to system");
    request("operation=GetCACaps&message=SCEP%20Authority", 530ms);
    say("info", "SHA-512 is supported.");
}

void ProfiledWriter::requestIsSent(const ScepRequest &request)
{
    say("default", "Attempting to retrieve issued certificate...");
    say("debug", "Sending CSR via GET.");
    // iOS writes the URL before it escapes it.
    this->request("operation=PKIOperation&message=" + request.message.toBase64(), 1612ms);
}

void ProfiledWriter::identityIsStored()
{
    say("default", "Issued certificate received.");
    say("debug", "Storing SCEP identity, storing with accessibility " + QByteArray(Accessibility));
    say("debug", "Successfully installed certificate.");
    say("debug", "Adding dependent Microsoft.Profiles.MDM to parent " + m_profile +
                     " in domain ManagedProfileToManagingProfile to system");
    say("default", "Profile “" + m_profile + "” installed.");
}

void ProfiledWriter::installationFails(const QList<AppleError> &errors)
{
    say("error", "Rolling back installation of profile “" + m_profile + "”...");
    wait(240ms);
    const QList<AppleError> outer{
        {.description = "Profile Installation Failed",
         .domain = "MCInstallationErrorDomain",
         .code = 4001},
        {.description = "Profile Failed to Install",
         .domain = "MCInstallationErrorDomain",
         .code = 4001},
        {.description = "The profile “" + m_profile + "” could not be installed.",
         .domain = "MCProfileErrorDomain",
         .code = 1009,
         .parameter = m_profile},
    };
    say("error", "Installation failed. Error: " +
                     appleErrorBlock(outer + errors, errors.constLast().description));
}

} // namespace Scep::Examples
