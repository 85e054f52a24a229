// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtximporter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

/// scep-evtx-render FILE: writes every record of an event log as a line of XML to standard output,
/// through what the log view shows, and says on standard error how long that took. For comparing
/// and measuring.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        err << "usage: scep-evtx-render FILE\n";
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const auto file = Scep::EvidenceFile::open(arguments.at(1));
    if (!file) {
        err << file.error().detail << '\n';
        return 1;
    }
    Scep::ImportInput input;
    input.file = *file;
    const Scep::ImportResult result = Scep::EvtxImporter().parse(input, {});
    const qint64 found = timer.elapsed();
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        return 1;
    }
    for (Scep::LineNumber line = 1; line <= result.document->lineCount(); ++line) {
        out.write(result.document->lineBytes(line));
        out.putChar('\n');
    }
    out.close();
    err << result.document->lineCount() << " records, found in " << found << " ms, rendered in "
        << timer.elapsed() - found << " ms\n";
    return 0;
}
