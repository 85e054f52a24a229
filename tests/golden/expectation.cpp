// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/golden/expectation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Scep::Golden {

namespace {
QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray()) {
        list.append(one.toString());
    }
    return list;
}

ExpectedEnrollment toEnrollment(const QJsonObject &words)
{
    ExpectedEnrollment expected;
    expected.platform = words.value(QLatin1String("device")).toString();
    expected.folder = words.value(QLatin1String("in")).toString();
    expected.kind = words.value(QLatin1String("kind")).toString(expected.kind);
    expected.outcome = words.value(QLatin1String("outcome")).toString();
    expected.stage = words.value(QLatin1String("stage")).toString();
    expected.cause = words.value(QLatin1String("cause")).toString();
    expected.probableCause = words.value(QLatin1String("probably")).toString();
    for (const QJsonValue &line : words.value(QLatin1String("evidence")).toArray()) {
        expected.evidence.append(
            {.place = line.toObject().value(QLatin1String("line")).toString(),
             .holds = line.toObject().value(QLatin1String("holds")).toString()});
    }
    expected.consequences = strings(words.value(QLatin1String("consequences")));
    if (words.contains(QLatin1String("findings"))) {
        expected.findings = strings(words.value(QLatin1String("findings")));
        expected.findings->sort();
    }
    return expected;
}

QString nameOf(const Case &one, SourceId id, const QString &directory)
{
    const SourceFile *source = findSource(one.evidence, id);
    return source ? QDir(directory).relativeFilePath(source->path) : QString();
}

/// The rule of the failed or stalled state on that line.
QString ruleAt(const Enrollment &enrollment, const EvidenceRef &line)
{
    const auto failed =
        std::ranges::find_if(enrollment.observations, [&](const Observation &observation) {
            return observation.event.evidence == line && observation.outcome == Outcome::Failed;
        });
    if (failed != enrollment.observations.cend()) {
        return failed->ruleId;
    }
    const auto found = std::ranges::find_if(enrollment.findings, [&](const Finding &finding) {
        return finding.evidence.contains(line) && finding.cause == enrollment.verdict.cause;
    });
    return found == enrollment.findings.cend() ? QString() : found->ruleId;
}

/// The rule whose cause the verdict calls probable.
QString probableRule(const Enrollment &enrollment)
{
    const QString &cause = enrollment.verdict.cause;
    const QString prefix = QStringLiteral("Probably: ");
    if (!cause.startsWith(prefix) || enrollment.verdict.evidence.isEmpty()) {
        return {};
    }
    return ruleAt(enrollment, enrollment.verdict.evidence.constLast());
}

Said toSaid(const Case &one, const Device &device, const Enrollment &enrollment,
            const QString &directory)
{
    Said said;
    ExpectedEnrollment &words = said.enrollment;
    const Verdict &verdict = enrollment.verdict;
    words.platform = platformId(device.platform);
    words.kind = enrollmentKindId(enrollment.kind);
    words.outcome = outcomeId(verdict.outcome);
    words.stage = verdict.stage ? stageId(*verdict.stage) : QString();
    for (const EvidenceRef &evidence : verdict.evidence) {
        words.evidence.append({.place = QStringLiteral("%1:%2")
                                            .arg(nameOf(one, evidence.source, directory))
                                            .arg(evidence.line)});
    }
    const bool isBad = verdict.outcome == Outcome::Failed || verdict.outcome == Outcome::Stalled;
    if (isBad && !verdict.evidence.isEmpty()) {
        words.cause = ruleAt(enrollment, verdict.evidence.constFirst());
    }
    words.probableCause = probableRule(enrollment);
    for (const Consequence &consequence : verdict.consequences) {
        words.consequences.append(consequence.ruleId);
    }
    words.findings = QStringList();
    for (const Finding &finding : enrollment.findings) {
        words.findings->append(finding.ruleId);
    }
    words.findings->sort();
    for (const SourceId id : device.sources) {
        said.folder +=
            nameOf(one, id, directory).section(QLatin1Char('/'), 0, 0) + QLatin1Char(' ');
    }
    return said;
}

/// The first line is what the verdict stands on; the order of the others does not matter.
QStringList places(const QList<ExpectedLine> &lines)
{
    QStringList places;
    for (const ExpectedLine &line : lines) {
        places.append(line.place);
    }
    if (!places.isEmpty()) {
        std::sort(places.begin() + 1, places.end());
    }
    return places;
}

void compare(QStringList &differences, const char *what, const QString &expected,
             const QString &said)
{
    if (expected != said) {
        differences.append(QStringLiteral("%1: expected \"%2\", said \"%3\"")
                               .arg(QLatin1StringView(what), expected, said));
    }
}
} // namespace

std::expected<Expectation, QString> readExpectation(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(path + QLatin1String(": cannot be read"));
    }
    QJsonParseError error;
    const QJsonObject words = QJsonDocument::fromJson(file.readAll(), &error).object();
    Expectation expectation;
    expectation.about = words.value(QLatin1String("about")).toString();
    for (const QJsonValue &value : words.value(QLatin1String("enrollments")).toArray()) {
        expectation.enrollments.append(toEnrollment(value.toObject()));
    }
    if (expectation.enrollments.isEmpty()) {
        return std::unexpected(path + QLatin1String(": expects nothing: ") + error.errorString());
    }
    return expectation;
}

QList<Said> whatWasSaid(const Case &one, const QString &directory)
{
    QList<Said> all;
    for (const Device &device : one.analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            all.append(toSaid(one, device, enrollment, directory));
        }
    }
    return all;
}

const Said *findSaid(const QList<Said> &all, const ExpectedEnrollment &expected)
{
    const auto isIt = [&](const Said &said) {
        return said.enrollment.platform == expected.platform &&
               said.enrollment.kind == expected.kind &&
               (expected.folder.isEmpty() || said.folder.contains(expected.folder));
    };
    // A server tells of several requests: the one whose outcome is the expected one.
    const auto isSame = [&](const Said &said) {
        return isIt(said) && differences(expected, said).isEmpty();
    };
    auto found = std::ranges::find_if(all, isSame);
    if (found == all.cend()) {
        found = std::ranges::find_if(all, isIt);
    }
    return found == all.cend() ? nullptr : &*found;
}

QStringList differences(const ExpectedEnrollment &expected, const Said &said)
{
    QStringList differences;
    const ExpectedEnrollment &words = said.enrollment;
    const QString blank(QLatin1Char(' '));
    compare(differences, "outcome", expected.outcome, words.outcome);
    compare(differences, "stage", expected.stage, words.stage);
    compare(differences, "cause", expected.cause, words.cause);
    compare(differences, "probably", expected.probableCause, words.probableCause);
    compare(differences, "evidence", places(expected.evidence).join(blank),
            places(words.evidence).join(blank));
    compare(differences, "consequences", expected.consequences.join(blank),
            words.consequences.join(blank));
    if (expected.findings) {
        compare(differences, "findings", expected.findings->join(blank),
                words.findings->join(blank));
    }
    return differences;
}

} // namespace Scep::Golden
