// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/analysisjson.h"

#include "models/domain/rotatedlog.h"
#include "models/report/chainjson.h"
#include "models/report/jsonvalues.h"

#include <QJsonArray>

namespace Scep {

namespace {

/// Sources are referred to by their place in the "sources" array, which is their order of import.
class JsonWriter
{
public:
    explicit JsonWriter(const Case &caseData);
    [[nodiscard]] QJsonObject write() const;

private:
    [[nodiscard]] QJsonValue reference(const EvidenceRef &evidence) const;
    [[nodiscard]] QJsonArray references(const QList<EvidenceRef> &evidence) const;
    [[nodiscard]] static QJsonValue clock(const SourceClock &clock);
    [[nodiscard]] QJsonObject source(const SourceFile &source) const;
    [[nodiscard]] QJsonObject device(const Device &device) const;
    [[nodiscard]] QJsonObject enrollment(const Enrollment &enrollment) const;
    [[nodiscard]] QJsonObject verdict(const Verdict &verdict) const;
    [[nodiscard]] QJsonObject consequence(const Consequence &consequence) const;
    [[nodiscard]] QJsonObject attempt(const Attempt &attempt) const;
    [[nodiscard]] QJsonArray probableEvidence(const Enrollment &enrollment) const;
    [[nodiscard]] QJsonObject clockProposal(const ClockProposal &proposal) const;
    [[nodiscard]] QJsonObject stage(const StageResult &result) const;
    [[nodiscard]] QJsonObject span(const StateSpan &span) const;
    [[nodiscard]] QJsonObject finding(const Finding &finding) const;
    [[nodiscard]] QJsonObject certificate(const Certificate &certificate) const;
    [[nodiscard]] QJsonObject chainView(const ChainView &view) const;
    [[nodiscard]] QJsonObject profile(const ScepProfile &profile) const;
    [[nodiscard]] QJsonObject request(const CertificateRequest &request) const;
    [[nodiscard]] QJsonObject revocationList(const RevocationList &list) const;

    const Case &m_case;
    QHash<SourceId, int> m_sourceIndex;
};

QJsonValue stageOrNull(const std::optional<Stage> &stage)
{
    return stage ? QJsonValue(stageId(*stage)) : QJsonValue(QJsonValue::Null);
}

template<typename Range, typename Function>
QJsonArray toArray(const Range &range, Function &&function)
{
    QJsonArray array;
    for (const auto &item : range) {
        array.append(function(item));
    }
    return array;
}

QJsonArray oids(const QList<NamedOid> &names)
{
    return toArray(names, [](const NamedOid &name) { return name.oid; });
}

QJsonArray altNames(const QList<SubjectAltName> &names)
{
    return toArray(names, [](const SubjectAltName &name) {
        return QJsonObject{{QStringLiteral("type"), name.type},
                           {QStringLiteral("value"), name.value}};
    });
}

JsonWriter::JsonWriter(const Case &caseData)
    : m_case(caseData)
{
    for (qsizetype i = 0; i < caseData.evidence.sources.size(); ++i) {
        m_sourceIndex.insert(caseData.evidence.sources.at(i).id, static_cast<int>(i));
    }
}

QJsonValue JsonWriter::reference(const EvidenceRef &evidence) const
{
    if (evidence.isNull()) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("source"), m_sourceIndex.value(evidence.source, -1)},
                       {QStringLiteral("line"), evidence.line}};
}

QJsonArray JsonWriter::references(const QList<EvidenceRef> &evidence) const
{
    return toArray(evidence, [this](const EvidenceRef &ref) { return reference(ref); });
}

/// Null when the times were read as they are written.
QJsonValue JsonWriter::clock(const SourceClock &clock)
{
    if (!clock.isSet()) {
        return QJsonValue::Null;
    }
    return QJsonObject{
        {QStringLiteral("zone"), textOrNull(zoneText(clock.zone))},
        {QStringLiteral("offset"), std::chrono::duration<double>(clock.offset).count()}};
}

QJsonObject JsonWriter::source(const SourceFile &source) const
{
    const QJsonArray issues = toArray(source.issues, [](const ImportIssue &issue) {
        return QJsonObject{{QStringLiteral("line"), issue.line},
                           {QStringLiteral("code"), issueCodeId(issue.code)},
                           {QStringLiteral("message"), issueText(issue)}};
    });
    return {{QStringLiteral("path"), source.path},
            {QStringLiteral("sha256"), hexOrNull(source.sha256)},
            {QStringLiteral("format"), textOrNull(source.formatId)},
            {QStringLiteral("encoding"), textOrNull(source.encoding)},
            {QStringLiteral("size"), source.size},
            {QStringLiteral("lines"), source.lineCount},
            {QStringLiteral("events"), source.eventCount},
            {QStringLiteral("clock"), clock(source.clock)},
            {QStringLiteral("device"), textOrNull(source.device)},
            {QStringLiteral("issues"), issues}};
}

QJsonObject JsonWriter::verdict(const Verdict &verdict) const
{
    return {{QStringLiteral("outcome"), outcomeId(verdict.outcome)},
            {QStringLiteral("stage"), stageOrNull(verdict.stage)},
            {QStringLiteral("state"), textOrNull(verdict.state)},
            {QStringLiteral("title"), verdict.title},
            {QStringLiteral("summary"), verdict.summary},
            {QStringLiteral("expectedNext"), textOrNull(verdict.expectedNext)},
            {QStringLiteral("cause"), textOrNull(verdict.cause)},
            {QStringLiteral("fix"), QJsonArray::fromStringList(verdict.fix)},
            {QStringLiteral("references"), QJsonArray::fromStringList(verdict.references)},
            {QStringLiteral("missingEvidence"), textOrNull(verdict.missingEvidence)},
            {QStringLiteral("consequences"),
             toArray(verdict.consequences,
                     [this](const Consequence &one) { return consequence(one); })},
            {QStringLiteral("evidence"), references(verdict.evidence)}};
}

QJsonObject JsonWriter::consequence(const Consequence &consequence) const
{
    return {{QStringLiteral("rule"), consequence.ruleId},
            {QStringLiteral("stage"), stageId(consequence.stage)},
            {QStringLiteral("state"), textOrNull(consequence.state)},
            {QStringLiteral("title"), consequence.title},
            {QStringLiteral("probable"), consequence.isProbable},
            {QStringLiteral("evidence"), reference(consequence.evidence)}};
}

QJsonObject JsonWriter::attempt(const Attempt &attempt) const
{
    return {{QStringLiteral("number"), attempt.number},
            {QStringLiteral("transactionId"), textOrNull(attempt.transactionId)},
            {QStringLiteral("from"), textOrNull(toIsoString(attempt.from))},
            {QStringLiteral("to"), textOrNull(toIsoString(attempt.to))},
            {QStringLiteral("outcome"), outcomeId(attempt.outcome)},
            {QStringLiteral("state"), textOrNull(attempt.state)},
            {QStringLiteral("evidence"), reference(attempt.evidence)}};
}

/// Lines that nothing but time and client ties to the enrollment.
QJsonArray JsonWriter::probableEvidence(const Enrollment &enrollment) const
{
    QJsonArray array;
    for (const Observation &observation : enrollment.observations) {
        if (observation.isProbable) {
            array.append(reference(observation.event.evidence));
        }
    }
    return array;
}

QJsonObject coverageObject(const StageCoverage &coverage)
{
    const QJsonArray missing = toArray(coverage.missing, [](const MissingEvidence &one) {
        return QJsonObject{{QStringLiteral("what"), one.what}, {QStringLiteral("how"), one.how}};
    });
    return {{QStringLiteral("stage"), stageId(coverage.stage)},
            {QStringLiteral("present"), QJsonArray::fromStringList(coverage.present)},
            {QStringLiteral("missing"), missing}};
}

QJsonObject JsonWriter::clockProposal(const ClockProposal &proposal) const
{
    const auto place = [this](SourceId id) {
        return id == SourceId::None ? QJsonValue(QJsonValue::Null)
                                    : QJsonValue(m_sourceIndex.value(id, -1));
    };
    const QJsonArray pairs = toArray(proposal.pairs, [this](const ClockPair &pair) {
        return QJsonObject{{QStringLiteral("source"), reference(pair.source)},
                           {QStringLiteral("reference"), reference(pair.reference)},
                           {QStringLiteral("leastSeconds"), secondsOf(pair.least)},
                           {QStringLiteral("mostSeconds"), secondsOf(pair.most)}};
    });
    return {{QStringLiteral("source"), place(proposal.source)},
            {QStringLiteral("reference"), place(proposal.reference)},
            {QStringLiteral("offsetSeconds"), secondsOf(proposal.offset)},
            {QStringLiteral("uncertaintySeconds"), secondsOf(proposal.uncertainty)},
            {QStringLiteral("different"), proposal.isDifferent()},
            {QStringLiteral("pairs"), pairs}};
}

QJsonObject JsonWriter::span(const StateSpan &span) const
{
    QJsonValue seconds = QJsonValue::Null;
    if (!span.from.isNull() && !span.to.isNull()) {
        seconds = secondsOf(span.to.sinceEpoch - span.from.sinceEpoch);
    }
    return {{QStringLiteral("state"), span.state},
            {QStringLiteral("outcome"), outcomeId(span.outcome)},
            {QStringLiteral("from"), textOrNull(toIsoString(span.from))},
            {QStringLiteral("to"), textOrNull(toIsoString(span.to))},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("evidence"), reference(span.evidence)}};
}

QJsonObject JsonWriter::stage(const StageResult &result) const
{
    const QJsonArray states =
        toArray(result.spans, [this](const StateSpan &state) { return span(state); });
    return {{QStringLiteral("stage"), stageId(result.stage)},
            {QStringLiteral("outcome"), outcomeId(result.outcome)},
            {QStringLiteral("state"), textOrNull(result.state)},
            {QStringLiteral("from"), textOrNull(toIsoString(result.from))},
            {QStringLiteral("to"), textOrNull(toIsoString(result.to))},
            {QStringLiteral("states"), states},
            {QStringLiteral("evidence"), references(result.evidence)}};
}

QJsonObject JsonWriter::finding(const Finding &finding) const
{
    return {{QStringLiteral("rule"), finding.ruleId},
            {QStringLiteral("level"), levelId(finding.level)},
            {QStringLiteral("stage"), stageOrNull(finding.stage)},
            {QStringLiteral("title"), finding.title},
            {QStringLiteral("cause"), finding.cause},
            {QStringLiteral("fix"), QJsonArray::fromStringList(finding.fix)},
            {QStringLiteral("references"), QJsonArray::fromStringList(finding.references)},
            {QStringLiteral("probable"), finding.isProbable},
            {QStringLiteral("consequenceOf"), textOrNull(finding.consequenceOf)},
            {QStringLiteral("evidence"), references(finding.evidence)}};
}

QJsonObject JsonWriter::enrollment(const Enrollment &enrollment) const
{
    const QJsonArray stages =
        toArray(enrollment.stages, [this](const StageResult &result) { return stage(result); });
    const QJsonArray findings =
        toArray(enrollment.findings, [this](const Finding &item) { return finding(item); });
    return {{QStringLiteral("id"), enrollment.id},
            {QStringLiteral("kind"), enrollmentKindId(enrollment.kind)},
            {QStringLiteral("alias"), textOrNull(enrollment.alias)},
            {QStringLiteral("transactionId"), textOrNull(enrollment.transactionId)},
            {QStringLiteral("startedAt"), textOrNull(toIsoString(enrollment.startedAt))},
            {QStringLiteral("endedAt"), textOrNull(toIsoString(enrollment.endedAt))},
            {QStringLiteral("verdict"), verdict(enrollment.verdict)},
            {QStringLiteral("stages"), stages},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("client"), textOrNull(enrollment.client)},
            {QStringLiteral("uncertain"), enrollment.isUncertain},
            {QStringLiteral("probableEvidence"), probableEvidence(enrollment)},
            {QStringLiteral("renewal"), enrollment.isRenewal},
            {QStringLiteral("renewalEvidence"), reference(enrollment.renewalEvidence)},
            {QStringLiteral("attempts"),
             toArray(enrollment.attempts, [this](const Attempt &one) { return attempt(one); })},
            {QStringLiteral("coverage"), toArray(enrollment.coverage, &coverageObject)},
            {QStringLiteral("certificates"), QJsonArray::fromStringList(enrollment.certificates)}};
}

QJsonObject JsonWriter::device(const Device &device) const
{
    const QJsonArray enrollments =
        toArray(device.enrollments, [this](const Enrollment &item) { return enrollment(item); });
    return {{QStringLiteral("id"), device.id},
            {QStringLiteral("platform"), platformId(device.platform)},
            {QStringLiteral("name"), device.name},
            {QStringLiteral("enrollments"), enrollments}};
}

QJsonObject JsonWriter::certificate(const Certificate &certificate) const
{
    const QJsonArray checks = toArray(
        m_case.analysis.checks.value(certificate.fingerprint), [](const CertificateCheck &check) {
            return QJsonObject{{QStringLiteral("id"), check.id},
                               {QStringLiteral("outcome"), checkOutcomeId(check.outcome)},
                               {QStringLiteral("message"), check.message},
                               {QStringLiteral("rule"), textOrNull(check.rule)}};
        });
    return {
        {QStringLiteral("fingerprint"), certificate.fingerprint},
        {QStringLiteral("thumbprint"), certificate.thumbprint},
        {QStringLiteral("subject"), certificate.subject},
        {QStringLiteral("issuer"), certificate.issuer},
        {QStringLiteral("serial"), certificate.serialNumber},
        {QStringLiteral("notBefore"), textOrNull(toIsoString(certificate.notBefore))},
        {QStringLiteral("notAfter"), textOrNull(toIsoString(certificate.notAfter))},
        {QStringLiteral("keyAlgorithm"), certificate.keyAlgorithm},
        {QStringLiteral("keyBits"), certificate.keyBits},
        {QStringLiteral("signatureAlgorithm"), certificate.signatureAlgorithm},
        {QStringLiteral("keyUsage"), QJsonArray::fromStringList(certificate.keyUsage)},
        {QStringLiteral("extendedKeyUsage"), oids(certificate.extendedKeyUsage)},
        {QStringLiteral("subjectAltNames"), altNames(certificate.subjectAltNames)},
        {QStringLiteral("subjectKeyIdentifier"), hexOrNull(certificate.subjectKeyIdentifier)},
        {QStringLiteral("authorityKeyIdentifier"), hexOrNull(certificate.authorityKeyIdentifier)},
        {QStringLiteral("isCa"), certificate.isCa},
        {QStringLiteral("isSelfSigned"), certificate.isSelfSigned},
        {QStringLiteral("evidence"), references(certificate.evidence)},
        {QStringLiteral("checks"), checks}};
}

QJsonObject JsonWriter::chainView(const ChainView &view) const
{
    const QJsonArray entries = toArray(view.entries, [this](const ChainViewEntry &entry) {
        return QJsonObject{{QStringLiteral("fingerprint"), textOrNull(entry.fingerprint)},
                           {QStringLiteral("name"), entry.name},
                           {QStringLiteral("agrees"), entry.agrees},
                           {QStringLiteral("evidence"), reference(entry.evidence)}};
    });
    return {{QStringLiteral("witness"), chainWitnessId(view.witness)},
            {QStringLiteral("certificates"), entries}};
}

QJsonObject JsonWriter::request(const CertificateRequest &request) const
{
    return {{QStringLiteral("fingerprint"), request.fingerprint},
            {QStringLiteral("subject"), request.subject},
            {QStringLiteral("subjectAltNames"), altNames(request.subjectAltNames)},
            {QStringLiteral("keyAlgorithm"), request.keyAlgorithm},
            {QStringLiteral("keyBits"), request.keyBits},
            {QStringLiteral("keyUsage"), QJsonArray::fromStringList(request.keyUsage)},
            {QStringLiteral("extendedKeyUsage"), oids(request.extendedKeyUsage)},
            {QStringLiteral("signatureAlgorithm"), request.signatureAlgorithm},
            {QStringLiteral("signatureValid"), request.isSignatureValid},
            {QStringLiteral("attributes"), oids(request.attributes)},
            {QStringLiteral("hasChallenge"), request.hasChallenge},
            {QStringLiteral("evidence"), references(request.evidence)}};
}

QJsonObject JsonWriter::revocationList(const RevocationList &list) const
{
    const QJsonArray revoked = toArray(list.revoked, [](const RevokedCertificate &entry) {
        return QJsonObject{{QStringLiteral("serial"), entry.serialNumber},
                           {QStringLiteral("revokedAt"), textOrNull(toIsoString(entry.revokedAt))},
                           {QStringLiteral("reason"), textOrNull(entry.reason)}};
    });
    return {{QStringLiteral("fingerprint"), list.fingerprint},
            {QStringLiteral("issuer"), list.issuer},
            {QStringLiteral("thisUpdate"), textOrNull(toIsoString(list.thisUpdate))},
            {QStringLiteral("nextUpdate"), textOrNull(toIsoString(list.nextUpdate))},
            {QStringLiteral("number"), textOrNull(list.number)},
            {QStringLiteral("isDelta"), list.isDelta},
            {QStringLiteral("signatureAlgorithm"), list.signatureAlgorithm},
            {QStringLiteral("authorityKeyIdentifier"), hexOrNull(list.authorityKeyIdentifier)},
            {QStringLiteral("revokedCount"), list.revokedCount},
            {QStringLiteral("revoked"), revoked},
            {QStringLiteral("evidence"), references(list.evidence)}};
}

QJsonObject JsonWriter::profile(const ScepProfile &profile) const
{
    const QJsonArray settings = toArray(profile.settings, [this](const ProfileSetting &setting) {
        return QJsonObject{{QStringLiteral("name"), setting.name},
                           {QStringLiteral("value"), setting.value},
                           {QStringLiteral("evidence"), reference(setting.evidence)}};
    });
    const QJsonValue keyBits =
        profile.keyBits > 0 ? QJsonValue(profile.keyBits) : QJsonValue(QJsonValue::Null);
    return {
        {QStringLiteral("id"), textOrNull(profile.id)},
        {QStringLiteral("name"), textOrNull(profile.name)},
        {QStringLiteral("platform"), platformId(profile.platform)},
        {QStringLiteral("serverUrls"), QJsonArray::fromStringList(profile.serverUrls)},
        {QStringLiteral("caIdentity"), textOrNull(profile.caIdentity)},
        {QStringLiteral("subject"), textOrNull(profile.subject)},
        {QStringLiteral("subjectAltNames"), QJsonArray::fromStringList(profile.subjectAltNames)},
        {QStringLiteral("keyAlgorithm"), textOrNull(profile.keyAlgorithm)},
        {QStringLiteral("keyBits"), keyBits},
        {QStringLiteral("keyUsage"), QJsonArray::fromStringList(profile.keyUsage)},
        {QStringLiteral("extendedKeyUsage"), QJsonArray::fromStringList(profile.extendedKeyUsage)},
        {QStringLiteral("hashAlgorithms"), QJsonArray::fromStringList(profile.hashAlgorithms)},
        {QStringLiteral("caThumbprint"), textOrNull(profile.caThumbprint)},
        {QStringLiteral("templateName"), textOrNull(profile.templateName)},
        {QStringLiteral("hasChallenge"), profile.hasChallenge},
        {QStringLiteral("settings"), settings},
        {QStringLiteral("evidence"), reference(profile.evidence)}};
}

QJsonObject JsonWriter::write() const
{
    const QJsonArray sources =
        toArray(m_case.evidence.sources, [this](const SourceFile &item) { return source(item); });
    const QJsonArray devices =
        toArray(m_case.analysis.devices, [this](const Device &item) { return device(item); });
    const QJsonArray certificates =
        toArray(m_case.evidence.certificates,
                [this](const Certificate &item) { return certificate(item); });
    const QJsonArray profiles = toArray(m_case.evidence.profiles,
                                        [this](const ScepProfile &item) { return profile(item); });
    const QJsonArray requests = toArray(
        m_case.evidence.requests, [this](const CertificateRequest &item) { return request(item); });
    const QJsonArray revocationLists =
        toArray(m_case.evidence.revocationLists,
                [this](const RevocationList &item) { return revocationList(item); });
    const QJsonArray chains =
        toArray(m_case.analysis.chains, [this](const CertificateChain &chain) {
            QJsonObject object = chainToJson(chain);
            object.insert(QStringLiteral("otherPaths"),
                          toArray(m_case.analysis.otherPaths.value(chain.leaf), &chainToJson));
            object.insert(QStringLiteral("views"),
                          toArray(m_case.analysis.chainViews.value(chain.leaf),
                                  [this](const ChainView &view) { return chainView(view); }));
            return object;
        });
    const QJsonArray sets =
        toArray(rotatedSets(m_case.evidence.sources), [this](const QList<SourceId> &set) {
            return toArray(set, [this](SourceId id) { return m_sourceIndex.value(id, -1); });
        });
    return {{QStringLiteral("schema"), QStringLiteral("scep-workbench/analysis/1")},
            {QStringLiteral("sources"), sources},
            {QStringLiteral("devices"), devices},
            {QStringLiteral("certificates"), certificates},
            {QStringLiteral("chains"), chains},
            {QStringLiteral("rotatedSets"), sets},
            {QStringLiteral("clockProposals"),
             toArray(m_case.analysis.clockProposals,
                     [this](const ClockProposal &item) { return clockProposal(item); })},
            {QStringLiteral("profiles"), profiles},
            {QStringLiteral("requests"), requests},
            {QStringLiteral("revocationLists"), revocationLists}};
}

} // namespace

QJsonObject analysisToJson(const Case &caseData)
{
    return JsonWriter(caseData).write();
}

} // namespace Scep
