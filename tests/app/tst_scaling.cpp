// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "app/translations.h"
#include "models/analysis/rulebase.h"
#include "tests/app/clippedtexts.h"
#include "tests/app/opendialogs.h"
#include "tests/app/overlaps.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Scep;
using namespace Scep::Testing;

/// The window and every dialog on a screen with more pixels, in both languages. Started once for
/// each QT_SCALE_FACTOR, which counts from the start of a program on.
class TestScaling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everythingHasRoom_data();
    void everythingHasRoom();

private:
    QTemporaryDir m_home;
};

void TestScaling::initTestCase()
{
    // Nothing that the person has is read or written.
    QVERIFY(m_home.isValid());
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.path()));
    QApplication::setQuitOnLastWindowClosed(false);
    QVERIFY2(qEnvironmentVariableIsSet("QT_SCALE_FACTOR"), "started without a scale");
}

void TestScaling::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

void TestScaling::everythingHasRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Polish") << u"pl"_s;
}

void TestScaling::everythingHasRoom()
{
    QFETCH(QString, language);
    QCOMPARE(installTranslations(language), language);
    const RuleBase rules = RuleBase::builtInFor(language);
    const Pipeline pipeline(rules);
    WholeProgram program(pipeline, m_home.filePath(u"untitled-"_s + language));
    const double scale = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble();
    QCOMPARE(program.window.devicePixelRatioF(), scale);
    QStringList faults;
    const auto look = [&](QWidget &seen, const QString &name) {
        for (const QString &fault : clippedTexts(seen) + overlaps(seen)) {
            faults.append(name + u": "_s + fault);
        }
        const QString file = u"scaled-%1-%2-%3.png"_s.arg(scale).arg(language, name);
        seen.grab().save(QString(file).remove(u"Scep::"_s)); // for looking
    };
    QTest::qWait(200); // panes get their sizes after they are shown
    look(program.window, u"welcome"_s);
    QVERIFY(openFullCase(
        program,
        QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")).filePath(u"resources/examples"_s)));
    look(program.window, u"case"_s);
    QSet<QString> seen;
    DialogVisitor visitor(program.window, [&](QDialog &dialog) {
        const QString name = QLatin1StringView(dialog.metaObject()->className());
        seen.insert(describe(dialog));
        look(dialog, name);
    });
    QVERIFY(openEveryDialog(program, visitor, [](const QString &) {}));
    faults.removeDuplicates();
    QVERIFY2(seen.size() >= 14, qPrintable(seen.values().join(u", ")));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestScaling)
#include "tst_scaling.moc"
