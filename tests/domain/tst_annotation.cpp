// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/annotation.h"

#include <QSet>
#include <QTest>

using namespace Scep;

/// The ids of annotations are what a case file holds: each value has its own and comes back by it.
class TestAnnotation : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetKindComesBackByItsId();
    void everyLabelComesBackByItsId();
    void unknownIdIsNothing();
};

void TestAnnotation::everyTargetKindComesBackByItsId()
{
    QSet<QString> ids;
    for (int value = 0; value <= int(AnnotationTargetKind::CertificateField); ++value) {
        const auto kind = AnnotationTargetKind(value);
        const QString id = annotationTargetKindId(kind);
        QVERIFY(!id.isEmpty());
        QVERIFY(!ids.contains(id));
        ids.insert(id);
        QCOMPARE(annotationTargetKindFromId(id), std::optional(kind));
    }
}

void TestAnnotation::everyLabelComesBackByItsId()
{
    QSet<QString> ids;
    QSet<QString> names;
    for (int value = 0; value <= int(AnnotationLabel::Purple); ++value) {
        const auto label = AnnotationLabel(value);
        ids.insert(annotationLabelId(label));
        names.insert(annotationLabelDisplayName(label));
        QCOMPARE(annotationLabelFromId(annotationLabelId(label)), std::optional(label));
    }
    QCOMPARE(ids.size(), 7);
    QCOMPARE(names.size(), 7);
    QVERIFY(!names.contains(QString()));
}

void TestAnnotation::unknownIdIsNothing()
{
    QCOMPARE(annotationTargetKindFromId(u"Lines"), std::nullopt);
    QCOMPARE(annotationTargetKindFromId(u""), std::nullopt);
    QCOMPARE(annotationLabelFromId(u"pink"), std::nullopt);
}

QTEST_APPLESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
