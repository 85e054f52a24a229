// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/coverageview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The pane that says what the evidence can tell: words, links to logs, and hostile names.
class TestCoverageView : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsThereAndWhatIsMissing();
    void linkOfALogLeadsToTheDevicesOwn();
    void namesOfFilesAreText();
    void otherEnrollmentTakesThePlace();
};

/// Two folders with a log of the same name; the second device is the one that is looked at.
static Case twoDevices(const QString &logName)
{
    Case made;
    for (const quint32 number : {1U, 2U}) {
        SourceFile source;
        source.id = SourceId{number};
        source.displayName = logName;
        made.evidence.sources.append(source);
        Device device;
        device.id = u"device-%1"_s.arg(number);
        device.sources = {source.id};
        Enrollment enrollment;
        enrollment.id = device.id + u"/scep-1"_s;
        enrollment.coverage = {
            {.stage = Stage::ContactNdes,
             .present = {u"OMADM log (%1)"_s.arg(logName)},
             .missing = {}},
            {.stage = Stage::Issue,
             .present = {},
             .missing = {{.what = u"Request log of IIS"_s, .how = u"u_ex*.log"_s}}}};
        device.enrollments = {enrollment};
        made.analysis.devices.append(device);
    }
    return made;
}

void TestCoverageView::saysWhatIsThereAndWhatIsMissing()
{
    CoverageView view;
    view.showCoverage(twoDevices(u"a.log"_s), u"device-1/scep-1"_s);
    const QString text = view.toPlainText();
    QVERIFY2(text.contains(u"2 Contact NDES"_s), qUtf8Printable(text));
    QVERIFY(text.contains(u"Shown by: OMADM log (a.log)"_s));
    QVERIFY(text.contains(u"4 Issue"_s));
    QVERIFY(text.contains(u"Missing: Request log of IIS"_s));
    QVERIFY(text.contains(u"u_ex*.log"_s));
    QVERIFY(view.toHtml().contains(u"not covered"_s)); // the icon's word
}

void TestCoverageView::linkOfALogLeadsToTheDevicesOwn()
{
    CoverageView view;
    view.showCoverage(twoDevices(u"a.log"_s), u"device-2/scep-1"_s);
    view.resize(300, 300);
    view.show();
    QSignalSpy chosen(&view, &CoverageView::sourceChosen);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab); // to the first link
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<SourceId>(), SourceId{2});
}

void TestCoverageView::namesOfFilesAreText()
{
    CoverageView view;
    const QString name = u"<b>a</b>&amp;<a href='http://example.test'>x</a>.log"_s;
    view.showCoverage(twoDevices(name), u"device-1/scep-1"_s);
    QVERIFY(view.toPlainText().contains(name));
}

void TestCoverageView::otherEnrollmentTakesThePlace()
{
    CoverageView view;
    view.showCoverage(twoDevices(u"a.log"_s), u"device-1/scep-1"_s);
    view.showCoverage(twoDevices(u"b.log"_s), u"device-9/scep-1"_s);
    QVERIFY(!view.toPlainText().contains(u"a.log"_s));
    QVERIFY(!view.toPlainText().contains(u"b.log"_s));
    QVERIFY(!view.toPlainText().isEmpty());
}

QTEST_MAIN(TestCoverageView)
#include "tst_coverageview.moc"
