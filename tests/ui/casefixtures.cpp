// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/casefixtures.h"

#include <algorithm>

namespace Scep::Fixtures {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
const SourceId Log{1};

microseconds at(int hour, int minute, int second, microseconds fraction = 0us)
{
    return *utcMicroseconds(2026, 2, 27, hour, minute, second, fraction);
}

// Builds a case line by line, as a log would tell it.
class Story
{
public:
    Story(Platform platform, const QString &deviceName, const QString &fileName,
          TimeCertainty certainty)
        : m_certainty(certainty)
    {
        m_device.id = QStringLiteral("device-1");
        m_device.platform = platform;
        m_device.name = deviceName;
        m_device.sources << Log;
        m_source.id = Log;
        m_source.displayName = fileName;
        m_source.path = fileName;
    }

    void begin(EnrollmentKind kind, const QString &id, const QString &alias)
    {
        finish();
        m_current = Enrollment();
        m_current.id = QStringLiteral("device-1/") + id;
        m_current.kind = kind;
        m_current.alias = alias;
        for (const Stage stage : AllStages) {
            StageResult result;
            result.stage = stage;
            m_current.stages << result;
        }
        m_isOpen = true;
    }

    [[nodiscard]] Instant instant(microseconds time) const { return {time, m_certainty}; }

    // One line of the log that a rule understood.
    EvidenceRef line(LineNumber number, microseconds time, Stage stage, Outcome outcome,
                     const QString &state, const QString &title, const QString &message)
    {
        Observation observation;
        observation.event.evidence = {Log, number, {number * 120, 110}};
        observation.event.instant = instant(time);
        observation.event.timestampText = toTimeOfDayString(instant(time));
        observation.event.fields.insert(QStringLiteral("message"), message);
        observation.track = m_current.kind;
        observation.stage = stage;
        observation.outcome = outcome;
        observation.state = state;
        observation.title = title;
        m_current.observations << observation;
        m_source.lineCount = std::max(m_source.lineCount, number);
        end(time);
        return observation.event.evidence;
    }

    // A state that lasted from that line on; without an end it is open.
    void span(Stage stage, Outcome outcome, const QString &state, const EvidenceRef &evidence,
              microseconds from, std::optional<microseconds> to)
    {
        StageResult &result = m_current.stages[stageNumber(stage) - 1];
        StateSpan span;
        span.state = state;
        span.outcome = outcome;
        span.from = instant(from);
        span.to = to ? instant(*to) : Instant();
        span.evidence = evidence;
        result.spans << span;
        result.evidence << evidence;
        result.outcome = outcome;
        result.state = state;
        result.from = result.from.isNull() ? span.from : result.from;
        result.to = to ? span.to : instant(m_end);
    }

    void mark(LineNumber number, microseconds time, Stage stage, Outcome outcome,
              const QString &state, const QString &title, const QString &message)
    {
        span(stage, outcome, state, line(number, time, stage, outcome, state, title, message), time,
             time);
    }

    void imply(Stage stage, const QString &why)
    {
        m_current.stages[stageNumber(stage) - 1].outcome = Outcome::Implied;
        m_current.stages[stageNumber(stage) - 1].state = why;
    }

    void end(microseconds time)
    {
        m_end = std::max(m_end, time);
        m_source.lastInstant = instant(m_end);
    }

    StageResult &result(Stage stage) { return m_current.stages[stageNumber(stage) - 1]; }
    Verdict &verdict() { return m_current.verdict; }

    Case finished()
    {
        finish();
        Case result;
        result.evidence.sources << m_source;
        result.analysis.devices << m_device;
        return result;
    }

private:
    void finish()
    {
        if (m_isOpen) {
            m_device.enrollments << m_current;
        }
        m_isOpen = false;
    }

    TimeCertainty m_certainty;
    Device m_device;
    SourceFile m_source;
    Enrollment m_current;
    microseconds m_end{0};
    bool m_isOpen = false;
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void rootTrack(Story &story)
{
    story.begin(EnrollmentKind::Root, s("root-1"), s("ContosoRootCA"));
    const EvidenceRef asked = story.line(
        181'022, at(4, 50, 52, 300ms), Stage::DeployProfile, Outcome::InProgress,
        s("CERT_INSTALL_REQUESTED"), s("The user was asked to install the root certificate"),
        s("RootCertInstallStateMachine: CERT_RECEIVED -> CERT_INSTALL_REQUESTED"));
    story.span(Stage::DeployProfile, Outcome::Warning, s("CERT_INSTALL_REQUESTED"), asked,
               at(4, 50, 52, 300ms), at(4, 53, 31, 241ms));
    story.mark(183'901, at(4, 53, 31, 241ms), Stage::DeployProfile, Outcome::Succeeded,
               s("CERT_INSTALL_SUCCESS"), s("The root certificate is installed"),
               s("RootCertInstallStateMachine: CERT_INSTALLING -> CERT_INSTALL_SUCCESS"));
    story.verdict().outcome = Outcome::Succeeded;
    story.verdict().stage = Stage::DeployProfile;
}

void androidRequest(Story &story)
{
    rootTrack(story);
    story.begin(EnrollmentKind::Scep, s("scep-1"),
                s("ModelName=AC_6e1f2b/LogicalName_8a2c01;Hash=-1164270532"));
    story.mark(184'012, at(4, 53, 32, 18ms), Stage::DeployProfile, Outcome::Succeeded,
               s("SCEP_PROFILE_RECEIVED"), s("The SCEP profile reached the device"),
               s("Received SCEP certificate configuration for user"));
    const EvidenceRef built =
        story.line(1'203'870, at(5, 16, 8, 120ms), Stage::ContactNdes, Outcome::InProgress,
                   s("CERT_REQUEST_BUILT"), s("The key pair and the request were made"),
                   s("NativeScepCertInstallStateMachine: CERT_NEEDED -> CERT_REQUEST_BUILT"));
    story.span(Stage::ContactNdes, Outcome::Succeeded, s("CERT_REQUEST_BUILT"), built,
               at(5, 16, 8, 120ms), at(5, 16, 20, 410ms));
    story.mark(1'204'290, at(5, 16, 20, 410ms), Stage::ContactNdes, Outcome::Succeeded,
               s("GetCACaps"), s("NDES told its capabilities"),
               s("Received '200 OK' when sending GetCACaps(ca)"));
    story.mark(1'204'301, at(5, 16, 20, 655ms), Stage::ContactNdes, Outcome::Succeeded,
               s("GetCACert"), s("NDES sent its certificates"),
               s("Received '200 OK' when sending GetCACert(ca)"));
    const EvidenceRef sent =
        story.line(1'204'305, at(5, 16, 21, 902ms), Stage::ContactNdes, Outcome::InProgress,
                   s("PKIOperation"), s("The request was sent to NDES"),
                   s("Sending PKCSReq[transId=4F1C8B2E] to https://ndes.contoso.example/certsrv/"
                     "mscep/mscep.dll"));
    story.span(Stage::ContactNdes, Outcome::Succeeded, s("PKIOperation"), sent,
               at(5, 16, 21, 902ms), at(5, 16, 28, 34ms));
    story.imply(Stage::ValidateChallenge, s("the CA answered, so the challenge was accepted"));
    story.mark(1'204'309, at(5, 16, 28, 34ms), Stage::Issue, Outcome::Succeeded,
               s("pkiStatus=SUCCESS"), s("Certificate response received, CA issued it"),
               s("Response: CertRep[pkiStatus=SUCCESS, failInfo=<null>, transId=4F1C8B2E]"));
}
} // namespace

Case androidStalled()
{
    Story story(Platform::Android, s("Pixel 7"), s("OMADMLog_0.log"), TimeCertainty::ZoneAssumed);
    androidRequest(story);
    const EvidenceRef asked =
        story.line(1'204'310, at(5, 16, 28, 244ms), Stage::Deliver, Outcome::InProgress,
                   s("CERT_INSTALL_REQUESTED"), s("The user was asked to install the certificate"),
                   s("NativeScepCertInstallStateMachine: CERT_ENROLLED -> CERT_INSTALL_REQUESTED"));
    story.end(at(5, 46, 28));
    story.span(Stage::Deliver, Outcome::Stalled, s("CERT_INSTALL_REQUESTED"), asked,
               at(5, 16, 28, 244ms), std::nullopt);
    Verdict &verdict = story.verdict();
    verdict.outcome = Outcome::Stalled;
    verdict.stage = Stage::Deliver;
    verdict.state = s("CERT_INSTALL_REQUESTED");
    verdict.title = s("the user never answered the install prompt");
    verdict.summary = s("The CA issued the certificate at 05:16:28. Android asked the user to "
                        "install it, and nothing followed for 30 minutes (usual: under 3).");
    verdict.expectedNext = s("CERT_INSTALLING");
    verdict.cause = s("On a personally owned device with a work profile, Android shows a "
                      "notification that the user has to open and confirm. Until then the "
                      "certificate waits outside the key store.");
    verdict.fix = {s("Ask the user to open the notification “Certificate install required” of the "
                     "Company Portal app and to confirm it."),
                   s("If there is no notification: open the Company Portal, choose the device and "
                     "tap Check Device Settings, which asks again."),
                   s("Check that notifications of the Company Portal are not switched off.")};
    verdict.references = {
        s("https://learn.microsoft.com/troubleshoot/mem/intune/certificates/"
          "troubleshoot-scep-certificate-delivery"),
        s("https://learn.microsoft.com/mem/intune/protect/certificates-profile-scep")};
    verdict.evidence = {asked, {Log, 1'204'309, {}}};
    return story.finished();
}

Case androidSucceeded()
{
    Story story(Platform::Android, s("Pixel 6"), s("OMADMLog_1.log"), TimeCertainty::ZoneAssumed);
    androidRequest(story);
    const EvidenceRef asked =
        story.line(1'204'310, at(5, 16, 28, 244ms), Stage::Deliver, Outcome::InProgress,
                   s("CERT_INSTALL_REQUESTED"), s("The user was asked to install the certificate"),
                   s("NativeScepCertInstallStateMachine: CERT_ENROLLED -> CERT_INSTALL_REQUESTED"));
    story.span(Stage::Deliver, Outcome::Succeeded, s("CERT_INSTALL_REQUESTED"), asked,
               at(5, 16, 28, 244ms), at(5, 18, 44, 982ms));
    const EvidenceRef installing = story.line(
        1'204'390, at(5, 18, 44, 982ms), Stage::Deliver, Outcome::InProgress, s("CERT_INSTALLING"),
        s("The user confirmed"), s("CERT_INSTALL_REQUESTED -> CERT_INSTALLING"));
    story.span(Stage::Deliver, Outcome::Succeeded, s("CERT_INSTALLING"), installing,
               at(5, 18, 44, 982ms), at(5, 20, 14, 988ms));
    story.mark(1'204'421, at(5, 20, 14, 988ms), Stage::Deliver, Outcome::Succeeded,
               s("CERT_ACCESS_GRANTED"), s("The certificate is installed and usable"),
               s("CERT_INSTALLING -> CERT_ACCESS_GRANTED"));
    story.end(at(5, 31, 0));
    Verdict &verdict = story.verdict();
    verdict.outcome = Outcome::Succeeded;
    verdict.stage = Stage::Deliver;
    verdict.title = s("the certificate is installed and usable");
    verdict.summary = s("Requested at 05:16:08, issued at 05:16:28 and installed at 05:20:14. The "
                        "user took 2 m 17 s to confirm the prompt.");
    verdict.missingEvidence = stageEvidenceHint(Stage::Report);
    verdict.evidence = {{Log, 1'204'421, {}}};
    return story.finished();
}

Case windowsFailed()
{
    Story story(Platform::Windows, s("LAPTOP-0417"), s("Admin.xml"), TimeCertainty::Known);
    story.begin(EnrollmentKind::Scep, s("scep-1"),
                s("ModelName_AC_f2c4/LogicalName_77aa;Hash=1204"));
    story.mark(12, at(23, 58, 1), Stage::DeployProfile, Outcome::Succeeded, s("306"),
               s("SCEP profile received"),
               s("SCEP: CspExecute for UniqueId : (ModelName_AC_f2c4)"));
    story.mark(31, at(23, 58, 2), Stage::ContactNdes, Outcome::Succeeded, s("36"),
               s("Request made"), s("SCEP: Certificate request generated successfully"));
    const EvidenceRef failed =
        story.line(58, at(23, 58, 44), Stage::ContactNdes, Outcome::Failed, s("0x800B0109"),
                   s("The server's certificate chain is not trusted"),
                   s("SCEP: Certificate enroll failed. Result: (A certificate chain processed, but "
                     "terminated in a root certificate which is not trusted by the trust "
                     "provider.)."));
    story.span(Stage::ContactNdes, Outcome::Failed, s("0x800B0109"), failed, at(23, 58, 44),
               at(23, 58, 44));
    story.mark(92, *utcMicroseconds(2026, 2, 28, 0, 28, 44, 0us), Stage::ContactNdes,
               Outcome::Failed, s("0x800B0109"), s("The server's certificate chain is not trusted"),
               s("SCEP: Certificate enroll failed."));
    Verdict &verdict = story.verdict();
    verdict.outcome = Outcome::Failed;
    verdict.stage = Stage::ContactNdes;
    verdict.state = s("0x800B0109");
    verdict.title = s("the computer does not trust the NDES server's certificate chain");
    verdict.summary = s("Enrollment stopped at 23:58:44 with CERT_E_UNTRUSTEDROOT (0x800B0109) and "
                        "again at 00:28:44.");
    verdict.cause = s("The root of the TLS certificate of NDES is not among the trusted roots.");
    verdict.fix = {s("Deploy the root certificate with a trusted certificate profile.")};
    verdict.evidence = {failed};
    return story.finished();
}

Case iosWithoutDate()
{
    Story story(Platform::Ios, s("iPad (18:30)"), s("console.txt"), TimeCertainty::DateMissing);
    const microseconds start = 18h + 30min + 53s + 691'033us;
    story.begin(EnrollmentKind::Scep, s("scep-1"), s("Wi-Fi"));
    story.mark(4, start, Stage::DeployProfile, Outcome::Succeeded, s("Installing profile"),
               s("The profile reached the device"), s("Beginning profile installation..."));
    story.mark(9, start + 311ms, Stage::ContactNdes, Outcome::Succeeded, s("Key pair"),
               s("Key pair made"), s("Generating key pair..."));
    const EvidenceRef request = story.line(
        12, start + 1200ms, Stage::ContactNdes, Outcome::InProgress, s("Requesting certificate"),
        s("The request was sent"), s("Attempting to retrieve issued certificate..."));
    story.span(Stage::ContactNdes, Outcome::Succeeded, s("Requesting certificate"), request,
               start + 1200ms, start + 3100ms);
    story.imply(Stage::ValidateChallenge, {});
    story.mark(20, start + 3100ms, Stage::Issue, Outcome::Succeeded, s("Received CertRep"),
               s("The CA answered"), s("Received CA response"));
    story.mark(22, start + 3'629'583us, Stage::Deliver, Outcome::Succeeded, s("Issued"),
               s("The certificate is installed"), s("Issued certificate received."));
    Verdict &verdict = story.verdict();
    verdict.outcome = Outcome::Succeeded;
    verdict.stage = Stage::Deliver;
    verdict.title = s("the certificate is installed");
    verdict.summary = s("Delivered 3.6 s after the profile arrived.");
    verdict.evidence = {{Log, 22, {}}};
    return story.finished();
}

Case unknownEnd()
{
    Story story(Platform::Android, s("Tab S9"), s("OMADMLog_0.log"), TimeCertainty::ZoneAssumed);
    story.begin(EnrollmentKind::Scep, s("scep-1"), s("ModelName=AC_1"));
    story.mark(7, at(9, 0, 0), Stage::DeployProfile, Outcome::Succeeded, s("SCEP_PROFILE_RECEIVED"),
               s("The SCEP profile reached the device"), {});
    story.verdict().outcome = Outcome::Unknown;
    story.verdict().stage = Stage::DeployProfile;
    story.verdict().title = s("the log ends before the request");
    story.verdict().missingEvidence = stageEvidenceHint(Stage::ContactNdes);
    return story.finished();
}

Case manyEvents(int count)
{
    Story story(Platform::Android, s("Lab phone"), s("stress.log"), TimeCertainty::Known);
    story.begin(EnrollmentKind::Scep, s("scep-1"), s("load test"));
    for (int i = 0; i < count; ++i) {
        const Stage stage = AllStages.at(static_cast<size_t>(i % 6));
        const Outcome outcome = i % 97 == 0 ? Outcome::Warning : Outcome::Succeeded;
        story.mark(i + 1, at(8, 0, 0) + i * 731ms, stage, outcome, s("STATE_%1").arg(i % 40),
                   s("A state of the load test"), s("state entered"));
    }
    story.verdict().outcome = Outcome::Warning;
    story.verdict().title = s("many events");
    return story.finished();
}

Case named(const QString &name)
{
    constexpr int Many = 5000;
    if (name == s("stalled")) {
        return androidStalled();
    }
    if (name == s("succeeded")) {
        return androidSucceeded();
    }
    if (name == s("windows")) {
        return windowsFailed();
    }
    if (name == s("ios")) {
        return iosWithoutDate();
    }
    if (name == s("unknown")) {
        return unknownEnd();
    }
    return name == s("many") ? manyEvents(Many) : Case();
}

Case inOneLine(Case aCase)
{
    constexpr qint64 Bytes = 100;
    const auto move = [](EvidenceRef &evidence) {
        if (evidence.line > 0) {
            evidence.range = {.offset = evidence.line * Bytes, .length = Bytes};
            evidence.line = 1;
        }
    };
    for (Device &device : aCase.analysis.devices) {
        for (Enrollment &enrollment : device.enrollments) {
            for (Observation &observation : enrollment.observations) {
                move(observation.event.evidence);
            }
            for (StageResult &stage : enrollment.stages) {
                std::ranges::for_each(stage.evidence, move);
                for (StateSpan &span : stage.spans) {
                    move(span.evidence);
                    move(span.nextEvidence);
                }
            }
            std::ranges::for_each(enrollment.verdict.evidence, move);
        }
    }
    return aCase;
}

QString shownEnrollment(const Case &aCase)
{
    return aCase.analysis.devices.isEmpty() ? QString()
                                            : aCase.analysis.devices.last().enrollments.last().id;
}

} // namespace Scep::Fixtures
