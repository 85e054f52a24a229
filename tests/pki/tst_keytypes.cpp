// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/pkidecode.h"
#include "tests/pki/fieldset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Scep;

namespace {
constexpr int Threads = 2;

/// Decodes all files of a folder on each of some threads at once, and prints the sizes of the keys.
/// To make the files here would use the keys before.
int decodeAtOnce(const QString &folder)
{
    QByteArrayList items;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            items.append(file.readAll());
        }
    }
    std::atomic<int> ready = 0;
    std::vector<QByteArray> said(Threads);
    {
        std::vector<std::jthread> threads;
        for (QByteArray &sizes : said) {
            threads.emplace_back([&] {
                ++ready;
                while (ready < Threads) {
                }
                for (const QByteArray &item : items) {
                    const auto certificate = decodeCertificate(item);
                    sizes += QByteArray::number(certificate ? certificate->keyBits : -1) + ' ';
                }
            });
        }
    }
    for (const QByteArray &sizes : said) {
        std::puts(sizes.constData());
    }
    return 0;
}
} // namespace

/// The first keys of a program's life, on several threads.
class TestKeyTypes : public QObject
{
    Q_OBJECT

private slots:
    void firstKeysAreReadOnEveryThread();
};

void TestKeyTypes::firstKeysAreReadOnEveryThread()
{
    // The race is lost about once in fifteen programs, where several begin at once.
    constexpr int Rounds = 30;
    constexpr int Programs = 4;
    const QTemporaryDir folder;
    int number = 0;
    for (const FieldSet::Item &item : FieldSet::everything()) {
        QFile file(folder.filePath(u"%1.der"_s.arg(number++, 3, 10, QLatin1Char('0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(item.bytes), item.bytes.size());
    }
    QByteArray expected;
    for (int round = 0; round < Rounds; ++round) {
        std::array<QProcess, Programs> programs;
        for (QProcess &program : programs) {
            program.start(QCoreApplication::applicationFilePath(), {u"decode"_s, folder.path()});
        }
        for (QProcess &program : programs) {
            QVERIFY(program.waitForFinished());
            const QByteArrayList lines = program.readAllStandardOutput().split('\n');
            QCOMPARE(lines.size(), Threads + 1);
            expected = expected.isEmpty() ? lines.constFirst() : expected;
            QVERIFY(expected.contains("2048 "));
            for (int thread = 0; thread < Threads; ++thread) {
                QCOMPARE(lines.at(thread), expected);
            }
        }
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"decode"_s)) {
        return decodeAtOnce(QCoreApplication::arguments().constLast());
    }
    TestKeyTypes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keytypes.moc"
