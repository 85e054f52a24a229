// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/annotationmodel.h"
#include "models/item/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Scep;

class TestAnnotationModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsSayWhatAndWhere_data();
    void rowsSayWhatAndWhere();
    void rowsAreFoundByTheirNote();
};

namespace {
Case oneOfEach()
{
    Case result;
    result.evidence.sources = {
        SourceFile{.id = SourceId{1}, .displayName = QStringLiteral("omadm.log")}};
    Certificate certificate;
    certificate.fingerprint = QStringLiteral("ab:cd");
    certificate.subject = QStringLiteral("CN=Contoso VPN");
    certificate.evidence = {{.source = SourceId{1}, .line = 9}};
    result.evidence.certificates = {certificate};
    Enrollment enrollment;
    enrollment.id = QStringLiteral("device-1/scep-1");
    enrollment.alias = QStringLiteral("VPN");
    enrollment.findings = {
        Finding{.ruleId = QStringLiteral("rule-1"), .title = QStringLiteral("Refused")}};
    enrollment.stages = {
        StageResult{.stage = Stage::Deliver,
                    .spans = {StateSpan{.state = QStringLiteral("CERT_INSTALLING"),
                                        .evidence = {.source = SourceId{1}, .line = 12}}}}};
    result.analysis.devices = {Device{.id = QStringLiteral("device-1"),
                                      .name = QStringLiteral("Pixel 7"),
                                      .enrollments = {enrollment}}};
    return result;
}

Annotation note(const QString &text, const AnnotationTarget &target = {})
{
    Annotation annotation;
    annotation.id = QUuid::createUuid();
    annotation.text = text;
    annotation.target = target;
    return annotation;
}

AnnotationTarget target(AnnotationTargetKind kind, const QString &subject,
                        const QString &detail = {})
{
    return {.kind = kind, .subject = subject, .detail = detail, .evidence = {}};
}

AnnotationTarget lines(quint32 source, LineNumber first, LineNumber last)
{
    AnnotationTarget result;
    result.kind = AnnotationTargetKind::Lines;
    result.evidence = {.source = SourceId{source}, .line = first};
    result.lastLine = last;
    return result;
}
} // namespace

void TestAnnotationModel::rowsSayWhatAndWhere_data()
{
    using Kind = AnnotationTargetKind;
    QTest::addColumn<Annotation>("annotation");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const Annotation &annotation, const QString &title,
                        const QString &detail) {
        QTest::newRow(name) << annotation << title << detail;
    };
    const QString request = QStringLiteral("device-1/scep-1");
    row("case", note(QStringLiteral("\n\n## Summary\nmore")), QStringLiteral("Summary"),
        QStringLiteral("The case"));
    row("device", note(QStringLiteral("- old"), target(Kind::Device, QStringLiteral("device-1"))),
        QStringLiteral("old"), QStringLiteral("Device Pixel 7"));
    row("request", note(QStringLiteral("x"), target(Kind::Enrollment, request)),
        QStringLiteral("x"), QStringLiteral("Certificate request VPN"));
    row("finding",
        note(QStringLiteral("x"), target(Kind::Finding, request, QStringLiteral("rule-1"))),
        QStringLiteral("x"), QStringLiteral("Finding: Refused"));
    AnnotationTarget span = target(Kind::Span, request, QStringLiteral("deliver/CERT_INSTALLING"));
    span.evidence = {.source = SourceId{1}, .line = 12};
    row("state", note(QStringLiteral("x"), span), QStringLiteral("x"),
        QStringLiteral("State CERT_INSTALLING at 5 Deliver, omadm.log, line 12"));
    row("line", note(QStringLiteral("x"), lines(1, 7, 7)), QStringLiteral("x"),
        QStringLiteral("omadm.log, line 7"));
    row("lines", note(QStringLiteral("x"), lines(1, 7, 12)), QStringLiteral("x"),
        QStringLiteral("omadm.log, lines 7 to 12"));
    row("certificate",
        note(QStringLiteral("x"), target(Kind::Certificate, QStringLiteral("ab:cd"))),
        QStringLiteral("x"), QStringLiteral("Certificate CN=Contoso VPN"));
    row("field",
        note(QStringLiteral("x"),
             target(Kind::CertificateField, QStringLiteral("ab:cd"), QStringLiteral("Key usage"))),
        QStringLiteral("x"), QStringLiteral("Key usage of certificate CN=Contoso VPN"));
    row("gone", note(QStringLiteral("x"), lines(4, 7, 7)), QStringLiteral("x"),
        QStringLiteral("not in the evidence that is there now"));
    Annotation coloured = note(QStringLiteral("x"));
    coloured.label = AnnotationLabel::Green;
    coloured.isInReport = false;
    row("coloured, for oneself", coloured, QStringLiteral("x"),
        QStringLiteral("The case · Green · not in the report"));
    Annotation verdict = note(QString(), target(Kind::Enrollment, request));
    verdict.ownVerdict = {
        .outcome = Outcome::Failed, .stage = {}, .reason = QStringLiteral("The user told so")};
    row("verdict", verdict, QStringLiteral("Own verdict: failed. The user told so"),
        QStringLiteral("Certificate request VPN"));
}

void TestAnnotationModel::rowsSayWhatAndWhere()
{
    QFETCH(Annotation, annotation);
    QFETCH(QString, title);
    QFETCH(QString, detail);
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnnotations({annotation}, oneOfEach());
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), title);
    QCOMPARE(index.data(DetailRole).toString(), detail);
    QCOMPARE(index.data(AnnotationLabelRole).toInt(), static_cast<int>(annotation.label));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(title));
}

void TestAnnotationModel::rowsAreFoundByTheirNote()
{
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model);
    const Annotation first = note(QStringLiteral("first"), lines(1, 7, 7));
    const Annotation second = note(QStringLiteral("second"));
    model.setAnnotations({first, second}, oneOfEach());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.annotation(model.indexOf(second.id)), second);
    QVERIFY(!model.indexOf(QUuid::createUuid()).isValid());
    QVERIFY(!model.annotation({}));
    QCOMPARE(model.index(0).data(EvidenceRole).value<EvidenceRef>().line, 7);
    QVERIFY(!model.index(1).data(EvidenceRole).isValid());
}

QTEST_GUILESS_MAIN(TestAnnotationModel)
#include "tst_annotationmodel.moc"
