// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applescep.h"
#include "tests/generator/examplecase.h"

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *LogName = "console.txt";

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
    writer.profileBegins();
    const RequestPlan plan = applePlan(person.seed, person.upn, writer.now());
    const ScepRequest request = makeRequest(world, plan);
    example.server = {.client = ServerClient::Apple,
                      .asked = writer.now() - 2s,
                      .sent = writer.now() + 200ms,
                      .message = request.message,
                      .answerBytes = 1184};
    writer.requestIsSent(request);
    const ScepReply reply = grant(world, plan, request,
                                  {.seed = person.seed,
                                   .subject = plan.subject,
                                   .upn = person.upn,
                                   .sid = person.sid,
                                   .at = writer.now() - 700ms,
                                   .requestId = person.requestId});
    writer.identityIsStored();
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
    writer.profileBegins();
    const ScepRequest request =
        makeRequest(world, applePlan(person.seed, person.upn, writer.now()));
    example.server = {.client = ServerClient::Apple,
                      .asked = writer.now() - 2s,
                      .sent = writer.now() + 200ms,
                      .message = request.message,
                      .answerBytes = 1184};
    writer.requestIsSent(request);

    const QByteArray invalid = "The SCEP server returned an invalid response.";
    const AppleError cause{.description = invalid, .domain = "MCSCEPErrorDomain", .code = 22013};
    writer.say("default",
               "Could not retrieve issued certificate: " + appleErrorBlock({cause}, invalid));
    writer.say("error", "Cannot retrieve SCEP identity: " + appleErrorBlock({cause}, invalid));
    writer.installationFails({cause});
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

} // namespace Scep::Examples
