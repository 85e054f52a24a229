// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"
#include "tests/generator/windowsevents.h"
#include "tests/generator/windowsnoise.h"
#include "tests/generator/windowsscep.h"

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *ManagementName = "DeviceManagement-Admin.xml";
constexpr const char *ApplicationName = "Application.xml";
constexpr const char *Capi2Name = "CAPI2-Operational.xml";

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

    const WindowsRequest asked = windowsRequest(person.seed, person.sid);
    const Moment arrived = start + 2h + 4min + 31s;
    const RequestPlan plan = windowsPlan(person.seed, person.upn, arrived + 2s);
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
    installationIsReported(admin, application, asked, at, reply);
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

    const WindowsRequest asked = windowsRequest(person.seed, person.sid);
    const Moment arrived = start + 71min + 8s;
    const RequestPlan plan = windowsPlan(person.seed, person.upn, arrived + 2s);
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
    attemptSummary(admin, asked, at + 7s + 802ms, QString(), QStringLiteral("0x10"), code);
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

    const WindowsRequest asked = windowsRequest(
        person.seed, QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1907"));
    const Moment arrived = start + 95min + 44s;
    const RequestPlan plan = windowsPlan(person.seed, person.upn, arrived + 2s);
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
    attemptSummary(admin, asked, at + 8s + 377ms, QString(), QStringLiteral("0x10"), code);
    example.files.insert(QString::fromLatin1(ManagementName), admin.utf8(WindowsForm::Wevtutil));
    example.files.insert(QString::fromLatin1(ApplicationName),
                         application.utf8(WindowsForm::Wevtutil));
    return example;
}

} // namespace Scep::Examples
