// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applelog.h"
#include "tests/generator/examplecase.h"

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *LogName = "console.txt";
constexpr const char *NdesUrl = "https://ndes.contoso.example/certsrv/mscep/mscep.dll";
constexpr const char *Accessibility = "kSecAttrAccessibleAfterFirstUnlock";

/// iOS signs with a temporary identity whose name is a UUID, and encodes with indefinite lengths.
RequestPlan applePlan(const CasePerson &person, Moment at)
{
    const QString uuid = SeededStream("apple-signer/" + person.seed).guid().toUpper();
    return {.seed = person.seed,
            .subject = {{"CN", person.upn}},
            .signer = {{"CN", uuid}},
            .upn = person.upn,
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha512(),
            .isIndefinite = true,
            .signedAt = at};
}

/// Writes what profiled says, one step after the other.
class ProfiledWriter
{
public:
    ProfiledWriter(AppleLog &log, const QByteArray &seed, Moment at)
        : m_log(log)
        , m_random("profiled/" + seed)
        , m_at(at)
    {
        const QByteArray model = m_random.guid().toLatin1();
        const QByteArray name = m_random.guid().toLatin1().replace('-', '_');
        m_requestId = "ModelName=AC_" + model + "/LogicalName_" + name + ";Hash=-" +
                      QByteArray::number(m_random.number(0x7fffffff));
        m_profile = "www.windowsintune.com.SCEP." + m_requestId;
    }

    [[nodiscard]] QByteArray requestId() const { return m_requestId; }
    [[nodiscard]] QByteArray profile() const { return m_profile; }
    [[nodiscard]] Moment now() const { return m_at; }
    void wait(std::chrono::microseconds time) { m_at += time; }

    void say(const char *level, const QByteArray &message)
    {
        m_log.add(m_at, level, "profiled", message);
        m_at += std::chrono::microseconds(900 + m_random.number(28'000));
    }

    void request(const QByteArray &query, std::chrono::milliseconds answeredAfter)
    {
        say("debug", "Performing synchronous URL request: " + QByteArray(NdesUrl) + '?' + query);
        m_at += answeredAfter;
        say("debug", "URL request succeeded.");
    }

private:
    AppleLog &m_log;
    SeededStream m_random;
    Moment m_at;
    QByteArray m_requestId;
    QByteArray m_profile;
};

void profileBegins(ProfiledWriter &writer)
{
    writer.say("default", "Profile “" + writer.profile() + "” queued for installation.");
    writer.say("default", "Checking for MDM installation...");
    writer.say("default", "...finished checking for MDM installation.");
    writer.say("default", "Beginning profile installation...");
    writer.wait(412ms);
    writer.request("operation=GetCACert&message=SCEP%20Authority", 688ms);
    writer.say("debug", "GetCACert returned an RA certificate.");
    writer.say("debug", "Temporarily storing SCEP server certificate, storing with accessibility " +
                            QByteArray(Accessibility));
    writer.say("debug", "Adding dependent " + writer.requestId() +
                            " to parent 636572740000000000000012 in domain "
                            "PayloadDependencyDomainCertificate to system");
    writer.request("operation=GetCACaps&message=SCEP%20Authority", 530ms);
    writer.say("info", "SHA-512 is supported.");
}

void requestIsSent(ProfiledWriter &writer, const ScepRequest &request)
{
    writer.say("default", "Attempting to retrieve issued certificate...");
    writer.say("debug", "Sending CSR via GET.");
    // iOS writes the URL before it escapes it.
    writer.request("operation=PKIOperation&message=" + request.message.toBase64(), 1612ms);
}

struct ErrorLevel
{
    QByteArray description;
    QByteArray domain;
    int code = 0;
    QByteArray parameter = {}; ///< empty: none
};

/// The block that Apple's description of an NSError prints, outermost error first.
QByteArray errorBlock(const QList<ErrorLevel> &levels, const QByteArray &suggestion)
{
    QByteArrayList blocks;
    for (const ErrorLevel &level : levels) {
        QByteArray block = "NSError:\nDesc   : " + level.description;
        if (level.description != suggestion)
            block += "\nSugg   : " + suggestion;
        block += "\nUS Desc: " + level.description;
        if (level.description != suggestion)
            block += "\nUS Sugg: " + suggestion;
        block += "\nDomain : " + level.domain + "\nCode   : " + QByteArray::number(level.code) +
                 "\nType   : MCFatalError";
        if (!level.parameter.isEmpty())
            block += "\nParams : (\n    \"" + level.parameter + "\"\n)";
        blocks += block;
    }
    return blocks.join("\n...Underlying error:\n");
}

} // namespace

ExampleCase iosSuccess(const PkiWorld &world)
{
    return iosSuccessAs(world, AppleLayout::Tabs);
}

ExampleCase iosInvalidResponse(const PkiWorld &world)
{
    return iosInvalidResponseAs(world, AppleLayout::Blanks);
}

ExampleCase iosSuccessAs(const PkiWorld &world, AppleLayout layout)
{
    const CasePerson person{.seed = "ios-success",
                            .upn = QStringLiteral("nestor@contoso.example"),
                            .sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1702"),
                            .requestId = 2340};
    ExampleCase example{.folder = QStringLiteral("ios-success"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::February / 24 / 2026, 10h, 11min, 8s + 204'511us);
    AppleLog log(person.seed, layout, 60min);
    log.addNoise(start, start + 4min, 520);
    ProfiledWriter writer(log, person.seed, start + 71s + 33'190us);
    profileBegins(writer);
    const RequestPlan plan = applePlan(person, writer.now());
    const ScepRequest request = makeRequest(world, plan);
    example.server = {.client = ServerClient::Apple,
                      .asked = writer.now() - 2s,
                      .sent = writer.now() + 200ms,
                      .message = request.message,
                      .answerBytes = 1184};
    requestIsSent(writer, request);
    const ScepReply reply = grant(world, plan, request,
                                  {.seed = person.seed,
                                   .subject = plan.subject,
                                   .upn = person.upn,
                                   .sid = person.sid,
                                   .at = writer.now() - 700ms,
                                   .requestId = person.requestId});
    writer.say("default", "Issued certificate received.");
    writer.say("debug",
               "Storing SCEP identity, storing with accessibility " + QByteArray(Accessibility));
    writer.say("debug", "Successfully installed certificate.");
    writer.say("debug", "Adding dependent Microsoft.Profiles.MDM to parent " + writer.profile() +
                            " in domain ManagedProfileToManagingProfile to system");
    writer.say("default", "Profile “" + writer.profile() + "” installed.");
    addDeviceFile(example, reply);
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

ExampleCase iosInvalidResponseAs(const PkiWorld &world, AppleLayout layout)
{
    const CasePerson person{.seed = "ios-22013", .upn = QStringLiteral("pradeep@contoso.example")};
    ExampleCase example{.folder = QStringLiteral("ios-22013"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::March / 5 / 2026, 19h, 42min, 30s + 92'004us);
    AppleLog log(person.seed, layout, -300min);
    log.addNoise(start, start + 5min, 610);
    ProfiledWriter writer(log, person.seed, start + 96s + 410'772us);
    profileBegins(writer);
    const ScepRequest request = makeRequest(world, applePlan(person, writer.now()));
    example.server = {.client = ServerClient::Apple,
                      .asked = writer.now() - 2s,
                      .sent = writer.now() + 200ms,
                      .message = request.message,
                      .answerBytes = 1184};
    requestIsSent(writer, request);

    const QByteArray invalid = "The SCEP server returned an invalid response.";
    const ErrorLevel cause{.description = invalid, .domain = "MCSCEPErrorDomain", .code = 22013};
    writer.say("default", "Could not retrieve issued certificate: " + errorBlock({cause}, invalid));
    writer.say("error", "Cannot retrieve SCEP identity: " + errorBlock({cause}, invalid));
    writer.say("error", "Rolling back installation of profile “" + writer.profile() + "”...");
    writer.wait(240ms);
    const QList<ErrorLevel> chain{
        {.description = "Profile Installation Failed",
         .domain = "MCInstallationErrorDomain",
         .code = 4001},
        {.description = "Profile Failed to Install",
         .domain = "MCInstallationErrorDomain",
         .code = 4001},
        {.description = "The profile “" + writer.profile() + "” could not be installed.",
         .domain = "MCProfileErrorDomain",
         .code = 1009,
         .parameter = writer.profile()},
        cause,
    };
    writer.say("error", "Installation failed. Error: " + errorBlock(chain, invalid));
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

} // namespace Scep::Examples
