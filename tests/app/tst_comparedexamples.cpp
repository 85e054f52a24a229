// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/comparisonmodel.h"
#include "tests/app/comparingwindow.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;

/// Each failing example beside its healthy twin: window, command line and report name the same
/// divergence, the one that the example was made with.
class TestComparedExamples : public QObject
{
    Q_OBJECT

private slots:
    void everyFailingExampleIsHere();
    void theDivergenceIsNamed_data();
    void theDivergenceIsNamed();
    void namesOfBothSidesStayInTheHouse();

private:
    struct Example
    {
        QString good;
        QString bad;
        QString stage;
        QString named; ///< in the sentence
    };
    [[nodiscard]] static QList<Example> examples();
};

QList<TestComparedExamples::Example> TestComparedExamples::examples()
{
    return {{u"android-success"_s, u"android-refused"_s, u"issue"_s,
             u"4 Issue: pkiStatus=FAILURE (failed) instead of pkiStatus=SUCCESS"_s},
            {u"android-success"_s, u"android-stalled-at-install"_s, u"deliver"_s,
             u"5 Deliver: CERT_INSTALL_REQUESTED (stalled)"_s},
            {u"ios-success"_s, u"ios-22013"_s, u"issue"_s, u"22013"_s},
            {u"windows-success"_s, u"windows-template"_s, u"issue"_s, u"4 Issue: event 87: "_s},
            {u"windows-success"_s, u"windows-untrusted-chain"_s, u"deliver"_s,
             u"5 Deliver: event 32: "_s}};
}

void TestComparedExamples::everyFailingExampleIsHere()
{
    QStringList failing =
        QDir(examplePath({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    failing.removeIf([](const QString &name) { return name.endsWith("-success"_L1); });
    QStringList known;
    for (const Example &example : examples()) {
        known.append(example.bad);
    }
    known.sort();
    QCOMPARE(known, failing);
}

void TestComparedExamples::theDivergenceIsNamed_data()
{
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("named");
    for (const Example &example : examples()) {
        QTest::newRow(qUtf8Printable(example.bad))
            << example.good << example.bad << example.stage << example.named;
    }
}

/// Terminals and pages break lines where they like.
static QString unbroken(const QByteArray &text)
{
    return QString::fromUtf8(text).simplified();
}

/// Markdown and HTML guard what might be their own signs.
static QString unguarded(const QByteArray &text)
{
    return unbroken(text).remove(u'\\').replace(u"&#39;"_s, u"'"_s).replace(u"&quot;"_s, u"\""_s);
}

void TestComparedExamples::theDivergenceIsNamed()
{
    QFETCH(QString, good);
    QFETCH(QString, bad);
    QFETCH(QString, stage);
    QFETCH(QString, named);
    const ComparingWindow window({good, bad});
    QVERIFY(window.isRead());
    const QString sentence = window.sentence();
    QVERIFY2(sentence.contains(named), qUtf8Printable(sentence));
    QVERIFY(window.rows()->currentIndex().data(ComparisonModel::IsDivergenceRole).toBool());
    for (const int format : {0, 2}) { // web page, text for tickets
        const QString report = unguarded(window.report(format, true));
        QVERIFY2(report.contains(sentence), qUtf8Printable(report));
    }
    const QJsonObject data = QJsonDocument::fromJson(window.report(3, true)).object();
    QCOMPARE(data[u"comparison"][u"firstDivergence"][u"stage"], stage);

    const QStringList sides{u"--good"_s, examplePath(good), u"--bad"_s, examplePath(bad)};
    const RunResult text = runCli(QStringList{u"compare"_s} + sides);
    QVERIFY2(unbroken(text.output).contains(sentence), text.output.constData());
    const RunResult json = runCli(QStringList{u"compare"_s, u"--json"_s} + sides);
    QCOMPARE(json.json[u"firstDivergence"][u"stage"], stage);
    for (const QString &format : {u"html"_s, u"md"_s}) {
        const RunResult report =
            runCli(QStringList{u"report"_s, u"--format"_s, format, u"--output"_s, u"-"_s} + sides);
        QVERIFY2(unguarded(report.output).contains(sentence), report.output.constData());
    }
}

/// The comparison shows the names of devices, users and servers of both.
void TestComparedExamples::namesOfBothSidesStayInTheHouse()
{
    const ComparingWindow window({u"android-success"_s, u"android-stalled-at-install"_s});
    QVERIFY(window.isRead());
    QStringList names;
    for (const Certificate &certificate : window.shown().evidence.certificates) {
        const QString name = certificate.subject.section(u"CN="_s, 1).section(u',', 0, 0);
        if (!certificate.isCa && name.size() > 3) {
            names.append(name);
        }
    }
    QVERIFY(names.size() >= 2);
    for (const int format : {0, 2, 3}) {
        const QString open = unguarded(window.report(format, false));
        const QString guarded = unguarded(window.report(format, true));
        for (const QString &name : std::as_const(names)) {
            QVERIFY2(open.contains(name), qUtf8Printable(name));
            QVERIFY2(!guarded.contains(name), qUtf8Printable(name));
        }
    }
}

QTEST_MAIN(TestComparedExamples)
#include "tst_comparedexamples.moc"
