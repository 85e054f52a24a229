// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what packages carry besides the programs: of their option tables manual pages in each
// language and completions for the shells, and the handbook in each language as HTML. Run by the
// build: scep-option-documents FOLDER RESOURCES.

#include "app/options/completions.h"
#include "app/options/handbookhtml.h"
#include "app/options/manualpage.h"
#include "app/options/programs.h"
#include "app/translations.h"

#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Scep;

namespace {

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) &&
                           file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                           file.commit();
    if (!isWritten) {
        QTextStream(stderr) << path << ": " << file.errorString() << '\n';
    }
    return isWritten;
}

bool write(const QString &path, const QString &text)
{
    return writeBytes(path, text.toUtf8());
}

bool writeManuals(const QDir &folder)
{
    const QString version = QCoreApplication::applicationVersion();
    bool isWritten = true;
    for (const ProgramDescription &program : {commandLineProgram(), windowProgram()}) {
        isWritten = write(folder.filePath(u"man1/"_s + program.name + u".1"_s),
                          manualPage(program, version)) &&
                    isWritten;
    }
    return isWritten;
}

bool writeCompletions(const QDir &folder)
{
    bool isWritten = true;
    for (const ProgramDescription &program : {commandLineProgram(), windowProgram()}) {
        isWritten = write(folder.filePath(u"bash/"_s + program.name), bashCompletion(program)) &&
                    write(folder.filePath(u"zsh/_"_s + program.name), zshCompletion(program)) &&
                    write(folder.filePath(u"fish/"_s + program.name + u".fish"_s),
                          fishCompletion(program)) &&
                    isWritten;
    }
    return isWritten;
}

/// The language of a page by its path in the resources: the folder "handbook-pl" has Polish ones,
/// all others have English ones.
QString languageOf(const QString &path)
{
    static const QRegularExpression folder(u"/handbook-([a-z]+)/"_s);
    const QRegularExpressionMatch match = folder.match(path);
    return match.hasMatch() ? match.captured(1) : u"en"_s;
}

/// The pages with the paths that they have to each other, and their pictures.
bool writeHandbook(const QDir &folder, const QDir &resources)
{
    bool isWritten = true;
    QStringList paths;
    QDirIterator files(resources.path(), {u"*.md"_s, u"*.png"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        // Elsewhere than in the handbook's folder Markdown may be data: the reports' templates are.
        if (path.contains("/doc/"_L1) || path.endsWith("/README.md"_L1)) {
            paths.append(path);
        }
    }
    for (const QString &path : paths) {
        QFile file(path);
        const QString target = folder.filePath(resources.relativeFilePath(file.fileName()));
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        if (target.endsWith(".md"_L1)) {
            isWritten = write(target.chopped(2) + u"html"_s,
                              handbookHtml(QString::fromUtf8(file.readAll()),
                                           languageOf(resources.relativeFilePath(path)))) &&
                        isWritten;
        } else {
            isWritten = writeBytes(target, file.readAll()) && isWritten;
        }
    }
    return isWritten;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the handbook's text has fonts, the build no display
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCEP_WORKBENCH_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "scep-option-documents FOLDER RESOURCES\n";
        return 2;
    }
    const QDir folder(arguments[1]);
    installNeutralLanguage();
    bool isWritten = writeManuals(folder.filePath(u"man"_s)) && writeCompletions(folder) &&
                     writeHandbook(folder.filePath(u"html"_s), QDir(arguments[2]));
    // A shell's completions have one language; manual pages have a place for each.
    installLanguage(QLocale(QLocale::Polish));
    isWritten = writeManuals(folder.filePath(u"man/pl"_s)) && isWritten;
    return isWritten ? 0 : 1;
}
