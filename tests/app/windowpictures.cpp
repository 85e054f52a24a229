// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of every pane and dialog for people to look at; no test.
//     windowpictures FOLDER THEME EXAMPLES
// writes NAME-THEME.png, or NAME-THEME-pl.png where the locale is Polish.

#include "app/activerules.h"
#include "app/gui/examples.h"
#include "app/gui/theme.h"
#include "app/translations.h"
#include "tests/app/opendialogs.h"
#include "tests/app/wholeprogram.h"

#include <QDir>
#include <QDockWidget>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Scep;
using namespace Scep::Testing;

namespace {
/// Writes pictures by name, and counts those that could not be written.
class Album
{
public:
    Album(const QString &folder, const QString &ending)
        : m_folder(folder)
        , m_ending(ending)
    {
    }
    void add(const QString &name, QWidget &widget)
    {
        QCoreApplication::processEvents();
        const bool isWritten = widget.grab().save(m_folder.filePath(name + m_ending));
        m_failures += isWritten ? 0 : 1;
    }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    QDir m_folder;
    QString m_ending;
    int m_failures = 0;
};

QString nameOf(const QDialog &dialog)
{
    const QString type = QString::fromLatin1(dialog.metaObject()->className()).section(u':', -1);
    return (dialog.objectName().isEmpty() ? type : dialog.objectName()).toLower();
}

/// The panes that lie behind others in the window's first picture.
void addPanes(WholeProgram &program, Album &album)
{
    const auto docks = program.window.findChildren<QDockWidget *>();
    for (QDockWidget *dock : docks) {
        dock->raise();
        QTest::qWait(50);
        album.add(u"pane-"_s + dock->objectName().mid(4).toLower(), *dock);
    }
}

bool drawAll(Album &album, const QString &examples, const QString &language)
{
    const QTemporaryDir home;
    // As the program has them: the rules speak the language of the window, and a report names them.
    const ActiveRules rules({}, language);
    Pipeline pipeline(rules.rules());
    {
        WholeProgram empty(pipeline, home.filePath(u"empty"_s));
        empty.window.setExamples(exampleCases());
        album.add(u"welcome"_s, empty.window);
    }
    WholeProgram program(pipeline, home.filePath(u"untitled"_s));
    program.window.setReportOrigin(language, rules.description());
    if (!openFullCase(program, examples)) {
        return false;
    }
    album.add(u"window"_s, program.window);
    addPanes(program, album);
    DialogVisitor visitor(
        program.window, [&](QDialog &dialog) { album.add(u"dialog-"_s + nameOf(dialog), dialog); });
    static const QStringList pages{
        u"actionCompare"_s,   u"actionMatrix"_s,      u"actionFind"_s,      u"actionGoToLine"_s,
        u"actionWrapLines"_s, u"actionLineDetails"_s, u"actionSyncStates"_s};
    return openEveryDialog(program, visitor, [&](const QString &name) {
        if (pages.contains(name)) {
            QTest::qWait(100);
            album.add(u"window-"_s + name.mid(6).toLower(), program.window);
        }
    });
}
} // namespace

int main(int argc, char *argv[])
{
    // Nothing that the person has is read or written.
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(settings.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(settings.path()));
    QCoreApplication::setApplicationName(u"scep-workbench"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));
    QCoreApplication::setOrganizationName(u"scep-workbench"_s);
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QCoreApplication::arguments();
    const Theme theme = themeOf(arguments.value(2), Theme::System);
    if (arguments.size() != 4 || themeName(theme) != arguments.at(2)) {
        QTextStream(stderr) << "Usage: windowpictures FOLDER THEME EXAMPLES\n";
        return 2;
    }
    const QString language = installTranslations();
    applyTheme(theme);
    const QString ending = language == "pl"_L1 ? u"-pl.png"_s : u".png"_s;
    Album album(arguments.at(1), u'-' + arguments.at(2) + ending);
    const bool isDrawn = drawAll(album, arguments.at(3), language) && album.failures() == 0;
    if (!isDrawn) {
        QTextStream(stderr) << "windowpictures: not everything could be drawn\n";
    }
    return isDrawn ? 0 : 1;
}
