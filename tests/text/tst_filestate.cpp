// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/filestate.h"

#include "models/text/evidencefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Scep;

class TestFileState : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whatHappenedIsTold();
    void aFileThatIsNotThereHasNoState();
    void evidenceKnowsTheStateThatItWasOpenedIn();

private:
    void write(const QString &path, const QByteArray &bytes,
               QIODevice::OpenMode mode = QIODevice::Truncate);
    [[nodiscard]] FileChange change(const FileState &before) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestFileState::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("a.log"));
}

void TestFileState::write(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | mode));
    QCOMPARE(file.write(bytes), bytes.size());
}

FileChange TestFileState::change(const FileState &before) const
{
    return changeBetween(before, fileState(m_path).value_or(FileState()));
}

void TestFileState::whatHappenedIsTold()
{
    write(m_path, "one\n");
    const FileState state = fileState(m_path).value();
    QCOMPARE(state.size, 4);
    QCOMPARE(change(state), FileChange::None);
    write(m_path, "two\n", QIODevice::Append);
    QCOMPARE(change(state), FileChange::Content);
    QVERIFY(QFile::resize(m_path, 2));
    QCOMPARE(change(state), FileChange::Shortened);

    const QString other = m_folder->filePath(QStringLiteral("b.log"));
    write(other, "one\ntwo\n");
    QVERIFY(QFile::rename(m_path, m_folder->filePath(QStringLiteral("a.1.log"))));
    QVERIFY(QFile::rename(other, m_path));
    QCOMPARE(change(state), FileChange::Replaced);

    // One that was never seen with content: whatever comes is new.
    QCOMPARE(change(FileState()), FileChange::Content);
    write(m_path, {});
    QCOMPARE(change(FileState()), FileChange::None);
}

void TestFileState::aFileThatIsNotThereHasNoState()
{
    QVERIFY(!fileState(m_path));
    QVERIFY(!fileState(m_folder->path()));
}

void TestFileState::evidenceKnowsTheStateThatItWasOpenedIn()
{
    write(m_path, QByteArray(100'000, 'x'));
    const FileState before = fileState(m_path).value();
    const auto file = EvidenceFile::open(m_path);
    QVERIFY(file);
    write(m_path, "more", QIODevice::Append);
    QCOMPARE((*file)->fileState(), before);
    QVERIFY(!EvidenceFile::fromBytes("x")->fileState());
}

QTEST_GUILESS_MAIN(TestFileState)
#include "tst_filestate.moc"
