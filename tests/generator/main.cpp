// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"
#include "tests/generator/iislog.h"
#include "tests/generator/seeded.h"

#include <openssl/crypto.h>

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

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

/// The messages of a few example cases: what a server sees again and again.
QList<QByteArray> requestMessages()
{
    QList<QByteArray> messages;
    for (const ExampleCase &example : allExampleCases())
        messages += example.server.message;
    return messages;
}

int writeIis(const QString &size, const QString &path, QTextStream &err)
{
    const qint64 bytes = sizeOf(size);
    QFile file(path);
    if (bytes <= 0 || !file.open(QIODevice::WriteOnly) ||
        !writeBulkIisLog(file, bytes, requestMessages())) {
        err << "Cannot write \"" << path << "\".\n";
        return 1;
    }
    return 0;
}

int writeExamples(const QString &directory, QTextStream &err)
{
    const QString failed = writeCases(allExampleCases(), directory);
    if (!failed.isEmpty()) {
        err << "Cannot write \"" << failed << "\".\n";
        return 1;
    }
    err << "Written with OpenSSL " << OpenSSL_version(OPENSSL_VERSION_STRING) << ".\n";
    return 0;
}

} // namespace

/// scep-examples-generator OUTDIR: writes the example cases, one folder each.
/// scep-examples-generator iis SIZE FILE: writes an IIS log of that size, to measure with.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    const SeededLibrary library;
    if (arguments.size() == 4 && arguments.at(1) == QStringLiteral("iis"))
        return writeIis(arguments.at(2), arguments.at(3), err);
    if (arguments.size() == 2)
        return writeExamples(arguments.at(1), err);
    err << "usage: scep-examples-generator OUTDIR\n"
           "       scep-examples-generator iis SIZE FILE\n";
    return 2;
}
