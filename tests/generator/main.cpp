// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/applebulk.h"
#include "tests/generator/bulkomadm.h"
#include "tests/generator/evtxlarge.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/goldencase.h"
#include "tests/generator/iislog.h"
#include "tests/generator/seeded.h"

#include <openssl/crypto.h>

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QTextStream>

#include <functional>

namespace {
using namespace Scep::Examples;

/// "1G", "100M", "64k" or a number of bytes; 0 when it is none.
qint64 sizeOf(QString text)
{
    qint64 unit = 1;
    const QString letters = QStringLiteral("kMG");
    if (const qsizetype at = letters.indexOf(text.right(1), 0, Qt::CaseInsensitive);
        !text.isEmpty() && at >= 0) {
        unit = qint64(1) << (10 * (at + 1));
        text.chop(1);
    }
    return text.toLongLong() * unit;
}

/// The messages of the example cases: what a server sees again and again.
QList<QByteArray> requestMessages()
{
    QList<QByteArray> messages;
    for (const ExampleCase &example : allExampleCases()) {
        messages += example.server.message;
    }
    return messages;
}

/// Writes a log of about so many bytes to measure with; false when the device refuses.
using BulkWriter = std::function<bool(QIODevice &, qint64)>;

const QMap<QString, BulkWriter> &bulkWriters()
{
    static const QMap<QString, BulkWriter> writers{
        {QStringLiteral("evtx"),
         [](QIODevice &file, qint64 size) { return writeLargeEvtx(size, file); }},
        {QStringLiteral("iis"),
         [](QIODevice &file, qint64 size) {
             return writeBulkIisLog(file, size, requestMessages());
         }},
        {QStringLiteral("omadm"), writeBulkOmadmLog},
        {QStringLiteral("logshow"), writeLogShow},
    };
    return writers;
}

int cannotWrite(const QString &path, QTextStream &err)
{
    err << "Cannot write \"" << path << "\".\n";
    return 1;
}

int writeBulk(const BulkWriter &write, const QString &size, const QString &path, QTextStream &err)
{
    const qint64 bytes = sizeOf(size);
    QFile file(path);
    const bool isWritten =
        bytes > 0 && file.open(QIODevice::WriteOnly) && write(file, bytes) && file.flush();
    return isWritten ? 0 : cannotWrite(path, err);
}

int writeExamples(const QString &directory, QTextStream &err)
{
    const QString failed = writeCases(allExampleCases(), directory);
    if (!failed.isEmpty()) {
        return cannotWrite(failed, err);
    }
    err << "Written with OpenSSL " << OpenSSL_version(OPENSSL_VERSION_STRING) << ".\n";
    return 0;
}

/// The golden cases of the tables in a folder, each in a folder of its own.
int writeGolden(const QString &tables, const QString &directory, QTextStream &err)
{
    const auto rows = readGoldenTables(tables);
    if (!rows) {
        err << rows.error() << '\n';
        return 1;
    }
    GoldenWorld world;
    QList<ExampleCase> cases;
    for (const GoldenRow &row : *rows) {
        const auto files = goldenFiles(world, row);
        if (!files) {
            err << files.error() << '\n';
            return 1;
        }
        cases.append({.folder = row.name, .files = *files});
    }
    const QString failed = writeCases(cases, directory);
    return failed.isEmpty() ? 0 : cannotWrite(failed, err);
}
} // namespace

/// scep-examples-generator OUTDIR: writes the example cases, one folder each.
/// scep-examples-generator golden TABLES OUTDIR: writes the golden cases of tests/golden.
/// scep-examples-generator KIND SIZE FILE: writes a log of that size, to measure with.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    const SeededLibrary library;
    if (arguments.size() == 4 && bulkWriters().contains(arguments.at(1))) {
        return writeBulk(bulkWriters().value(arguments.at(1)), arguments.at(2), arguments.at(3),
                         err);
    }
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("golden")) {
        return writeGolden(arguments.at(2), arguments.at(3), err);
    }
    if (arguments.size() == 2) {
        return writeExamples(arguments.at(1), err);
    }
    err << "usage: scep-examples-generator OUTDIR\n"
           "       scep-examples-generator golden TABLES OUTDIR\n"
           "       scep-examples-generator "
        << bulkWriters().keys().join(QLatin1Char('|')) << " SIZE FILE\n";
    return 2;
}
