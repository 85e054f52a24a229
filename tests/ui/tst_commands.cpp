// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/commandpalette.h"
#include "ui/window/keybindings.h"
#include "ui/window/pastedevidence.h"
#include "ui/window/shortcutsdialog.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Commands by name and by key, and what was copied elsewhere as evidence.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void menusAreWalkedWithoutMnemonics();
    void paletteFindsByBeginningsOfWords_data();
    void paletteFindsByBeginningsOfWords();
    void enterRunsTheFoundCommandAlone();
    void disabledCommandIsNotRun();
    void takenKeyIsRefused_data();
    void takenKeyIsRefused();
    void changedKeysComeBack();
    void swappedKeysComeBack();
    void pageRefusesWithTheOwnersName();
    void pasteMakesAFileOfText();
    void pasteTakesCopiedFiles();
    void attachmentKeepsItsOctetsAndAPlainName_data();
    void attachmentKeepsItsOctetsAndAPlainName();
    void attachmentsOfOneNameAreTwoFiles();
    void attachmentWithoutOctetsIsTold();
    void pasteOfNothingIsNothing();

private:
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_bar->findChild<QAction *>(name);
    }
    std::unique_ptr<QMenuBar> m_bar;
};

void TestCommands::init()
{
    m_bar = std::make_unique<QMenuBar>();
    const auto add = [](QMenu *menu, const QString &text, const QString &name, const QString &key) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
    };
    QMenu *file = m_bar->addMenu(u"&File"_s);
    add(file, u"&Import Files…"_s, u"import"_s, u"Ctrl+O"_s);
    file->addSeparator();
    QMenu *more = file->addMenu(u"&More && Other"_s);
    add(more, u"Import &Folder…"_s, u"folder"_s, u"Ctrl+Shift+O"_s);
    QMenu *view = m_bar->addMenu(u"&View"_s);
    add(view, u"Zoom &In"_s, u"zoomIn"_s, u"Ctrl++"_s);
    add(view, u"Źródło"_s, u"source"_s, {});
}

void TestCommands::menusAreWalkedWithoutMnemonics()
{
    QStringList paths;
    for (const MenuAction &one : menuActions(*m_bar)) {
        paths.append(one.path);
    }
    QCOMPARE(paths,
             QStringList({u"File › Import Files…"_s, u"File › More & Other › Import Folder…"_s,
                          u"View › Zoom In"_s, u"View › Źródło"_s}));
}

void TestCommands::paletteFindsByBeginningsOfWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing: all") << QString() << 4;
    QTest::newRow("one word") << u"imp"_s << 2;
    QTest::newRow("two words in any order") << u"fol imp"_s << 1;
    QTest::newRow("capitals") << u"ZOOM"_s << 1;
    QTest::newRow("not amid a word") << u"oom"_s << 0;
    QTest::newRow("letters beyond ASCII") << u"źró"_s << 1;
    QTest::newRow("signs of expressions") << u".*"_s << 0;
}

void TestCommands::paletteFindsByBeginningsOfWords()
{
    QFETCH(QString, typed);
    QFETCH(int, found);
    CommandPalette palette(menuActions(*m_bar));
    palette.findChild<QLineEdit *>()->setText(typed);
    QCOMPARE(palette.findChild<QTreeView *>()->model()->rowCount(), found);
}

void TestCommands::enterRunsTheFoundCommandAlone()
{
    QSignalSpy folder(action(u"folder"_s), &QAction::triggered);
    QSignalSpy files(action(u"import"_s), &QAction::triggered);
    CommandPalette palette(menuActions(*m_bar));
    palette.show();
    auto *text = palette.findChild<QLineEdit *>();
    QTest::keyClicks(text, u"import"_s);
    QTest::keyClick(text, Qt::Key_Down);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(folder.size(), 1);
    QCOMPARE(files.size(), 0);
    QVERIFY(!palette.isVisible());
}

void TestCommands::disabledCommandIsNotRun()
{
    action(u"zoomIn"_s)->setEnabled(false);
    QSignalSpy zoom(action(u"zoomIn"_s), &QAction::triggered);
    QSignalSpy other(action(u"import"_s), &QAction::triggered);
    CommandPalette palette(menuActions(*m_bar));
    palette.show();
    auto *text = palette.findChild<QLineEdit *>();
    QTest::keyClicks(text, u"zoom"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(zoom.size() + other.size(), 0);
    QVERIFY(palette.isVisible());
}

void TestCommands::takenKeyIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("free") << u"Ctrl+K"_s << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("its own") << u"Ctrl++"_s << false;
    QTest::newRow("another's") << u"Ctrl+O"_s << true;
    QTest::newRow("beginning of it is another's") << u"Ctrl+O, Ctrl+K"_s << true;
}

void TestCommands::takenKeyIsRefused()
{
    QFETCH(QString, key);
    QFETCH(bool, isTaken);
    KeyBindings keys(menuActions(*m_bar));
    QAction *zoom = action(u"zoomIn"_s);
    QCOMPARE(keys.setKey(zoom, QKeySequence(key)), !isTaken);
    QCOMPARE(zoom->shortcut(), QKeySequence(isTaken ? u"Ctrl++"_s : key));
}

void TestCommands::changedKeysComeBack()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"keys.ini"_s), QSettings::IniFormat);
    KeyBindings keys(menuActions(*m_bar));
    QVERIFY(keys.setKey(action(u"zoomIn"_s), QKeySequence(u"Ctrl+K"_s)));
    QVERIFY(keys.setKey(action(u"import"_s), {}));
    keys.save(settings);
    settings.setValue(u"keys/source"_s, u"Ctrl+Shift+O"_s); // taken by another command

    init();
    KeyBindings again(menuActions(*m_bar));
    again.load(settings);
    QCOMPARE(action(u"zoomIn"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
    QVERIFY(action(u"import"_s)->shortcut().isEmpty());
    QVERIFY(action(u"source"_s)->shortcut().isEmpty());
    QCOMPARE(action(u"folder"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+O"_s));

    again.reset();
    QCOMPARE(action(u"import"_s)->shortcut(), QKeySequence(u"Ctrl+O"_s));
    again.save(settings);
    settings.beginGroup(u"keys"_s);
    QCOMPARE(settings.childKeys(), QStringList());
}

void TestCommands::swappedKeysComeBack()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"keys.ini"_s), QSettings::IniFormat);
    settings.setValue(u"keys/import"_s, u"Ctrl+Shift+O"_s);
    settings.setValue(u"keys/folder"_s, u"Ctrl+O"_s);
    KeyBindings keys(menuActions(*m_bar));
    keys.load(settings);
    QCOMPARE(action(u"import"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+O"_s));
    QCOMPARE(action(u"folder"_s)->shortcut(), QKeySequence(u"Ctrl+O"_s));
}

void TestCommands::pageRefusesWithTheOwnersName()
{
    KeyBindings keys(menuActions(*m_bar));
    ShortcutsDialog dialog(keys);
    QSignalSpy changed(&dialog, &ShortcutsDialog::keysChanged);
    auto *list = dialog.findChild<QTreeView *>(u"shortcutsList"_s);
    auto *edit = dialog.findChild<QKeySequenceEdit *>();
    list->setCurrentIndex(list->model()->index(2, 0)); // zoom in
    edit->setKeySequence(QKeySequence(u"Ctrl+O"_s));
    emit edit->editingFinished();
    QCOMPARE(changed.size(), 0);
    const QString said = dialog.findChild<QLabel *>(u"shortcutsMessage"_s)->text();
    QVERIFY2(said.contains(u"Import Files"_s), qUtf8Printable(said));
    QCOMPARE(edit->keySequence(), QKeySequence(u"Ctrl++"_s));

    edit->setKeySequence(QKeySequence(u"Ctrl+K"_s));
    emit edit->editingFinished();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(action(u"zoomIn"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
    QCOMPARE(list->model()->index(2, 1).data().toString(),
             QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText));

    dialog.findChild<QPushButton *>(u"shortcutsDefault"_s)->click();
    QCOMPARE(action(u"zoomIn"_s)->shortcut(), QKeySequence(u"Ctrl++"_s));
}

void TestCommands::pasteMakesAFileOfText()
{
    QString path;
    {
        PastedEvidence pasted;
        QMimeData data;
        data.setText(u"2018-02-27 zażółć\nsecond line"_s);
        QVERIFY(PastedEvidence::isUsable(&data));
        const QStringList first = pasted.files(&data).paths;
        const QStringList second = pasted.files(&data).paths;
        QCOMPARE(first.size(), 1);
        QCOMPARE(second.size(), 1);
        QVERIFY(first != second);
        path = first.constFirst();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), data.text());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFileInfo(QFileInfo(path).path()).permissions() & others));
    }
    QVERIFY(!QFile::exists(path));
}

void TestCommands::pasteTakesCopiedFiles()
{
    PastedEvidence pasted;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.log"_s), QUrl(u"https://contoso.example/x"_s)});
    QCOMPARE(pasted.files(&data).paths, QStringList{u"/tmp/a.log"_s});
}

void TestCommands::attachmentKeepsItsOctetsAndAPlainName_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    const auto named = [](const QString &name) {
        return u"application/octet-stream;name=\"%1\""_s.arg(name);
    };
    QTest::newRow("with a name") << named(u"OMADMLog_0.log"_s) << u"OMADMLog_0.log"_s;
    QTest::newRow("without quotes") << u"application/octet-stream; name=dm.evtx"_s << u"dm.evtx"_s;
    QTest::newRow("a path") << named(u"../../.config/autostart/x.desktop"_s)
                            << u"config-autostart-x.desktop"_s;
    QTest::newRow("an option") << named(u"--help"_s) << u"help"_s;
    QTest::newRow("nothing but dots") << named(u"..."_s) << u"Attachment"_s;
    QTest::newRow("too long for a file")
        << named(QString(300, u'a') + u".evtx"_s) << QString(250, u'a') + u".evtx"_s;
    QTest::newRow("too long in UTF-8")
        << named(QString(200, u'ż') + u".log"_s) << QString(125, u'ż') + u".log"_s;
    QTest::newRow("no name") << u"application/octet-stream"_s << u"Attachment"_s;
}

void TestCommands::attachmentKeepsItsOctetsAndAPlainName()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    const QByteArray octets("a\0b\xff", 4);
    PastedEvidence pasted;
    QMimeData data;
    data.setData(format, octets);
    data.setUrls({QUrl(u"https://contoso.example/mail/1"_s)});
    QVERIFY(PastedEvidence::isUsable(&data));
    const QStringList paths = pasted.files(&data).paths;
    QCOMPARE(paths.size(), 1);
    QCOMPARE(QFileInfo(paths.constFirst()).fileName(), name);
    QFile file(paths.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), octets);
}

void TestCommands::attachmentsOfOneNameAreTwoFiles()
{
    PastedEvidence pasted;
    QMimeData data;
    data.setData(u"application/octet-stream;name=\"a.log\""_s, "one");
    const QStringList first = pasted.files(&data).paths;
    data.setData(u"application/octet-stream;name=\"a.log\""_s, "two");
    const QStringList second = pasted.files(&data).paths;
    QVERIFY(first != second);
    QFile file(first.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "one");
}

void TestCommands::attachmentWithoutOctetsIsTold()
{
    PastedEvidence pasted;
    QMimeData data;
    data.setData(u"application/octet-stream;name=\"empty.log\""_s, QByteArray());
    data.setData(u"application/octet-stream;name=\"a.log\""_s, "one");
    const PastedFiles files = pasted.files(&data);
    QCOMPARE(files.paths.size(), 1);
    QCOMPARE(files.faults.size(), 1);
    QVERIFY2(files.faults.constFirst().contains(u"empty.log"),
             qPrintable(files.faults.constFirst()));
}

void TestCommands::pasteOfNothingIsNothing()
{
    PastedEvidence pasted;
    QMimeData data;
    QVERIFY(!PastedEvidence::isUsable(nullptr));
    QVERIFY(pasted.files(&data).paths.isEmpty());
    data.setText(u" \n "_s);
    QVERIFY(pasted.files(&data).paths.isEmpty());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
