// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/workbench.h"
#include "ui/window/menuactions.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/windowstate.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The language of the screen is chosen while a case is open: nothing of the case is lost.
class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyCommandIsInTheOtherLanguage();
    void theVerdictIsInTheOtherLanguage();
    void thePersonStaysWhereTheyAre();
    void decisionsStayAndCanBeUndone();
    void anImportGoesOn();
    void aComparisonStays();
    void itIsKeptForTheNextStart();
    void thereAndBackIsAsBefore();

private:
    [[nodiscard]] static QString example(const QString &name);
    [[nodiscard]] static QString verdictOf(Workbench &workbench);
    [[nodiscard]] static QStringList commandTexts(Workbench &workbench);
    void start(const QString &name);
    void choose(const QString &language);
    [[nodiscard]] bool waitUntilIdle();
    [[nodiscard]] QAction *action(const char *name);

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

QString TestLanguageSwitch::example(const QString &name)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"))
        .filePath(u"resources/examples/"_s + name);
}

QString TestLanguageSwitch::verdictOf(Workbench &workbench)
{
    const auto &devices = workbench.store().current().analysis.devices;
    return devices.isEmpty() ? QString()
                             : devices.constFirst().enrollments.constFirst().verdict.summary;
}

QStringList TestLanguageSwitch::commandTexts(Workbench &workbench)
{
    QStringList texts;
    for (const MenuAction &each : menuActions(*workbench.window().menuBar())) {
        texts.append(each.action->text());
    }
    return texts;
}

void TestLanguageSwitch::init()
{
    QVERIFY(m_home.isValid());
    const QString file = m_home.filePath(u"settings.ini"_s);
    QFile::remove(file);
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_workbench = std::make_unique<Workbench>(
        Workbench::Setup{.rulesFolder = {},
                         .untitledFolder = m_home.filePath(u"untitled"_s),
                         .preferences = {.language = u"en"_s},
                         .mayAsk = false},
        *m_settings);
    m_workbench->window().resize(1500, 900);
    m_workbench->window().show();
}

void TestLanguageSwitch::cleanup()
{
    m_workbench.reset();
    m_settings.reset();
}

void TestLanguageSwitch::start(const QString &name)
{
    m_workbench->cases().take({example(name)});
    QVERIFY(waitUntilIdle());
    QVERIFY(!verdictOf(*m_workbench).isEmpty());
}

bool TestLanguageSwitch::waitUntilIdle()
{
    return QTest::qWaitFor([this] { return m_workbench->isIdle(); }, 60'000);
}

QAction *TestLanguageSwitch::action(const char *name)
{
    return m_workbench->window().findChild<QAction *>(QLatin1StringView(name));
}

/// As the person does.
void TestLanguageSwitch::choose(const QString &language)
{
    QSignalSpy changed(m_workbench.get(), &Workbench::languageChanged);
    action("actionPreferences")->trigger();
    auto *dialog = m_workbench->window().findChild<PreferencesDialog *>();
    QVERIFY(dialog != nullptr);
    auto *box = dialog->findChild<QComboBox *>(u"preferencesLanguage"_s);
    box->setCurrentIndex(box->findData(language));
    emit box->activated(box->currentIndex());
    QVERIFY(dialog->isVisible());
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_workbench->window().isVisible());
    QVERIFY(waitUntilIdle());
}

void TestLanguageSwitch::everyCommandIsInTheOtherLanguage()
{
    const QStringList english = commandTexts(*m_workbench);
    choose(u"pl"_s);
    const QStringList polish = commandTexts(*m_workbench);
    QCOMPARE(polish.size(), english.size());
    QVERIFY(english.contains(u"&Find in Log"_s));
    QVERIFY(!polish.contains(u"&Find in Log"_s));
    QVERIFY(polish.contains(u"&Znajdź w dzienniku"_s));
    QCOMPARE(QLocale().language(), QLocale::Polish);
    // The first language's own catalogue is not below the other's.
    QStringList catalogues;
    for (const auto *translator : qApp->findChildren<QTranslator *>()) {
        catalogues.append(translator->language());
    }
    QVERIFY2(!catalogues.contains(u"en"_s), qPrintable(catalogues.join(u' ')));
}

void TestLanguageSwitch::theVerdictIsInTheOtherLanguage()
{
    start(u"android-stalled-at-install"_s);
    const QString english = verdictOf(*m_workbench);
    choose(u"pl"_s);
    const QString polish = verdictOf(*m_workbench);
    QVERIFY(!polish.isEmpty());
    QVERIFY2(polish != english, qPrintable(english));
}

void TestLanguageSwitch::thePersonStaysWhereTheyAre()
{
    start(u"android-stalled-at-install"_s);
    m_workbench->window().resize(1300, 800);
    m_workbench->window().showDevice(0);
    action("actionMatrix")->setChecked(true);
    action("actionFollowFiles")->setChecked(false);
    const WindowPlace before = m_workbench->window().place();
    QVERIFY(!before.evidence.isNull());
    QVERIFY(before.isChosen);
    choose(u"pl"_s);
    const WindowPlace after = m_workbench->window().place();
    QCOMPARE(after.enrollmentId, before.enrollmentId);
    QVERIFY(after.evidence == before.evidence);
    QCOMPARE(after.isChosen, before.isChosen);
    QVERIFY(after.isMatrix);
    QVERIFY(!after.isFollowing);
    QCOMPARE(m_workbench->window().size(), QSize(1300, 800));
    QCOMPARE(after.history.canGoBack(), before.history.canGoBack());
}

void TestLanguageSwitch::decisionsStayAndCanBeUndone()
{
    start(u"android-stalled-at-install"_s);
    CaseStore &store = m_workbench->store();
    action("actionToggleBookmark")->trigger();
    const auto bookmarks = store.decisions().bookmarks;
    QCOMPARE(bookmarks.size(), 1);
    const QString english = action("actionUndo")->text();
    choose(u"pl"_s);
    QVERIFY(store.decisions().bookmarks == bookmarks);
    QVERIFY(action("actionUndo")->isEnabled());
    QVERIFY(action("actionUndo")->text() != english);
    QVERIFY2(!action("actionUndo")->text().contains(u"Bookmark"_s),
             qPrintable(action("actionUndo")->text()));
    action("actionUndo")->trigger();
    QVERIFY(store.decisions().bookmarks.isEmpty());
    action("actionRedo")->trigger();
    QVERIFY(store.decisions().bookmarks == bookmarks);
    // And a case that is left takes them along.
    action("actionNewCase")->trigger();
    QVERIFY(!action("actionUndo")->isEnabled());
}

void TestLanguageSwitch::anImportGoesOn()
{
    const QString folder = m_home.filePath(u"many"_s);
    QVERIFY(QDir().mkpath(folder));
    constexpr int Files = 400;
    for (int number = 0; number < Files; ++number) {
        QFile file(folder + u"/%1.log"_s.arg(number));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("2024-03-01 10:00:00 INFO nothing of interest\n");
    }
    m_workbench->cases().take({folder});
    m_workbench->useLanguage(u"pl"_s);
    QVERIFY(waitUntilIdle());
    QCOMPARE(m_workbench->store().current().evidence.sources.size(), Files);
    m_workbench->cases().take({example(u"ios-22013"_s)});
    QVERIFY(waitUntilIdle());
    QCOMPARE_GT(m_workbench->store().current().evidence.sources.size(), Files);
}

void TestLanguageSwitch::aComparisonStays()
{
    start(u"."_s);
    action("actionCompare")->setChecked(true);
    const auto before = m_workbench->store().decisions().comparison;
    QVERIFY(before.isShown);
    choose(u"pl"_s);
    QTRY_VERIFY(action("actionCompare")->isChecked());
    QVERIFY(m_workbench->store().decisions().comparison.sides == before.sides);
}

void TestLanguageSwitch::itIsKeptForTheNextStart()
{
    choose(u"pl"_s);
    QCOMPARE(loadPreferences(*m_settings).language, u"pl"_s);
}

void TestLanguageSwitch::thereAndBackIsAsBefore()
{
    start(u"ios-22013"_s);
    const QStringList commands = commandTexts(*m_workbench);
    const QString verdict = verdictOf(*m_workbench);
    choose(u"pl"_s);
    choose(u"en"_s);
    QCOMPARE(commandTexts(*m_workbench), commands);
    QCOMPARE(verdictOf(*m_workbench), verdict);
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
