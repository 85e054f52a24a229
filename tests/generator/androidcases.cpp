// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/androidscep.h"
#include "tests/generator/examplecase.h"

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *LogName = "OMADMLog_0.log";
/// From the start of an enrollment to the second in which jscep signs, all that asking before it
/// included.
constexpr std::chrono::milliseconds SigningDelay = 2700ms;

IssueOrder orderOf(const CasePerson &person, const RequestPlan &plan, Moment at)
{
    return {.seed = person.seed,
            .subject = plan.subject,
            .upn = person.upn,
            .sid = person.sid,
            .at = at,
            .requestId = person.requestId};
}

/// The root certificate on a device where the person has to confirm it.
Moment rootIsInstalled(AndroidScepWriter &writer, Moment at)
{
    writer.rootState(at, 9, "CERT_INSTALL_REQUESTED", "CERT_INSTALL_REQUESTED");
    writer.rootState(at + 41s + 722ms, 0, "CERT_INSTALL_REQUESTED", "CERT_INSTALLING");
    return writer.rootState(at + 42s + 518ms, 14, "CERT_INSTALLING", "CERT_INSTALL_SUCCESS");
}

} // namespace

ExampleCase androidSuccess(const PkiWorld &world)
{
    const CasePerson person{.seed = "android-success",
                            .sid = QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1613"),
                            .requestId = 2311};
    ExampleCase example{.folder = QStringLiteral("android-success"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::February / 17 / 2026, 7h, 41min, 12s + 84ms);
    AndroidLog log(person.seed, {});
    AndroidScepWriter writer(log, world, person.seed);
    log.setProcess(9127);
    log.addNoise(start, start + 24min, 260);
    const Moment asked = start + 31min + 5s + 250ms;
    const RequestPlan plan = androidPlan(person.seed, person.upn, asked + SigningDelay);
    writer.profileArrives(start + 11min + 2s, 9, plan);
    rootIsInstalled(writer, start + 11min + 4s + 189ms);

    log.setProcess(18327);
    log.addNoise(start + 25min, start + 69min, 620);
    const ScepRequest request = makeRequest(world, plan);
    Moment at = writer.enrollmentStarts(asked, 10);
    at = writer.serverIsAsked(at + 1s + 303ms, 10, request);
    at = writer.requestIsSent(at + 77ms, 10, request);
    const ScepReply reply = grant(world, plan, request, orderOf(person, plan, at + 2s));
    example.server = {.client = ServerClient::Android,
                      .asked = asked + 1s + 400ms,
                      .sent = plan.signedAt + 500ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    at = writer.replyArrives(at + 3s + 881ms, 10, request, reply);
    at = writer.scepState(at + 210ms, 10, "CERT_ENROLLED", "CERT_INSTALL_REQUESTED");
    at = writer.scepState(at + 48s + 738ms, 0, "CERT_INSTALL_REQUESTED", "CERT_INSTALLING");
    at = writer.scepState(at + 364ms, 14, "CERT_INSTALLING", "CERT_ACCESS_REQUESTED");
    writer.scepState(at + 21s + 6ms, 21, "CERT_ACCESS_REQUESTED", "CERT_ACCESS_GRANTED");
    addDeviceFile(example, reply);
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

ExampleCase androidStalledAtInstall(const PkiWorld &world)
{
    const CasePerson person{.seed = "android-stalled-at-install",
                            .upn = QStringLiteral("lee@contoso.example"),
                            .requestId = 2318};
    ExampleCase example{.folder = QStringLiteral("android-stalled-at-install"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::February / 18 / 2026, 13h, 2min, 40s + 611ms);
    AndroidLog log(person.seed, {});
    AndroidScepWriter writer(log, world, person.seed);
    log.setProcess(11846);
    log.addNoise(start, start + 81min, 1280);
    const Moment asked = start + 48min + 9s + 132ms;
    const RequestPlan plan = androidPlan(person.seed, person.upn, asked + SigningDelay);
    writer.profileArrives(start + 22min, 11, plan);
    rootIsInstalled(writer, start + 22min + 3s + 405ms);
    const ScepRequest request = makeRequest(world, plan);
    Moment at = writer.enrollmentStarts(asked, 12);
    at = writer.serverIsAsked(at + 985ms, 12, request);
    at = writer.requestIsSent(at + 64ms, 12, request);
    const ScepReply reply = grant(world, plan, request, orderOf(person, plan, at + 1s));
    example.server = {.client = ServerClient::Android,
                      .asked = asked + 1s + 400ms,
                      .sent = plan.signedAt + 500ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    at = writer.replyArrives(at + 2s + 940ms, 12, request, reply);
    // Nobody taps the notification: this is the last word on the certificate.
    writer.scepState(at + 187ms, 12, "CERT_ENROLLED", "CERT_INSTALL_REQUESTED");
    addDeviceFile(example, reply);
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

ExampleCase androidRefused(const PkiWorld &world)
{
    const CasePerson person{.seed = "android-refused",
                            .upn = QStringLiteral("isaiah@contoso.example")};
    ExampleCase example{.folder = QStringLiteral("android-refused"), .files = {}};
    addAuthorityFiles(example, world);
    const Moment start = moment(std::chrono::March / 3 / 2026, 9h, 15min, 3s + 20ms);
    AndroidLog log(person.seed,
                   {.hasEventColumn = false, .isTabbed = true, .isThreadPadded = true});
    AndroidScepWriter writer(log, world, person.seed);
    log.setProcess(15118);
    log.addNoise(start, start + 36min, 420);
    const Moment asked = start + 14min + 17s + 40ms;
    const RequestPlan plan = androidPlan(person.seed, person.upn, asked + SigningDelay);
    writer.profileArrives(start + 9min, 4105, plan);
    rootIsInstalled(writer, start + 9min + 2s + 655ms);
    const ScepRequest request = makeRequest(world, plan);
    Moment at = writer.enrollmentStarts(asked, 4142);
    at = writer.serverIsAsked(at + 1s + 12ms, 4142, request);
    at = writer.requestIsSent(at + 71ms, 4142, request);
    const ScepReply reply = refuse(world, plan, request, {});
    example.server = {.client = ServerClient::Android,
                      .asked = asked + 1s + 400ms,
                      .sent = plan.signedAt + 500ms,
                      .message = request.message,
                      .answerBytes = reply.message.size()};
    at = writer.replyArrives(at + 1s + 306ms, 4142, request, reply);
    // The app lets go of the request: at the next look nothing is left to enroll.
    writer.requestsWaiting(at + 15min, 4142, 0);
    example.files.insert(QString::fromLatin1(LogName), log.text());
    return example;
}

} // namespace Scep::Examples
