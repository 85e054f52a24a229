// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What packages carry as documents: the handbook as HTML, in each language.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageSaysItsLanguage();
    void everyLinkLeadsToAFile();

private:
    [[nodiscard]] QStringList pages() const;

    QTemporaryDir m_folder;
};

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void TestDocuments::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QDir programs(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR"));
    const QDir tree(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR"));
    QProcess process;
    process.start(programs.filePath(u"scep-option-documents"_s),
                  {m_folder.path(), tree.filePath(u"resources"_s)});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(pages().size() >= 16);
}

/// The paths of all pages.
QStringList TestDocuments::pages() const
{
    QStringList paths;
    QDirIterator files(m_folder.filePath(u"html"_s), {u"*.html"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    return paths;
}

void TestDocuments::everyPageSaysItsLanguage()
{
    int polish = 0;
    for (const QString &path : pages()) {
        const bool isPolish = path.contains(u"/handbook-pl/"_s);
        polish += isPolish ? 1 : 0;
        const QString language = isPolish ? u"<html lang=\"pl\">"_s : u"<html lang=\"en\">"_s;
        QVERIFY2(textOf(path).contains(language), qPrintable(path));
    }
    QVERIFY(polish >= 8);
}

void TestDocuments::everyLinkLeadsToAFile()
{
    static const QRegularExpression link(u"(?:href|src)=\"(?!https?:)([^\"#]+)"_s);
    for (const QString &path : pages()) {
        const QString text = textOf(path);
        for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
            const QString target = QFileInfo(path).dir().filePath(match.captured(1));
            QVERIFY2(QFile::exists(target), qPrintable(path + u": "_s + match.captured(1)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
