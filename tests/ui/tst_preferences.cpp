// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferencesdialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

/// What the person sets about the program, in the file and in the dialog.
class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsKeptComesBack();
    void whatIsAsAtFirstIsNotWritten();
    void nonsenseInTheFileIsTheDefault();
    void theFileIsItsOwnersAlone();
    void eachChangeIsToldAtOnce();
    void aFolderThatIsMissingIsRefused();
    void whatWaitsForTheNextStartIsSaid();
    void aFontThatIsNotInstalledIsKept();
    void theZoneIsOneWithTheMenu();
    void everyMnemonicIsThereOnce();
    void resetTellsOnce();
    void theWindowOpensItAndPassesChangesOn();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    [[nodiscard]] static Preferences some()
    {
        return {.theme = Theme::HighContrast,
                .language = u"pl"_s,
                .rulesFolder = u"/srv/rules"_s,
                .logFont = u"Mono of Contoso"_s,
                .logFontPoints = 13,
                .isZoneLocal = true,
                .linesUpColumns = false,
                .embeddedBytes = 7 * 1024 * 1024};
    }
    QTemporaryDir m_folder;
};

namespace {
template<typename T>
T *child(const QWidget &dialog, const char *name)
{
    return dialog.findChild<T *>(QLatin1StringView(name));
}

void choose(const QDialog &dialog, const char *name, const QString &data)
{
    auto *box = child<QComboBox>(dialog, name);
    const int row = box->findData(data);
    QVERIFY2(row >= 0, qPrintable(data));
    box->setCurrentIndex(row);
    emit box->activated(row); // as a person's choice does
}
} // namespace

void TestPreferences::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestPreferences::whatIsKeptComesBack()
{
    QSettings settings(file(), QSettings::IniFormat);
    savePreferences(some(), settings);
    QCOMPARE(loadPreferences(QSettings(file(), QSettings::IniFormat)), some());
}

void TestPreferences::whatIsAsAtFirstIsNotWritten()
{
    QSettings settings(file(), QSettings::IniFormat);
    savePreferences(some(), settings);
    savePreferences({}, settings);
    QCOMPARE(settings.allKeys(), QStringList());
    QCOMPARE(loadPreferences(settings), Preferences());
}

void TestPreferences::nonsenseInTheFileIsTheDefault()
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(u"appearance/theme"_s, u"pink"_s);
    settings.setValue(u"appearance/language"_s, u"../../pl"_s);
    settings.setValue(u"cases/embeddedBytes"_s, u"much"_s);
    settings.setValue(u"appearance/logFontPoints"_s, 4000);
    QCOMPARE(loadPreferences(settings), Preferences());
    settings.setValue(u"cases/embeddedBytes"_s, -5);
    QCOMPARE(loadPreferences(settings).embeddedBytes, 0);
    settings.setValue(u"cases/embeddedBytes"_s, std::numeric_limits<qint64>::max());
    QCOMPARE(loadPreferences(settings).embeddedBytes, CaseFileLimits::LargestEmbeddedBytes);
    settings.clear();
}

void TestPreferences::theFileIsItsOwnersAlone()
{
    const QString path = m_folder.filePath(u"open.ini"_s);
    QFile open(path);
    QVERIFY(open.open(QIODevice::WriteOnly));
    open.close();
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                           QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::setPermissions(path, everybody));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QSettings settings(path, QSettings::IniFormat);
    savePreferences(some(), settings);
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    // Later writing leaves it so.
    settings.setValue(u"window/state"_s, 1);
    settings.sync();
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void TestPreferences::eachChangeIsToldAtOnce()
{
    const PreferencesDialog dialog({}, {}, file());
    QSignalSpy changed(&dialog, &PreferencesDialog::preferencesChanged);
    choose(dialog, "preferencesTheme", u"dark"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constLast().constFirst().value<Preferences>().theme, Theme::Dark);
    choose(dialog, "preferencesTheme", u"dark"_s);
    QCOMPARE(changed.size(), 1); // nothing changed
    child<QSpinBox>(dialog, "preferencesEmbedded")->setValue(3);
    QCOMPARE(changed.constLast().constFirst().value<Preferences>().embeddedBytes,
             3LL * 1024 * 1024);
    QCOMPARE(dialog.preferences().theme, Theme::Dark);
}

void TestPreferences::aFolderThatIsMissingIsRefused()
{
    const PreferencesDialog dialog({}, {}, file());
    QSignalSpy changed(&dialog, &PreferencesDialog::preferencesChanged);
    auto *rules = child<QLineEdit>(dialog, "preferencesRules");
    rules->setText(m_folder.filePath(u"none"_s));
    emit rules->editingFinished();
    QCOMPARE(changed.size(), 0);
    QVERIFY(child<QLabel>(dialog, "preferencesMessage")->text().contains(rules->text()));
    rules->setText(m_folder.path());
    emit rules->editingFinished();
    QCOMPARE(dialog.preferences().rulesFolder, m_folder.path());
    QCOMPARE(changed.size(), 1);
}

void TestPreferences::whatWaitsForTheNextStartIsSaid()
{
    const PreferencesDialog dialog({}, {}, file());
    const auto *message = child<QLabel>(dialog, "preferencesMessage");
    choose(dialog, "preferencesTheme", u"light"_s);
    QVERIFY(message->text().isEmpty());
    choose(dialog, "preferencesLanguage", u"pl"_s);
    QVERIFY(!message->text().isEmpty());
    choose(dialog, "preferencesLanguage", {});
    QVERIFY(message->text().isEmpty());
}

void TestPreferences::aFontThatIsNotInstalledIsKept()
{
    const PreferencesDialog dialog(some(), some(), file());
    choose(dialog, "preferencesTheme", u"dark"_s);
    QCOMPARE(dialog.preferences().logFont, some().logFont);
    QCOMPARE(dialog.preferences().logFontPoints, 13);
    auto *points = child<QSpinBox>(dialog, "preferencesLogFontPoints");
    points->setValue(points->minimum());
    QCOMPARE(dialog.preferences().logFontPoints, 0);
}

void TestPreferences::theZoneIsOneWithTheMenu()
{
    CaseStore store([](const CaseEvidence &) { return Analysis(); });
    MainWindow window(store);
    window.setPreferences({.isZoneLocal = true});
    const auto *local = window.findChild<QAction *>(u"actionZoneLocal"_s);
    QVERIFY(local->isChecked());
    QSignalSpy changed(&window, &MainWindow::preferencesChanged);
    window.findChild<QAction *>(u"actionZoneUtc"_s)->trigger();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!changed.constLast().constFirst().value<Preferences>().isZoneLocal);
    window.show();
    window.findChild<QAction *>(u"actionPreferences"_s)->trigger();
    auto *zone = child<QComboBox>(window, "preferencesZone");
    QCOMPARE(zone->currentData().toBool(), false);
    zone->setCurrentIndex(zone->findData(true));
    emit zone->activated(zone->currentIndex());
    QVERIFY(local->isChecked());
    QCOMPARE(changed.size(), 2);
}

void TestPreferences::everyMnemonicIsThereOnce()
{
    const PreferencesDialog dialog({}, {}, file());
    QStringList texts;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    for (const auto *button : dialog.findChildren<QPushButton *>()) {
        texts.append(button->text());
    }
    QList<QChar> taken;
    for (const QString &text : std::as_const(texts)) {
        if (const qsizetype at = text.indexOf(u'&'); at >= 0) {
            const QChar own = text.at(at + 1).toLower();
            QVERIFY2(!taken.contains(own), qPrintable(text));
            taken.append(own);
        }
    }
    QCOMPARE_GE(taken.size(), 7);
}

void TestPreferences::resetTellsOnce()
{
    const PreferencesDialog dialog(some(), some(), file());
    QSignalSpy changed(&dialog, &PreferencesDialog::preferencesChanged);
    child<QPushButton>(dialog, "preferencesReset")->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(dialog.preferences(), Preferences());
    QCOMPARE(child<QComboBox>(dialog, "preferencesTheme")->currentData().toString(), u"system"_s);
}

void TestPreferences::theWindowOpensItAndPassesChangesOn()
{
    CaseStore store([](const CaseEvidence &) { return Analysis(); });
    MainWindow window(store);
    window.setPreferences({.theme = Theme::Dark});
    window.show();
    QSignalSpy changed(&window, &MainWindow::preferencesChanged);
    QSignalSpy windows(&window, &MainWindow::newWindowRequested);
    window.findChild<QAction *>(u"actionPreferences"_s)->trigger();
    auto *dialog = window.findChild<PreferencesDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->preferences().theme, Theme::Dark);
    choose(*dialog, "preferencesTheme", u"high-contrast"_s);
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    // What was chosen is what the next one shows.
    QTRY_VERIFY(window.findChild<PreferencesDialog *>() == nullptr);
    window.findChild<QAction *>(u"actionPreferences"_s)->trigger();
    QCOMPARE(window.findChild<PreferencesDialog *>()->preferences().theme, Theme::HighContrast);
    window.findChild<QAction *>(u"actionNewWindow"_s)->trigger();
    QCOMPARE(windows.size(), 1);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
