// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/session/casefilefixtures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUuid>

namespace Scep::CaseFileFixtures {

namespace {
QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void withConnection(const QString &path, const std::function<void(const QSqlDatabase &)> &use)
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QVERIFY2(database.open(), qPrintable(database.lastError().text()));
        use(database);
    }
    QSqlDatabase::removeDatabase(name);
}
} // namespace

Annotation note(const QString &text, SourceId source, LineNumber line)
{
    static qint64 count = 0;
    Annotation annotation;
    annotation.id = QUuid::createUuid();
    annotation.target.kind = AnnotationTargetKind::Lines;
    annotation.target.evidence = {
        .source = source, .line = line, .range = {.offset = 10 * line, .length = 9}};
    annotation.target.lastLine = line;
    annotation.text = text;
    annotation.createdAt =
        QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + ++count, QTimeZone::UTC);
    annotation.changedAt = annotation.createdAt;
    return annotation;
}

CaseFileContents contents()
{
    CaseFileContents result;
    result.files = {{.id = 1,
                     .path = QStringLiteral("/cases/contoso/omadm.log"),
                     .displayName = QStringLiteral("omadm.log"),
                     .container = QStringLiteral("/cases/contoso"),
                     .size = 5,
                     .sha256 = sha256("hello"),
                     .modified = 1'700'000'000'000'000},
                    {.id = 2,
                     .path = QStringLiteral("/cases/contoso/server.zip"),
                     .displayName = QStringLiteral("server.zip"),
                     .container = QStringLiteral("/cases/contoso"),
                     .size = 7,
                     .sha256 = sha256("archive")}};
    result.sources = {{.id = SourceId{1}, .file = 1, .member = {}, .sha256 = sha256("hello")},
                      {.id = SourceId{2},
                       .file = 2,
                       .member = QStringLiteral("logs/iis.log"),
                       .sha256 = sha256("iis")},
                      {.id = SourceId{3}, .file = 2, .member = {}, .sha256 = sha256("archive")}};
    Annotation lines = note(QStringLiteral("Nobody answered the *prompt*.\n\n- zażółć"));
    lines.label = AnnotationLabel::Red;
    Annotation enrollment = note(QStringLiteral("The user told so"), SourceId{2}, 7);
    enrollment.target.kind = AnnotationTargetKind::Enrollment;
    enrollment.target.subject = QStringLiteral("device-1/scep-1");
    enrollment.target.lastLine = 0;
    enrollment.ownVerdict = {.outcome = Outcome::Failed,
                             .stage = Stage::Deliver,
                             .reason = QStringLiteral("Told on the phone")};
    Annotation finding = enrollment;
    finding.id = QUuid::createUuid();
    finding.ownVerdict.reset();
    finding.target.kind = AnnotationTargetKind::Finding;
    finding.target.detail = QStringLiteral("rule-1");
    Annotation certificate = note(QString(), SourceId::None, 0);
    certificate.target = {.kind = AnnotationTargetKind::CertificateField,
                          .subject = QStringLiteral("ab:cd"),
                          .detail = QStringLiteral("Subject")};
    certificate.isInReport = false;
    Annotation whole = note(QStringLiteral("About the case"), SourceId::None, 0);
    whole.target = {};
    result.annotations = {lines, enrollment, finding, certificate, whole};
    result.clocks.insert(SourceId{2}, {.zone = QTimeZone("Europe/Warsaw"),
                                       .offset = std::chrono::milliseconds(-1'500)});
    result.decisions = decisions();
    return result;
}

CaseDecisions decisions()
{
    const KeptPlace own{
        .casePaths = {},
        .digest = {},
        .enrollmentId = QStringLiteral("device-1/scep-1"),
        .line = {.source = SourceId{2}, .line = 7, .range = {.offset = 70, .length = 9}}};
    const KeptPlace elsewhere{
        .casePaths = {QStringLiteral("/cases/other\nname/a.log"), QStringLiteral("/cases/other")},
        .digest = sha256("other"),
        .enrollmentId = QStringLiteral("device-2/scep-1"),
        .line = {.source = SourceId{9}, .line = 3, .range = {.offset = 30, .length = 9}}};
    KeptPlace former = own; // is compared no more
    former.enrollmentId = QStringLiteral("device-1/scep-2");
    const SyncedStep step{.evidence = own.line, .state = QStringLiteral("pkiStatus=SUCCESS")};
    const SyncedStep otherStep{.evidence = elsewhere.line, .state = QString()};
    CaseDecisions result;
    result.bookmarks = {{SourceId{1}, {3, 17, 1'000'000}}, {SourceId{2}, {1}}};
    result.comparison = {.sides = {elsewhere, own, KeptPlace()},
                         .pairs = {{.stage = Stage::Issue,
                                    .reference = elsewhere,
                                    .referenceStep = otherStep,
                                    .other = own,
                                    .otherStep = step},
                                   {.stage = Stage::Deliver,
                                    .reference = own,
                                    .referenceStep = step,
                                    .other = former,
                                    .otherStep = step}},
                         .isShown = true};
    result.devices = {{SourceId{1}, QStringLiteral("Zażółć; DROP' “1”")}};
    result.redaction = {.keptTexts = {QStringLiteral("pki.contoso.example")},
                        .addedTexts = {QStringLiteral("Zażółć"), QStringLiteral("Falcon; DROP'")}};
    return result;
}

void runSql(const QString &path, const QStringList &statements)
{
    withConnection(path, [&statements](const QSqlDatabase &database) {
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement),
                     qPrintable(statement + QStringLiteral(": ") + query.lastError().text()));
        }
    });
}

QVariant valueOf(const QString &path, const QString &query)
{
    QVariant value;
    withConnection(path, [&](const QSqlDatabase &database) {
        QSqlQuery asked(database);
        QVERIFY2(asked.exec(query) && asked.next(), qPrintable(asked.lastError().text()));
        value = asked.value(0);
    });
    return value;
}

QStringList script(const QString &name)
{
    QFile file(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
               QStringLiteral("/tests/session/data/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList statements;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(QLatin1StringView("--"))) {
            statements.append(line);
        }
    }
    return statements;
}

} // namespace Scep::CaseFileFixtures
