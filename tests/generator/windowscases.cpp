// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowsnoise.h"

#include <format>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *ManagementName = "DeviceManagement-Admin.xml";
constexpr const char *ApplicationName = "Application.xml";
constexpr const char *Capi2Name = "CAPI2-Operational.xml";

/// What all events of one request share.
struct WindowsRequest
{
    QString uniqueId;    ///< "ModelName_AC_…_LogicalName_…_Hash_…"
    QString correlation; ///< GUID
    QString userSid;
    QString url =
        QStringLiteral("https://ndes.contoso.example/certsrv/mscep/mscep.dll/pkiclient.exe");
};

WindowsRequest requestOf(const CasePerson &person, const QString &userSid)
{
    SeededStream random("windows-request/" + person.seed);
    const QString model = random.guid();
    const QString name = random.guid().replace(QLatin1Char('-'), QLatin1Char('_'));
    const auto hash = static_cast<qint32>(random.number(0x7fffffff));
    return {.uniqueId = QStringLiteral("ModelName_AC_%1_LogicalName_%2_Hash_%3")
                            .arg(model, name, QString::number(-hash)),
            .correlation = QLatin1Char('{') + random.guid().toUpper() + QLatin1Char('}'),
            .userSid = userSid};
}

RequestPlan windowsPlan(const CasePerson &person, Moment at)
{
    const NameParts name{{"CN", person.upn}};
    return {.seed = person.seed,
            .subject = name,
            .signer = name,
            .upn = person.upn,
            .cipher = EVP_des_ede3_cbc(),
            .digest = EVP_sha256(),
            .signedAt = at};
}

/// 306 when the profile arrives, then 36 to 38 two seconds later: request made, sent, answered.
Moment requestUpToResponse(WindowsLog &log, const WindowsRequest &request, Moment at)
{
    const WindowsLanguage language = log.language();
    log.add(at, managementEvent(language, 306,
                                {request.uniqueId, request.userSid, QStringLiteral("user"),
                                 QStringLiteral("clientinstall"), QStringLiteral("0x2"),
                                 QStringLiteral("0x2ab0003")}));
    at += 2s + 118ms;
    log.add(at, managementEvent(language, 36,
                                {QStringLiteral("1.3.6.1.5.5.7.3.2"), request.url, QString(),
                                 QStringLiteral("0x2"), QStringLiteral("0x1")},
                                request.userSid));
    at += 6ms;
    log.add(at, managementEvent(language, 37, {}, request.userSid));
    at += 733ms;
    log.add(at, managementEvent(language, 38, {}, request.userSid));
    return at;
}

/// 309, the summary of the attempt.
void summary(WindowsLog &log, const WindowsRequest &request, Moment at, const QString &certificate,
             const QString &status, const QString &result)
{
    log.add(at, managementEvent(log.language(), 309,
                                {request.correlation, request.uniqueId, certificate, request.url,
                                 status, QStringLiteral("0x1"), result},
                                request.userSid));
}

/// The headers of NDES's answer as CertEnroll repeats them.
QString httpHeaders(Moment at, qsizetype contentLength)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const std::string date = std::format("{:%a, %d %b %Y %T} GMT", seconds);
    return QStringLiteral("HTTP/1.1 200 OK\nDate: %1\nContent-Length: %2\nContent-Type: "
                          "application/x-pki-message\nServer: Microsoft-IIS/10.0\n")
        .arg(QString::fromStdString(date), QString::number(contentLength));
}

} // namespace

ExampleCase windowsSuccess(const PkiWorld &world)
{
    const CasePerson person{.seed = "windows-success",
                            .sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1613"),
                            .requestId = 2352};
    ExampleCase example{.folder = QStringLiteral("windows-success"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::February / 26 / 2026, 6h, 50min, 11s + 300'021us);
    const QString computer = QStringLiteral("DESKTOP-7F3K2QA");
    WindowsLog admin("admin/" + person.seed, computer, WindowsLanguage::English);
    WindowsLog application("application/" + person.seed, computer, WindowsLanguage::English);
    addManagementNoise(admin, person.seed, start, start + 6h, 110);
    addApplicationNoise(application, person.seed, start, start + 6h, 90);

    const WindowsRequest asked = requestOf(person, person.sid);
    const Moment arrived = start + 2h + 4min + 31s;
    const RequestPlan plan = windowsPlan(person, arrived + 2s);
    const ScepRequest request = makeRequest(world, plan);
    const ScepReply reply = grant(world, plan, request,
                                  {.seed = person.seed,
                                   .subject = plan.subject,
                                   .upn = person.upn,
                                   .sid = person.sid,
                                   .at = arrived + 2s,
                                   .requestId = person.requestId});
    example.server = {.client = ServerClient::Windows,
                      .asked = arrived + 1s,
                      .sent = arrived + 2s + 130ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    Moment at = requestUpToResponse(admin, asked, arrived);
    admin.add(at + 92ms, managementEvent(WindowsLanguage::English, 39, {}, asked.userSid));
    application.add(
        at + 95ms,
        certEnrollEvent({.context = QStringLiteral("CONTOSO\\adele"),
                         .url = asked.url,
                         .text = QStringLiteral("PkiStatus(0): SCEPDispositionSuccess\n"
                                                "EnrollStatus(1): Enrolled\n"
                                                "ProcessResponseMessage\nSubmit(Request): OK\n") +
                                 httpHeaders(at, reply.message.size()),
                         .method = QStringLiteral("POST(733ms)"),
                         .stage = QStringLiteral("SubmitDone"),
                         .userSid = asked.userSid}));
    const QString no = QStringLiteral("false");
    admin.add(
        at + 310ms,
        managementEvent(WindowsLanguage::English, 256,
                        {QStringLiteral("0x0"), SeededStream("account").guid().toUpper(), QString(),
                         QStringLiteral("0x3"), QStringLiteral("0x9"), no, QStringLiteral("0x1"),
                         QStringLiteral("com.microsoft:mdm.SCEPcertinstall.result"), asked.userSid,
                         no, no, QStringLiteral("dmcertinst.exe"), no}));
    summary(admin, asked, at + 9s + 40ms, thumbprint(reply.certificate.get()),
            QStringLiteral("0x1"), QStringLiteral("0x0"));
    addDeviceFile(example, reply);
    example.files.insert(QString::fromLatin1(ManagementName), admin.utf8(WindowsForm::EventViewer));
    example.files.insert(QString::fromLatin1(ApplicationName),
                         application.utf8(WindowsForm::EventViewer));
    return example;
}

ExampleCase windowsUntrustedChain(const PkiWorld &world)
{
    const CasePerson person{.seed = "windows-untrusted-chain",
                            .upn = QStringLiteral("johanna@contoso.example"),
                            .sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1844"),
                            .requestId = 2367};
    ExampleCase example{.folder = QStringLiteral("windows-untrusted-chain"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::March / 9 / 2026, 7h, 20min, 49s + 640'550us);
    const QString computer = QStringLiteral("LAPTOP-0M4C9TE");
    WindowsLog admin("admin/" + person.seed, computer, WindowsLanguage::German);
    WindowsLog capi2("capi2/" + person.seed, computer, WindowsLanguage::German);
    addManagementNoise(admin, person.seed, start, start + 4h, 90);
    addCapi2Noise(capi2, person.seed, start, start + 4h, 60);

    const WindowsRequest asked = requestOf(person, person.sid);
    const Moment arrived = start + 71min + 8s;
    const RequestPlan plan = windowsPlan(person, arrived + 2s);
    const ScepRequest request = makeRequest(world, plan);
    const ScepReply reply = grant(world, plan, request,
                                  {.seed = person.seed,
                                   .subject = plan.subject,
                                   .upn = person.upn,
                                   .sid = person.sid,
                                   .at = arrived + 2s,
                                   .requestId = person.requestId});
    example.server = {.client = ServerClient::Windows,
                      .asked = arrived + 1s,
                      .sent = arrived + 2s + 130ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    const Moment at = requestUpToResponse(admin, asked, arrived);
    // The CA issued, but the profile with the root certificate never reached this device.
    const QString code = QStringLiteral("0x800b0109");
    const QString process = QStringLiteral("dmcertinst.exe");
    const QString task = SeededStream("task/" + person.seed).guid();
    const Capi2Certificate leaf{thumbprint(reply.certificate.get()), person.upn};
    const Capi2Certificate issuing{thumbprint(world.issuing().certificate.get()),
                                   QStringLiteral("Contoso Issuing CA 1")};
    const Capi2Certificate root{thumbprint(world.root().certificate.get()),
                                QStringLiteral("Contoso Root CA")};
    capi2.add(at + 31ms, capi2ChainEvent({leaf, issuing, root}, false, process, task));
    capi2.add(at + 34ms, capi2PolicyEvent(leaf, QStringLiteral("800B0109"),
                                          errorText(WindowsLanguage::German, code), process, task));
    admin.add(at + 60ms, managementEvent(WindowsLanguage::German, 32, {code}, asked.userSid));
    summary(admin, asked, at + 7s + 802ms, QString(), QStringLiteral("0x10"), code);
    addDeviceFile(example, reply);
    example.files.insert(QString::fromLatin1(ManagementName),
                         admin.utf16(WindowsForm::EventViewer));
    example.files.insert(QString::fromLatin1(Capi2Name), capi2.utf16(WindowsForm::EventViewer));
    return example;
}

ExampleCase windowsTemplate(const PkiWorld &world)
{
    const CasePerson person{.seed = "windows-template",
                            .upn = QStringLiteral("miriam@contoso.example")};
    ExampleCase example{.folder = QStringLiteral("windows-template"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::March / 11 / 2026, 12h, 5min, 2s + 17'800us);
    const QString computer = QStringLiteral("DESKTOP-B81XW0P");
    WindowsLog admin("admin/" + person.seed, computer, WindowsLanguage::English);
    WindowsLog application("application/" + person.seed, computer, WindowsLanguage::English);
    addManagementNoise(admin, person.seed, start, start + 5h, 100);
    addApplicationNoise(application, person.seed, start, start + 5h, 80);

    const WindowsRequest asked =
        requestOf(person, QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1907"));
    const Moment arrived = start + 95min + 44s;
    const RequestPlan plan = windowsPlan(person, arrived + 2s);
    const ScepRequest request = makeRequest(world, plan);
    const ScepReply reply =
        refuse(world, plan, request, {.failInfo = 2, .hresult = static_cast<qint32>(0x80094800)});
    example.server = {.client = ServerClient::Windows,
                      .asked = arrived + 1s,
                      .sent = arrived + 2s + 130ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    const Moment at = requestUpToResponse(admin, asked, arrived);
    const QString code = QStringLiteral("0x80094800");
    const QString reason =
        errorText(WindowsLanguage::English, code) +
        QStringLiteral(" 0x80094800 (-2146875392 CERTSRV_E_UNSUPPORTED_CERT_TYPE)");
    application.add(
        at + 40ms,
        certEnrollEvent({.context = QStringLiteral("CONTOSO\\miriam"),
                         .url = asked.url,
                         .text = QStringLiteral("PkiStatus(2): SCEPDispositionFailure\n"
                                                "FailInfo(2): SCEPFailBadRequest\n"
                                                "EnrollStatus(256): EnrollDenied\n") +
                                 reason +
                                 QStringLiteral(" Denied by Policy Module\n"
                                                "ProcessResponseMessage\nSubmit(Request): OK\n") +
                                 httpHeaders(at, reply.message.size()),
                         .method = QStringLiteral("POST(733ms)"),
                         .stage = QStringLiteral("SubmitDone"),
                         .error = reason,
                         .userSid = asked.userSid}));
    admin.add(at + 52ms, managementEvent(WindowsLanguage::English, 32, {code}, asked.userSid));
    summary(admin, asked, at + 8s + 377ms, QString(), QStringLiteral("0x10"), code);
    example.files.insert(QString::fromLatin1(ManagementName), admin.utf8(WindowsForm::Wevtutil));
    example.files.insert(QString::fromLatin1(ApplicationName),
                         application.utf8(WindowsForm::Wevtutil));
    return example;
}

} // namespace Scep::Examples
