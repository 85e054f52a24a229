// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reportfixtures.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Scep::Testing {

namespace {
constexpr SourceId PhoneLog{1};
constexpr SourceId ServerLog{2};
constexpr auto Begin = 1'772'169'388s; // 2026-02-27 05:16:28 UTC

EvidenceRef lineOf(SourceId source, LineNumber line)
{
    return {.source = source, .line = line, .range = {.offset = line * 100, .length = 99}};
}

Instant after(std::chrono::microseconds time)
{
    return {Begin + time, TimeCertainty::Known};
}

QUuid noteId(int number)
{
    return QUuid::fromString(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
}

Observation observed(Stage stage, Outcome outcome, const QString &state, LineNumber line,
                     const QString &text)
{
    Observation one{.ruleId = u"rule"_s,
                    .title = u"title of "_s + state,
                    .stage = stage,
                    .outcome = outcome,
                    .state = state};
    one.event.evidence = lineOf(PhoneLog, line);
    one.event.instant = after(std::chrono::seconds(line));
    one.event.fields = {{u"message"_s, text}};
    return one;
}

Enrollment phoneEnrollment(const QString &text)
{
    Enrollment one{.id = u"device-1/scep-1"_s,
                   .alias = text,
                   .transactionId = u"4F1C"_s,
                   .startedAt = after(0s),
                   .endedAt = after(1'810s)};
    one.verdict = {.outcome = Outcome::Stalled,
                   .stage = Stage::Deliver,
                   .state = u"CERT_INSTALL_REQUESTED"_s,
                   .title = u"the user never answered the install prompt"_s,
                   .summary = u"The CA issued the certificate. "_s + text,
                   .expectedNext = u"CERT_INSTALLING"_s,
                   .cause = u"Nobody tapped the prompt."_s,
                   .fix = {u"Unlock the device."_s, u"Tap the prompt."_s},
                   .references = {u"https://example.com/install"_s},
                   .evidence = {lineOf(PhoneLog, 6), lineOf(PhoneLog, 9)},
                   .missingEvidence = {},
                   .consequences = {{.ruleId = u"later"_s,
                                     .stage = Stage::Report,
                                     .state = u"reported"_s,
                                     .title = u"the failure was reported"_s,
                                     .evidence = lineOf(PhoneLog, 9)}}};
    const auto span = [&](Stage stage, Outcome outcome, const QString &state, auto from, auto to,
                          LineNumber line) {
        StageResult &result = one.stages[stageNumber(stage) - 1];
        result.outcome = outcome;
        result.state = state;
        result.from = result.from.isNull() ? after(from) : result.from;
        result.to = after(to);
        result.spans.append({.state = state,
                             .outcome = outcome,
                             .from = after(from),
                             .to = after(to),
                             .evidence = lineOf(PhoneLog, line)});
    };
    for (const Stage stage : AllStages) {
        one.stages.append({.stage = stage});
    }
    one.stages[2].outcome = Outcome::Implied;
    span(Stage::DeployProfile, Outcome::Succeeded, text, 0s, 2s, 1);
    span(Stage::ContactNdes, Outcome::Succeeded, u"GetCACert"_s, 2s, 2s, 2);
    span(Stage::Issue, Outcome::Succeeded, u"pkiStatus=SUCCESS"_s, 6s, 6s, 5);
    span(Stage::Deliver, Outcome::Stalled, u"CERT_INSTALL_REQUESTED"_s, 6s, 1'806s, 6);
    one.observations = {
        observed(Stage::DeployProfile, Outcome::Succeeded, text, 1, text),
        observed(Stage::ContactNdes, Outcome::InProgress, u"GetCACert"_s, 2, text),
        observed(Stage::ContactNdes, Outcome::Succeeded, u"GetCACert answered"_s, 3, text),
        observed(Stage::Issue, Outcome::Succeeded, u"pkiStatus=SUCCESS"_s, 5, text),
        observed(Stage::Deliver, Outcome::InProgress, u"CERT_INSTALL_REQUESTED"_s, 6, text),
    };
    one.findings = {{.ruleId = u"weak-hash"_s,
                     .level = Level::Medium,
                     .stage = Stage::ContactNdes,
                     .title = u"3DES was used"_s,
                     .explanation = u"The CA offers no AES. "_s + text,
                     .cause = u"An old server."_s,
                     .fix = {u"Update the server."_s},
                     .references = {u"https://example.com/aes"_s},
                     .evidence = {lineOf(PhoneLog, 3)}}};
    one.certificates = {phoneCertificate()};
    one.messages = {lineOf(PhoneLog, 5)};
    one.coverage = {
        {.stage = Stage::Deliver, .present = {u"OMADMLog_0.log"_s}, .missing = {}},
        {.stage = Stage::Report,
         .present = {},
         .missing = {{.what = u"Log of the connector"_s, .how = u"Copy it from the server."_s}}}};
    return one;
}

Enrollment computerEnrollment()
{
    Enrollment one{.id = u"device-2/scep-1"_s, .alias = u"Wi-Fi"_s, .startedAt = after(60s)};
    one.verdict = {.outcome = Outcome::Succeeded,
                   .stage = Stage::Report,
                   .state = u"event 39"_s,
                   .title = {},
                   .summary = u"The certificate was installed."_s};
    for (const Stage stage : AllStages) {
        one.stages.append({.stage = stage, .outcome = Outcome::Succeeded});
    }
    return one;
}

Certificate certificateNamed(const QString &fingerprint, const QString &name)
{
    Certificate one{.fingerprint = fingerprint, .thumbprint = QString(40, u'B')};
    one.subject = u"CN="_s + name;
    one.issuer = u"CN=Contoso Root"_s;
    one.commonName = name;
    one.serialNumber = u"2A"_s;
    one.notBefore = after(-24h);
    one.notAfter = after(24h * 365);
    one.keyAlgorithm = u"RSA"_s;
    one.keyBits = 2048;
    one.signatureAlgorithm = u"sha256WithRSAEncryption"_s;
    one.evidence = {lineOf(PhoneLog, 5)};
    return one;
}
} // namespace

QString phoneCertificate()
{
    return QString(64, u'a');
}

Case reportCase(const QString &text)
{
    Case one;
    one.evidence.sources = {{.id = PhoneLog,
                             .path = u"phone/OMADMLog_0.log"_s,
                             .sha256 = QByteArray(32, '\x5a'),
                             .formatId = u"omadm"_s,
                             .formatName = u"Company Portal log"_s,
                             .encoding = u"UTF-8"_s,
                             .size = 4'096,
                             .lineCount = 20,
                             .eventCount = 5,
                             .issues = {{.code = IssueCode::MalformedLine, .line = 3}}},
                            {.id = ServerLog,
                             .path = u"server/"_s + text + u".log"_s,
                             .formatId = u"iis"_s,
                             .formatName = u"IIS log"_s,
                             .lineCount = 8}};
    const QString root(64, u'c');
    one.evidence.certificates = {certificateNamed(phoneCertificate(), text),
                                 certificateNamed(root, u"Contoso Root"_s)};
    ScepMessage message{.evidence = lineOf(PhoneLog, 5), .messageType = 3};
    message.transactionId = u"4F1C"_s;
    message.pkiStatus = 0;
    message.digestAlgorithm = u"SHA-256"_s;
    one.evidence.messages = {message};
    ScepProfile profile{.evidence = lineOf(PhoneLog, 1), .platform = Platform::Android};
    profile.id = u"AC_1"_s;
    profile.name = text;
    profile.serverUrls = {u"https://ndes.contoso.example/certsrv/mscep"_s};
    profile.settings = {{.name = u"Setting"_s, .value = text, .evidence = {}}};
    one.evidence.profiles = {profile};
    one.analysis.devices = {{.id = u"device-1"_s,
                             .platform = Platform::Android,
                             .name = u"Pixel "_s + text,
                             .sources = {PhoneLog},
                             .enrollments = {phoneEnrollment(text)}},
                            {.id = u"device-2"_s,
                             .platform = Platform::Windows,
                             .name = u"DESKTOP-1"_s,
                             .sources = {ServerLog},
                             .enrollments = {computerEnrollment()}}};
    CertificateChain chain{.leaf = phoneCertificate()};
    chain.links = {{.fingerprint = phoneCertificate(),
                    .subject = u"CN="_s + text,
                    .message = u"It is as it should be."_s,
                    .verdicts = {{.aspect = LinkAspect::Validity,
                                  .outcome = CheckOutcome::Passed,
                                  .fact = LinkFact::ValidThen,
                                  .who = text}}},
                   {.fingerprint = root,
                    .subject = u"CN=Contoso Root"_s,
                    .status = LinkStatus::UntrustedRoot,
                    .message = u"The device does not trust it."_s}};
    chain.judgedAt = after(6s);
    chain.isComplete = true;
    one.analysis.chains = {chain};
    one.analysis.chainViews = {
        {phoneCertificate(),
         {{.witness = ChainWitness::Server,
           .entries = {{.fingerprint = root, .name = text, .evidence = {}, .agrees = true}}}}}};
    one.analysis.checks = {{phoneCertificate(),
                            {{.id = u"keySize"_s,
                              .outcome = CheckOutcome::Warning,
                              .message = u"The key is short. "_s + text}}}};
    one.analysis.clockProposals = {
        {.source = PhoneLog, .reference = SourceId::None, .offset = 90s, .uncertainty = 1s}};
    return one;
}

Annotations notesEverywhere()
{
    Annotations notes;
    const auto add = [&notes](const AnnotationTarget &target) {
        notes.append({.id = noteId(static_cast<int>(notes.size())),
                      .target = target,
                      .text = u"note on "_s + annotationTargetKindId(target.kind),
                      .label = AnnotationLabel::Orange,
                      .createdAt = QDateTime::fromSecsSinceEpoch(Begin.count(), QTimeZone::UTC),
                      .changedAt = QDateTime::fromSecsSinceEpoch(Begin.count(), QTimeZone::UTC)});
    };
    const QString phone = u"device-1/scep-1"_s;
    add({.kind = AnnotationTargetKind::Case});
    add({.kind = AnnotationTargetKind::Device, .subject = u"device-1"_s});
    add({.kind = AnnotationTargetKind::Enrollment, .subject = phone});
    add({.kind = AnnotationTargetKind::Finding, .subject = phone, .detail = u"weak-hash"_s});
    add({.kind = AnnotationTargetKind::Lines, .evidence = lineOf(PhoneLog, 6), .lastLine = 6});
    add({.kind = AnnotationTargetKind::Certificate, .subject = phoneCertificate()});
    add({.kind = AnnotationTargetKind::CertificateField,
         .subject = phoneCertificate(),
         .detail = u"Subject"_s});
    add({.kind = AnnotationTargetKind::Span,
         .subject = phone,
         .detail = u"deliver/CERT_INSTALL_REQUESTED"_s,
         .evidence = lineOf(PhoneLog, 6)});
    return notes;
}

QuoteFunction quoteOf(const QString &text)
{
    return [text](const EvidenceRef &line) {
        return text.isEmpty()
                   ? u"line %1 of source %2"_s.arg(line.line).arg(static_cast<quint32>(line.source))
                   : text;
    };
}

ComparisonInput phoneBesideComputer(const Case &caseData, const QString &text)
{
    const ComparedStep installed{.state = u"event 39"_s, .outcome = Outcome::Succeeded};
    const ComparedStep waiting{
        .state = text, .outcome = Outcome::Stalled, .evidence = lineOf(PhoneLog, 6)};
    Comparison one;
    one.sides = {{.deviceName = u"DESKTOP-1"_s,
                  .platform = Platform::Windows,
                  .enrollmentId = u"device-2/scep-1"_s,
                  .alias = u"Wi-Fi"_s,
                  .outcome = Outcome::Succeeded},
                 {.deviceName = u"Pixel "_s + text,
                  .platform = Platform::Android,
                  .enrollmentId = u"device-1/scep-1"_s,
                  .alias = text,
                  .outcome = Outcome::Stalled,
                  .title = text}};
    one.rows = {
        {.stage = Stage::Deliver,
         .isWholeStage = true,
         .steps = {installed, waiting},
         .differences = {Difference::None, Difference::Outcome}},
        {.stage = Stage::Deliver,
         .steps = {std::nullopt, waiting},
         .differences = {Difference::None, Difference::Additional},
         .usual = UsualDuration{.shortest = 1s, .median = 2s, .longest = 3s, .enrollments = 4}},
        {.stage = Stage::Deliver,
         .steps = {installed, installed},
         .differences = {Difference::None, Difference::None}}};
    one.firstDivergence = 1;
    one.parameters = {{.id = u"profile.keySize"_s,
                       .group = u"Profile"_s,
                       .name = u"Key size"_s,
                       .values = {u"2048"_s, text},
                       .differences = {Difference::None, Difference::Value}}};
    one.chain = {{.id = u"chain.root"_s,
                  .group = u"Chain"_s,
                  .name = u"Root"_s,
                  .values = {u"Contoso Root"_s, text},
                  .differences = {Difference::None, Difference::Value}}};
    one.evidence = {{.id = u"evidence.issue"_s,
                     .group = u"Evidence"_s,
                     .name = u"Issue"_s,
                     .values = {text, {}},
                     .differences = {Difference::None, Difference::Missing}}};
    return {.comparison = one, .cases = {&caseData, &caseData}};
}

Report wholeReport(const QString &text)
{
    const Case caseData = reportCase(text);
    Annotations notes = notesEverywhere();
    for (Annotation &note : notes) {
        note.text += u' ' + text;
    }
    return makeReport(caseData, notes, phoneBesideComputer(caseData, text),
                      {.title = u"Case 17 "_s + text,
                       .program = u"SCEP Workbench 0.1.0"_s,
                       .rules = u"12 rules"_s,
                       .organisation = u"Contoso "_s + text,
                       .wantsEvents = true,
                       .wantsData = true},
                      quoteOf(text == u"VPN"_s ? QString() : text));
}

} // namespace Scep::Testing
